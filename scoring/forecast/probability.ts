import type { Group } from '../../indicators/ids';
import type { Cuts } from '../groups';
import { normalCdf, normalQuantile } from '../statistics';

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** F12 · Khoảng dự báo (interval): mean +- z sd, `level` .80 or .95. Example: 41.5256, 1.745, .8 -> 39.2892-43.762. */
export function normalInterval(mean: number, sd: number, level: number): Interval {
  const half = normalQuantile((1 + level) / 2) * sd;
  return { lo: mean - half, hi: mean + half };
}

/**
 * F13 · Xác suất đạt mục tiêu (probability of a target): 1 - Phi((target - mean) / sd), all in the same points.
 * Source: reference forecast 2. Example: target 43.3, mean 41.5256, sd 1.745 -> .1546.
 */
export function probabilityOfReaching(target: number, mean: number, sd: number): number {
  if (sd > 0) return 1 - normalCdf((target - mean) / sd);
  return mean >= target ? 1 : 0;
}

/**
 * F14 · Xác suất vào nhóm (probability of each group): the forecast deviation phi L against last year's quartiles of
 * deviations, spread by the province's own error only (a common shock moves the cuts as well).
 * Sums to 1. Source: reference forecast 2. Example: Khánh Hòa 2022 -> .0818 .2436 .3649 .3098 from the highest down.
 */
export function groupProbabilities(
  deviation: number,
  idiosyncratic: number,
  cuts: Cuts,
): Record<Group, number> {
  const reach = (cut: number): number => probabilityOfReaching(cut, deviation, idiosyncratic);
  const [p25, p50, p75] = [reach(cuts.p25), reach(cuts.p50), reach(cuts.p75)];
  return { highest: p75, upperMiddle: p50 - p75, lowerMiddle: p25 - p50, lowest: 1 - p25 };
}

export type Likelihood = 'very-unlikely' | 'unlikely' | 'uncertain' | 'likely';

/**
 * F15 · Lời cho xác suất (word for a probability): < .10 very unlikely, to .35 unlikely, to .65 uncertain, above likely.
 * Id only, wording lives with the application. Source: reference forecast 2, suggested wording.
 */
export function likelihood(probability: number): Likelihood {
  if (probability < 0.1) return 'very-unlikely';
  if (probability < 0.35) return 'unlikely';
  return probability <= 0.65 ? 'uncertain' : 'likely';
}
