import type { Range, RankItem } from './rank-item';
import { jointRanges } from './rank-joint';
import { marginalRanges } from './rank-marginal';

export type { Range, RankItem } from './rank-item';

/** Ranks count from the best: 1 = highest points. `lower` is the best place the data allow, `upper` the worst. */
export interface Rank {
  readonly id: string;
  readonly rank: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * `joint-klein-wright-wieczorek`: all ranges hold together with the stated confidence.
 * `marginal-rao-wu`: each range alone; narrower, and not to be read across the table.
 */
export type RankMethod = 'joint-klein-wright-wieczorek' | 'marginal-rao-wu';

export interface RankTable {
  readonly method: RankMethod;
  readonly confidence: number;
  readonly ranks: readonly Rank[];
  /** Domains without a score. */
  readonly unranked: readonly string[];
}

export interface RankOptions {
  readonly method?: RankMethod;
  /** Default 0.9. */
  readonly confidence?: number;
  /** Points closer than this are a tie: far below anything printed, far above rounding noise. Default 1e-9. */
  readonly tolerance?: number;
}

/**
 * K1 · Ranks of domains with ranges (thứ hạng kèm khoảng): the one entry point; `method` names what the range means.
 * Unrounded points; ties share the better rank. Domains without a standard error may stand anywhere and let others.
 * Source: issue Engine 6; design 2.2, 2.4; Klein, Wright, Wieczorek 2020. Example: 3.1, 3.1, 2.0 -> 1, 1, 3.
 */
export function rankDomains(items: readonly RankItem[], options: RankOptions = {}): RankTable {
  const { method = 'joint-klein-wright-wieczorek', confidence = 0.9, tolerance = 1e-9 } = options;
  const scored = items.filter(item => item.points !== null);
  const points = scored.map(item => item.points as number);
  const ranks = pointRanks(points, tolerance);
  const ranges =
    method === 'marginal-rao-wu'
      ? marginalRanges(scored, confidence, tolerance)
      : jointRanges(scored, confidence);
  const byId = new Map(
    scored.map(({ id }, i) => [id, { id, rank: ranks[i] as number, ...(ranges[i] as Range) }]),
  );
  return {
    method,
    confidence,
    ranks: items.map(({ id }) => byId.get(id) ?? { id, rank: null, lower: null, upper: null }),
    unranked: items.filter(item => item.points === null).map(({ id }) => id),
  };
}

/** K2 · Point rank: 1 + how many are better by more than the tolerance. Source: design 2.4. */
export function pointRanks(points: ArrayLike<number>, tolerance: number): number[] {
  const sorted = Float64Array.from(points).sort();
  return Array.from(points, value => 1 + sorted.length - firstAbove(sorted, value + tolerance));
}

/** Index of the first sorted value greater than `limit`. */
function firstAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
