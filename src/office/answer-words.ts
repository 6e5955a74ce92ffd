import type { CommuneIndex } from '../../indicators/commune-index';
import { LABELS } from '../../indicators/labels';
import type { Language } from '../../indicators/language';
import { communeForm } from '../../surveys/commune/form';
import { communeWording } from '../../surveys/commune/wording';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../surveys/household/wording';
import { type Question, questionsOf } from '../../surveys/questionnaire';
import type { Answer, Answers } from '../../surveys/response';
import type { Wording } from '../../surveys/wording';

/** The questions of a form with its words, in every language. */
export interface FormWords {
  readonly questions: readonly Question[];
  readonly wording: Readonly<Record<Language, Wording>>;
}

export const HOUSEHOLD_WORDS: FormWords = {
  questions: questionsOf(HOUSEHOLD_2021),
  wording: HOUSEHOLD_WORDING,
};

/** The self-assessment as its index says it. */
export const indexWords = (index: CommuneIndex): FormWords => ({
  questions: questionsOf(communeForm(index)),
  wording: communeWording(index, {
    vi: id => LABELS.vi.subDimensions[id]?.name ?? id,
    en: id => LABELS.en.subDimensions[id]?.name ?? id,
  }),
});

/** One question as two versions answer it. */
export interface AnswerPair {
  readonly name: string;
  readonly title: string;
  readonly answers: readonly (string | null)[];
  readonly differs: boolean;
}

/** Every question either version answers, in the order asked; null where a version has no answer. */
export function answerPairs(
  versions: readonly Answers[],
  language: Language,
  { questions, wording }: FormWords = HOUSEHOLD_WORDS,
): AnswerPair[] {
  const byName = new Map(questions.map(question => [question.name, question]));
  const others = versions.flatMap(answers => Object.keys(answers)).filter(name => !byName.has(name));
  return [...byName.keys(), ...new Set(others)]
    .filter(name => versions.some(answers => answers[name] !== undefined))
    .map(name => {
      const given = versions.map(answers => answers[name]);
      const texts = given.map(answer => JSON.stringify(answer));
      const say = (answer: Answer) => inWords(byName.get(name), answer, wording[language]);
      return {
        name,
        title: wording[language].questions[name]?.title ?? name,
        answers: given.map(answer => (answer === undefined ? null : say(answer))),
        differs: texts.some(text => text !== texts[0]),
      };
    });
}

function inWords(question: Question | undefined, answer: Answer, words: Wording): string {
  if (typeof answer === 'string') return answer === 'notreached' ? '–' : words.reasons[answer];
  const codes = Array.isArray(answer) ? answer : [answer];
  if (question?.kind === 'choice')
    return codes.map(code => words.options[question.options.id]?.[code] ?? String(code)).join(', ');
  const unit = question?.kind === 'number' ? ` ${words.units[question.unit]}` : '';
  return `${codes.join(', ')}${unit}`;
}
