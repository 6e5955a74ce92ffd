import { DEFAULT_ASSUMPTIONS } from '../forecast/assumptions';
import type { Deviations } from '../forecast/deviations';
import { historiesOf } from '../forecast/history';
import { levelDeviations } from '../forecast/model';
import { type Panel, panelUpTo } from '../forecast/panel';
import { eachPair, FIRST_PAIR, pooledPersistence } from '../forecast/persistence';
import { sortedQuantile } from '../statistics';

/** Values of sub-dimension `id` before `from` are not comparable with later ones. */
export interface Break {
  readonly id: string;
  readonly from: number;
}

/**
 * How far a sub-dimension moved beyond regression to the mean in a good (`q75`) and a very good (`q90`) year of a
 * province, points of 1-10 in the spread of the origin year.
 */
export interface Surprise {
  readonly id: string;
  readonly q75: number;
  readonly q90: number;
  readonly n: number;
}

/**
 * WI1 · Mức bứt phá từng thấy (surprises): r = d_t - phi_k L_(t-1), phi_k as known at t-1, last five origins, provinces
 * with a score in both years, each year divided by the provinces' spread at t-1 and multiplied by that at the origin.
 * Left out: years declared as `breaks` and years whose national mean jumped more than `breakJump`. Raw yearly changes are
 * not used: regression to the mean is in the forecast already. A sub-dimension without any such year is absent.
 * Source: reference forecast 4. Example: origin 2021 -> 8.2 .404 / .899, 1.4 .535 / 1.155.
 */
export function surprises(
  panel: Panel,
  origin: number,
  breaks: readonly Break[],
  assumptions = DEFAULT_ASSUMPTIONS,
): Surprise[] {
  const known = panelUpTo(panel, origin);
  const last = known.length - 1;
  const all = levelDeviations('subDimensions', historiesOf(known), known.length, assumptions.alpha);
  const phis = pooledPersistence(all, last, assumptions.poolingWeight);
  return all.flatMap(series => {
    const declared = new Set(breaks.filter(({ id }) => id === series.id).map(({ from }) => from));
    const isBreak = (t: number): boolean =>
      declared.has(known[t]?.year ?? Number.NaN) || jumps(series, t, assumptions.breakJump);
    const phiAt = (t: number): number | null => phis[t]?.of(series.id) ?? null;
    return quantilesOf(series, scaledSurprises(series, phiAt, { last, isBreak, ...assumptions }));
  });
}

/** The national mean moved further in one year than opinion does. */
export function jumps({ national }: Deviations, t: number, breakJump: number): boolean {
  const [before, now] = [national[t - 1] ?? null, national[t] ?? null];
  return before !== null && now !== null && Math.abs(now - before) > breakJump;
}

interface Window {
  readonly last: number;
  readonly surpriseOrigins: number;
  readonly isBreak: (t: number) => boolean;
}

function scaledSurprises(
  series: Deviations,
  phiAt: (t: number) => number | null,
  { last, surpriseOrigins, isBreak }: Window,
): number[] {
  const current = series.spread[last] ?? null;
  const values: number[] = [];
  const first = Math.max(FIRST_PAIR + 1, last - surpriseOrigins + 1);
  eachPair(series, first, last, (level, next, province, t) => {
    const phi = phiAt(t - 1);
    const before = series.own.get(province)?.[t - 1] ?? null;
    const spread = series.spread[t - 1] ?? null;
    if (phi === null || before === null || spread === null || spread === 0 || current === null) return;
    if (!isBreak(t)) values.push(((next - phi * level) * current) / spread);
  });
  return values;
}

function quantilesOf({ id }: Deviations, values: readonly number[]): Surprise[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  return [{ id, q75: sortedQuantile(sorted, 0.75), q90: sortedQuantile(sorted, 0.9), n: sorted.length }];
}
