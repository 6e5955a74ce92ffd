import { aggregate, type Levels, type MissingPolicy, nominalCount, subDimensionShare } from '../aggregate';
import type { IndexTree, TreeSubDimension } from '../index-tree';
import { rescale } from '../rescale';
import type { Movable } from './gradient';

/** Indicator -> x in its own unit; null or absent = nobody answered. */
export type IndicatorValues = ReadonlyMap<string, number | null>;

export interface Rescored extends Levels {
  /** Shares of 10 (1/n-10/n); null = withheld. */
  readonly subDimensions: ReadonlyMap<string, number | null>;
}

/**
 * WI6 · Tính lại điểm (score from indicator values), from scratch: R1, A1-A3. `strict` withholds a sub-dimension with a
 * missing indicator and all above; `available` takes the mean of those there.
 */
export function rescore(
  tree: IndexTree,
  values: IndicatorValues,
  missing: MissingPolicy = 'strict',
): Rescored {
  const subDimensions = new Map<string, number | null>();
  let partial = false;
  for (const dimension of tree.dimensions) {
    const n = nominalCount(dimension);
    for (const sub of dimension.subDimensions) {
      const points = pointsOf(sub, values);
      const isPartial = points.length < sub.indicators.length;
      partial = partial || isPartial;
      const whole = points.length > 0 && (missing === 'available' || !isPartial);
      const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
      subDimensions.set(sub.id, whole ? subDimensionShare(mean, n) : null);
    }
  }
  const levels = aggregate(tree, id => subDimensions.get(id) ?? null, missing);
  return { ...levels, total: { ...levels.total, partial: levels.total.partial || partial }, subDimensions };
}

const pointsOf = (sub: TreeSubDimension, values: IndicatorValues): number[] =>
  sub.indicators.flatMap(({ id, goalposts }) => {
    const x = values.get(id) ?? null;
    return x === null ? [] : [rescale(x, goalposts)];
  });

/**
 * WI7 · Dịch chuyển (moved values): x + `delta` (in units of x), held between the goalposts and, for a share, in 0-1: a
 * what-if promises nothing impossible. A value that lies outside already is not pulled back, it only moves no further
 * out. A value nobody answered stays missing. Monotone and bounded in `delta`.
 */
export function movedValues(
  tree: IndexTree,
  values: IndicatorValues,
  deltas: ReadonlyMap<string, number>,
): Map<string, number | null> {
  const moved = new Map(values);
  for (const indicator of indicatorsOf(tree)) {
    const [x, delta] = [values.get(indicator.id) ?? null, deltas.get(indicator.id)];
    if (x !== null && delta !== undefined) moved.set(indicator.id, moveWithin(x, delta, indicator));
  }
  return moved;
}

const indicatorsOf = (tree: IndexTree): Movable[] =>
  tree.dimensions.flatMap(({ subDimensions }) => subDimensions.flatMap(({ indicators }) => indicators));

function moveWithin(x: number, delta: number, { goalposts: { worst, best }, unit }: Movable): number {
  const [low, high] = unit === 'share' ? [Math.max(0, Math.min(worst, best)), 1] : ordered(worst, best);
  return Math.min(Math.max(x + delta, Math.min(low, x)), Math.max(high, x));
}

const ordered = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

/** What a move does to every level that is not withheld before or after. Points of the level. */
export interface WhatIf {
  readonly before: Rescored;
  readonly after: Rescored;
  /** null = the total is withheld. */
  readonly gain: number | null;
}

/** WI8 · Nếu - thì (what-if): the index re-scored from the moved values, beside the index as it stands. */
export function whatIf(
  tree: IndexTree,
  values: IndicatorValues,
  deltas: ReadonlyMap<string, number>,
  missing: MissingPolicy = 'strict',
): WhatIf {
  const before = rescore(tree, values, missing);
  const after = rescore(tree, movedValues(tree, values, deltas), missing);
  const [from, to] = [before.total.points, after.total.points];
  return { before, after, gain: from === null || to === null ? null : to - from };
}
