import type { DimensionId } from '../../../indicators/ids';
import { cutsOf, groupRule, NATIONAL_YEARS } from '../../../indicators/national';
import { type Half, risesOf } from '../../../indicators/national/rises';
import { groupOf, type Placement } from '../../../scoring/groups';

export type RatedLevel = DimensionId | 'total';

/** How often a rise of this size happened in one year. `from`: first year risen from; `to`: last year risen to. */
export interface BaseRate {
  readonly asked: number;
  readonly half: Half | null;
  readonly times: number;
  readonly of: number;
  readonly share: number;
  /** Lowest and highest share of a single pair of years: how much one year differs from another. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Share of provinces that rose by at least `asked` points in one year, those of the same half of the country where the
 * baseline says which half it was (below, or on and above, the median of the baseline year); else all of them. `knownUpTo`: pairs ending
 * later are not used. Null where nothing is known. A rise across a redefinition of the index is not left out: it counted.
 */
export function baseRate(
  level: RatedLevel,
  {
    asked,
    baseline,
    baselineYear,
    knownUpTo,
  }: { asked: number; baseline: number | null; baselineYear: number; knownUpTo: number },
): BaseRate | null {
  const half = baseline === null ? null : halfOf(level, baseline, baselineYear);
  const pairs = risesOf(level).filter(({ to }) => to <= knownUpTo);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  const counted = pairs.map(pair => {
    const gains = half === null ? [...pair.lower, ...pair.upper] : pair[half];
    return { times: gains.filter(gain => gain >= asked - ROUNDING).length, of: gains.length };
  });
  const times = sum(counted.map(one => one.times));
  const of = sum(counted.map(one => one.of));
  if (of === 0) return null;
  const shares = counted.filter(one => one.of > 0).map(one => one.times / one.of);
  return {
    asked,
    half,
    times,
    of,
    share: times / of,
    range: { low: Math.min(...shares), high: Math.max(...shares) },
    from: first.from,
    to: last.to,
  };
}

/** Plans print two decimals; gains are kept to four. */
const ROUNDING = 5e-5;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Which half of the provinces a score stood in that year, or null where the year's cuts are not known. */
export function halfOf(level: RatedLevel, points: number, year: number): Half | null {
  const known = cutsYear(year);
  const cuts = known === null ? null : cutsOf(known, level);
  if (!cuts) return null;
  return points < cuts.p50 ? 'lower' : 'upper';
}

/** The year itself where its cuts are known, else the newest known before it. */
export const cutsYear = (year: number): number | null =>
  NATIONAL_YEARS.filter(known => known <= year && known >= 2018).at(-1) ?? null;

/** The group a figure falls into by the newest cuts known in `year`. */
export function groupMeant(
  level: RatedLevel,
  points: number,
  year: number,
): (Placement & { readonly year: number }) | null {
  const known = cutsYear(year);
  const cuts = known === null ? null : cutsOf(known, level);
  return known === null || !cuts
    ? null
    : { ...groupOf(points, cuts, groupRule(known).exactHit), year: known };
}
