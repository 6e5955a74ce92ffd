import { editionForYear } from '../../../indicators/editions';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import type { ForecastModel, SeriesModel } from '../../../scoring/forecast/model';
import { forTargetYear, type TargetModel } from '../../../scoring/forecast/target-tree';
import type { Lever } from '../../../scoring/what-if/path';
import type { ForecastConstants, OriginConstants } from './constants';

/** What a person may set instead of the estimates; absent = as estimated. */
export interface OwnAssumptions {
  /** Share of the newest year in the smoothed level, 0-1. */
  readonly alpha?: number;
  /** Persistence of the total, 0-1. */
  readonly phi?: number;
  /** A province's own error and the movement of the whole country, points of 80. */
  readonly idiosyncratic?: number;
  readonly nationalShock?: number;
}

/** Origins with constants, oldest first. */
export const originsOf = ({ origins }: ForecastConstants): number[] =>
  Object.keys(origins)
    .map(Number)
    .sort((a, b) => a - b);

/**
 * The model of an origin as it was fitted, put together from the carried constants, in the framework of `targetYear`.
 * null: no constants for that origin, or no framework for that year.
 */
export function carriedModel(
  constants: ForecastConstants,
  origin: number,
  targetYear: number,
  own: OwnAssumptions = {},
): TargetModel | null {
  const known = constants.origins[String(origin)];
  const [from, to] = [editionForYear(origin)?.edition, editionForYear(targetYear)?.edition];
  const firstYear = constants.years[0];
  if (known === undefined || from === undefined || to === undefined || firstYear === undefined) return null;
  const upTo = constants.years.indexOf(origin) + 1;
  const national = (id: string) => (constants.national[id] ?? []).slice(0, upTo);
  const series = (id: string): SeriesModel[] => seriesOf(known, id, national(id));
  const { alpha, ...total } = own;
  const model: ForecastModel = {
    origin,
    firstYear,
    assumptions: withAlpha(alpha),
    total: { national: national('total'), ...known.total, ...total },
    dimensions: from.dimensions.flatMap(({ id, subDimensions }) =>
      series(id).map(dimension => ({
        ...dimension,
        n: subDimensions.length,
        subDimensions: subDimensions.flatMap(sub => series(sub.id)),
      })),
    ),
  };
  return forTargetYear(model, to);
}

const withAlpha = (alpha: number | undefined): Assumptions =>
  alpha === undefined ? DEFAULT_ASSUMPTIONS : { ...DEFAULT_ASSUMPTIONS, alpha };

function seriesOf(
  { series }: OriginConstants,
  id: string,
  national: readonly (number | null)[],
): SeriesModel[] {
  const known = series[id];
  if (known === undefined) return [];
  const [phi, spread, z80, z95] = known;
  return [{ id, national, phi, spread, band: z80 === null || z95 === null ? null : { z80, z95 } }];
}

/** Costs a person has set: sub-dimension -> effort of a good year, and of a very good one on top. */
export type Costs = ReadonlyMap<string, NonNullable<Lever['cost']>>;

/** What may be moved in the year forecast for: every sub-dimension in force whose good years are known. */
export function carriedLevers(constants: ForecastConstants, model: TargetModel, costs: Costs): Lever[] {
  const good = constants.origins[String(model.origin)]?.goodYears ?? {};
  return model.dimensions.flatMap(({ n, subDimensions }) =>
    subDimensions.flatMap(({ id }) => {
      const known = good[id];
      if (known === undefined) return [];
      const cost = costs.get(id);
      const [q75, q90] = known;
      return [{ id, weight: 1 / n, q75, q90, ...(cost === undefined ? {} : { cost }) }];
    }),
  );
}
