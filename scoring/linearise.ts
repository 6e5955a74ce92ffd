import type { DomainSums } from './domain-sums';
import { type LevelPoints, offsetsOf } from './levels';
import type { Shape } from './shape';
import type { Tally } from './tally';
import { floats, vector } from './vectors';

/**
 * What turns the sums of a block into linearised scores, per indicator of the tree: its x, points per unit of (A - x B),
 * and its share of the sub-dimension. All are 0 where there is no estimate.
 */
export interface Lineariser {
  readonly shape: Shape;
  /** First level that gets a score: 0, or where the dimensions begin (a list of domains shows nothing below them). */
  readonly first: number;
  readonly x: Float64Array;
  readonly slope: Float64Array;
  readonly share: Float64Array;
}

export function lineariserOf(
  shape: Shape,
  sums: DomainSums,
  { share }: LevelPoints,
  first: number,
): Lineariser {
  const [x, slope] = floats(2, sums.x.length);
  for (let leaf = 0; leaf < x.length; leaf++) {
    if (Number.isNaN(sums.x[leaf])) continue;
    x[leaf] = sums.x[leaf] as number;
    slope[leaf] = (shape.slope[leaf] as number) / (sums.base[leaf] as number);
  }
  return { shape, first, x, slope, share };
}

/** Blocks with the factor of their weights and the row of the matrix they add to. */
export interface PlacedBlocks {
  readonly block: readonly number[];
  readonly factor: readonly number[];
  readonly row: readonly number[];
  readonly rows: number;
}

/**
 * E3 · Linearised scores (điểm tuyến tính hóa) of a domain, one row per PSU (or cell), one column per level from `first` on:
 * z_p = sum_k c_k (A_pk - x_k B_pk) / B_k. It is linear, so sub-dimensions, dimensions and the total are sums of their
 * parts' scores. Points x weight unit. Source: fixtures formulas 5-6.
 */
export function linearisedScores(
  lineariser: Lineariser,
  tally: Tally,
  { block, factor, row, rows }: PlacedBlocks,
): Float64Array {
  const width = lineariser.shape.levels - lineariser.first;
  const z = vector(rows * width);
  const add = lineariser.first === 0 ? addAllLevels : addDimensions;
  for (let i = 0; i < block.length; i++) {
    const from = (block[i] as number) * tally.indicatorIds.length;
    add(lineariser, tally, [from, (row[i] as number) * width, factor[i] as number], z);
  }
  return z;
}

/** Where a block begins in the tally, where its row begins in the matrix, and the factor of its weights. */
type BlockAt = readonly [from: number, row: number, factor: number];

function addAllLevels(
  { shape, x, slope, share }: Lineariser,
  { sumValues, sumWeights }: Tally,
  [from, row, factor]: BlockAt,
  z: Float64Array,
): void {
  const { subSize, dimensionOfSub, readable: column } = shape;
  const at = offsetsOf(shape);
  let total = 0;
  let leaf = 0;
  for (let j = 0; j < subSize.length; j++) {
    let part = 0;
    for (const end = leaf + (subSize[j] as number); leaf < end; leaf++) {
      const c = from + (column[leaf] as number);
      const off = (sumValues[c] as number) - (x[leaf] as number) * (sumWeights[c] as number);
      const score = factor * off * (slope[leaf] as number);
      z[row + leaf] = (z[row + leaf] as number) + score;
      part += score * (share[leaf] as number);
    }
    const dimension = row + at.dimension + (dimensionOfSub[j] as number);
    z[row + at.sub + j] = (z[row + at.sub + j] as number) + part;
    z[dimension] = (z[dimension] as number) + part;
    total += part;
  }
  z[row + at.total] = (z[row + at.total] as number) + total;
}

function addDimensions(
  { shape, x, slope, share }: Lineariser,
  { sumValues, sumWeights }: Tally,
  [from, row, factor]: BlockAt,
  z: Float64Array,
): void {
  const { dimensionEnd, readable: column } = shape;
  let total = 0;
  let leaf = 0;
  for (let d = 0; d < dimensionEnd.length; d++) {
    let part = 0;
    for (const end = dimensionEnd[d] as number; leaf < end; leaf++) {
      const c = from + (column[leaf] as number);
      const off = (sumValues[c] as number) - (x[leaf] as number) * (sumWeights[c] as number);
      part += off * (slope[leaf] as number) * (share[leaf] as number);
    }
    z[row + d] = (z[row + d] as number) + factor * part;
    total += factor * part;
  }
  z[row + dimensionEnd.length] = (z[row + dimensionEnd.length] as number) + total;
}
