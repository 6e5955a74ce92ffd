import type { RESPONDENT_RULES } from '../conduct';
import { drawRespondent } from '../sampling/simple';

export type RespondentRule = (typeof RESPONDENT_RULES)[number];

/** More adults than this under one roof is a mistake of counting. */
export const MOST_ADULTS = 20;

/**
 * Which adult of a household is asked, 1..`adults`, counted from the oldest to the youngest. `random`: numbers seeded by
 * the round and the household, so that asking again names the same person. Throws for no adult or too many.
 */
export function chooseAdult(adults: number, random: () => number): number {
  if (!Number.isInteger(adults) || adults < 1 || adults > MOST_ADULTS)
    throw new RangeError(`chooseAdult: ${adults} adults`);
  return 1 + drawRespondent(adults, random);
}
