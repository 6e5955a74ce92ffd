import type { Group } from '../../indicators/ids';
import type { Cuts } from '../groups';
import { groupProbabilities, type Interval, normalInterval, probabilityOfReaching } from './probability';

/**
 * What is known of the gap between a province's own survey and the official score, in points of the total.
 * `mean`: own minus official; `tau`: standard deviation left after correcting by it.
 */
export interface Bias {
  readonly mean: number;
  readonly tau: number;
  /** Fewer than two past pairs: the survey is shown as "uncalibrated". */
  readonly calibrated: boolean;
}

/** One year in which both are known: own estimate with its standard error, and the official score. */
export interface SurveyPair {
  readonly own: number;
  readonly se: number;
  readonly official: number;
}

/** Points of the total. `officialNoise`: standard error of the official survey itself. */
export interface BiasPrior {
  readonly mean: number;
  readonly tau: number;
  readonly yearly: number;
  readonly officialNoise: number;
}

/** All ASSUMED: no pair of an own survey and an official score is known to us. Source: reference forecast 3. */
export const DEFAULT_BIAS_PRIOR: BiasPrior = { mean: 0, tau: 2, yearly: 0.7, officialNoise: 0.7 };

export const PAIRS_TO_CALIBRATE = 2;

/**
 * F17 · Độ lệch của khảo sát riêng (bias of the own survey) from past pairs: v_j = SE_j^2 + sOff^2 + omega^2,
 * V = 1 / (1/tau0^2 + sum 1/v_j), b = V (b0/tau0^2 + sum (own - official)/v_j), tau = sqrt(V + omega^2).
 * Without pairs the prior with its yearly part. Source: reference forecast 3.
 * Example: three pairs averaging +1.1 -> b .9766, tau .9284.
 */
export function biasFromPairs(pairs: readonly SurveyPair[], prior: BiasPrior = DEFAULT_BIAS_PRIOR): Bias {
  let precision = 1 / prior.tau ** 2;
  let sum = prior.mean * precision;
  for (const { own, se, official } of pairs) {
    const variance = se ** 2 + prior.officialNoise ** 2 + prior.yearly ** 2;
    precision += 1 / variance;
    sum += (own - official) / variance;
  }
  const tau = Math.sqrt(1 / precision + prior.yearly ** 2);
  return { mean: sum / precision, tau, calibrated: pairs.length >= PAIRS_TO_CALIBRATE };
}

/**
 * F18 · Sai số chuẩn ước chừng (rough standard error) of a total: sqrt(deff sd^2 / n), sd between interviews in points
 * of 80. A design-based SE is better. Example: deff 2, sd 6.8, n 400 -> .4808.
 */
export const roughStandardError = (deff: number, sdBetweenInterviews: number, n: number): number =>
  Math.sqrt((deff * sdBetweenInterviews ** 2) / n);

/** Points of the total (or of one sub-dimension, all alike). */
export interface SurveyReading {
  readonly own: number;
  readonly se: number;
  readonly bias: Bias;
  readonly officialNoise?: number;
}

/** `gain` K = weight of the survey, 0-1. Prior, survey and posterior are always shown side by side. */
export interface SurveyUpdate {
  readonly prior: { readonly mean: number; readonly sd: number };
  readonly survey: { readonly own: number; readonly corrected: number; readonly se: number };
  readonly gain: number;
  readonly mean: number;
  readonly sd: number;
  readonly p80: Interval;
  readonly p95: Interval;
  readonly calibrated: boolean;
}

/**
 * F19 · Kết hợp khảo sát riêng (Bayesian update) for the OFFICIAL score: thetaVar = sd^2 - sOff^2,
 * K = thetaVar / (thetaVar + SE^2 + tau^2), mean = f + K (own - b - f), sd = sqrt((1 - K) thetaVar + sOff^2).
 * A prior narrower than the official noise leaves nothing to learn: K = 0. Source: reference forecast 3.
 * Example: prior 41.53 (1.745), own 43.5, no pairs -> 42.2213 (1.4657).
 */
export function updateWithSurvey(
  prior: { readonly mean: number; readonly sd: number },
  { own, se, bias, officialNoise = DEFAULT_BIAS_PRIOR.officialNoise }: SurveyReading,
): SurveyUpdate {
  const learnable = Math.max(0, prior.sd ** 2 - officialNoise ** 2);
  const gain = learnable > 0 ? learnable / (learnable + se ** 2 + bias.tau ** 2) : 0;
  const corrected = own - bias.mean;
  const mean = prior.mean + gain * (corrected - prior.mean);
  const sd = learnable > 0 ? Math.sqrt((1 - gain) * learnable + officialNoise ** 2) : prior.sd;
  return {
    prior,
    survey: { own, corrected, se },
    gain,
    mean,
    sd,
    p80: normalInterval(mean, sd, 0.8),
    p95: normalInterval(mean, sd, 0.95),
    calibrated: bias.calibrated,
  };
}

/**
 * F20 · Xác suất sau khảo sát (probabilities after the update). Groups: deviation = posterior mean - national mean, the
 * common shock taken out of the posterior variance (never below the official noise).
 * `nationalMean`, `nationalShock`, `cuts` as in the model's total.
 */
export function posteriorGroups(
  { mean, sd }: Pick<SurveyUpdate, 'mean' | 'sd'>,
  total: {
    readonly nationalMean: number;
    readonly nationalShock: number;
    readonly cuts: Cuts;
  },
  officialNoise: number = DEFAULT_BIAS_PRIOR.officialNoise,
): Record<Group, number> {
  const own = Math.sqrt(Math.max(sd ** 2 - total.nationalShock ** 2, officialNoise ** 2));
  return groupProbabilities(mean - total.nationalMean, own, total.cuts);
}

export const posteriorTarget = (target: number, { mean, sd }: Pick<SurveyUpdate, 'mean' | 'sd'>): number =>
  probabilityOfReaching(target, mean, sd);
