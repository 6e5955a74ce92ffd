import type { Range, RankItem } from './rank-item';
import { tQuantile } from './statistics';

/**
 * K3 · Joint rank ranges of Klein, Wright and Wieczorek: intervals that all cover at once with the confidence c (each at
 * c^(1/N), t with the domain's own degrees of freedom); a domain's best place is 1 + how many intervals lie wholly above
 * its own, its worst N - how many lie wholly below. No standard error: the interval is the whole line.
 * Source: Klein, Wright, Wieczorek 2020 (JRSS A); reference forecast 5.
 */
export function jointRanges(items: readonly RankItem[], confidence: number): Range[] {
  const n = items.length;
  const tail = (1 + confidence ** (1 / n)) / 2;
  const intervals = items.map(item => intervalOf(item, tail));
  const lowers = Float64Array.from(intervals, ([low]) => low).sort();
  const uppers = Float64Array.from(intervals, ([, high]) => high).sort();
  return intervals.map(([low, high]) => ({
    lower: 1 + lowers.filter(other => other > high).length,
    upper: n - uppers.filter(other => other < low).length,
  }));
}

function intervalOf({ points, uncertainty }: RankItem, tail: number): readonly [number, number] {
  if (points === null || uncertainty.kind === 'none') {
    return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  }
  const half = tQuantile(tail, uncertainty.df) * uncertainty.se;
  return [points - half, points + half];
}

/**
 * K4 · Can two domains be told apart (không phân biệt được)? |a - b| beyond t(df) x sqrt(var_a + var_b - 2 cov). For domains
 * that share PSUs pass the covariance, or compare by `differenceWithin`. Domains without a standard error cannot.
 * Source: issue Engine 6. Example: 5.2 (se .3) and 5.0 (se .3) -> false.
 */
export function canBeToldApart(a: RankItem, b: RankItem, { confidence = 0.9, covariance = 0 } = {}): boolean {
  if (a.points === null || b.points === null) return false;
  if (a.uncertainty.kind === 'none' || b.uncertainty.kind === 'none') return false;
  const variance = a.uncertainty.se ** 2 + b.uncertainty.se ** 2 - 2 * covariance;
  const df = Math.min(a.uncertainty.df, b.uncertainty.df);
  return Math.abs(a.points - b.points) > tQuantile((1 + confidence) / 2, df) * Math.sqrt(variance);
}
