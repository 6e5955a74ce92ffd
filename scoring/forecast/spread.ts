import { sortedQuantile } from '../statistics';
import { type Deviations, mean, rootMeanSquare } from './deviations';
import type { History } from './history';
import { eachPair, FIRST_PAIR } from './persistence';

/** Persistence as it was known when only years up to index `last` were known; null = not yet estimable. */
export type PersistenceAt = (last: number) => number | null;

/**
 * F7 · Sai số riêng của tỉnh (idiosyncratic error): root mean square of d_t - phi L_(t-1) over the last `origins`
 * targets up to `last`, phi as known at t-1, provinces with a score in both years. In points of the series; null if
 * there is no such target. Source: reference forecast, "As built here". Example: origin 2021 -> 1.6429.
 */
export function idiosyncraticError(
  deviations: Deviations,
  phiAt: PersistenceAt,
  last: number,
  origins: number,
): number | null {
  const errors: number[] = [];
  const first = Math.max(FIRST_PAIR + 1, last - origins + 1);
  eachPair(deviations, first, last, (level, next, province, t) => {
    const phi = phiAt(t - 1);
    const before = deviations.own.get(province)?.[t - 1] ?? null;
    if (phi !== null && before !== null) errors.push(next - phi * level);
  });
  return errors.length > 0 ? rootMeanSquare(errors) : null;
}

/**
 * F8 · Biến động chung cả nước (national shock): root mean square of the yearly change of the mean over provinces with
 * a total in both years, about 0 (no drift is forecast), years up to `last`. `isNewFramework(t)`: the index had other
 * dimensions at t-1, so that the change is none. Source: reference forecast 2. Example: origin 2021 -> .5882.
 */
export function nationalShock(
  totals: readonly History[],
  last: number,
  isNewFramework: (t: number) => boolean,
): number | null {
  const changes: number[] = [];
  for (let t = 1; t <= last; t++) {
    const both = totals.flatMap(row => change(row[t - 1], row[t]));
    if (both.length > 0 && !isNewFramework(t)) changes.push(mean(both));
  }
  return changes.length > 0 ? rootMeanSquare(changes) : null;
}

function change(before: number | null | undefined, now: number | null | undefined): number[] {
  return before === null || before === undefined || now === null || now === undefined ? [] : [now - before];
}

/** Half-widths of the 80 and 95 % intervals, in units of the provinces' standard deviation. */
export interface Band {
  readonly z80: number;
  readonly z95: number;
}

/**
 * F9 · Độ rộng khoảng dự báo (scaled empirical band): 80 and 95 % quantiles (type 7) of |y_t - forecast| / spread of
 * the year before, over all past targets up to `last`, phi as known then; a series new at t-1 used the pooled phi.
 * Source: reference forecast 2. Example: data to 2024 -> D1 1.16 / 1.82, 8.3 1.53 / 1.91.
 */
export function empiricalBand(deviations: Deviations, phiAt: PersistenceAt, last: number): Band | null {
  const scaled: number[] = [];
  eachPair(deviations, FIRST_PAIR + 1, last, (level, next, _, t) => {
    const phi = phiAt(t - 1);
    const [before, now] = [deviations.national[t - 1] ?? null, deviations.national[t] ?? null];
    const spread = deviations.spread[t - 1] ?? null;
    if (phi === null || before === null || now === null || spread === null || spread === 0) return;
    scaled.push(Math.abs(now + next - before - phi * level) / spread);
  });
  const sorted = scaled.sort((a, b) => a - b);
  return sorted.length > 0 ? { z80: sortedQuantile(sorted, 0.8), z95: sortedQuantile(sorted, 0.95) } : null;
}
