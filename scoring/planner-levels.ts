import { kishDesignEffect, rowScores } from './design-effect';
import type { Estimate } from './estimate';
import type { Observations } from './observation';
import { halfWidth, type Plan, type VarianceComponents, varianceComponents } from './planner';

/** Variance components of the total and of every dimension, points squared of the level. */
export interface LevelComponents {
  readonly total: VarianceComponents;
  readonly dimensions: ReadonlyMap<string, VarianceComponents>;
}

/** Names of the village and the commune of every row. */
export interface RowPlaces {
  readonly village: readonly string[];
  readonly commune: readonly string[];
}

/**
 * L5 · Variance components of the index (thành phần phương sai của điểm) from the rows of a round: L1 of every person's
 * linearised score (V11) times the sum of weights, for the total and each dimension. Unequal weights make people count as
 * fewer: the person component is multiplied by W9. Rows without weight take no part.
 * Null where L1 cannot tell the levels apart. Points squared. Source: issue Engine 7; L1, V11, W9.
 */
export function levelComponents(
  estimate: Estimate,
  observations: Observations,
  { village, commune }: RowPlaces,
): LevelComponents | null {
  const rows = weightedRows(observations);
  const scores = rows.map(row => rowScores(estimate, observations, row));
  const pick = (names: readonly string[]) => rows.map(row => names[row] as string);
  const [villages, communes] = [pick(village), pick(commune)];
  const unequal = weighting(observations, rows);
  const of = (level: number): VarianceComponents | null => {
    const values = scores.map(score => (score[level] as number) * estimate.weight);
    const found = varianceComponents(values, villages, communes);
    return found && { ...found, person: found.person * unequal };
  };
  const { dimensionIds } = estimate.shape;
  const total = of(dimensionIds.length);
  if (total === null) return null;
  const dimensions = dimensionIds.map((id, d) => [id, of(d) as VarianceComponents] as const);
  return { total, dimensions: new Map(dimensions) };
}

const weightedRows = ({ n, weight }: Observations): number[] =>
  Array.from({ length: n }, (_, row) => row).filter(row => (weight[row] as number) > 0);

function weighting({ weight }: Observations, rows: readonly number[]): number {
  const sum = rows.reduce((all, row) => all + (weight[row] as number), 0);
  const squares = rows.reduce((all, row) => all + (weight[row] as number) ** 2, 0);
  return kishDesignEffect(rows.length, sum, squares);
}

/** Half-widths a design would give; null = below two degrees of freedom nothing can be promised. */
export interface LevelHalfWidths {
  readonly total: number | null;
  readonly dimensions: ReadonlyMap<string, number | null>;
}

/**
 * L6 · Half-widths of the total and of every dimension for one design: L3 level by level. Points of the level.
 * The cheapest design for a wanted half-width of the total is `cheapestPlan(components.total, wanted, ...)` (L4).
 * Source: issue Engine 7.
 */
export const levelHalfWidths = (
  { total, dimensions }: LevelComponents,
  plan: Plan,
  options: { level?: number; strata?: number } = {},
): LevelHalfWidths => ({
  total: halfWidth(total, plan, options),
  dimensions: new Map([...dimensions].map(([id, own]) => [id, halfWidth(own, plan, options)])),
});
