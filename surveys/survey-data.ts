import { type Questionnaire, questionsOf } from './questionnaire';

/**
 * SurveyJS keeps "not applicable" as `none` and has no reasons beside a number field: there a companion question
 * `<name>__na` holds them. Nobody outside surveys needs to know: these two functions go in and out.
 */
export const companionOf = (name: string): string => `${name}__na`;

const NOT_APPLICABLE_THERE = 'none';
export type RawAnswers = Readonly<Record<string, unknown>>;

/**
 * SurveyJS data -> flat answers: companions folded in (a reason outranks a number typed before it), `none` named.
 * Only the shape changes: numbers stay as typed, unknown names stay, so that parse.ts can refuse them by name.
 */
export function fromSurveyData(questionnaire: Questionnaire, data: RawAnswers): RawAnswers {
  const numbers = numberNames(questionnaire);
  const companions = new Set([...numbers].map(companionOf));
  const answers: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (!companions.has(name)) answers[name] = value === NOT_APPLICABLE_THERE ? 'notapplicable' : value;
  }
  for (const name of numbers) {
    const reason = data[companionOf(name)];
    if (reason !== undefined && reason !== null)
      answers[name] = reason === NOT_APPLICABLE_THERE ? 'notapplicable' : reason;
  }
  return answers;
}

/** Flat answers -> SurveyJS data, for resuming. The reverse of `fromSurveyData`, apart from overruled numbers. */
export function toSurveyData(questionnaire: Questionnaire, answers: RawAnswers): RawAnswers {
  const numbers = numberNames(questionnaire);
  const data: Record<string, unknown> = {};
  for (const [name, answer] of Object.entries(answers)) {
    const there = numbers.has(name) && isReason(answer) ? companionOf(name) : name;
    data[there] = answer === 'notapplicable' ? NOT_APPLICABLE_THERE : answer;
  }
  return data;
}

const isReason = (answer: unknown): boolean =>
  answer === 'dontknow' || answer === 'refused' || answer === 'notapplicable';

const NUMBERS = new WeakMap<Questionnaire, ReadonlySet<string>>();

/** Looked up once per questionnaire: an import turns thousands of interviews of one. */
function numberNames(questionnaire: Questionnaire): ReadonlySet<string> {
  const known = NUMBERS.get(questionnaire);
  if (known) return known;
  const numbers = questionsOf(questionnaire).filter(({ kind }) => kind === 'number');
  const made = new Set(numbers.map(({ name }) => name));
  NUMBERS.set(questionnaire, made);
  return made;
}
