import { DEFAULT_ASSUMPTIONS, FORECAST_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import { DEFAULT_BIAS_PRIOR } from '../../../scoring/forecast/own-survey';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';

export type AssumptionId =
  | 'phi'
  | 'alpha'
  | 'idiosyncratic'
  | 'nationalShock'
  | 'biasMean'
  | 'biasTau'
  | 'biasYearly'
  | 'officialNoise';

/** One constant with what is proposed for it; `measured`: estimated from published scores, else a judgement. */
export interface AssumptionRow {
  readonly id: AssumptionId;
  readonly proposed: number;
  readonly measured: boolean;
  readonly range: readonly [number, number];
}

/** Everything a person may change, with the estimate of this origin. Points of 80 unless a share. */
export function assumptionRows({
  constants,
  model,
}: Extract<DeskForecast, { kind: 'forecast' }>): AssumptionRow[] {
  const known = constants.origins[String(model.origin)]?.total;
  if (known === undefined) return [];
  const alphaMeasured = FORECAST_ASSUMPTIONS.alpha.basis === 'measured';
  const prior = DEFAULT_BIAS_PRIOR;
  return [
    { id: 'phi', proposed: known.phi, measured: true, range: [0, 1] },
    { id: 'alpha', proposed: DEFAULT_ASSUMPTIONS.alpha, measured: alphaMeasured, range: [0.05, 1] },
    { id: 'idiosyncratic', proposed: known.idiosyncratic, measured: true, range: [0.1, 10] },
    { id: 'nationalShock', proposed: known.nationalShock, measured: true, range: [0, 10] },
    { id: 'biasMean', proposed: prior.mean, measured: false, range: [-20, 20] },
    { id: 'biasTau', proposed: prior.tau, measured: false, range: [0.05, 20] },
    { id: 'biasYearly', proposed: prior.yearly, measured: false, range: [0, 10] },
    { id: 'officialNoise', proposed: prior.officialNoise, measured: false, range: [0, 5] },
  ];
}
