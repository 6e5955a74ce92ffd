import { type ForecastModel, fitForecast, type SeriesModel } from '../../../scoring/forecast/model';
import type { Panel } from '../../../scoring/forecast/panel';
import type { ForecastConstants, OriginConstants, SeriesConstants } from './constants';
import { leversOf } from './levers';

/** First origin whose next year has the eight dimensions of today. */
const FIRST_ORIGIN = 2018;

const SOURCE =
  'Computed from the provincial sub-dimension scores of 2011-2024 published at papi.org.vn (CECODES, RTA, UNDP); each origin from its own and earlier years only';

/** Seven figures: far below what a score is published with. */
const short = (value: number): number => Number(value.toPrecision(7));
const shortOrNull = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : short(value);

/** Everything a forecast needs of the country, for every origin of the panel from 2018 on. Used by the script. */
export function constantsOf(panel: Panel): ForecastConstants {
  const years = panel.map(({ year }) => year);
  const models = years.filter(year => year >= FIRST_ORIGIN).map(year => modelAt(panel, year));
  const newest = models.at(-1);
  if (newest === undefined) throw new RangeError('constantsOf: no origin from 2018 on');
  return {
    source: SOURCE,
    years,
    national: nationalMeans(models, years.length),
    origins: Object.fromEntries(models.map(model => [model.origin, originOf(panel, model)])),
  };
}

function modelAt(panel: Panel, origin: number): ForecastModel {
  const fit = fitForecast(panel, origin);
  if (fit.kind === 'withheld') throw new RangeError(`constantsOf: ${origin} ${fit.reason}`);
  return fit.model;
}

const seriesIn = ({ dimensions }: ForecastModel): SeriesModel[] =>
  dimensions.flatMap(dimension => [dimension, ...dimension.subDimensions]);

/** A mean of a year does not depend on the origin: every series from the newest origin that has it. */
function nationalMeans(models: readonly ForecastModel[], length: number): ForecastConstants['national'] {
  const all = new Map<string, readonly (number | null)[]>();
  for (const model of models) {
    all.set('total', model.total.national);
    for (const { id, national } of seriesIn(model)) all.set(id, national);
  }
  return Object.fromEntries(
    [...all].map(([id, row]) => [id, Array.from({ length }, (_, t) => shortOrNull(row[t]))]),
  );
}

function originOf(panel: Panel, model: ForecastModel): OriginConstants {
  const { phi, idiosyncratic, nationalShock, cuts } = model.total;
  return {
    total: {
      phi: short(phi),
      idiosyncratic: short(idiosyncratic),
      nationalShock: short(nationalShock),
      cuts: { p25: short(cuts.p25), p50: short(cuts.p50), p75: short(cuts.p75) },
    },
    series: Object.fromEntries(seriesIn(model).map(series => [series.id, constantsOfSeries(series)])),
    goodYears: Object.fromEntries(
      leversOf(panel, model).map(({ id, q75, q90 }) => [id, [short(q75), short(q90)]]),
    ),
  };
}

const constantsOfSeries = ({ phi, spread, band }: SeriesModel): SeriesConstants => [
  short(phi),
  shortOrNull(spread),
  shortOrNull(band?.z80),
  shortOrNull(band?.z95),
];
