import { type Question, type Questionnaire, questionsOf } from '../questionnaire';
import { onRoute } from '../route';
import type { RawAnswers } from '../survey-data';
import type { Wording } from '../wording';

/**
 * Assumed seconds per item (inferred, on the slow side for older listeners; to be replaced by times measured in the
 * field). Reading aloud: two and a half syllables a second. Then thinking, answering and tapping: a yes/no 6 s, one of a
 * battery 4 s, a list 8 s plus 1.5 s for each answer read out, a number 15 s. A page turn: 3 s.
 */
export const SECONDS = {
  perWord: 0.4,
  yesNo: 6,
  battery: 4,
  list: 8,
  perListedAnswer: 1.5,
  number: 15,
  page: 3,
} as const;

export interface Length {
  readonly items: number;
  readonly minutes: number;
}

/** Items and expected minutes of the route these answers take. */
export function lengthOf(questionnaire: Questionnaire, wording: Wording, answers: RawAnswers): Length {
  const route = onRoute(questionnaire, answers);
  const asked = questionsOf(questionnaire).filter(({ name }) => route.has(name));
  const pages = questionnaire.pages.filter(({ questions }) => questions.some(({ name }) => route.has(name)));
  const intros = pages.flatMap(({ id }) => wording.pages[id]?.intro ?? []);
  const seconds =
    asked.reduce((sum, question) => sum + secondsOf(question, wording), 0) +
    intros.reduce((sum, line) => sum + readAloud(line), 0) +
    pages.length * SECONDS.page;
  return { items: asked.length, minutes: seconds / 60 };
}

/** Answers that open every gate: each question a condition waits for gets an answer that lets it through. */
export function longestRoute(questionnaire: Questionnaire): RawAnswers {
  const answers: Record<string, unknown> = {};
  for (const question of questionsOf(questionnaire)) {
    if (question.kind === 'choice') answers[question.name] = question.options.codes[0];
  }
  return answers;
}

const readAloud = (text: string): number => text.split(/\s+/).length * SECONDS.perWord;

/** Reading one question aloud, thinking, answering and tapping. */
export function secondsOf(question: Question, wording: Wording): number {
  const spoken = readAloud(wording.questions[question.name]?.title ?? '');
  if (question.kind === 'number') return spoken + SECONDS.number;
  if (question.options.codes.length === 2)
    return spoken + (question.battery ? SECONDS.battery : SECONDS.yesNo);
  return spoken + SECONDS.list + question.options.codes.length * SECONDS.perListedAnswer;
}
