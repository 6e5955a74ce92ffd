import type { Estimate } from './estimate';
import { offsetsOf } from './levels';
import type { Observations } from './observation';
import { MISSING } from './observation';
import { variances } from './variance';

/**
 * V10 · Design effect (hệ số thiết kế) of total and dimensions: linearised variance / variance of a simple random sample
 * with replacement of as many people. The latter needs every row's own linearised score, hence one pass over rows; from
 * tallies alone it is withheld. v_srs = W^2 / n x S^2, S^2 = n/(n-1) sum w (z - zbar)^2 / W over rows with weight in the
 * domain. Source: Kish 1965; R `svytotal(deff = "replace")`. NaN where n < 2.
 */
export interface DesignEffects {
  readonly total: number;
  readonly dimensions: ReadonlyMap<string, number>;
}

export function designEffects(
  estimate: Estimate,
  observations: Observations,
  inDomain: (row: number) => boolean = () => true,
): DesignEffects {
  const { shape, options, linearised } = estimate;
  const dimension = offsetsOf(shape).dimension - linearised.first;
  const variance = variances(linearised, options.lonely ?? 'adjust');
  const srs = simpleRandomVariances(estimate, observations, inDomain);
  return {
    total: (variance.at(-1) as number) / (srs.at(-1) as number),
    dimensions: new Map(
      shape.dimensionIds.map((id, d) => [id, (variance[dimension + d] as number) / (srs[d] as number)]),
    ),
  };
}

/** Dimensions in order of the tree, then the total. */
function simpleRandomVariances(
  estimate: Estimate,
  observations: Observations,
  inDomain: (row: number) => boolean,
): Float64Array {
  const rows = Array.from({ length: observations.n }, (_, row) => row).filter(
    row => (observations.weight[row] as number) > 0 && inDomain(row),
  );
  const scores = rows.map(row => rowScores(estimate, observations, row));
  const weights = rows.map(row => observations.weight[row] as number);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const n = rows.length;
  return Float64Array.from({ length: estimate.shape.dimensionIds.length + 1 }, (_, level) => {
    const mean = scores.reduce((sum, z, i) => sum + (weights[i] as number) * (z[level] as number), 0) / total;
    const spread = scores.reduce(
      (sum, z, i) => sum + (weights[i] as number) * ((z[level] as number) - mean) ** 2,
      0,
    );
    return ((total * total) / n) * (n / (n - 1)) * (spread / total);
  });
}

/**
 * V11 · Linearised score of one row without its weight: z_i = sum_k c_k o_ik (y_ik - x_k) / B_k, per dimension and for the
 * total. Source: fixtures, R calls (`z`).
 */
export function rowScores(
  { shape, levels, sumWeights }: Estimate,
  { columns }: Observations,
  row: number,
): Float64Array {
  const dimensions = shape.dimensionIds.length;
  const scores = new Float64Array(dimensions + 1);
  for (let k = 0; k < shape.indicators.length; k++) {
    const column = columns[shape.column[k] as number];
    if (column === undefined || Number.isNaN(levels.x[k])) continue;
    const value = column[row] as number;
    if (Number.isNaN(value) || (column instanceof Uint8Array && value === MISSING)) continue;
    const coefficient = (shape.slope[k] as number) * (levels.share[k] as number);
    const score = (coefficient * (value - (levels.x[k] as number))) / (sumWeights[k] as number);
    const d = shape.dimensionOfSub[shape.subOf[k] as number] as number;
    scores[d] = (scores[d] as number) + score;
    scores[dimensions] = (scores[dimensions] as number) + score;
  }
  return scores;
}

/**
 * W9 · Design effect of unequal weights (Kish): n sum w^2 / (sum w)^2 over rows with weight. From tallies.
 * Source: Kish 1965. Example: weights 1, 1, 2 -> 1.125.
 */
export const kishDesignEffect = (n: number, sumWeights: number, sumSquares: number): number =>
  (n * sumSquares) / (sumWeights * sumWeights);
