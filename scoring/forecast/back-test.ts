import type { Group } from '../../indicators/ids';
import { groupOf, quartileCuts } from '../groups';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions';
import { mean, rootMeanSquare } from './deviations';
import { forecastProvince, type ProvinceForecast } from './forecast';
import { historiesOf, type ProvinceHistory } from './history';
import { fitForecast } from './model';
import { type Panel, panelUpTo } from './panel';
import { linearTrend } from './trend';

/** Errors in points of the total. */
export interface Accuracy {
  readonly mae: number;
  readonly rmse: number;
}

export interface BackTest {
  readonly n: number;
  readonly total: Accuracy;
  readonly lastValue: Accuracy;
  readonly linearTrend: Accuracy;
  readonly coverage80: number;
  readonly coverage95: number;
  readonly groupBrier: number;
  readonly byYear: ReadonlyMap<number, Accuracy & { readonly n: number; readonly coverage80: number }>;
}

interface Trial {
  readonly year: number;
  readonly error: number;
  readonly lastValueError: number;
  readonly trendError: number;
  readonly in80: boolean;
  readonly in95: boolean;
  readonly brier: number;
}

/**
 * F21 · Kiểm nghiệm lùi (rolling back-test): for every target year everything is estimated on the years before; provinces
 * with a total in both years; groups among them, an exact hit goes up. Beside it "same as last year" and a 5-year linear
 * trend per sub-dimension. null where no target can be forecast. Source: reference forecast 2.
 */
export function backTest(
  panel: Panel,
  targetYears: readonly number[],
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
): BackTest | null {
  const trials = targetYears.flatMap(year => trialsOf(panel, year, assumptions));
  return trials.length === 0 ? null : summary(trials);
}

function trialsOf(panel: Panel, year: number, assumptions: Assumptions): Trial[] {
  const fit = fitForecast(panel, year - 1, assumptions);
  if (fit.kind !== 'fitted') return [];
  const outcomes = historiesOf(panelUpTo(panel, year).slice(-1));
  const both = [...fit.histories].flatMap(([province, history]) => {
    const actual = outcomes.get(province)?.total[0] ?? null;
    const before = history.total.at(-1) ?? null;
    if (actual === null || before === null) return [];
    return [{ history, actual, before, forecast: forecastProvince(fit.model, history) }];
  });
  const cuts = quartileCuts(
    both.map(({ actual }) => actual),
    { countMissingAsZero: false, exactHit: 'up' },
  );
  if (cuts === null) return [];
  return both.map(({ history, actual, before, forecast }) => ({
    year,
    error: actual - forecast.total.mean,
    lastValueError: actual - before,
    trendError: actual - trendTotal(history, forecast, fit.model.dimensions),
    in80: isWithin(actual, forecast.total.p80),
    in95: isWithin(actual, forecast.total.p95),
    brier: brier(forecast.pGroup, groupOf(actual, cuts, 'up').group),
  }));
}

/** Sum of the linear trends of the sub-dimensions of the origin's edition. */
function trendTotal(
  history: ProvinceHistory,
  forecast: ProvinceForecast,
  dimensions: readonly { readonly n: number; readonly subDimensions: readonly { readonly id: string }[] }[],
): number {
  let total = 0;
  for (const { n, subDimensions } of dimensions) {
    for (const { id } of subDimensions) {
      const own = linearTrend(history.subDimensions.get(id) ?? []);
      total += (own ?? forecast.subDimensions.get(id)?.mean ?? Number.NaN) / n;
    }
  }
  return total;
}

const GROUPS_FROM_THE_TOP: readonly Group[] = ['highest', 'upperMiddle', 'lowerMiddle', 'lowest'];

const isWithin = (value: number, { lo, hi }: { lo: number; hi: number }): boolean =>
  value >= lo && value <= hi;

const brier = (stated: Readonly<Record<Group, number>>, happened: Group): number =>
  GROUPS_FROM_THE_TOP.reduce((sum, group) => sum + (stated[group] - (group === happened ? 1 : 0)) ** 2, 0);

function summary(trials: readonly Trial[]): BackTest {
  const years = [...new Set(trials.map(({ year }) => year))];
  const accuracy = (errors: readonly number[]): Accuracy => ({
    mae: mean(errors.map(Math.abs)),
    rmse: rootMeanSquare(errors),
  });
  const share = (some: readonly boolean[]): number => some.filter(Boolean).length / some.length;
  const yearly = years.map(year => {
    const own = trials.filter(trial => trial.year === year);
    const errors = accuracy(own.map(({ error }) => error));
    return [year, { ...errors, n: own.length, coverage80: share(own.map(({ in80 }) => in80)) }] as const;
  });
  return {
    n: trials.length,
    total: accuracy(trials.map(({ error }) => error)),
    lastValue: accuracy(trials.map(({ lastValueError }) => lastValueError)),
    linearTrend: accuracy(trials.map(({ trendError }) => trendError)),
    coverage80: share(trials.map(({ in80 }) => in80)),
    coverage95: share(trials.map(({ in95 }) => in95)),
    groupBrier: mean(trials.map(trial => trial.brier)),
    byYear: new Map(yearly),
  };
}
