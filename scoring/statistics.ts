import tDistributionQuantile from '@stdlib/stats-base-dists-t-quantile';
import { errorFunction, quantileSorted } from 'simple-statistics';

/** Degrees of freedom at which Student's t stands for the normal: they agree to 1e-11 (measured against R). */
const AS_GOOD_AS_NORMAL = 1e12;

/**
 * Quantile of Student's t with `df` degrees of freedom. Example: p = .975, df = 10 -> 2.228138851986.
 * Kept per (p, df), because hundreds of domains ask for the same few: a lookup table, not state.
 */
export function tQuantile(p: number, df: number): number {
  const perLevel = quantiles.get(p) ?? new Map<number, number>();
  const t = perLevel.get(df) ?? tDistributionQuantile(p, Math.min(df, AS_GOOD_AS_NORMAL));
  if (perLevel.size < MOST_KEPT) quantiles.set(p, perLevel.set(df, t));
  return t;
}

const quantiles = new Map<number, Map<number, number>>();
const MOST_KEPT = 10_000;

/** Quantile of the standard normal distribution. Example: p = .975 -> 1.959963984540. */
export const normalQuantile = (p: number): number => tDistributionQuantile(p, AS_GOOD_AS_NORMAL);

/** Standard normal distribution function, from the error function: the library's own table has two decimals only. */
export const normalCdf = (z: number): number => 0.5 * (1 + errorFunction(z / Math.SQRT2));

/** Quantile of a sample that is sorted already. */
export const sortedQuantile = (sorted: readonly number[], p: number): number =>
  quantileSorted([...sorted], p);
