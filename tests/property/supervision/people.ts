import { EDITION_2021 } from '../../../indicators/editions/2021';
import { seededRandom } from '../../../src/engine/random';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { normal, type Random } from '../../../surveys/household/draws';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { type Paradata, packParadata, readParadata } from '../../../surveys/paradata';
import { type ChoiceQuestion, questionsOf } from '../../../surveys/questionnaire';
import type { Answers, Response } from '../../../surveys/response';
import { walk } from '../../../surveys/route';

export const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };

/** An honest round of thirty people: the illustrative answers, with times and conduct as they should be. */
export function honestRound(seed: number): Response[] {
  const random = seededRandom(seed + 101);
  const made = [...makeSample({ ...SAMPLE, seed, interviews: 720, communes: 23 }, FRAME)];
  const turns = new Map<string, number>();
  return made.map(planned => {
    const code = planned.field?.interviewer ?? '';
    const turn = turns.get(code) ?? 0;
    turns.set(code, turn + 1);
    const response = { ...planned, startedAt: stamp(DAY_ONE + dayAndHour(turn)) };
    const field = response.field;
    if (!field) throw new Error('the sample has field records');
    const ownPace = Math.exp(0.1 * normal(seededRandom(seed + codeNumber(field.interviewer))));
    return timed(response, ownPace * Math.exp(0.15 * normal(random)), clean(response), 0, random);
  });
}

const codeNumber = (code: string | null): number => Number((code ?? '').slice(2));
const clean = ({ field }: Response): NonNullable<Response['field']> => {
  if (!field) throw new Error('the sample has field records');
  const { early: _early, ...household } = field.household ?? {
    number: 1,
    kind: 'drawn' as const,
    replaces: null,
    reason: null,
  };
  return {
    ...field,
    household,
    privacy: 'alone',
    respondent: field.respondent && { ...field.respondent, departed: false },
  };
};

/** The same interview at another pace, started so many hours later than planned. */
export function timed(
  response: Response,
  pace: number,
  field: NonNullable<Response['field']>,
  later: number,
  random: Random,
): Response {
  const pages: Paradata['pages'] = [];
  let first = 0;
  for (const { id, questions } of HOUSEHOLD_2021.pages) {
    const asked = questions.filter(({ name }) => response.answers[name] !== undefined).length;
    if (asked === 0) continue;
    const spent = Math.round((4_000 + asked * 14_000) * pace * Math.exp(0.25 * normal(random)));
    pages.push({ page: id, first, spent, visits: 1 });
    first += spent;
  }
  const start = Date.parse(response.startedAt) + later * 3_600_000;
  return {
    ...response,
    startedAt: stamp(start),
    completedAt: stamp(start + first),
    field: { ...field, paradata: packParadata({ pages, changes: [], backSteps: 0, clockJumps: [] }) },
  };
}

/** Five interviews a day, two hours apart, from half past seven in the morning. */
const DAY_ONE = Date.parse('2022-11-01T07:30:00+07:00');
const dayAndHour = (turn: number): number => (Math.floor(turn / 5) * 24 + (turn % 5) * 2) * 3_600_000;
const stamp = (time: number): string => `${new Date(time + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

export const paradataOf = (response: Response): Paradata | null =>
  readParadata(response.field?.paradata ?? null);

/** How one interview is invented; `before`: what the same person has handed in so far. */
export type Invention = (about: {
  readonly response: Response;
  readonly before: readonly Response[];
  readonly usualAnswers: Answers;
  readonly random: Random;
}) => { answers: Answers; pace: number; later: number };

const QUESTIONS = new Map(questionsOf(HOUSEHOLD_2021).map(question => [question.name, question]));
const inSurvey = (name: string): boolean => /^q\d/.test(name);

/** Walks the real route, so that an inventor who knows the form leaves no answer beside it. */
export function answered(honest: Answers, choose: (name: string) => Answers[string] | undefined): Answers {
  const answers: Answers = {};
  walk(HOUSEHOLD_2021, question => {
    const made = inSurvey(question.name) ? choose(question.name) : honest[question.name];
    const answer = made ?? honest[question.name] ?? firstOf(question.name);
    answers[question.name] = answer;
    return answer;
  });
  return answers;
}

function firstOf(name: string): Answers[string] {
  const question = QUESTIONS.get(name);
  return question?.kind === 'choice' ? (question.options.codes[0] ?? 0) : (question?.soft.min ?? 0);
}

export const choiceOf = (name: string): ChoiceQuestion | null => {
  const question = QUESTIONS.get(name);
  return question?.kind === 'choice' ? question : null;
};

/** The answer most often given to each question. */
export function usualAnswers(responses: readonly Response[]): Answers {
  const usual: Answers = {};
  for (const name of QUESTIONS.keys()) {
    const counts = new Map<string, number>();
    for (const { answers } of responses) {
      const answer = answers[name];
      if (typeof answer === 'number') counts.set(String(answer), (counts.get(String(answer)) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most) usual[name] = Number(most[0]);
  }
  return usual;
}

/** Gives the round to inventors: `who` maps an interviewer's code to how that person invents `share` of the interviews. */
export function withInventors(
  honest: readonly Response[],
  who: ReadonlyMap<string, Invention>,
  { seed, share }: { seed: number; share: number },
): Response[] {
  const random = seededRandom(seed + 202);
  const usual = usualAnswers(honest);
  const before = new Map<string, Response[]>();
  return honest.map(response => {
    const code = response.field?.interviewer ?? '';
    const invent = who.get(code);
    const own = before.get(code) ?? [];
    before.set(code, own);
    const field = response.field;
    if (!invent || !field || random() >= share) {
      own.push(response);
      return response;
    }
    const { answers, pace, later } = invent({ response, before: own, usualAnswers: usual, random });
    const made = timed({ ...response, answers }, pace, field, later, random);
    own.push(made);
    return made;
  });
}
