import type { Edition } from '../../../indicators/edition';
import { DIMENSION_IDS, type DimensionId, type Group, type ProvinceId } from '../../../indicators/ids';
import { aggregate } from '../../../scoring/aggregate';
import { type Cuts, type GroupRule, quartileCuts } from '../../../scoring/groups';
import { type Standing, standings } from '../../../scoring/standing';
import type { OfficialEntry, OfficialTable } from './preview';
import { provinceCount } from './province-of';

/** One province's official result. Points unrounded; null = withheld, `withheld` says why. */
export interface OfficialResult {
  readonly province: ProvinceId;
  readonly subDimensions: Readonly<Record<string, number | null>>;
  readonly dimensions: Readonly<Record<DimensionId, number | null>>;
  readonly total: number | null;
  readonly rank: number | null;
  readonly of: number | null;
  readonly group: Group | null;
  readonly onCut: boolean | null;
  readonly withheld: 'missing-in-source' | 'incomplete' | null;
}

/** A score that provinces are grouped by. */
export type GroupedScore = DimensionId | 'total';
export type ByScore<T> = Readonly<Partial<Record<GroupedScore, T>>>;

/**
 * How a year is grouped: its rule; national cuts for a file too small to cut by itself; provinces known to have had
 * no score that year, so that a file that leaves them out is cut as one that shows them empty.
 */
export interface Grouping extends GroupRule {
  readonly national?: {
    readonly cuts: ByScore<Cuts>;
    readonly withoutScore: ByScore<readonly ProvinceId[]>;
  };
}

/** Fewer complete provinces than 40 of 63 (22 of 34) say nothing about quarters of the country; the share is ours. */
const enough = (year: number): number => Math.ceil((provinceCount(year) * 40) / 63);

/** Does a table hold so much of the country that rank and cuts can be taken from it, not only within it? */
export const holdsCountry = (year: number, completeProvinces: number): boolean =>
  completeProvinces >= enough(year);

/** Every province's place by one score; a province without it has none. */
export type Standings = ReadonlyMap<string, Standing>;

interface Scored {
  readonly entry: OfficialEntry;
  readonly scores: Readonly<Record<GroupedScore, number | null>>;
}

/**
 * Official results of a year (results by province of `table`, in its order): dimensions and total by plain addition,
 * rank among the provinces that have all eight, group by the year's rule. A missing part withholds the levels above it;
 * nothing is imputed. Source: papi-method 1.1, 1.4, 1.5.
 */
export function officialResults(
  edition: Edition,
  table: OfficialTable,
  grouping: Grouping,
): OfficialResult[] {
  const scored = table.entries.map(entry => scoreEntry(edition, table, entry));
  const places = standingsBy('total', scored, { ...grouping, year: table.year });
  return scored.map(({ entry, scores: { total, ...dimensions } }) => {
    const place = places.get(entry.province);
    return {
      province: entry.province,
      subDimensions: table.level === 'sub-dimension' ? entry.values : {},
      dimensions,
      total,
      rank: place?.rank ?? null,
      of: place?.of ?? null,
      group: place?.group ?? null,
      onCut: place?.onCut ?? null,
      withheld: reasonOf(entry, total),
    };
  });
}

/** Rank and group of every province by one dimension or by the total. */
export function officialStandings(
  edition: Edition,
  table: OfficialTable,
  grouping: Grouping,
): (by: GroupedScore) => Standings {
  const scored = table.entries.map(entry => scoreEntry(edition, table, entry));
  return by => standingsBy(by, scored, { ...grouping, year: table.year });
}

function scoreEntry(edition: Edition, table: OfficialTable, entry: OfficialEntry): Scored {
  const stated = (id: string) => entry.values[id] ?? null;
  const tree = table.level === 'sub-dimension' ? edition : flat(edition);
  const levels = aggregate(tree, stated);
  const scores = Object.fromEntries(
    DIMENSION_IDS.map(id => [id, levels.dimensions.get(id)?.points ?? null]),
  ) as Record<DimensionId, number | null>;
  return { entry, scores: { ...scores, total: levels.total.points } };
}

/** A table that stops at dimensions: each dimension is its own single part. */
const flat = (edition: Edition) => ({
  dimensions: edition.dimensions.map(({ id }) => ({ id, subDimensions: [{ id, indicators: [] }] })),
});

type YearGrouping = Grouping & { readonly year: number };

function standingsBy(by: GroupedScore, scored: readonly Scored[], grouping: YearGrouping): Standings {
  const scores = new Map(scored.map(({ entry, scores }) => [entry.province, scores[by]]));
  return standings(scores, cutsBy(by, scores, grouping), grouping.exactHit);
}

/** Cuts from the file itself when it holds the country, else the national ones of that year, else none. */
function cutsBy(
  by: GroupedScore,
  scores: ReadonlyMap<ProvinceId, number | null>,
  { year, national, ...rule }: YearGrouping,
): Cuts | null {
  const values = [...scores.values()];
  if (!holdsCountry(year, values.filter(value => value !== null).length)) return national?.cuts[by] ?? null;
  const absent = (national?.withoutScore[by] ?? []).filter(province => !scores.has(province));
  return quartileCuts([...values, ...absent.map(() => null)], rule);
}

function reasonOf(entry: OfficialEntry, total: number | null): OfficialResult['withheld'] {
  if (total !== null) return null;
  return Object.values(entry.values).every(value => value === null) ? 'missing-in-source' : 'incomplete';
}
