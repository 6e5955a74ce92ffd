import type { Group } from '../../../indicators/ids';
import {
  type BiasPrior,
  biasFromPairs,
  DEFAULT_BIAS_PRIOR,
  posteriorGroups,
  posteriorTarget,
  type SurveyPair,
  type SurveyUpdate,
  updateWithSurvey,
} from '../../../scoring/forecast/own-survey';
import { type Interval, normalInterval } from '../../../scoring/forecast/probability';
import type { Score } from '../../../scoring/scorecard';
import type { DeskForecast } from './desk-forecast';

export interface Combined {
  readonly update: SurveyUpdate;
  /** Of the survey alone, as it is shown beside the others. */
  readonly survey80: Interval;
  readonly bias: { readonly mean: number; readonly tau: number };
  readonly pTarget: number | null;
  readonly pGroup: Readonly<Record<Group, number>>;
}

/** Why the survey is not combined with the series. */
export type NotCombined = 'no-survey' | 'other-year' | 'no-total' | 'no-error';

export interface OwnEstimate {
  readonly year: number;
  /** Total of the survey, or null where there is none. */
  readonly total: Score | null;
  readonly pairs: readonly SurveyPair[];
  readonly prior?: Partial<BiasPrior>;
}

/**
 * The province's own survey brought together with the forecast of the official score (F17, F19, F20). Only a survey of the
 * year forecast for, with a whole total and a standard error, can be combined.
 */
export function combine(
  { forecast, model, year }: Extract<DeskForecast, { kind: 'forecast' }>,
  target: number | null,
  { total: own, year: surveyYear, pairs, prior }: OwnEstimate,
): Combined | NotCombined {
  if (own === null) return 'no-survey';
  if (surveyYear !== year) return 'other-year';
  if (own.kind === 'withheld' || own.partial) return 'no-total';
  if (own.uncertainty.kind === 'none') return 'no-error';
  const full = { ...DEFAULT_BIAS_PRIOR, ...prior };
  const bias = biasFromPairs(pairs, full);
  const { se } = own.uncertainty;
  const officialNoise = full.officialNoise;
  const update = updateWithSurvey(forecast.total, { own: own.points, se, bias, officialNoise });
  const nationalMean = model.total.national.at(-1) ?? Number.NaN;
  return {
    update,
    survey80: normalInterval(own.points, se, 0.8),
    bias,
    pTarget: target === null ? null : posteriorTarget(target, update),
    pGroup: posteriorGroups(update, { ...model.total, nationalMean }, officialNoise),
  };
}
