import { type CaseGroup, groupOf, OUTCOMES, type OutcomeCode } from './outcomes';

/**
 * Which attempt tells what a case was. An interview or a finding that nobody there is eligible ends it; a refusal
 * outranks every later attempt that reached nobody; a reason of the person outranks not reached, and that outranks not
 * known. Within a group the latest attempt speaks.
 */
const RANK: Readonly<Record<CaseGroup, number>> = { I: 0, P: 1, NE: 2, R: 3, O: 4, NC: 5, UO: 6, UH: 7 };

/**
 * Final outcome of a household after its attempts in the order they were made; a household never tried is `3.11`.
 * Source: AAPOR, Standard Definitions, 9th edition 2016, "Converting temporary to final disposition codes".
 */
export function finalOutcome(attempts: readonly OutcomeCode[]): OutcomeCode {
  let best: OutcomeCode = '3.11';
  for (const code of attempts) if (RANK[groupOf(code)] <= RANK[groupOf(best)]) best = code;
  return best;
}

/** Is the household done with: its latest attempt settles it, or the visits of the round are used up. */
export function isSettled(attempts: readonly OutcomeCode[], visits: number): boolean {
  return attempts.length >= visits || attempts.some(code => !OUTCOMES[code].again);
}
