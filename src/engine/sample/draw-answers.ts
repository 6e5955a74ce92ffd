import type {
  ChoiceQuestion,
  NumberQuestion,
  Page,
  Question,
  Questionnaire,
} from '../../../surveys/questionnaire';
import type { Answer, Answers } from '../../../surveys/response';
import { isAsked } from '../../../surveys/route';
import type { Gates } from './gates';
import type { Tendency } from './good-answers';
import { pick, type Random } from './random';

/** Chances of an honest "I do not know" and of a refusal where the question offers them. */
const DONT_KNOW = 0.035;
const REFUSED = 0.01;

/** One made-up person: `lean` adds to the log-odds of a good answer, per dimension (`D1`...). */
export interface Person {
  readonly lean: (subDimension: string) => number;
  readonly sex: number;
  readonly ageGroup: number;
  readonly adults: number;
}

interface Rules {
  readonly questionnaire: Questionnaire;
  readonly gates: Gates;
  readonly tendency: ReadonlyMap<string, Tendency>;
  /** Log-odds of a good answer per sub-dimension. */
  readonly level: (subDimension: string) => number;
}

/** Answers of one person, asked along the route exactly as the form would ask. */
export function drawAnswers(rules: Rules, person: Person, random: Random): Answers {
  const answers: Record<string, Answer> = {
    s_adult: 1,
    s_resident: 1,
    consent: 1,
    sex: person.sex,
    age_group: person.ageGroup,
    adults: person.adults,
  };
  for (const page of rules.questionnaire.pages.filter(isDrawn)) {
    for (const question of page.questions) {
      const gate = rules.gates.get(question.name);
      if (gate && !isAsked(gate, question.name, answers)) continue;
      answers[question.name] = answerTo(question, rules, person, random);
    }
  }
  return answers;
}

const isDrawn = ({ role }: Page): boolean => role === 'sub-dimension';

function answerTo(question: Question, rules: Rules, person: Person, random: Random): Answer {
  const reason = random();
  if (question.noAnswer.includes('dontknow') && reason < DONT_KNOW) return 'dontknow';
  if (question.noAnswer.includes('refused') && reason > 1 - REFUSED) return 'refused';
  const tendency = rules.tendency.get(question.name);
  const odds = tendency ? rules.level(tendency.subDimension) + person.lean(tendency.subDimension) : 0;
  const chance = 1 / (1 + Math.exp(-odds));
  return question.kind === 'number'
    ? numberFor(question, tendency, chance, random)
    : codeFor(question, tendency, chance, random);
}

function codeFor(
  { options }: ChoiceQuestion,
  tendency: Tendency | undefined,
  chance: number,
  random: Random,
): number {
  if (!tendency) return pick(random, options.codes);
  if (tendency.good === null) return placeOn(options.codes, tendency, chance, random);
  const { good, higherIsBetter } = tendency;
  const counted = options.codes.filter(code => good.includes(code));
  const other = options.codes.filter(code => !good.includes(code));
  const wantsCounted = random() < chance === higherIsBetter;
  const side = wantsCounted ? counted : other;
  return pick(random, side.length > 0 ? side : options.codes);
}

/** A place on a scale: the better the chance, the nearer to the better end. */
function placeOn(
  codes: readonly number[],
  { higherIsBetter }: Tendency,
  chance: number,
  random: Random,
): number {
  const sorted = codes.toSorted((a, b) => (higherIsBetter ? a - b : b - a));
  const steps = sorted.length - 1;
  let place = 0;
  for (let step = 0; step < steps; step++) place += random() < chance ? 1 : 0;
  return sorted[place] as number;
}

/** An amount inside the usual range, nearer to the better end with a better chance. */
function numberFor(
  { soft, wholeNumber }: NumberQuestion,
  tendency: Tendency | undefined,
  chance: number,
  random: Random,
): number {
  const good = tendency?.higherIsBetter ?? false;
  const share = random() ** (good ? 1 / (4 * chance) : 4 * chance);
  const value = soft.min + (soft.max - soft.min) * share;
  return wholeNumber ? Math.round(value) : Math.round(value * 10) / 10;
}
