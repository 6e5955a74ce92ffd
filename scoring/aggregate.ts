import type { IndexTree, TreeDimension } from './index-tree';

/** `strict`: one part missing withholds the whole. `available`: the rest is used and flagged `partial`. */
export type MissingPolicy = 'strict' | 'available';

/** Points of one level; null = withheld. */
export interface Level {
  readonly points: number | null;
  readonly partial: boolean;
}

export interface Levels {
  readonly dimensions: ReadonlyMap<string, Level>;
  readonly total: Level;
}

/** Nominal n of the edition: a sub-dimension without data still counts, else the weights would change quietly. */
export const nominalCount = (dimension: TreeDimension): number =>
  dimension.nSubDimensions ?? dimension.subDimensions.length;

/**
 * A1 · Sub-dimension share (điểm chỉ số nội dung thành phần), 1/n-10/n: mean of the indicator points (1-10) / n,
 * n = number of sub-dimensions of that dimension in the edition. Source: papi-method 1.2, 2.
 */
export const subDimensionShare = (meanIndicatorPoints: number, n: number): number => meanIndicatorPoints / n;

/**
 * A2 · Dimension (1-10) = sum of its sub-dimension shares; A3 · total (8-80) = sum of the dimensions. Equal weights.
 * Under `strict` a missing part withholds every level above it; nothing is imputed.
 * Works alike for estimated and for published shares. Source: papi-method 1.1 (exact in every published province).
 */
export function aggregate(
  tree: IndexTree,
  share: (subDimensionId: string) => number | null,
  missing: MissingPolicy = 'strict',
): Levels {
  const dimensions = new Map<string, Level>();
  for (const dimension of tree.dimensions) {
    const shares = dimension.subDimensions.map(sub => share(sub.id));
    dimensions.set(dimension.id, add(shares, nominalCount(dimension), missing));
  }
  const points = [...dimensions.values()];
  const total = add(
    points.map(level => level.points),
    tree.dimensions.length,
    missing,
  );
  return { dimensions, total: { ...total, partial: total.partial || points.some(level => level.partial) } };
}

function add(parts: readonly (number | null)[], expected: number, missing: MissingPolicy): Level {
  const present = parts.filter(part => part !== null);
  const partial = present.length < expected;
  if (present.length === 0 || (partial && missing === 'strict')) return { points: null, partial };
  return { points: present.reduce((sum, part) => sum + part, 0), partial };
}
