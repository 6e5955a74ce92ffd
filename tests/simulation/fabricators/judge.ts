import { featuresOf, watchedForm } from '../../../src/engine/supervision/features';
import { examine, scoreOf } from '../../../src/engine/supervision/flags';
import { verdicts } from '../../../src/engine/supervision/verdict';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { mixedRound } from './round';
import type { Way } from './ways';

const FORM = watchedForm(HOUSEHOLD_2021);

/** Interviews with a flag as a share of all, and the people who stand apart. */
export function judged(responses: readonly Response[]) {
  const features = responses.map(response => featuresOf(FORM, response));
  const examined = examine(features);
  const flagged = [...examined.flags.values()].filter(flags => scoreOf(flags) > 0).length;
  const apart = verdicts(features, examined).filter(({ reasons }) => reasons.length > 0);
  return { flagged: flagged / responses.length, apart: apart.map(({ interviewer }) => interviewer) };
}

export interface Detection {
  /** Share of those who stand apart that do invent; 1 where nobody stands apart. */
  readonly precision: number;
  /** Share of those who invent that stand apart. */
  readonly recall: number;
}

export function detection(
  ways: readonly Way[],
  seeds: readonly number[],
  shares: readonly number[],
): Detection {
  let [hits, found, there] = [0, 0, 0];
  for (const way of ways)
    for (const seed of seeds)
      for (const share of shares) {
        const { responses, inventors } = mixedRound(way, seed, share);
        const { apart } = judged(responses);
        hits += apart.filter(code => inventors.has(code)).length;
        found += apart.length;
        there += inventors.size;
      }
  return { precision: found === 0 ? 1 : hits / found, recall: hits / there };
}
