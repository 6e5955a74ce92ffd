import { forecastProvince, type ProvinceForecast } from '../../../scoring/forecast/forecast';
import type { TargetModel } from '../../../scoring/forecast/target-tree';
import { carriedModel, type OwnAssumptions, originsOf } from './carried-model';
import type { ForecastConstants } from './constants';
import { withLaterYears } from './later-years';
import {
  alignedHistory,
  FIRST_OF_EIGHT,
  type HistoryRecord,
  type HistoryYear,
  ownHistory,
} from './own-history';

export interface DeskRequest {
  readonly constants: ForecastConstants;
  /** Every official record on the device; those of other provinces only serve years after the constants end. */
  readonly records: readonly HistoryRecord[];
  /** Code of the 63 (`P37`) or of the 34 (`56`). */
  readonly province: string;
  /** Year whose official score is asked for. */
  readonly year: number;
  /** Points of the total, or null. */
  readonly target: number | null;
  readonly own?: OwnAssumptions;
}

/** What the history lacks that would help: `gaps` years of eight dimensions up to the origin without a total. */
export interface HistoryFacts {
  readonly years: readonly HistoryYear[];
  readonly used: readonly number[];
  readonly gaps: readonly number[];
  readonly derived: boolean;
}

export type DeskForecast =
  | {
      readonly kind: 'forecast';
      readonly year: number;
      readonly constants: ForecastConstants;
      readonly model: TargetModel;
      readonly forecast: ProvinceForecast;
      readonly history: HistoryFacts;
      /** Newest official total used, and its year. */
      readonly last: { readonly year: number; readonly total: number };
    }
  | { readonly kind: 'withheld'; readonly reason: 'no-history'; readonly needed: number }
  | { readonly kind: 'withheld'; readonly reason: 'too-early' | 'too-late'; readonly needed: number };

/** Further ahead than this nobody should lean on last year's standing. */
export const MOST_AHEAD = 3;

/**
 * The official score of `year` from the official scores on this device: the newest origin whose national figures are
 * known and that lies before `year`; later records change nothing. Only the province's own history is needed.
 */
export function deskForecast(request: DeskRequest): DeskForecast {
  const { records, province, year, target, own } = request;
  const constants = withLaterYears(request.constants, records);
  const origin = originsOf(constants)
    .filter(known => known < year)
    .at(-1);
  if (origin === undefined) return { kind: 'withheld', reason: 'too-early', needed: FIRST_OF_EIGHT + 1 };
  if (year - origin > MOST_AHEAD)
    return { kind: 'withheld', reason: 'too-late', needed: origin + MOST_AHEAD };
  const model = carriedModel(constants, origin, year, own);
  const years = ownHistory(
    records.filter(record => record.year <= origin),
    province,
  );
  const history = factsOf(years, origin);
  const last = years.findLast(one => one.total !== null && one.year >= FIRST_OF_EIGHT);
  if (model === null || last === undefined || last.total === null)
    return { kind: 'withheld', reason: 'no-history', needed: origin };
  const forecast = forecastProvince(model, alignedHistory(years, model.firstYear, origin), {
    derived: history.derived,
    ahead: year - origin,
    ...(target === null ? {} : { target }),
  });
  const newest = { year: last.year, total: last.total };
  return { kind: 'forecast', year, constants, model, forecast, history, last: newest };
}

function factsOf(years: readonly HistoryYear[], origin: number): HistoryFacts {
  const used = years.filter(({ total }) => total !== null).map(({ year }) => year);
  const wanted = Array.from({ length: origin - FIRST_OF_EIGHT + 1 }, (_, i) => FIRST_OF_EIGHT + i);
  return {
    years,
    used,
    gaps: wanted.filter(year => !used.includes(year)),
    derived: years.some(({ derived }) => derived),
  };
}
