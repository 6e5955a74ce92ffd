import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { median } from '../row';

export interface Paired {
  readonly n: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly ours: number;
  readonly bare: number;
}

const RESAMPLES = 2_000;
const SEED = 20_251_110;

/** Median of the paired ratios with a 95 % bootstrap interval over the pairs, and the medians of both sides. */
export function paired(pairs: readonly { readonly ours: number; readonly bare: number }[]): Paired {
  const ratios = pairs.map(({ ours, bare }) => ours / bare);
  const generator = xoroshiro128plus(SEED);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[uniformInt(generator, 0, ratios.length - 1)] as number)),
  ).sort((a, b) => a - b);
  return {
    n: pairs.length,
    ratio: median(ratios),
    low: medians[Math.floor(RESAMPLES * 0.025)] as number,
    high: medians[Math.floor(RESAMPLES * 0.975)] as number,
    ours: median(pairs.map(({ ours }) => ours)),
    bare: median(pairs.map(({ bare }) => bare)),
  };
}
