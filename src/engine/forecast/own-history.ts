import { editionForYear } from '../../../indicators/editions';
import { SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import { mergedProvinceByCode } from '../../../indicators/provinces';
import { aggregate, nominalCount } from '../../../scoring/aggregate';
import type { History, ProvinceHistory } from '../../../scoring/forecast/history';
import type { IndexTree } from '../../../scoring/index-tree';

/** An official record as stored: shares of sub-dimensions (1/n-10/n), or points of dimensions. */
export interface HistoryRecord {
  readonly year: number;
  readonly province: string;
  readonly level: 'sub-dimension' | 'dimension';
  readonly values: Readonly<Record<string, number | null>>;
  readonly source: string;
  /** Intervals as published, by level (`total`, `D1`), points of the level. */
  readonly intervals?: Readonly<Record<string, { readonly lower: number; readonly upper: number }>>;
}

/** One province in one year, every level that is known. Sub-dimensions on 1-10 (share x n of the year). */
export interface HistoryYear {
  readonly year: number;
  readonly total: number | null;
  readonly dimensions: ReadonlyMap<string, number | null>;
  readonly subDimensions: ReadonlyMap<string, number | null>;
  /** The mean of the predecessors of a merged province, computed and not published. */
  readonly derived: boolean;
  readonly source: string;
  readonly intervals: Readonly<Record<string, { readonly lower: number; readonly upper: number }>>;
}

/** First index of 63 provinces; until 2017 it had six dimensions, whose total is no total of today. */
export const FIRST_YEAR = 2011;
export const FIRST_OF_EIGHT = 2018;

const treeOf = (year: number): IndexTree => editionForYear(year)?.edition ?? SIX_DIMENSIONS;

/**
 * The official years of a province on this device, oldest first. A province merged in 2025 (code of the 34) has its own
 * published years and before them the mean of its predecessors, EQUAL weights: no citable list of populations is carried
 * (decision 046). A year in which one predecessor is missing has none.
 */
export function ownHistory(records: readonly HistoryRecord[], province: string): HistoryYear[] {
  const years = [...new Set(records.map(({ year }) => year))].sort((a, b) => a - b);
  const of = (id: string, year: number) => {
    const record = records.find(one => one.year === year && one.province === id);
    return record === undefined ? null : yearOf(record);
  };
  const predecessors = mergedProvinceByCode(province)?.predecessors ?? [];
  return years.flatMap(year => {
    const published = of(province, year);
    if (published !== null) return [published];
    const parts = predecessors.map(id => of(id, year));
    if (parts.length === 0 || !parts.every(part => part !== null)) return [];
    return parts.length === 1 ? parts : [meanOf(year, parts)];
  });
}

/** One stored record as every level it gives. */
export function yearOf({ year, level, values, source, intervals = {} }: HistoryRecord): HistoryYear {
  const common = { year, source, intervals, derived: false };
  const tree = treeOf(year);
  if (level === 'dimension') {
    const ids = tree.dimensions.map(({ id }) => id);
    const dimensions = new Map(ids.map(id => [id, values[id] ?? null]));
    return { ...common, total: sumOf([...dimensions.values()]), dimensions, subDimensions: new Map() };
  }
  const levels = aggregate(tree, id => values[id] ?? null);
  return {
    ...common,
    total: levels.total.points,
    dimensions: new Map([...levels.dimensions].map(([id, { points }]) => [id, points])),
    subDimensions: new Map(
      tree.dimensions.flatMap(dimension =>
        dimension.subDimensions.map(({ id }) => [id, times(values[id], nominalCount(dimension))] as const),
      ),
    ),
  };
}

const times = (share: number | null | undefined, n: number): number | null =>
  share === null || share === undefined ? null : share * n;

function sumOf(points: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const one of points) {
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

function meanOf(year: number, parts: readonly HistoryYear[]): HistoryYear {
  const average = (values: readonly (number | null | undefined)[]): number | null => {
    const sum = sumOf(values.map(value => value ?? null));
    return sum === null ? null : sum / values.length;
  };
  const over = (pick: (part: HistoryYear) => ReadonlyMap<string, number | null>) => {
    const ids = parts.map(pick).reduce((all, one) => (all.size <= one.size ? all : one));
    return new Map([...ids.keys()].map(id => [id, average(parts.map(part => pick(part).get(id)))] as const));
  };
  return {
    year,
    total: average(parts.map(({ total }) => total)),
    dimensions: over(part => part.dimensions),
    subDimensions: over(part => part.subDimensions),
    derived: true,
    intervals: {},
    source: [...new Set(parts.map(({ source }) => source))].join('; '),
  };
}

/** The years laid on the calendar from `from` to `to`, as the forecast reads them; nothing after `to` goes in. */
export function alignedHistory(years: readonly HistoryYear[], from: number, to: number): ProvinceHistory {
  const byYear = new Map(years.map(one => [one.year, one]));
  const calendar = Array.from({ length: to - from + 1 }, (_, i) => byYear.get(from + i) ?? null);
  const rows = (pick: (one: HistoryYear) => ReadonlyMap<string, number | null>): Map<string, History> => {
    const ids = new Set(calendar.flatMap(one => (one === null ? [] : [...pick(one).keys()])));
    return new Map([...ids].map(id => [id, calendar.map(one => (one && pick(one).get(id)) ?? null)]));
  };
  return {
    total: calendar.map(one => one?.total ?? null),
    dimensions: rows(one => one.dimensions),
    subDimensions: rows(one => one.subDimensions),
  };
}
