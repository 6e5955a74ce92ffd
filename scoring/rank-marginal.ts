import type { Range, RankItem } from './rank-item';

/**
 * K5 · Marginal rank ranges (khoảng hạng riêng lẻ) from full Rao-Wu replicates: the domain is ranked anew in every replicate
 * and the middle `confidence` of its ranks is kept, the point rank included. Replicates in which a domain is undefined
 * are left out for it. A domain that was never replicated may stand anywhere.
 * Source: issue Engine 6; reference perf 3.4.
 */
export function marginalRanges(items: readonly RankItem[], confidence: number, tolerance: number): Range[] {
  const n = items.length;
  const count = Math.max(0, ...items.map(({ replicates }) => replicates?.length ?? 0));
  const times = items.map(() => new Uint32Array(n + 1));
  for (let r = 0; r < count; r++) countRanks(items, r, tolerance, times);
  return times.map(ranks => middle(ranks, confidence, n));
}

/** Adds each domain's rank in replicate r to its histogram. */
function countRanks(
  items: readonly RankItem[],
  r: number,
  tolerance: number,
  times: readonly Uint32Array[],
): void {
  const values = Float64Array.from(items, ({ replicates }) => replicates?.[r] ?? Number.NaN);
  const order = Uint32Array.from(values.keys())
    .filter(i => !Number.isNaN(values[i]))
    .sort((a, b) => (values[b] as number) - (values[a] as number));
  let tied = 0;
  for (let place = 0; place < order.length; place++) {
    const value = values[order[place] as number] as number;
    while ((values[order[tied] as number] as number) > value + tolerance) tied += 1;
    const histogram = times[order[place] as number] as Uint32Array;
    histogram[tied + 1] = (histogram[tied + 1] as number) + 1;
  }
}

function middle(times: Uint32Array, confidence: number, n: number): Range {
  const all = times.reduce((sum, count) => sum + count, 0);
  if (all === 0) return { lower: 1, upper: n };
  const tail = ((1 - confidence) / 2) * all;
  return { lower: firstReaching(times, tail), upper: firstReaching(times, all - tail) };
}

/** Smallest rank at which more than `target` replicates are counted (at least `target` at the upper end). */
function firstReaching(times: Uint32Array, target: number): number {
  let sum = 0;
  for (let rank = 1; rank < times.length; rank++) {
    sum += times[rank] as number;
    if (sum >= target && sum > 0) return rank;
  }
  return times.length - 1;
}
