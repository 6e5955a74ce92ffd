import type { Score } from '../../../scoring/scorecard';

/**
 * What may be said of an estimate next to a target. `indistinct`: the target lies inside the interval, so the data
 * cannot tell. `no-error`: there is a number but no standard error, so no word is said. Compared unrounded.
 */
export type Verdict = 'above' | 'indistinct' | 'below' | 'no-error' | 'withheld' | 'no-target';

/** The word for one score (points of its level) and the target in the same points; null = the plan states none. */
export function verdict(score: Score | null, target: number | null): Verdict {
  if (target === null) return 'no-target';
  if (score === null || score.kind === 'withheld') return 'withheld';
  if (score.uncertainty.kind === 'none') return 'no-error';
  if (score.uncertainty.lower > target) return 'above';
  return score.uncertainty.upper < target ? 'below' : 'indistinct';
}

/** Points of a score, or null where it is withheld. */
export const pointsOf = (score: Score | null): number | null =>
  score?.kind === 'scored' ? score.points : null;

/** Interval of a score in its own points, or null where it has none. */
export const intervalOf = (
  score: Score | null,
): { readonly lower: number; readonly upper: number; readonly half: number } | null => {
  if (score?.kind !== 'scored' || score.uncertainty.kind === 'none') return null;
  const { lower, upper } = score.uncertainty;
  return { lower, upper, half: (upper - lower) / 2 };
};
