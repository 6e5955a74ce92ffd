import type { Edition } from '../../indicators/edition';
import type {
  ChoiceQuestion,
  NumberQuestion,
  OfferedReason,
  Page,
  Question,
  Questionnaire,
} from '../questionnaire';
import type { Coding } from '../reading';
import type { Answer, Answers } from '../response';
import { walk } from '../route';
import { byShare, lean, normal, oneOf, type Random, successes } from './draws';
import { type Wish, wishesOf } from './wishes';

/** Shares of respondents per code or number. */
export type Mix = Readonly<Record<number, number>>;

/**
 * Parameters of made-up respondents. `levels`: goodness per indicator, 0-1, among those who are asked. `mix`:
 * answers to questions no indicator reads. `person`: standard deviation, in logits, of a leaning shared by all
 * answers of one respondent. `shift`: logits added for everybody of a group (a commune, say). `reasons`: how often
 * a reason is given instead of an answer, where it is offered. `day`: ISO date, for dated right answers.
 */
export interface SyntheticParameters {
  readonly levels: Readonly<Record<string, number>>;
  readonly mix: Readonly<Record<string, Mix>>;
  readonly person: number;
  readonly shift: number;
  readonly reasons: Readonly<Record<OfferedReason, number>>;
  readonly day: string;
}

export const SYNTHETIC_DEFAULTS = {
  person: 0.5,
  shift: 0,
  reasons: { dontknow: 0.04, refused: 0.01, notapplicable: 0.03 },
} as const satisfies Partial<SyntheticParameters>;

/** One respondent: complete answers on a legal route. The same sequence of `random` gives the same answers. */
export type Respondent = (random: Random) => Answers;

/** A maker of respondents; looks the readings up once. `random` returns numbers in [0, 1). */
export function respondentsOf(
  { questionnaire, coding, edition }: Subject,
  parameters: SyntheticParameters,
): Respondent {
  const wishes = wishesOf(coding, edition, parameters);
  return random => {
    const leaning = parameters.shift + parameters.person * normal(random);
    const answers: Record<string, Answer> = {};
    walk(questionnaire, (question, page) => {
      const asked = { question, page, wishes: wishes.get(question.name) ?? [] };
      const answer = reasonGiven(asked, parameters, random) ?? answerTo(asked, parameters, leaning, random);
      answers[question.name] = answer;
      return answer;
    });
    return answers;
  };
}

export interface Subject {
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
  readonly edition: Edition;
}

interface Asked {
  readonly question: Question;
  readonly page: Page;
  readonly wishes: readonly Wish[];
}

/** Consent and demographics are always answered, so that every made-up respondent counts. */
function reasonGiven({ question, page }: Asked, { reasons }: SyntheticParameters, random: Random) {
  if (page.role !== 'sub-dimension') return undefined;
  return question.noAnswer.find(reason => random() < reasons[reason]);
}

function answerTo(
  { question, wishes }: Asked,
  { mix }: SyntheticParameters,
  leaning: number,
  random: Random,
): Answer {
  const shares = mix[question.name];
  if (shares) return byShare(shares, random);
  const leant = wishes.map(wish => ({ ...wish, level: lean(wish.level, leaning) }));
  return question.kind === 'choice'
    ? chooseCode(question, leant, random)
    : amountFor(question, leant, random);
}

/** Each wish in turn keeps the codes it draws; a wish no remaining code can meet is passed over. */
function chooseCode({ options }: ChoiceQuestion, wishes: readonly Wish[], random: Random): number {
  let candidates = options.codes;
  for (const wish of wishes) {
    const drawn = wish.graded
      ? gradedCode(options.codes, wish, random)
      : metCodes(options.codes, wish, random);
    const kept = candidates.filter(code => drawn.includes(code));
    if (kept.length > 0) candidates = kept;
  }
  return oneOf(candidates, random);
}

const metCodes = (codes: readonly number[], { goodness, level }: Wish, random: Random): readonly number[] => {
  const isGood = random() < level;
  return codes.filter(code => goodness(code) > 0.5 === isGood);
};

/** Steps up a scale are independent successes: the mean code is at the level asked for. */
function gradedCode(codes: readonly number[], { goodness, level }: Wish, random: Random): readonly number[] {
  const worstFirst = [...codes].sort((one, other) => goodness(one) - goodness(other));
  const code = worstFirst[successes(codes.length - 1, level, random)];
  return code === undefined ? [] : [code];
}

const SPREAD = 0.6;

/** Log-normal around the amount of the level asked for, kept in the usual range. */
function amountFor(question: NumberQuestion, [wish]: readonly Wish[], random: Random): number {
  const { soft, wholeNumber } = question;
  const middle = wish ? wish.answerOf(wish.level) : soft.min;
  const drawn = middle * Math.exp(SPREAD * normal(random) - SPREAD ** 2 / 2);
  const rounded = wholeNumber ? Math.round(drawn) : Math.round(drawn * 10) / 10;
  return Math.min(soft.max, Math.max(soft.min, rounded));
}
