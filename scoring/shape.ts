import { nominalCount } from './aggregate';
import type { IndexTree, TreeDimension, TreeIndicator } from './index-tree';

/**
 * A tree laid out for arithmetic. `column[k]` = place of indicator k in a tally, -1 when it is not there.
 * `slope[k]` = 9 / (best - worst): points per unit of x. Levels are numbered indicators, then sub-dimensions,
 * then dimensions, then the total.
 */
export interface Shape {
  readonly tree: IndexTree;
  readonly indicators: readonly TreeIndicator[];
  readonly indicatorIds: readonly string[];
  readonly subIds: readonly string[];
  readonly dimensionIds: readonly string[];
  readonly column: Int32Array;
  /** The same with 0 for -1: a place that can be read without asking, where what is read counts nothing. */
  readonly readable: Int32Array;
  readonly slope: Float64Array;
  readonly subOf: Int32Array;
  readonly dimensionOfSub: Int32Array;
  readonly subSize: Int32Array;
  /** One past the last indicator of each dimension: those of a dimension lie together, in the order of the tree. */
  readonly dimensionEnd: Int32Array;
  /** n of the dimension a sub-dimension belongs to: it counts 1/n. */
  readonly nominal: Int32Array;
  /** Per dimension: 1 = the tree lists all sub-dimensions that its n counts. */
  readonly allListed: Uint8Array;
  readonly levels: number;
}

/** Shape of a tree over a tally's columns; kept per pair, because a province's scores ask for it again and again. */
export function shapeOf(tree: IndexTree, indicatorIds: readonly string[]): Shape {
  const perTree = shapes.get(tree) ?? new WeakMap<readonly string[], Shape>();
  shapes.set(tree, perTree);
  const shape = perTree.get(indicatorIds) ?? layOut(tree, indicatorIds);
  perTree.set(indicatorIds, shape);
  return shape;
}

/** A lookup table, not state: a shape is a pure function of its two arguments, which are never changed. */
const shapes = new WeakMap<IndexTree, WeakMap<readonly string[], Shape>>();

function layOut(tree: IndexTree, indicatorIds: readonly string[]): Shape {
  const place = new Map(indicatorIds.map((id, column) => [id, column]));
  const subs = tree.dimensions.flatMap((dimension, d) =>
    dimension.subDimensions.map(sub => ({ sub, d, n: nominalCount(dimension) })),
  );
  const leaves = subs.flatMap(({ sub }, j) => sub.indicators.map(indicator => ({ indicator, j })));
  const indicators = leaves.map(({ indicator }) => indicator);
  return {
    tree,
    indicators,
    indicatorIds: indicators.map(({ id }) => id),
    subIds: subs.map(({ sub }) => sub.id),
    dimensionIds: tree.dimensions.map(({ id }) => id),
    column: Int32Array.from(indicators, ({ id }) => place.get(id) ?? -1),
    readable: Int32Array.from(indicators, ({ id }) => Math.max(0, place.get(id) ?? -1)),
    slope: Float64Array.from(indicators, ({ goalposts: { worst, best } }) => 9 / (best - worst)),
    subOf: Int32Array.from(leaves, ({ j }) => j),
    dimensionOfSub: Int32Array.from(subs, ({ d }) => d),
    subSize: Int32Array.from(subs, ({ sub }) => sub.indicators.length),
    dimensionEnd: dimensionEnds(tree),
    nominal: Int32Array.from(subs, ({ n }) => n),
    allListed: Uint8Array.from(tree.dimensions, dimension => (isListedWhole(dimension) ? 1 : 0)),
    levels: indicators.length + subs.length + tree.dimensions.length + 1,
  };
}

function dimensionEnds({ dimensions }: IndexTree): Int32Array {
  let end = 0;
  return Int32Array.from(dimensions, ({ subDimensions }) => {
    for (const { indicators } of subDimensions) end += indicators.length;
    return end;
  });
}

const isListedWhole = (dimension: TreeDimension): boolean =>
  dimension.subDimensions.length > 0 && dimension.subDimensions.length >= nominalCount(dimension);
