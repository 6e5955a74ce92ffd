import type { NoAnswer } from '../../../surveys/response';

/**
 * Reasons for no answer as negative codes, so that a column stays one of numbers; no answer code of ours is negative.
 * An empty cell is a question the route did not lead to.
 */
export const MISSING_CODES: Readonly<Record<NoAnswer, number>> = {
  dontknow: -1,
  refused: -2,
  notapplicable: -3,
  notreached: -4,
};

export const REASONS = Object.keys(MISSING_CODES) as readonly NoAnswer[];

export const reasonOfCode = (code: number): NoAnswer | null =>
  REASONS.find(reason => MISSING_CODES[reason] === code) ?? null;
