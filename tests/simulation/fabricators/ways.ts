import { questionsIn } from '../../../surveys/condition';
import { normal, oneOf, type Random } from '../../../surveys/household/draws';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { questionsOf } from '../../../surveys/questionnaire';
import type { Answer, Answers, Response } from '../../../surveys/response';
import { answered, choiceOf } from '../../property/supervision/people';
import { during, MINUTE, type Times, timesOf } from './honest';

/** What somebody who invents has at hand. */
export interface AtHand {
  /** The interview that should have been held: its household, its respondent, its place in the day. */
  readonly planned: Response;
  /** Handed in before by the same person, and by the colleague of the same commune. */
  readonly own: readonly Response[];
  readonly colleague: readonly Response[];
  /** Every answer the round gave to a question, as often as it was given: what everybody there has heard. */
  readonly talk: ReadonlyMap<string, readonly Answer[]>;
  /** The inventor's own answers to everything: the same in all they invent. */
  readonly opinion: Answers;
  readonly random: Random;
}

export type Way = (at: AtHand) => Response;

const start = ({ startedAt }: Response): number => Date.parse(startedAt);
const usualPace = (random: Random): number => Math.exp(0.15 * normal(random));

/** Hands in these answers at the planned time, each page at a pace. */
function handedIn({ planned, random }: AtHand, answers: Answers, pace: (page: number) => number): Response {
  const times: Times = timesOf(answers, pace, random);
  return during({ ...planned, answers }, start(planned), times, random);
}

const heard = ({ talk, planned, random }: AtHand, name: string): Answer | undefined =>
  oneOf(talk.get(name) ?? [planned.answers[name] ?? 1], random);

/** Another answer of the same list; amounts move by up to a fifth. */
function otherThan(answer: Answer | undefined, name: string, random: Random): Answer | undefined {
  const others = choiceOf(name)?.options.codes.filter(code => code !== answer) ?? [];
  if (others.length > 0) return oneOf(others, random);
  return typeof answer === 'number' ? Math.max(1, Math.round(answer * (0.8 + 0.4 * random()))) : answer;
}

/** Copies an interview and changes one answer in ten to one in five. */
function copied(model: Response, at: AtHand): Response {
  const { random, planned } = at;
  const share = 0.1 + 0.1 * random();
  const answers = answered(planned.answers, name =>
    random() < share ? otherThan(model.answers[name], name, random) : model.answers[name],
  );
  const pace = usualPace(random);
  return handedIn(at, answers, () => pace);
}

/** Questions on which others hang. `no` to each of them makes the interview as short as it gets. */
const GATES = new Set(
  HOUSEHOLD_2021.pages
    .flatMap(({ askedIf, questions }) => [askedIf, ...questions.map(question => question.askedIf)])
    .flatMap(condition => (condition ? questionsIn(condition) : []))
    .filter(name => /^q\d/.test(name)),
);

/** Ways looked at while the detectors were improved. */
export const WHILE_BUILDING: Readonly<Record<string, Way>> = {
  /** The last interview of the same village, partly changed: "what the house next door would say". */
  'copies the house next door': at => {
    const next = at.own.filter(({ field }) => field?.village === at.planned.field?.village).at(-1);
    return next ? copied(next, at) : at.planned;
  },
  /** Answers for everybody from the own opinion, at times as others would, in a plausible time. */
  'own opinion': at => {
    const answers = answered(at.planned.answers, name =>
      at.random() < 0.75 ? at.opinion[name] : heard(at, name),
    );
    const pace = usualPace(at.random);
    return handedIn(at, answers, () => pace);
  },
  /** Closes the topics, so that there is little to fill in; the rest as heard. */
  'closes the gates': at => {
    const answers = answered(at.planned.answers, name =>
      GATES.has(name) && at.random() < 0.9 ? 0 : heard(at, name),
    );
    const pace = 0.85 * usualPace(at.random);
    return handedIn(at, answers, () => pace);
  },
  /** All of an afternoon in one sitting: believable answers, one interview after the other like a clock. */
  'one sitting': at => {
    const answers = answered(at.planned.answers, name => heard(at, name));
    const made = handedIn(at, answers, () => 0.8);
    const last = at.own.at(-1);
    const sitting = last && day(last) === day(made);
    const begin = sitting ? Date.parse(last.completedAt) + (1.5 + at.random()) * MINUTE : afternoon(made);
    return during(
      made,
      begin,
      timesOf(answers, () => 0.8, at.random),
      at.random,
    );
  },
  /** Asks the first two dimensions at the gate and makes up the rest on the way home, sooner than it is asked. */
  'asks the beginning': at => {
    const asked = new Set(
      questionsOf(HOUSEHOLD_2021)
        .map(({ name }) => name)
        .filter(name => /^q[12]\d/.test(name)),
    );
    const answers = answered(at.planned.answers, name => {
      if (asked.has(name)) return at.planned.answers[name];
      return at.random() < 0.5 ? at.opinion[name] : heard(at, name);
    });
    const pace = usualPace(at.random);
    const begun = HOUSEHOLD_2021.pages.findIndex(({ subDimension }) => subDimension?.startsWith('3'));
    return handedIn(at, answers, page => (page < begun ? pace : 0.5 * pace));
  },
  /** Copies what the colleague of the same commune has handed in, partly changed. */
  "copies the colleague's": at =>
    at.colleague.length > 0 ? copied(oneOf(at.colleague, at.random), at) : at.planned,
};

/** A way looked at once, when the limits stood. */
export const HELD_OUT: Readonly<Record<string, Way>> = {
  /** One real talk a day; what was said there makes the others, a third of it altered by hearsay, at the hours of a day's work. */
  'asks one for all': at => {
    const model = at.own.find(one => day(one) === day(at.planned));
    if (!model) return at.planned;
    const answers = answered(at.planned.answers, name =>
      at.random() < 0.67 ? model.answers[name] : heard(at, name),
    );
    const pace = 0.9 * usualPace(at.random);
    return handedIn(at, answers, () => pace);
  },
};

const day = ({ startedAt }: Response): string => startedAt.slice(0, 10);
const afternoon = ({ startedAt }: Response): number => Date.parse(`${startedAt.slice(0, 10)}T13:30:00+07:00`);
