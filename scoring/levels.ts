import type { TreeIndicator } from './index-tree';
import { rescale } from './rescale';
import type { Shape } from './shape';
import { floats } from './vectors';

/** Where the levels of a shape begin in a vector over all levels. */
export interface Offsets {
  readonly sub: number;
  readonly dimension: number;
  readonly total: number;
}

export const offsetsOf = ({ indicators, subIds, dimensionIds }: Shape): Offsets => {
  const sub = indicators.length;
  const dimension = sub + subIds.length;
  return { sub, dimension, total: dimension + dimensionIds.length };
};

/**
 * What the available answers give on every level. `points` over all levels (NaN = nothing there);
 * `complete` = 1 where nothing is missing below, else 0. `share[k]` = what one point of indicator k adds to its sub-dimension.
 */
export interface LevelPoints {
  readonly x: Float64Array;
  readonly points: Float64Array;
  readonly complete: Float64Array;
  readonly share: Float64Array;
}

/**
 * E2 · From ratio estimates to all levels (available part): indicator points by R1; a sub-dimension is the mean of the
 * indicators that have answers, divided by n of its dimension; dimension and total are sums.
 * `complete` tells a whole level from a partial one; what is done with a partial one is the policy's business.
 * Source: papi-method 1.1, 2; fixtures formulas 2-4.
 */
export function levelPoints(shape: Shape, x: Float64Array): LevelPoints {
  const { indicators, levels } = shape;
  const at = offsetsOf(shape);
  const [points, share, complete] = floats(3, levels);
  points.fill(Number.NaN);
  complete.fill(1);
  for (let k = 0; k < indicators.length; k++) {
    points[k] = rescale(x[k] as number, (indicators[k] as TreeIndicator).goalposts);
    if (Number.isNaN(x[k])) complete[k] = 0;
  }
  sumSubs(shape, at, points, complete, share);
  sumUp(shape, at, points, complete);
  return { x, points, complete, share };
}

/** Indicators of a sub-dimension lie together, in the order of the tree. */
function sumSubs(
  { subSize, nominal }: Shape,
  at: Offsets,
  points: Float64Array,
  complete: Float64Array,
  share: Float64Array,
): void {
  let first = 0;
  for (let j = 0; j < subSize.length; j++) {
    const end = first + (subSize[j] as number);
    const n = nominal[j] as number;
    let sum = 0;
    let there = 0;
    for (let k = first; k < end; k++) {
      if (complete[k] === 0) continue;
      sum += points[k] as number;
      there += 1;
    }
    if (there > 0) points[at.sub + j] = sum / there / n;
    complete[at.sub + j] = there > 0 && there === subSize[j] ? 1 : 0;
    for (let k = first; k < end; k++) if (complete[k] === 1) share[k] = 1 / (there * n);
    first = end;
  }
}

function sumUp(shape: Shape, at: Offsets, points: Float64Array, complete: Float64Array): void {
  for (let j = 0; j < shape.subIds.length; j++) {
    addInto(points, complete, at.dimension + (shape.dimensionOfSub[j] as number), at.sub + j);
  }
  for (let d = 0; d < shape.dimensionIds.length; d++) {
    if (shape.allListed[d] === 0) complete[at.dimension + d] = 0;
    addInto(points, complete, at.total, at.dimension + d);
  }
}

function addInto(points: Float64Array, complete: Float64Array, whole: number, part: number): void {
  if (complete[part] === 0) complete[whole] = 0;
  const value = points[part] as number;
  if (Number.isNaN(value)) return;
  const sum = points[whole] as number;
  points[whole] = Number.isNaN(sum) ? value : sum + value;
}
