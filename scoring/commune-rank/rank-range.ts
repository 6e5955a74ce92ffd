import type { Range, RankItem } from '../rank-item';
import { jointRanges } from '../rank-joint';
import type { Observed, Shrunk } from './shrink';

/** 1 = best; both ends included. */
export interface RankRange {
  readonly lo: number;
  readonly hi: number;
}

/** Uniform draws in [0, 1), handed in by the caller with its seed. */
export type Random = () => number;

export const FEWEST_DRAWS = 500;

/**
 * C5 · Khoảng thứ hạng biên (marginal rank range): ranks of `draws` seeded draws N(shrunk, postSd^2) of all communes;
 * per commune the range that holds its rank with at least `level`, each tail at most half the rest. Calibrated one by
 * one, not jointly. Fewer than 500 draws are refused. Source: reference forecast 5.
 */
export function marginalRanges(
  units: readonly Shrunk[],
  { random, draws, level }: { readonly random: Random; readonly draws: number; readonly level: number },
): Map<string, RankRange> {
  if (draws < FEWEST_DRAWS) throw new RangeError(`marginalRanges: ${draws} draws`);
  const N = units.length;
  const seen = units.map(() => new Uint32Array(N + 1));
  const normal = normalSource(random);
  // Nothing differs (tau2 = 0): every order is as good as any other.
  if (units.every(({ postSd }) => postSd === 0))
    return new Map(units.map(({ id }) => [id, { lo: 1, hi: N }]));
  const values = new Float64Array(N);
  const sorted = new Float64Array(N);
  for (let draw = 0; draw < draws; draw++) {
    for (const [i, { shrunk, postSd }] of units.entries()) values[i] = shrunk + postSd * normal();
    sorted.set(values);
    sorted.sort();
    for (let i = 0; i < N; i++) {
      const counts = seen[i] as Uint32Array;
      const rank = N - lastAtMost(sorted, values[i] as number);
      counts[rank] = (counts[rank] as number) + 1;
    }
  }
  const tail = ((1 - level) / 2) * draws;
  return new Map(units.map(({ id }, i) => [id, middleOf(seen[i] as Uint32Array, tail)]));
}

/** Position of the last value <= `value` in ascending order; `value` itself is there. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Smallest and largest rank left when at most `tail` draws are cut off on either side. */
function middleOf(counts: Uint32Array, tail: number): RankRange {
  let lo = 1;
  for (let cut = counts[lo] as number; cut <= tail; cut += counts[lo] as number) lo += 1;
  let hi = counts.length - 1;
  for (let cut = counts[hi] as number; cut <= tail; cut += counts[hi] as number) hi -= 1;
  return { lo, hi };
}

/** Box-Muller: pairs of independent standard normals from pairs of uniforms. */
function normalSource(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** A commune as observed; `df` of its SE, null = unknown or pooled, read as a normal error. */
export interface ObservedWithDf extends Observed {
  readonly df: number | null;
}

/**
 * C6 · Khoảng thứ hạng đồng thời (joint rank range): rule K3 (Klein, Wright, Wieczorek) on the estimates as observed, not
 * shrunk: all ranges hold together with at least `level`. Source: reference forecast 5.
 * Example: eight communes of the reference, level .9, z 2.481 -> F 1-7, D 2-8, the others 1-8.
 */
export function jointRankRanges(units: readonly ObservedWithDf[], level: number): Map<string, RankRange> {
  const ranges = jointRanges(units.map(asRankItem), level);
  return new Map(
    units.map(({ id }, i) => {
      const { lower, upper } = ranges[i] as Range;
      return [id, { lo: lower, hi: upper }];
    }),
  );
}

/** The range needs se and df only; the interval fields of an uncertainty are not read. */
const asRankItem = ({ id, estimate, se, df }: ObservedWithDf): RankItem => ({
  id,
  points: estimate,
  uncertainty: {
    kind: 'estimated',
    se,
    df: df ?? Number.POSITIVE_INFINITY,
    level: 0,
    lower: estimate,
    upper: estimate,
    weak: false,
  },
});
