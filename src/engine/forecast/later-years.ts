import { editionForYear } from '../../../indicators/editions';
import { quartileCuts } from '../../../scoring/groups';
import { provinceCount } from '../official/province-of';
import { originsOf } from './carried-model';
import type { ForecastConstants, OriginConstants, SeriesConstants } from './constants';
import { type HistoryRecord, type HistoryYear, yearOf } from './own-history';

/**
 * Constants carried on to imported years after the newest one carried (2024): means, spreads and quartiles from the
 * imported country, persistence and errors as last estimated. A year counts only if it holds as large a share of the
 * provinces as group cuts ask for (40 of 63); the first year that does not ends the series.
 */
export function withLaterYears(
  constants: ForecastConstants,
  records: readonly HistoryRecord[],
): ForecastConstants {
  let extended = constants;
  for (;;) {
    const year = (extended.years.at(-1) ?? Number.NaN) + 1;
    const country = records.filter(one => one.year === year && editionForYear(year)).map(yearOf);
    if (country.length * 63 < provinceCount(year) * 40 || country.length === 0) return extended;
    extended = withYear(extended, year, country);
  }
}

function withYear(
  constants: ForecastConstants,
  year: number,
  country: readonly HistoryYear[],
): ForecastConstants {
  const last = constants.origins[String(originsOf(constants).at(-1))];
  const totals = known(country.map(({ total }) => total));
  if (last === undefined || totals.length === 0) return { ...constants, years: [...constants.years, year] };
  const valuesOf = (id: string): number[] =>
    id === 'total'
      ? totals
      : known(country.map(one => one.dimensions.get(id) ?? one.subDimensions.get(id) ?? null));
  const national = Object.fromEntries(
    Object.entries(constants.national).map(([id, row]) => [id, [...row, meanOrNull(valuesOf(id))]]),
  );
  return {
    ...constants,
    years: [...constants.years, year],
    national,
    origins: { ...constants.origins, [String(year)]: originAt(last, totals, valuesOf) },
  };
}

function originAt(
  last: OriginConstants,
  totals: readonly number[],
  valuesOf: (id: string) => readonly number[],
): OriginConstants {
  const centre = meanOrNull(totals) ?? 0;
  const cuts = quartileCuts(
    totals.map(total => total - centre),
    { countMissingAsZero: false, exactHit: 'up' },
  );
  const series = Object.entries(last.series).map(([id, [phi, , z80, z95]]): [string, SeriesConstants] => [
    id,
    [phi, spreadOrNull(valuesOf(id)), z80, z95],
  ]);
  return {
    ...last,
    total: { ...last.total, cuts: cuts ?? last.total.cuts },
    series: Object.fromEntries(series),
  };
}

const known = (values: readonly (number | null)[]): number[] => values.filter(value => value !== null);

const meanOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function spreadOrNull(values: readonly number[]): number | null {
  const centre = meanOrNull(values);
  if (centre === null || values.length < 3) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
}
