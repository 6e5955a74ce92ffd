import type { LonelyPsu } from './design';
import { LonelyPsuError } from './design';
import type { Tally } from './tally';

/** Replicate weights by PSU: `multipliers[p * count + r]` for PSU `psuIds[p]` in replicate r. */
export interface Replicates {
  readonly kind: 'jkn' | 'raowu';
  readonly psuIds: readonly string[];
  readonly count: number;
  readonly multipliers: Float64Array;
  /** Factor of each replicate's squared deviation; their sum with `scale` is the variance. */
  readonly scales: Float64Array;
  readonly scale: number;
}

/**
 * P1 · Delete-one-PSU jackknife per stratum, JKn: multiplier 0 on the PSU, m_h/(m_h-1) on the others of its stratum, 1
 * elsewhere; scale (m_h-1)/m_h. `order` = PSU ids in the wanted order (default: design order). A lonely PSU: `fail`
 * refuses; `remove`, `certainty`, `average` give it no replicate (`average` scales up by PSUs / replicates); `adjust`
 * deletes it against all other strata. Source: fixtures formula 11; R `jknweights` 4.1.1.
 */
export function jknReplicates(
  tally: Tally,
  { lonely = 'adjust', order }: { lonely?: LonelyPsu; order?: readonly string[] } = {},
): Replicates {
  const psuIds = order ?? tally.psuOrder.map(psu => (tally.psus[psu] as { id: string }).id);
  const stratum = psuIds.map(id => tally.stratumOf[tally.psuIndex.get(id) as number] as number);
  const deleted = replicatedPsus(tally, stratum, lonely);
  const count = deleted.length;
  const multipliers = new Float64Array(psuIds.length * count).fill(1);
  for (const [r, p] of deleted.entries()) fillDeletion(multipliers, { r, count, p, stratum, tally });
  return {
    kind: 'jkn',
    psuIds,
    count,
    multipliers,
    scales: Float64Array.from(deleted, p => {
      const m = tally.stratumSize[stratum[p] as number] as number;
      const over = m > 1 ? m : tally.strata.length;
      return (over - 1) / over;
    }),
    scale: lonely === 'average' ? psuIds.length / count : 1,
  };
}

/** Places whose deletion makes a replicate. */
function replicatedPsus(tally: Tally, stratum: readonly number[], lonely: LonelyPsu): number[] {
  const alone = tally.strata.filter((_, h) => tally.stratumSize[h] === 1);
  if (lonely === 'fail' && alone.length > 0) throw new LonelyPsuError(alone);
  return stratum.flatMap((h, p) => ((tally.stratumSize[h] as number) > 1 || lonely === 'adjust' ? [p] : []));
}

interface Deletion {
  readonly r: number;
  readonly count: number;
  readonly p: number;
  readonly stratum: readonly number[];
  readonly tally: Tally;
}

function fillDeletion(multipliers: Float64Array, { r, count, p, stratum, tally }: Deletion): void {
  const own = stratum[p] as number;
  const m = tally.stratumSize[own] as number;
  const others = m > 1 ? m / (m - 1) : tally.strata.length / (tally.strata.length - 1);
  for (let q = 0; q < stratum.length; q++) {
    if (m === 1 || stratum[q] === own) multipliers[q * count + r] = others;
  }
  multipliers[p * count + r] = 0;
}

/**
 * P2 · Rao-Wu rescaled bootstrap (n-1): per stratum m_h - 1 PSUs drawn with replacement; multiplier = times drawn x
 * m_h/(m_h-1). A lonely PSU keeps multiplier 1. `random` gives numbers in [0, 1): the seeded generator lives outside
 * and its name and seed belong in the receipt. Source: Rao, Wu 1988; fixtures formula 12.
 */
export function raoWuReplicates(tally: Tally, count: number, random: () => number): Replicates {
  const psuIds = tally.psuOrder.map(psu => (tally.psus[psu] as { id: string }).id);
  const multipliers = new Float64Array(psuIds.length * count);
  for (let from = 0; from < psuIds.length; ) {
    const m = tally.stratumSize[tally.stratumOf[tally.psuOrder[from] as number] as number] as number;
    for (let r = 0; r < count; r++) drawStratum(multipliers, { from, m, r, count }, random);
    from += m;
  }
  return givenReplicates(psuIds, count, multipliers);
}

interface StratumDraw {
  readonly from: number;
  readonly m: number;
  readonly r: number;
  readonly count: number;
}

function drawStratum(
  multipliers: Float64Array,
  { from, m, r, count }: StratumDraw,
  random: () => number,
): void {
  if (m === 1) multipliers[from * count + r] = 1;
  for (let draw = 1; draw < m; draw++) {
    const at = (from + Math.floor(random() * m)) * count + r;
    multipliers[at] = (multipliers[at] as number) + m / (m - 1);
  }
}

/** P3 · Bootstrap multipliers that come from elsewhere (a file, another program): variance scale 1/(R-1). */
export function givenReplicates(
  psuIds: readonly string[],
  count: number,
  multipliers: Float64Array,
): Replicates {
  return {
    kind: 'raowu',
    psuIds,
    count,
    multipliers,
    scales: new Float64Array(count).fill(1),
    scale: 1 / (count - 1),
  };
}

/**
 * P4 · Replication variance: scale x sum_r scales_r (T_r - centre)^2, centre = mean of the replicates, or a given
 * estimate (mean squared error). Replicates that are NaN (an indicator lost all its answers) are left out and the sum is
 * blown up by count / used. Source: fixtures formulas 11-12.
 */
export function replicationVariance(
  totals: ArrayLike<number>,
  { scales, scale }: Pick<Replicates, 'scales' | 'scale'>,
  centre?: number,
): number {
  const used = Array.from(totals).flatMap((total, r) => (Number.isNaN(total) ? [] : [r]));
  if (used.length < 2) return Number.NaN;
  const middle = centre ?? used.reduce((sum, r) => sum + (totals[r] as number), 0) / used.length;
  const sum = used.reduce((acc, r) => acc + (scales[r] as number) * ((totals[r] as number) - middle) ** 2, 0);
  return scale * sum * (totals.length / used.length);
}
