import type { Deviations } from './deviations';

/** A level resting on one year is no smoothed level: pairs start with the third year of the panel. */
export const FIRST_PAIR = 2;

/** Sums over past (province, year) pairs of smoothed level L_(t-1) and next deviation d_t. */
export interface PairSums {
  readonly xy: number;
  readonly xx: number;
  readonly n: number;
}

/** Visits every pair with both a level at t-1 and a score at t, `first` <= t <= `last` (indices of years). */
export function eachPair(
  deviations: Deviations,
  first: number,
  last: number,
  visit: (level: number, next: number, province: string, t: number) => void,
): void {
  for (let t = first; t <= last; t++) {
    for (const [province, own] of deviations.own) {
      const level = deviations.smoothed.get(province)?.[t - 1] ?? null;
      const next = own[t] ?? null;
      if (level !== null && next !== null) visit(level, next, province, t);
    }
  }
}

export function pairSums(
  deviations: Deviations,
  last: number,
  isBreak: (t: number) => boolean = () => false,
): PairSums {
  let [xy, xx, n] = [0, 0, 0];
  eachPair(deviations, FIRST_PAIR, last, (level, next, _, t) => {
    if (isBreak(t)) return;
    xy += level * next;
    xx += level * level;
    n += 1;
  });
  return { xy, xx, n };
}

/**
 * F5 · Hệ số duy trì của tổng điểm (persistence of the total): phi = sum L_(t-1) d_t / sum L_(t-1)^2, no intercept
 * (deviations have mean 0), pairs up to year index `last`. null without pairs.
 * Source: reference forecast 2. Example: data to 2021 -> .6281, to 2019 -> .6445.
 */
export function ownPersistence(deviations: Deviations, last: number): number | null {
  const { xy, xx } = pairSums(deviations, last);
  return xx > 0 ? xy / xx : null;
}

/** `of` gives phi_k; a series without pairs has the pooled one. */
export interface PooledPersistence {
  readonly pooled: number;
  readonly of: (id: string) => number;
}

/**
 * F6 · Hệ số duy trì gộp một phần (partially pooled persistence): phi_k = (Sxy_k + w Sxx phi) / (Sxx_k + w Sxx), the
 * sums in units of the series' own mean squared deviation up to `last`, Sxx the pooled mean square, phi the pooled
 * ratio, w = one year of provinces (63). `isBreak` leaves out pairs that cross a redefinition (for published phi_k;
 * the forecast keeps them, as back-tested). null without any pair. Source: reference forecast 2.
 * Example: data to 2021 -> 1.1: .620, 7.3: .868, 8.3: .104.
 */
export function pooledPersistence(
  all: readonly Deviations[],
  last: number,
  weight: number,
  isBreak: (id: string, t: number) => boolean = () => false,
): PooledPersistence | null {
  const sums = new Map(all.map(series => [series.id, standardised(series, last, isBreak)]));
  const pool = [...sums.values()].reduce(
    (sum, own) => ({ xy: sum.xy + own.xy, xx: sum.xx + own.xx, n: sum.n + own.n }),
    { xy: 0, xx: 0, n: 0 },
  );
  if (!(pool.xx > 0)) return null;
  const pooled = pool.xy / pool.xx;
  const prior = (weight * pool.xx) / pool.n;
  const of = (id: string): number => {
    const own = sums.get(id);
    return own ? (own.xy + prior * pooled) / (own.xx + prior) : pooled;
  };
  return { pooled, of };
}

function standardised(
  series: Deviations,
  last: number,
  isBreak: (id: string, t: number) => boolean,
): PairSums {
  const { xy, xx, n } = pairSums(series, last, t => isBreak(series.id, t));
  const unit = meanSquare(series, last);
  return unit > 0 ? { xy: xy / unit, xx: xx / unit, n } : { xy: 0, xx: 0, n: 0 };
}

function meanSquare(series: Deviations, last: number): number {
  const squares = [...series.own.values()].flatMap(row =>
    row.slice(0, last + 1).flatMap(value => (value === null ? [] : [value * value])),
  );
  return squares.length > 0 ? squares.reduce((sum, square) => sum + square, 0) / squares.length : 0;
}
