import { isSixDimensionYear, SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import { aggregate } from '../../../scoring/aggregate';
import { standings } from '../../../scoring/standing';
import type { OfficialLevel } from './edition-fit';
import { holdsCountry } from './results';

/** A province's official result of 2011-2017: points of 1-10 by dimension, total of 6-60; null = not published. */
export interface SixResult {
  readonly year: number;
  readonly province: string;
  readonly dimensions: Readonly<Record<string, number | null>>;
  readonly total: number | null;
  readonly rank: number | null;
  readonly of: number | null;
}

export interface SixRecord {
  readonly year: number;
  readonly province: string;
  readonly level: OfficialLevel;
  readonly values: Readonly<Record<string, number | null>>;
}

/**
 * Results of one year of six dimensions, by plain addition, ranked among the provinces that have all six where the records
 * hold the country. History only: no groups, no targets, no gap to anything of eight dimensions. Records of other years are
 * left out.
 */
export function sixResults(records: readonly SixRecord[], year: number): SixResult[] {
  if (!isSixDimensionYear(year)) return [];
  const scored = records
    .filter(record => record.year === year)
    .map(({ province, level, values }) => {
      const { dimensions, total } = aggregate(treeOf(level), id => values[id] ?? null);
      return {
        province,
        dimensions: Object.fromEntries([...dimensions].map(([id, { points }]) => [id, points])),
        total: total.points,
      };
    });
  const places = standings(new Map(scored.map(({ province, total }) => [province, total])), null, 'up');
  const isCountry = holdsCountry(year, places.size);
  return scored.map(one => {
    const place = isCountry ? places.get(one.province) : undefined;
    return { year, ...one, rank: place?.rank ?? null, of: place?.of ?? null };
  });
}

const treeOf = (level: OfficialLevel) =>
  level === 'sub-dimension'
    ? SIX_DIMENSIONS
    : {
        dimensions: SIX_DIMENSIONS.dimensions.map(({ id }) => ({
          id,
          subDimensions: [{ id, indicators: [] }],
        })),
      };
