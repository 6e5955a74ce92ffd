import { aggregate, nominalCount } from '../aggregate';
import type { IndexTree } from '../index-tree';
import { type Panel, type PanelYear, provincesOf } from './panel';

/** One value per year of the panel, oldest first; null = no score that year. */
export type History = readonly (number | null)[];

/**
 * One province through the years: total (8-80), dimensions (1-10) and sub-dimensions on the 1-10 scale
 * (share x n of that year), so that a sub-dimension entering or leaving does not break its sisters' levels.
 */
export interface ProvinceHistory {
  readonly total: History;
  readonly dimensions: ReadonlyMap<string, History>;
  readonly subDimensions: ReadonlyMap<string, History>;
}

type MutableHistories = Map<string, (number | null)[]>;

/** F1 · Chuỗi điểm của một tỉnh (a province's history) under `strict`: a missing part withholds what is above it. */
export function historyOf(panel: Panel, province: string): ProvinceHistory {
  const years = panel.map(({ tree, shares }) => ({ tree, own: shares.get(province) ?? new Map() }));
  return histories(years);
}

export const historiesOf = (panel: Panel): Map<string, ProvinceHistory> =>
  new Map(provincesOf(panel).map(province => [province, historyOf(panel, province)]));

interface OwnYear {
  readonly tree: IndexTree;
  readonly own: ReadonlyMap<string, number | null>;
}

function histories(years: readonly OwnYear[]): ProvinceHistory {
  const total: (number | null)[] = [];
  const dimensions: MutableHistories = new Map();
  const subDimensions: MutableHistories = new Map();
  for (const [index, { tree, own }] of years.entries()) {
    const levels = aggregate(tree, id => own.get(id) ?? null);
    total.push(levels.total.points);
    for (const dimension of tree.dimensions) {
      put(dimensions, dimension.id, index, years.length, levels.dimensions.get(dimension.id)?.points ?? null);
      const n = nominalCount(dimension);
      for (const { id } of dimension.subDimensions) {
        const share = own.get(id) ?? null;
        put(subDimensions, id, index, years.length, share === null ? null : share * n);
      }
    }
  }
  return { total, dimensions, subDimensions };
}

function put(into: MutableHistories, id: string, index: number, length: number, value: number | null): void {
  const row = into.get(id) ?? new Array<number | null>(length).fill(null);
  row[index] = value;
  into.set(id, row);
}

/**
 * F2 · Tỉnh sáp nhập (history of a merged province): per year and sub-dimension the mean of the predecessors' shares,
 * weighted by `weights` (population, any unit, > 0). A year in which one predecessor has no score has none: half a
 * province is not the province. Derived, not official; untested. Source: design 5.10; reference forecast 6.
 */
export function mergedHistory(panel: Panel, weights: ReadonlyMap<string, number>): ProvinceHistory {
  return histories(panel.map(year => ({ tree: year.tree, own: mergedShares(year, weights) })));
}

function mergedShares(
  { tree, shares }: PanelYear,
  weights: ReadonlyMap<string, number>,
): Map<string, number | null> {
  const subs = tree.dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id));
  return new Map(
    subs.map(id => [id, weightedMean(weights, province => shares.get(province)?.get(id) ?? null)]),
  );
}

function weightedMean(
  weights: ReadonlyMap<string, number>,
  value: (province: string) => number | null,
): number | null {
  let sum = 0;
  let weight = 0;
  for (const [province, w] of weights) {
    const own = value(province);
    if (own === null) return null;
    if (!(w > 0 && Number.isFinite(w))) throw new RangeError(`mergedHistory: weight ${w} of ${province}`);
    sum += w * own;
    weight += w;
  }
  return weight > 0 ? sum / weight : null;
}
