import type { DimensionId, Group } from '../indicators/ids';
import type { Goal, Plan } from '../indicators/plan';
import { isAtLeast } from './groups';

/** Distance to a promise, in the points of its level. null = one of the two is not known. */
export interface Gap {
  readonly target: number | null;
  readonly value: number | null;
  readonly gap: number | null;
  readonly met: boolean | null;
}

/** What a result says that goals are judged on. null = withheld or not known. */
export interface Outcome {
  readonly total: number | null;
  readonly group: Group | null;
  readonly rank: number | null;
  readonly dimensions: Readonly<Partial<Record<DimensionId, number | null>>>;
  readonly dimensionGroups: Readonly<Partial<Record<DimensionId, Group | null>>>;
}

export interface GoalResult {
  readonly goal: Goal;
  readonly met: boolean | null;
}

/** Digits that survive adding some thirty published figures; below them lies only binary noise. */
const RELIABLE_DIGITS = 12;

/**
 * Decimal rounding, half away from zero ("half up" for points), exact on the number as written.
 * Binary noise of a sum is shed first. Example: 43.294999999999995 (a sum of 43.295) -> 43.3 at 2 places.
 */
export function roundHalfUp(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential(RELIABLE_DIGITS - 1).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const drop = RELIABLE_DIGITS - 1 - Number(exponent) - places;
  if (drop <= 0) return Number(value.toPrecision(RELIABLE_DIGITS));
  if (drop > RELIABLE_DIGITS) return 0;
  const unit = 10n ** BigInt(drop);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return Number(`${(digits + half) / unit}e-${places}`);
}

/**
 * G4 · Khoảng cách (gap) = value - target, unrounded; negative reads "còn thiếu".
 * Met when the value rounded (decimal, half up) to 2 places, the published precision, is >= target.
 * Source: design 2.4; seeds-summary 7. Example: 41.6887 against 43.3 -> gap -1.6113, not met.
 */
export function gap(value: number | null, target: number | null): Gap {
  if (value === null || target === null) return { target, value, gap: null, met: null };
  return { target, value, gap: value - target, met: roundHalfUp(value, 2) >= target };
}

/**
 * G5 · Goals of a plan against a result. null = cannot be told from what is known.
 * "Rises" and "better than last year" compare with the plan's own stated baseline, at its 2 places.
 * A goal over several dimensions fails as soon as one known dimension fails. "In a group" is also met above it.
 */
export const evaluateGoals = (plan: Pick<Plan, 'goals' | 'baseline'>, outcome: Outcome): GoalResult[] =>
  plan.goals.map(goal => ({ goal, met: isMet(goal, plan.baseline, outcome) }));

const ALL_DIMENSIONS: readonly DimensionId[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];

function isMet(goal: Goal, baseline: Plan['baseline'], outcome: Outcome): boolean | null {
  const reaches = (wanted: Group) => (id: DimensionId) => groupReaches(outcome.dimensionGroups[id], wanted);
  switch (goal.kind) {
    case 'total-at-least':
      return gap(outcome.total, goal.points).met;
    case 'total-group-at-least':
      return groupReaches(outcome.group, goal.group);
    case 'all-dimensions-at-least-group':
      return every(ALL_DIMENSIONS.map(reaches(goal.group)));
    case 'dimensions-reach-group':
      return every(goal.dimensions.map(reaches(goal.group)));
    case 'at-least-k-dimensions-in-group':
      return atLeast(goal.k, ALL_DIMENSIONS.map(reaches(goal.group)));
    case 'dimensions-rise':
      return every(goal.dimensions.map(id => rises(outcome.dimensions[id], baseline.dimensions[id])));
    case 'total-better-than-last-year':
      return rises(outcome.total, baseline.total);
    case 'rank-better-than-last-year':
      return rises(baseline.rank, outcome.rank);
    default:
      return goal satisfies never;
  }
}

const groupReaches = (group: Group | null | undefined, wanted: Group): boolean | null =>
  group === null || group === undefined ? null : isAtLeast(group, wanted);

/** Is `now` above `before`? For ranks, where 1 is best, call with the two swapped. */
function rises(now: number | null | undefined, before: number | null | undefined): boolean | null {
  if (now === null || now === undefined || before === null || before === undefined) return null;
  return roundHalfUp(now, 2) > roundHalfUp(before, 2);
}

function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function atLeast(k: number, parts: readonly (boolean | null)[]): boolean | null {
  const sure = parts.filter(part => part === true).length;
  const open = parts.filter(part => part === null).length;
  if (sure >= k) return true;
  return sure + open < k ? false : null;
}
