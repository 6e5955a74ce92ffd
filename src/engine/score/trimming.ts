import { trimWeights } from '../../../scoring/weights';
import { BadInput } from './bad-input';
import type { Sample } from './sample';

/** Weights held at the cap: how many rows, how much weight was taken from them and spread over the others. */
export interface TrimReport {
  readonly cap: number;
  readonly rows: number;
  readonly moved: number;
}

/** Holds weights at `times` the mean weight (W8); undefined leaves them as they are. */
export function trimmed(
  sample: Sample,
  times: number | undefined,
): { readonly sample: Sample; readonly trimming: TrimReport | null } {
  if (times === undefined) return { sample, trimming: null };
  const { weight } = sample.observations;
  const positive = weight.filter(w => w > 0);
  const mean = positive.reduce((sum, w) => sum + w, 0) / positive.length;
  if (!(times > 1) || positive.length === 0) throw new BadInput('bad-option', `--trim ${times}: more than 1`);
  const { weights, trimmed: held, moved, cap } = trimWeights(weight, times * mean);
  return {
    sample: { ...sample, observations: { ...sample.observations, weight: weights } },
    trimming: { cap, rows: held.length, moved },
  };
}
