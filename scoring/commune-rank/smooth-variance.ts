import type { UnitEstimate } from './unit-estimate';

/** Below this an SE of its own is too shaky to weigh a commune by. */
export const OWN_ERROR_FROM_DF = 8;

/** `pooled`: the SE is the pooled design effect's, not the commune's own. */
export interface SmoothedError {
  readonly se: number;
  readonly pooled: boolean;
}

/**
 * C1 · Làm trơn phương sai mẫu (smoothed sampling variance): where df < 8 the variance becomes deff x s^2 / n with the
 * pooled design effect, the df-weighted mean of SE^2 n / s^2 over all communes with a known df > 0. s^2 = variance
 * between respondents; if a commune does not give it, the pooled SE^2 n stands for deff x s^2. Unknown df, or nothing to
 * pool from: the SE stays as given. Source: issue 'Communes' 4; reference forecast 5.
 */
export function smoothErrors(units: readonly UnitEstimate[]): Map<string, SmoothedError> {
  const effect = pooled(units, ({ se, n, elementVariance }) =>
    elementVariance ? (se ** 2 * n) / elementVariance : null,
  );
  const perRespondent = pooled(units, ({ se, n }) => se ** 2 * n);
  return new Map(
    units.map(unit => {
      const variance = isShaky(unit) ? smoothed(unit, effect, perRespondent) : null;
      const se = variance === null ? unit.se : Math.sqrt(variance);
      return [unit.id, { se, pooled: variance !== null }];
    }),
  );
}

const isShaky = ({ df = null }: UnitEstimate): boolean => df !== null && df < OWN_ERROR_FROM_DF;

function smoothed(
  { n, elementVariance }: UnitEstimate,
  effect: number | null,
  perRespondent: number | null,
): number | null {
  if (effect !== null && elementVariance) return (effect * elementVariance) / n;
  return perRespondent === null ? null : perRespondent / n;
}

function pooled(units: readonly UnitEstimate[], value: (unit: UnitEstimate) => number | null): number | null {
  let [sum, weight] = [0, 0];
  for (const unit of units) {
    const own = value(unit);
    const df = unit.df ?? null;
    if (own === null || df === null || df <= 0) continue;
    sum += df * own;
    weight += df;
  }
  return weight > 0 && sum > 0 ? sum / weight : null;
}
