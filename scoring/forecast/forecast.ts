import type { Group } from '../../indicators/ids';
import { normalQuantile } from '../statistics';
import { deviate, smooth } from './deviations';
import type { History, ProvinceHistory } from './history';
import type { DimensionModel, ForecastModel, SeriesModel } from './model';
import { groupProbabilities, type Interval, normalInterval, probabilityOfReaching } from './probability';
import { type Part, reconcile } from './reconcile';

/** `mean` in the points of the level; intervals null where no past error could be measured. */
export interface LevelForecast {
  readonly mean: number;
  readonly p80: Interval | null;
  readonly p95: Interval | null;
}

/** Sub-dimension on the 1-10 scale; `share` = the same divided by n, as the index adds it up. */
export interface SubDimensionForecast extends LevelForecast {
  readonly share: number;
}

export interface TotalForecast {
  readonly mean: number;
  readonly sd: number;
  readonly p80: Interval;
  readonly p95: Interval;
}

/** What makes a forecast less sure than usual. */
export type Caution = 'absent-at-origin' | 'no-history' | 'derived-history' | 'several-years-ahead';

export interface ProvinceForecast {
  readonly origin: number;
  readonly total: TotalForecast;
  readonly dimensions: ReadonlyMap<string, LevelForecast>;
  readonly subDimensions: ReadonlyMap<string, SubDimensionForecast>;
  /** Sum of the sub-dimension forecasts before they were shifted to the total. */
  readonly totalFromSubDimensions: number;
  readonly pTarget: number | null;
  readonly pGroup: Readonly<Record<Group, number>>;
  readonly cautions: readonly Caution[];
}

export interface ForecastOptions {
  /** Points of the total (8-80). */
  readonly target?: number;
  /** The history is a merged province's, computed and not published. */
  readonly derived?: boolean;
  /** Years after the origin, 1 unless told: only one year ahead was back-tested. */
  readonly ahead?: number;
}

/**
 * F16 · Dự báo một tỉnh (forecast of one province, one year after the origin): total = national mean + phi x smoothed
 * deviation, sd = sqrt(idiosyncratic^2 + national^2); sub-dimensions alike with phi_k, then reconciled; dimension = sum
 * of its shares. Absent at the origin: last known level, wider. Never seen: the national mean, as wide as the provinces
 * differ. Nothing is clamped to 1-10. Source: reference forecast, "As built here" and 2.
 */
export function forecastProvince(
  model: ForecastModel,
  history: ProvinceHistory,
  { target, derived = false, ahead = 1 }: ForecastOptions = {},
): ProvinceForecast {
  const cautions = cautionsOf(history.total.slice(0, model.total.national.length), derived, ahead);
  const wide = widening(model, cautions);
  const { total } = model;
  const level = currentLevel(history.total, total.national, model);
  const deviation = expectedDeviation(total.phi ** ahead, level);
  const mean = lastOf(total.national) + deviation;
  const own = cautions.includes('no-history')
    ? spreadOfCuts(model)
    : total.idiosyncratic * piledUp(total.phi, ahead);
  const idiosyncratic = wide * own;
  const sd = Math.hypot(idiosyncratic, wide * total.nationalShock * Math.sqrt(ahead));
  const parts = model.dimensions.flatMap(dimension => partsOf(dimension, history, model, ahead));
  const shifted = reconcile(parts, mean);
  return {
    origin: model.origin,
    total: { mean, sd, p80: normalInterval(mean, sd, 0.8), p95: normalInterval(mean, sd, 0.95) },
    ...levelsOf(model, shifted, wide * longer(model, ahead)),
    totalFromSubDimensions: parts.reduce((sum, { points }) => sum + points, 0),
    pTarget: target === undefined ? null : probabilityOfReaching(target, mean, sd),
    pGroup: groupProbabilities(deviation, idiosyncratic, total.cuts),
    cautions,
  };
}

function cautionsOf(total: History, derived: boolean, ahead: number): Caution[] {
  const cautions: Caution[] = derived ? ['derived-history'] : [];
  if (ahead > 1) cautions.push('several-years-ahead');
  if (total.every(value => value === null)) return [...cautions, 'no-history'];
  return (total.at(-1) ?? null) === null ? [...cautions, 'absent-at-origin'] : cautions;
}

function widening({ assumptions }: ForecastModel, cautions: readonly Caution[]): number {
  const stale = cautions.includes('absent-at-origin') ? assumptions.staleFactor : 1;
  return stale * (cautions.includes('derived-history') ? assumptions.derivedFactor : 1);
}

/**
 * F23 · Nhiều năm tới (several years ahead): the deviation shrinks by phi every year while errors pile up:
 * idiosyncratic x sqrt(1 + phi^2 + ... + phi^(2(h-1))), national shock x sqrt(h). Only one year ahead was back-tested
 * by the reference; measured by us in tests/golden. Example: phi .6, 2 years -> 1.166.
 */
export const piledUp = (phi: number, ahead: number): number =>
  Math.sqrt(Array.from({ length: ahead }, (_, t) => phi ** (2 * t)).reduce((sum, one) => sum + one, 0));

/** How much wider than one year ahead the total is; dimensions and sub-dimensions are widened alike. */
function longer({ total }: ForecastModel, ahead: number): number {
  const one = Math.hypot(total.idiosyncratic, total.nationalShock);
  const all = Math.hypot(
    total.idiosyncratic * piledUp(total.phi, ahead),
    total.nationalShock * Math.sqrt(ahead),
  );
  return one > 0 ? all / one : 1;
}

/** Without history a province may stand anywhere: the spread of a normal with these quartiles. */
const spreadOfCuts = ({ total: { cuts } }: ForecastModel): number =>
  (cuts.p75 - cuts.p25) / (2 * normalQuantile(0.75));

/** Never seen: nothing speaks for standing above or below the national mean. */
const expectedDeviation = (phi: number, level: number | null): number => (level === null ? 0 : phi * level);

const lastOf = (history: History): number => history.at(-1) ?? Number.NaN;

/** Smoothed deviation at the origin; null without any score. */
function currentLevel(own: History, national: History, { assumptions }: ForecastModel): number | null {
  return smooth(deviate(own, national), assumptions.alpha).at(-1) ?? null;
}

/**
 * The dimension's sub-dimensions, each divided by how many are known: one that is new in the target year then stands at
 * the level of its sisters (F22). A province known only by dimensions has the dimension as its one part.
 */
function partsOf(
  dimension: DimensionModel,
  history: ProvinceHistory,
  model: ForecastModel,
  ahead: number,
): Part[] {
  const known = dimension.subDimensions.length;
  const parts = dimension.subDimensions.map(sub => {
    const level = currentLevel(history.subDimensions.get(sub.id) ?? [], sub.national, model);
    return { seen: level !== null, ...partOf(sub, level, { n: known, ahead }) };
  });
  const whole = currentLevel(history.dimensions.get(dimension.id) ?? [], dimension.national, model);
  return whole !== null && parts.every(({ seen }) => !seen)
    ? [partOf(dimension, whole, { n: 1, ahead })]
    : parts;
}

const partOf = (
  series: SeriesModel,
  level: number | null,
  { n, ahead }: { n: number; ahead: number },
): Part => ({
  id: series.id,
  points: (lastOf(series.national) + expectedDeviation(series.phi ** ahead, level)) / n,
  variance: errorVariance(series, n),
});

/** Error variance of a share, from the 80 % half-width read as a normal one. */
function errorVariance({ spread, band }: SeriesModel, n: number): number {
  if (spread === null) return 0;
  const half = band === null ? spread : (band.z80 * spread) / normalQuantile(0.9);
  return (half / n) ** 2;
}

function levelsOf(
  model: ForecastModel,
  shares: ReadonlyMap<string, number>,
  wide: number,
): Pick<ProvinceForecast, 'dimensions' | 'subDimensions'> {
  const dimensions = new Map<string, LevelForecast>();
  const subDimensions = new Map<string, SubDimensionForecast>();
  for (const dimension of model.dimensions) {
    const whole = shares.get(dimension.id);
    let points = whole === undefined ? 0 : whole;
    for (const sub of whole === undefined ? dimension.subDimensions : []) {
      const part = shares.get(sub.id) ?? Number.NaN;
      const level = part * dimension.subDimensions.length;
      points += part;
      subDimensions.set(sub.id, { ...withBand(level, sub, wide), share: level / dimension.n });
    }
    dimensions.set(dimension.id, withBand(points, dimension, wide));
  }
  return { dimensions, subDimensions };
}

function withBand(mean: number, { spread, band }: SeriesModel, wide: number): LevelForecast {
  if (spread === null || band === null) return { mean, p80: null, p95: null };
  const around = (z: number): Interval => ({ lo: mean - wide * z * spread, hi: mean + wide * z * spread });
  return { mean, p80: around(band.z80), p95: around(band.z95) };
}
