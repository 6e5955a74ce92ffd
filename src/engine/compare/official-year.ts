import type { Edition } from '../../../indicators/edition';
import { DIMENSION_IDS, type DimensionId, type ProvinceId } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { aggregate } from '../../../scoring/aggregate';
import type { Standing } from '../../../scoring/standing';
import type { OfficialTable } from '../official/preview';
import { provinceCount } from '../official/province-of';
import { type GroupedScore, type Grouping, officialStandings } from '../official/results';
import type { OfficialFigures, OfficialLevel } from './comparison';

/** What is stored of one province and year, whoever put it there. */
export interface StoredOfficial {
  readonly province: string;
  readonly level: 'sub-dimension' | 'dimension';
  readonly values: Readonly<Record<string, number | null>>;
  readonly source: string;
}

/**
 * The stored records of a year as one table. Where a file by sub-dimension and typed dimensions stand side by side,
 * all of it is read at dimension level, which both have.
 */
export function tableOf(year: number, edition: Edition, records: readonly StoredOfficial[]): OfficialTable {
  const level = records.every(record => record.level === 'sub-dimension') ? 'sub-dimension' : 'dimension';
  const entries = records.map((record, row) => ({
    province: record.province as ProvinceId,
    row,
    values: level === record.level ? record.values : dimensionsOf(edition, record.values),
  }));
  return { year, edition: edition.id, level, entries };
}

function dimensionsOf(edition: Edition, shares: StoredOfficial['values']): Record<string, number | null> {
  const { dimensions } = aggregate(edition, id => shares[id] ?? null);
  return Object.fromEntries(DIMENSION_IDS.map(id => [id, dimensions.get(id)?.points ?? null]));
}

/**
 * Official figures of one province, or null where the year does not hold it. Ranks only where the country is there:
 * a rank among three typed provinces would be a lie. The plan's stated rank stands in for its own baseline year.
 */
export function officialFigures(
  year: number,
  province: string,
  records: readonly StoredOfficial[],
  context: { edition: Edition; grouping: Grouping; plan: Plan | null },
): OfficialFigures | null {
  const own = records.find(record => record.province === province);
  if (!own) return null;
  const { edition, grouping, plan } = context;
  const standingBy = officialStandings(edition, tableOf(year, edition, records), grouping);
  const dimensions = ownDimensions(edition, own);
  const level = (by: GroupedScore, points: number | null) =>
    levelOf(points, standingBy(by).get(province), year);
  const total = level('total', totalOf(dimensions));
  return {
    province,
    year,
    source: own.source,
    total: total.rank === null ? withStatedRank(total, year, plan) : total,
    dimensions: Object.fromEntries(DIMENSION_IDS.map(id => [id, level(id, dimensions[id])])) as Record<
      DimensionId,
      OfficialLevel
    >,
    subDimensions: own.level === 'sub-dimension' ? own.values : {},
  };
}

const ownDimensions = (edition: Edition, own: StoredOfficial): Record<DimensionId, number | null> => {
  const values = own.level === 'dimension' ? own.values : dimensionsOf(edition, own.values);
  return Object.fromEntries(DIMENSION_IDS.map(id => [id, values[id] ?? null])) as Record<
    DimensionId,
    number | null
  >;
};

/** Sum of the eight, or null where one is missing: nothing is imputed (design 5.6). */
const totalOf = (dimensions: Readonly<Record<DimensionId, number | null>>): number | null => {
  let sum = 0;
  for (const id of DIMENSION_IDS) {
    const points = dimensions[id];
    if (points === null) return null;
    sum += points;
  }
  return sum;
};

/** The same share of the country that group cuts ask for: 40 of 63. */
const speaksForCountry = (of: number, year: number): boolean => of * 63 >= provinceCount(year) * 40;

function levelOf(points: number | null, standing: Standing | undefined, year: number): OfficialLevel {
  const ranked = standing !== undefined && speaksForCountry(standing.of, year);
  return {
    points,
    rank: ranked ? standing.rank : null,
    of: ranked ? standing.of : null,
    placement:
      standing?.group === undefined ? null : { group: standing.group, onCut: standing.onCut ?? false },
  };
}

function withStatedRank(total: OfficialLevel, year: number, plan: Plan | null): OfficialLevel {
  if (plan?.baseline.year !== year || plan.baseline.rank === null) return total;
  return { ...total, rank: plan.baseline.rank, of: plan.baseline.of, isStated: true };
}
