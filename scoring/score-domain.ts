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
import { vector } from './vectors';

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
  const all = options.detail !== 'dimensions';
  const variance = variances(linearised, lonely);
  const context = contextOf(estimate, variance, respondents(estimate));
  const total = scoreOf(context, at.total);
  return {
    n: rows,
    df: rows === 0 ? null : linearised.rows.df,
    psus: linearised.rows.weighted.length,
    lonelyStrata: lonelyStrata(linearised.rows.runs),
    sumWeights: weight,
    indicators: byId(all ? shape.indicatorIds : [], k => indicatorScore(context, k)),
    subDimensions: byId(all ? shape.subIds : [], j => scoreOf(context, at.sub + j)),
    dimensions: byId(shape.dimensionIds, d => scoreOf(context, at.dimension + d)),
    total,
    dimensionCovariance:
      total.kind === 'scored' && total.uncertainty.kind === 'estimated'
        ? covariances(linearised, [at.dimension, at.total], lonely)
        : null,
  };
}

/** What all levels of one scorecard share: worked out once, asked for some 150 times. `variance` and `n` begin at `first`. */
interface Context {
  readonly estimate: Estimate;
  readonly first: number;
  readonly variance: Float64Array;
  readonly n: Float64Array;
  readonly df: number;
  readonly level: number;
  readonly t: number;
  readonly strict: boolean;
}

function contextOf(estimate: Estimate, variance: Float64Array, n: Float64Array): Context {
  const { rows, first } = estimate.linearised;
  const { df } = rows;
  const level = estimate.options.level ?? 0.95;
  return {
    estimate,
    first,
    variance,
    n,
    df,
    level,
    t: df < 2 ? Number.NaN : tQuantile((1 + level) / 2, df),
    strict: (estimate.options.missing ?? 'strict') === 'strict',
  };
}

function byId<T>(ids: readonly string[], of: (index: number) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (let i = 0; i < ids.length; i++) map.set(ids[i] as string, of(i));
  return map;
}

function indicatorScore(context: Context, k: number): IndicatorScore {
  const { estimate, variance } = context;
  const { shape, levels, psusAnswering } = estimate;
  const id = shape.indicatorIds[k] as string;
  const n = estimate.answered[k] as number;
  const sumWeights = estimate.sumWeights[k] as number;
  const outsideGoalposts = estimate.outside[k] as number;
  const x = levels.x[k] as number;
  if (Number.isNaN(x)) {
    const reason = withheldReason(estimate, k, n);
    return { kind: 'withheld', reason, n, id, x: null, seX: null, sumWeights, outsideGoalposts };
  }
  const points = levels.points[k] as number;
  const uncertainty = uncertaintyOf(context, points, variance[k] as number, psusAnswering[k] as number);
  const known = uncertainty.kind === 'estimated';
  const seX = known ? Math.sqrt(variance[k] as number) / Math.abs(shape.slope[k] as number) : null;
  return { kind: 'scored', points, n, uncertainty, partial: false, id, x, seX, sumWeights, outsideGoalposts };
}

/** Respondents behind each level from `first` on: for a composite, the fewest behind any indicator below it. */
function respondents({ shape, answered, linearised: { first, width } }: Estimate): Float64Array {
  const { subOf, dimensionEnd } = shape;
  const at = offsetsOf(shape);
  const n = vector(width).fill(Number.POSITIVE_INFINITY);
  for (let d = 0, k = 0; d < dimensionEnd.length; d++) {
    for (; k < (dimensionEnd[d] as number); k++) {
      const people = answered[k] as number;
      lower(n, at.dimension + d - first, people);
      lower(n, at.total - first, people);
      if (first > 0) continue;
      n[k] = people;
      lower(n, at.sub + (subOf[k] as number), people);
    }
  }
  for (let l = 0; l < width; l++) if (n[l] === Number.POSITIVE_INFINITY) n[l] = 0;
  return n;
}

function lower(n: Float64Array, at: number, people: number): void {
  if (people < (n[at] as number)) n[at] = people;
}

function scoreOf(context: Context, level: number): Score {
  const { levels, linearised } = context.estimate;
  const column = level - context.first;
  const n = context.n[column] as number;
  const points = levels.points[level] as number;
  const partial = levels.complete[level] === 0;
  if (Number.isNaN(points) || (partial && context.strict)) {
    return { kind: 'withheld', reason: withheldReason(context.estimate, level, n), n };
  }
  const psus = linearised.rows.weighted.length;
  const uncertainty = uncertaintyOf(context, points, context.variance[column] as number, psus);
  return { kind: 'scored', points, n, uncertainty, partial };
}

function withheldReason({ shape, options }: Estimate, level: number, n: number): WithheldReason {
  if (level >= shape.indicators.length) return 'incomplete';
  if (n === 0) return 'no-answers';
  return n < (options.minimumAnswers ?? 1) ? 'too-few-answers' : 'no-answers';
}

function uncertaintyOf(
  { df, level, t }: Context,
  points: number,
  variance: number,
  psus: number,
): Uncertainty {
  const reason = noErrorReason(variance, df, psus);
  if (reason !== null) return { kind: 'none', reason };
  const se = Math.sqrt(variance);
  return {
    kind: 'estimated',
    se,
    df,
    level,
    lower: points - t * se,
    upper: points + t * se,
    weak: df < WEAK_BELOW_DF,
  };
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
export function intervalOf(points: number, se: number, df: number, level: number): Uncertainty {
  const half = tQuantile((1 + level) / 2, df) * se;
  const weak = df < WEAK_BELOW_DF;
  return { kind: 'estimated', se, df, level, lower: points - half, upper: points + half, weak };
}
