import { EDITIONS, editionForYear } from '../../../indicators/editions';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import { forecastProvince, type ProvinceForecast } from '../../../scoring/forecast/forecast';
import { mergedHistory } from '../../../scoring/forecast/history';
import { type ForecastModel, fitForecast } from '../../../scoring/forecast/model';
import { type Panel, panelUpTo } from '../../../scoring/forecast/panel';
import { forTargetYear, type TargetModel } from '../../../scoring/forecast/target-tree';

export interface ForecastRequest {
  readonly panel: Panel;
  readonly origin: number;
  /** Points of the total; the same for every province asked for. */
  readonly target?: number;
  readonly assumptions?: Assumptions;
}

export type ForecastAnswer =
  | {
      readonly kind: 'forecast';
      readonly model: TargetModel;
      readonly provinces: ReadonlyMap<string, ProvinceForecast>;
    }
  | { readonly kind: 'withheld'; readonly reason: 'no-origin-year' | 'too-few-years' };

/** One year after `origin`, for every province that has any score up to it. */
export function forecastProvinces(request: ForecastRequest): ForecastAnswer {
  const fit = fitForecast(request.panel, request.origin, request.assumptions ?? DEFAULT_ASSUMPTIONS);
  if (fit.kind === 'withheld') return fit;
  const options = request.target === undefined ? {} : { target: request.target };
  const model = inTargetFramework(fit.model, request);
  const provinces = [...fit.histories].map(
    ([province, history]) => [province, forecastProvince(model, history, options)] as const,
  );
  return { kind: 'forecast', model, provinces: new Map(provinces) };
}

/**
 * The framework of the year forecast for. Where the origin's scores are counted by an edition we know, the next year's
 * is looked up (29 sub-dimensions in 2020, 28 in 2021); otherwise next year is taken to be counted like the origin.
 */
function inTargetFramework(model: ForecastModel, { panel, origin }: ForecastRequest): TargetModel {
  const tree = panel.find(({ year }) => year === origin)?.tree;
  const isKnown = EDITIONS.some(edition => edition === tree);
  const next = isKnown ? editionForYear(origin + 1)?.edition : tree;
  return next === undefined ? { ...model, unseen: [] } : forTargetYear(model, next);
}

/**
 * A province merged from `weights` (predecessor -> population): history derived, marked `derived-history`, wider.
 * `model` from the same panel and origin.
 */
export function forecastMerged(
  { panel, origin, target }: ForecastRequest,
  model: ForecastModel,
  weights: ReadonlyMap<string, number>,
): ProvinceForecast {
  const history = mergedHistory(panelUpTo(panel, origin), weights);
  return forecastProvince(model, history, { derived: true, ...(target === undefined ? {} : { target }) });
}
