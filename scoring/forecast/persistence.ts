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

/** Per year index: sums over the pairs that end there, and of the squared deviations of that year. */
interface YearSums extends PairSums {
  readonly squares: number;
  readonly values: number;
}

function yearSums(deviations: Deviations, t: number): YearSums {
  let [xy, xx, n, squares, values] = [0, 0, 0, 0, 0];
  for (const [province, own] of deviations.own) {
    const next = own[t] ?? null;
    if (next === null) continue;
    squares += next * next;
    values += 1;
    const level = t < FIRST_PAIR ? null : (deviations.smoothed.get(province)?.[t - 1] ?? null);
    if (level === null) continue;
    xy += level * next;
    xx += level * level;
    n += 1;
  }
  return { xy, xx, n, squares, values };
}

const NONE: YearSums = { xy: 0, xx: 0, n: 0, squares: 0, values: 0 };

/** Running sums: entry t covers years 0..t. A break year's pairs are left out, its squares stay. */
function runningSums(deviations: Deviations, last: number, isBreak: (t: number) => boolean): YearSums[] {
  let sum = NONE;
  return Array.from({ length: last + 1 }, (_, t) => {
    const year = yearSums(deviations, t);
    const pairs = isBreak(t) ? NONE : year;
    sum = {
      xy: sum.xy + pairs.xy,
      xx: sum.xx + pairs.xx,
      n: sum.n + pairs.n,
      squares: sum.squares + year.squares,
      values: sum.values + year.values,
    };
    return sum;
  });
}

/**
 * F5 · Hệ số duy trì của tổng điểm (persistence of the total): phi = sum L_(t-1) d_t / sum L_(t-1)^2, no intercept
 * (deviations have mean 0). Entry t uses pairs up to year index t; null without pairs.
 * Source: reference forecast 2. Example: data to 2021 -> .6281, to 2019 -> .6445.
 */
export const ownPersistence = (deviations: Deviations, last: number): (number | null)[] =>
  runningSums(deviations, last, () => false).map(({ xy, xx }) => (xx > 0 ? xy / xx : null));

/** `of` gives phi_k; a series without pairs has the pooled one. */
export interface PooledPersistence {
  readonly pooled: number;
  readonly of: (id: string) => number;
}

/**
 * F6 · Hệ số duy trì gộp một phần (partially pooled persistence): phi_k = (Sxy_k + w Sxx phi) / (Sxx_k + w Sxx), the
 * sums in units of the series' own mean squared deviation, Sxx the pooled mean square, phi the pooled ratio, w = one
 * year of provinces (63). Entry t knows years up to index t only; null without any pair. `isBreak` leaves out pairs that
 * cross a redefinition (for published phi_k; the forecast keeps them, as back-tested). Source: reference forecast 2.
 * Example: data to 2021 -> 1.1: .620, 7.3: .868, 8.3: .104.
 */
export function pooledPersistence(
  all: readonly Deviations[],
  last: number,
  weight: number,
  isBreak: (id: string, t: number) => boolean = () => false,
): (PooledPersistence | null)[] {
  const running = all.map(series => ({
    id: series.id,
    sums: runningSums(series, last, t => isBreak(series.id, t)),
  }));
  return Array.from({ length: last + 1 }, (_, t) =>
    pool(new Map(running.map(({ id, sums }) => [id, standardised(sums[t] ?? NONE)])), weight),
  );
}

function pool(sums: ReadonlyMap<string, PairSums>, weight: number): PooledPersistence | null {
  const all = [...sums.values()].reduce(
    (sum, own) => ({ xy: sum.xy + own.xy, xx: sum.xx + own.xx, n: sum.n + own.n }),
    NONE,
  );
  if (!(all.xx > 0)) return null;
  const pooled = all.xy / all.xx;
  const prior = (weight * all.xx) / all.n;
  const of = (id: string): number => {
    const own = sums.get(id);
    return own ? (own.xy + prior * pooled) / (own.xx + prior) : pooled;
  };
  return { pooled, of };
}

function standardised({ xy, xx, n, squares, values }: YearSums): PairSums {
  const unit = squares / values;
  return unit > 0 ? { xy: xy / unit, xx: xx / unit, n } : NONE;
}
