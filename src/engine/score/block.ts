import { lonelyStrata } from '../../../scoring/design';
import type { Estimate } from '../../../scoring/estimate';
import { offsetsOf } from '../../../scoring/levels';
import { scorecardOf } from '../../../scoring/score-domain';
import type { NoErrorReason, Score, Uncertainty } from '../../../scoring/scorecard';
import { covariances, variances } from '../../../scoring/variance';

/** One number in the JSON of `papi score`. `se` is the computed figure; `noReliableSe` says when not to rely on it. */
export interface BlockNumber {
  readonly est: number | null;
  readonly se: number | null;
  readonly lower?: number;
  readonly upper?: number;
  readonly noReliableSe?: NoErrorReason;
  readonly withheld?: string;
  readonly partial?: true;
}

export interface BlockIndicator {
  readonly id: string;
  readonly n: number;
  readonly sumW: number;
  readonly x: number | null;
  readonly se_x: number | null;
  readonly s: number | null;
  readonly se_s: number | null;
  readonly outsideGoalposts: number;
  readonly noReliableSe?: NoErrorReason;
  readonly withheld?: string;
}

/** All levels of one domain, in the shape other programs' results are compared in (shared fixtures). */
export interface Block {
  readonly indicators: readonly BlockIndicator[];
  readonly subs: readonly ({ id: string; complete: boolean } & BlockNumber)[];
  readonly dims: readonly ({ id: string } & BlockNumber)[];
  readonly dim_vcov: readonly (readonly (number | null)[])[];
  readonly total: BlockNumber;
  readonly n: number;
  readonly sumW: number;
  readonly df: number;
  readonly psus: number;
  readonly weak: boolean;
  readonly lonelyStrata: readonly string[];
  readonly allIndicatorsPresent: boolean;
}

/**
 * A block from an estimate. Standard errors are the computed ones even where the scorecard refuses to vouch for them
 * (one PSU, df 1), so that the engine can be checked against other programs; `noReliableSe` carries the refusal.
 */
export function blockOf(estimate: Estimate): Block {
  const { shape, levels, linearised, options, rows, weight } = estimate;
  const at = offsetsOf(shape);
  const card = scorecardOf(estimate);
  const lonely = options.lonely ?? 'adjust';
  const se = variances(linearised, lonely).map(Math.sqrt);
  const number = (score: Score, level: number): BlockNumber => numberOf(score, se[level] as number);
  const dims = shape.dimensionIds.map((id, d) => ({
    id,
    ...number(card.dimensions.get(id) as Score, at.dimension + d),
  }));
  /** Under `available` an empty dimension adds nothing to the variance of the total: its entries stay 0. */
  const isWithheld = (d: number): boolean => options.missing !== 'available' && dims[d]?.est === null;
  return {
    indicators: shape.indicators.map(({ id }, k) =>
      indicatorOf(estimate, card.indicators.get(id) as Score, se, k),
    ),
    subs: shape.subIds.map((id, j) => ({
      id,
      ...number(card.subDimensions.get(id) as Score, at.sub + j),
      complete: levels.complete[at.sub + j] === 1,
    })),
    dims,
    dim_vcov: covariances(linearised, [at.dimension, at.total], lonely).map((row, i) =>
      row.map((value, j) => (isWithheld(i) || isWithheld(j) ? null : finite(value))),
    ),
    total: number(card.total, at.total),
    n: rows,
    sumW: weight,
    df: linearised.rows.df,
    psus: card.psus,
    weak: linearised.rows.df < 5,
    lonelyStrata: lonelyStrata(linearised.rows.runs),
    allIndicatorsPresent: levels.x.every(x => !Number.isNaN(x)),
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function numberOf(score: Score, se: number): BlockNumber {
  if (score.kind === 'withheld') return { est: null, se: null, withheld: score.reason };
  return {
    est: score.points,
    se: finite(se),
    ...interval(score.uncertainty),
    ...(score.partial ? { partial: true } : {}),
  };
}

export const interval = (uncertainty: Uncertainty): Pick<BlockNumber, 'lower' | 'upper' | 'noReliableSe'> =>
  uncertainty.kind === 'estimated'
    ? { lower: uncertainty.lower, upper: uncertainty.upper }
    : { noReliableSe: uncertainty.reason };

function indicatorOf(estimate: Estimate, score: Score, se: Float64Array, k: number): BlockIndicator {
  const { shape, levels, answered, sumWeights, outside } = estimate;
  const base = {
    id: (shape.indicators[k] as { id: string }).id,
    n: answered[k] as number,
    sumW: sumWeights[k] as number,
  };
  const outsideGoalposts = outside[k] as number;
  if (score.kind === 'withheld') {
    return { ...base, x: null, se_x: null, s: null, se_s: null, outsideGoalposts, withheld: score.reason };
  }
  const error = finite(se[k] as number);
  return {
    ...base,
    x: levels.x[k] as number,
    se_x: error === null ? null : error / Math.abs(shape.slope[k] as number),
    s: score.points,
    se_s: error,
    outsideGoalposts,
    ...(score.uncertainty.kind === 'none' ? { noReliableSe: score.uncertainty.reason } : {}),
  };
}
