import type { Group } from '../indicators/ids';

/**
 * How one year's groups were cut: is a missing score counted as 0 among the values (2022: yes),
 * and on which side does a province fall that hits a cut exactly (2023: down, else up).
 */
export interface GroupRule {
  readonly countMissingAsZero: boolean;
  readonly exactHit: 'up' | 'down';
}

/** Quartile cuts, in points of the score they were taken from, unrounded. */
export interface Cuts {
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** `onCut` ("sát ngưỡng"): the value is a cut, so the group rests on the side chosen for exact hits. */
export interface Placement {
  readonly group: Group;
  readonly onCut: boolean;
}

/** Two sums of the same published figures differ by less than this when only the order of adding differs. */
export const CUT_TOLERANCE = 1e-9;

/**
 * G1 · Ngưỡng nhóm (group cuts): type 7 quartiles of the provinces' unrounded scores.
 * null = no score; counted as 0 where the year's rule says so, else left out. Provinces unweighted.
 * Returns null where no province has a score. Source: papi-method 1.4, papi-indicators 3; docs/decisions.
 * Example: 63 values of D6 in 2022 -> 7.2285 / 7.5189 / 7.8325.
 */
export function quartileCuts(scores: readonly (number | null)[], rule: GroupRule): Cuts | null {
  if (scores.every(score => score === null)) return null;
  const counted = scores.flatMap(score => (score !== null ? [score] : rule.countMissingAsZero ? [0] : []));
  const sorted = counted.sort((a, b) => a - b);
  return {
    p25: quantileType7(sorted, 0.25),
    p50: quantileType7(sorted, 0.5),
    p75: quantileType7(sorted, 0.75),
  };
}

/**
 * Linear between neighbours at `h = (n - 1) p`. Written out because the groups hang on this very definition (the library's
 * own changed between versions, papi-method 1.4); a property test holds it equal to the library's of today.
 */
function quantileType7(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('quantileType7: no values');
  return below + (position - Math.floor(position)) * (above - below);
}

/**
 * G2 · Nhóm (performance group) of one unrounded score, in the points of the cuts.
 * Example: 43.4369 with cuts 40.74 / 42.14 / 43.343 -> highest, not on a cut.
 */
export function groupOf(points: number, cuts: Cuts, exactHit: GroupRule['exactHit']): Placement {
  const onCut = [cuts.p25, cuts.p50, cuts.p75].some(cut => isHit(points, cut));
  return { group: quarter(points, cuts, exactHit), onCut };
}

const isHit = (points: number, cut: number): boolean => Math.abs(points - cut) <= CUT_TOLERANCE;

function quarter(points: number, cuts: Cuts, exactHit: GroupRule['exactHit']): Group {
  const reaches = (cut: number) => (isHit(points, cut) ? exactHit === 'up' : points > cut);
  if (reaches(cuts.p75)) return 'highest';
  if (reaches(cuts.p50)) return 'upperMiddle';
  return reaches(cuts.p25) ? 'lowerMiddle' : 'lowest';
}

const HEIGHT: Readonly<Record<Group, number>> = { lowest: 0, lowerMiddle: 1, upperMiddle: 2, highest: 3 };

/** Is `group` the wanted group or a better one? */
export const isAtLeast = (group: Group, wanted: Group): boolean => HEIGHT[group] >= HEIGHT[wanted];
