import type { Indicator } from '../indicators/edition';
import { codesOn, type Item, type Reading } from './reading';
import type { NoAnswer } from './response';
import type { Standing, View } from './view';

/**
 * Kinds of answer, for "why this number": yes / no of what is counted, a value of a scale or amount, the four
 * reasons, off the route (no user), or no right answer known for the day.
 */
export type Category = 'yes' | 'no' | 'value' | NoAnswer | 'offroute' | 'nokey';

/** `value` in the indicator's unit; undefined = missing. */
export interface Outcome {
  readonly category: Category;
  readonly value: number | undefined;
}

type Posts = Pick<Indicator, 'goalposts' | 'nonUser' | 'unit'>;

/** What one indicator gets from one interview. */
export function outcomeOf(reading: Reading, indicator: Posts, view: View): Outcome {
  switch (reading.kind) {
    case 'share':
    case 'scale':
    case 'amount':
      return single(reading, indicator, view);
    case 'count':
    case 'every':
      return several(reading, indicator, view);
    default:
      return reading satisfies never;
  }
}

type Single = Extract<Reading, { question: string }>;
type Several = Extract<Reading, { items: readonly Item[] }>;

function single(reading: Single, indicator: Posts, view: View): Outcome {
  const standing = view.standing(reading.question);
  if (standing.kind === 'offroute') return offRoute(indicator);
  if (standing.kind === 'reason')
    return { category: standing.reason, value: counted(reading, standing.reason, indicator) };
  if (reading.kind === 'scale') return { category: 'value', value: standing.answer };
  if (reading.kind === 'amount') return { category: 'value', value: standing.answer * reading.factor };
  const codes = codesOn(reading.counted, view.day);
  if (!codes) return { category: 'nokey', value: undefined };
  return codes.includes(standing.answer) ? { category: 'yes', value: 1 } : { category: 'no', value: 0 };
}

/** The edition says what somebody without that contact or service means (design 5.3). */
const offRoute = (indicator: Posts): Outcome => ({
  category: 'offroute',
  value: indicator.nonUser === 'counts-as-worst' ? worstOf(indicator) : undefined,
});

const counted = ({ counts }: Reading, reason: NoAnswer, indicator: Posts): number | undefined =>
  counts[reason] === 'worst' ? worstOf(indicator) : undefined;

/** A share is worst at 0 or 1 whatever its goalposts scale it to; the rest is worst at its goalpost. */
const worstOf = ({ goalposts: { worst, best }, unit }: Posts): number =>
  unit === 'share' ? Number(worst > best) : worst;

/** Met, not met, or the reason why it cannot be said. An item skipped by another item's answer is not met. */
type Verdict = boolean | NoAnswer | 'nokey';

function several(reading: Several, indicator: Posts, view: View): Outcome {
  const standings = reading.items.map(({ question }) => view.standing(question));
  if (standings.every(standing => standing.kind === 'offroute')) return offRoute(indicator);
  const verdicts = reading.items.map((item, position) => verdict(item, standings[position], view.day));
  return reading.kind === 'every' ? allMet(verdicts) : howMany(reading, verdicts);
}

function verdict({ met }: Item, standing: Standing | undefined, day: string): Verdict {
  if (standing === undefined || standing.kind === 'offroute') return false;
  if (standing.kind === 'reason') return standing.reason;
  return codesOn(met, day)?.includes(standing.answer) ?? 'nokey';
}

/** One known failure settles it; otherwise every item must be known. */
function allMet(verdicts: readonly Verdict[]): Outcome {
  if (verdicts.includes(false)) return { category: 'no', value: 0 };
  const unknown = verdicts.find((one): one is NoAnswer | 'nokey' => typeof one !== 'boolean');
  return unknown ? { category: unknown, value: undefined } : { category: 'yes', value: 1 };
}

/** Unknown items that count as not met stay; the count is missing when another is unknown or too few are known. */
function howMany(reading: Extract<Several, { kind: 'count' }>, verdicts: readonly Verdict[]): Outcome {
  const unknown = verdicts.filter((one): one is NoAnswer | 'nokey' => typeof one !== 'boolean');
  const fatal = unknown.find(one => one === 'nokey' || reading.counts[one] === 'missing');
  const short = verdicts.length - unknown.length < reading.leastKnown ? unknown[0] : undefined;
  const reason = fatal ?? short;
  return reason === undefined
    ? { category: 'value', value: verdicts.filter(one => one === true).length }
    : { category: reason, value: undefined };
}
