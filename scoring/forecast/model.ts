import { nominalCount } from '../aggregate';
import type { Cuts } from '../groups';
import { sortedQuantile } from '../statistics';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions';
import { type Deviations, deviationsOf } from './deviations';
import { type History, historiesOf, type ProvinceHistory } from './history';
import { type Panel, panelUpTo } from './panel';
import { ownPersistence, pooledPersistence } from './persistence';
import { type Band, empiricalBand, idiosyncraticError, nationalShock, type PersistenceAt } from './spread';

/** What is known of one series at the origin. `national`: one mean per year of the panel, the last one is m_T. */
export interface SeriesModel {
  readonly id: string;
  readonly national: History;
  readonly phi: number;
  readonly spread: number | null;
  readonly band: Band | null;
}

export interface DimensionModel extends SeriesModel {
  /** n of the origin's edition: divides each sub-dimension's 1-10 level into its share. */
  readonly n: number;
  readonly subDimensions: readonly SeriesModel[];
}

/** The total in points of 80. `cuts`: quartiles of the provinces' deviations at the origin. */
export interface TotalModel {
  readonly national: History;
  readonly phi: number;
  readonly idiosyncratic: number;
  readonly nationalShock: number;
  readonly cuts: Cuts;
}

/** Every constant of a forecast, dated: estimated on `firstYear`..`origin` only. Plain data, can be stored. */
export interface ForecastModel {
  readonly origin: number;
  readonly firstYear: number;
  readonly assumptions: Assumptions;
  readonly total: TotalModel;
  readonly dimensions: readonly DimensionModel[];
}

export type ForecastFit =
  | {
      readonly kind: 'fitted';
      readonly model: ForecastModel;
      readonly histories: ReadonlyMap<string, ProvinceHistory>;
    }
  | { readonly kind: 'withheld'; readonly reason: 'no-origin-year' | 'too-few-years' };

/**
 * F10 · Ước lượng các hằng số (fit) at `origin`: a year without a total anywhere is refused, and so is a panel too short
 * for one past forecast with its error (four years). Later years in `panel` change nothing.
 * Source: reference forecast 0-2.
 */
export function fitForecast(
  panel: Panel,
  origin: number,
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
): ForecastFit {
  const known = panelUpTo(panel, origin);
  const last = known.length - 1;
  const histories = historiesOf(known);
  const seen =
    known.at(-1)?.year === origin && [...histories.values()].some(({ total }) => total[last] !== null);
  if (!seen) return { kind: 'withheld', reason: 'no-origin-year' };
  const total = fitTotal(known, histories, assumptions);
  const dimensions = fitDimensions(known, histories, assumptions);
  if (total === null || dimensions === null) return { kind: 'withheld', reason: 'too-few-years' };
  const firstYear = known[0]?.year ?? origin;
  return { kind: 'fitted', model: { origin, firstYear, assumptions, total, dimensions }, histories };
}

type Histories = ReadonlyMap<string, ProvinceHistory>;

/** The total of every province as deviations from the mean of the year. */
export const totalDeviations = (histories: Histories, years: number, alpha: number): Deviations =>
  deviationsOf(
    'total',
    new Map([...histories].map(([province, { total }]) => [province, total])),
    years,
    alpha,
  );

function fitTotal(panel: Panel, histories: Histories, assumptions: Assumptions): TotalModel | null {
  const last = panel.length - 1;
  const deviations = totalDeviations(histories, panel.length, assumptions.alpha);
  const byOrigin = ownPersistence(deviations, last);
  const phiAt: PersistenceAt = t => byOrigin[t] ?? null;
  const phi = phiAt(last);
  const idiosyncratic = idiosyncraticError(deviations, phiAt, last, assumptions.idiosyncraticOrigins);
  const totals = [...histories.values()].map(({ total }) => total);
  const shock = nationalShock(totals, last, t => dimensionsIn(panel, t) !== dimensionsIn(panel, t - 1));
  const cuts = deviationCuts(deviations, last);
  if (phi === null || idiosyncratic === null || shock === null || cuts === null) return null;
  return { national: deviations.national, phi, idiosyncratic, nationalShock: shock, cuts };
}

const dimensionsIn = (panel: Panel, t: number): number | undefined => panel[t]?.tree.dimensions.length;

function deviationCuts(deviations: Deviations, last: number): Cuts | null {
  const now = [...deviations.own.values()].flatMap(row => {
    const value = row[last] ?? null;
    return value === null ? [] : [value];
  });
  if (now.length === 0) return null;
  const sorted = now.sort((a, b) => a - b);
  return {
    p25: sortedQuantile(sorted, 0.25),
    p50: sortedQuantile(sorted, 0.5),
    p75: sortedQuantile(sorted, 0.75),
  };
}

/** Deviations of one level (`dimensions` or `subDimensions`) for every id that ever occurred. */
export function levelDeviations(
  level: 'dimensions' | 'subDimensions',
  histories: Histories,
  years: number,
  alpha: number,
): Deviations[] {
  const ids = new Set([...histories.values()].flatMap(history => [...history[level].keys()]));
  return [...ids].map(id => {
    const series = [...histories].flatMap(([province, history]) => {
      const row = history[level].get(id);
      return row === undefined ? [] : [[province, row] as const];
    });
    return deviationsOf(id, new Map(series), years, alpha);
  });
}

function fitDimensions(
  panel: Panel,
  histories: Histories,
  assumptions: Assumptions,
): DimensionModel[] | null {
  const dimensions = fitLevel('dimensions', panel, histories, assumptions);
  const subDimensions = fitLevel('subDimensions', panel, histories, assumptions);
  const tree = panel.at(-1)?.tree;
  if (dimensions === null || subDimensions === null || tree === undefined) return null;
  return tree.dimensions.flatMap(dimension => {
    const own = dimensions.get(dimension.id);
    const subs = dimension.subDimensions.flatMap(({ id }) => subDimensions.get(id) ?? []);
    return own ? [{ ...own, n: nominalCount(dimension), subDimensions: subs }] : [];
  });
}

function fitLevel(
  level: 'dimensions' | 'subDimensions',
  panel: Panel,
  histories: Histories,
  { alpha, poolingWeight }: Assumptions,
): Map<string, SeriesModel> | null {
  const last = panel.length - 1;
  const all = levelDeviations(level, histories, panel.length, alpha);
  const byOrigin = pooledPersistence(all, last, poolingWeight);
  const now = byOrigin[last] ?? null;
  if (now === null) return null;
  const models = all.map(series => ({
    id: series.id,
    national: series.national,
    phi: now.of(series.id),
    spread: series.spread[last] ?? null,
    band: empiricalBand(series, t => byOrigin[t]?.of(series.id) ?? null, last),
  }));
  return new Map(models.map(model => [model.id, model]));
}
