import { lonelyStrata } from './design';
import type { Domain } from './domain';
import { type Estimate, estimateDomain, type ScoreOptions } from './estimate';
import type { IndexTree } from './index-tree';
import { offsetsOf } from './levels';
import type {
  IndicatorScore,
  NoErrorReason,
  Score,
  Scorecard,
  Uncertainty,
  WithheldReason,
} from './scorecard';
import { tQuantile } from './statistics';
import type { Tally } from './tally';
import { covariances, variances } from './variance';

/** Below this many degrees of freedom an interval is shown with a warning. */
export const WEAK_BELOW_DF = 5;

/**
 * S1 · Scorecard (bảng điểm) of one domain: every level with its points, standard error, t interval and n, or the
 * reason why not. The whole use of the engine in one call: `scoreDomain(tree, tally, selectDomain(tally), {})`.
 * Throws `LonelyPsuError` only under `lonely: 'fail'`. Source: issue Engine 2-3; design 2, 5.8.
 */
export const scoreDomain = (
  tree: IndexTree,
  tally: Tally,
  domain: Domain,
  options: ScoreOptions = {},
): Scorecard => scorecardOf(estimateDomain(tree, tally, domain, options));

/** S2 · From an estimate to a scorecard: applies the missing policy and refuses standard errors nobody can rely on. */
export function scorecardOf(estimate: Estimate): Scorecard {
  const { shape, linearised, options, rows, weight } = estimate;
  const at = offsetsOf(shape);
  const lonely = options.lonely ?? 'adjust';
  const variance = variances(linearised, lonely);
  const n = respondents(estimate);
  const { df } = linearised.rows;
  const confidence = options.level ?? 0.95;
  const t = df < 2 ? Number.NaN : tQuantile((1 + confidence) / 2, df);
  const score = (level: number, psus = linearised.rows.weightedPsus): Score =>
    scoreOf(estimate, { level, variance: variance[level] as number, n: n[level] as number, psus, t, confidence });
  const total = score(at.total);
  return {
    n: rows,
    df: rows === 0 ? null : df,
    psus: linearised.rows.weightedPsus,
    lonelyStrata: lonelyStrata(linearised.rows.runs),
    sumWeights: weight,
    indicators: byId(shape.indicatorIds, k => indicatorScore(estimate, k, variance, score)),
    subDimensions: byId(shape.subIds, j => score(at.sub + j)),
    dimensions: byId(shape.dimensionIds, d => score(at.dimension + d)),
    total,
    dimensionCovariance:
      total.kind === 'scored' && total.uncertainty.kind === 'estimated'
        ? covariances(linearised, [at.dimension, at.total], lonely)
        : null,
  };
}

function byId<T>(ids: readonly string[], of: (index: number) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (let i = 0; i < ids.length; i++) map.set(ids[i] as string, of(i));
  return map;
}

function indicatorScore(
  estimate: Estimate,
  k: number,
  variance: Float64Array,
  score: (level: number, psus: number) => Score,
): IndicatorScore {
  const { shape, levels, sumWeights, outside, psusAnswering } = estimate;
  const base = score(k, psusAnswering[k] as number);
  const id = (shape.indicators[k] as { id: string }).id;
  const weights = sumWeights[k] as number;
  const outsideGoalposts = outside[k] as number;
  if (base.kind === 'withheld') {
    const { kind, reason, n } = base;
    return { kind, reason, n, id, x: null, seX: null, sumWeights: weights, outsideGoalposts };
  }
  const { kind, points, n, uncertainty, partial } = base;
  const known = uncertainty.kind === 'estimated';
  return {
    kind,
    points,
    n,
    uncertainty,
    partial,
    id,
    x: levels.x[k] as number,
    seX: known ? Math.sqrt(variance[k] as number) / Math.abs(shape.slope[k] as number) : null,
    sumWeights: weights,
    outsideGoalposts,
  };
}

/** Respondents behind each level: for a composite, the fewest behind any indicator below it. */
function respondents({ shape, answered }: Estimate): Float64Array {
  const at = offsetsOf(shape);
  const n = new Float64Array(shape.levels).fill(Number.POSITIVE_INFINITY);
  const least = (level: number, count: number): void => {
    n[level] = Math.min(n[level] as number, count);
  };
  for (let k = 0; k < answered.length; k++) {
    const count = answered[k] as number;
    const sub = shape.subOf[k] as number;
    least(k, count);
    least(at.sub + sub, count);
    least(at.dimension + (shape.dimensionOfSub[sub] as number), count);
    least(at.total, count);
  }
  return n.map(count => (Number.isFinite(count) ? count : 0));
}

/** What one level's score is made from. */
interface LevelFigures {
  readonly level: number;
  readonly variance: number;
  readonly n: number;
  readonly psus: number;
  readonly t: number;
  readonly confidence: number;
}

function scoreOf(estimate: Estimate, figures: LevelFigures): Score {
  const { levels, options } = estimate;
  const { level, n } = figures;
  const points = levels.points[level] as number;
  const partial = levels.complete[level] === 0;
  const strict = (options.missing ?? 'strict') === 'strict';
  if (Number.isNaN(points) || (partial && strict)) {
    return { kind: 'withheld', reason: withheldReason(estimate, level, n), n };
  }
  const uncertainty = uncertaintyOf(points, estimate.linearised.rows.df, figures);
  return { kind: 'scored', points, n, uncertainty, partial };
}

function withheldReason({ shape, options }: Estimate, level: number, n: number): WithheldReason {
  if (level >= shape.indicators.length) return 'incomplete';
  if (n === 0) return 'no-answers';
  return n < (options.minimumAnswers ?? 1) ? 'too-few-answers' : 'no-answers';
}

function uncertaintyOf(points: number, df: number, { variance, psus, t, confidence }: LevelFigures): Uncertainty {
  const reason = noErrorReason(variance, df, psus);
  if (reason !== null) return { kind: 'none', reason };
  return intervalAt(points, Math.sqrt(variance), { df, level: confidence, t });
}

/**
 * V5 · When no standard error is given (không ước lượng được sai số): one PSU with weight (any SE would be 0 by
 * construction), df below 2 (a t interval on one degree of freedom says nothing), or no stratum left to average.
 * Source: design 5.8; issue Engine 3.
 */
export function noErrorReason(variance: number, df: number, psus: number): NoErrorReason | null {
  if (psus < 2) return 'one-psu';
  if (df < 2) return 'df-too-small';
  return Number.isNaN(variance) ? 'lonely-psu' : null;
}

/** V6 · Interval points -/+ t(df) x se at the given level; `weak` below 5 degrees of freedom. Source: issue Engine 3. */
export const intervalOf = (points: number, se: number, df: number, level: number): Uncertainty =>
  intervalAt(points, se, { df, level, t: tQuantile((1 + level) / 2, df) });

const intervalAt = (
  points: number,
  se: number,
  { df, level, t }: { df: number; level: number; t: number },
): Uncertainty => ({
  kind: 'estimated',
  se,
  df,
  level,
  lower: points - t * se,
  upper: points + t * se,
  weak: df < WEAK_BELOW_DF,
});
