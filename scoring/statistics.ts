import tDistributionQuantile from '@stdlib/stats-base-dists-t-quantile';
import { errorFunction, probit } from 'simple-statistics';

/** Quantile of Student's t with `df` degrees of freedom. Example: p = .975, df = 10 -> 2.2281388519862744. */
export const tQuantile = (p: number, df: number): number => tDistributionQuantile(p, df);

/** Standard normal distribution function by the error function (the library's own table has two decimals only). */
export const normalCdf = (z: number): number => 0.5 * (1 + errorFunction(z / Math.SQRT2));

/** Standard normal quantile: t with so many degrees of freedom that the two agree to 1e-9 and beyond. */
export const normalQuantile = (p: number): number => tDistributionQuantile(p, Number.POSITIVE_INFINITY);

export { probit };
