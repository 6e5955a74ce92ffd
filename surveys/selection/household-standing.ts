import { groupOf, type OutcomeCode } from '../contact/outcomes';
import { finalOutcome, isSettled } from '../contact/settle';

/** One attempt as far as it decides what comes next; `appointment`: ISO time agreed upon. */
export interface Attempt {
  readonly outcome: OutcomeCode;
  readonly appointment: string | null;
}

/**
 * Where a household stands: `todo` nobody has been there; `again` worth another visit; `appointment` one is agreed;
 * `given-up` no interview is to be had (settled, or after the round's number of visits); `done` interviewed.
 */
export type Standing = 'todo' | 'again' | 'appointment' | 'given-up' | 'done';

export interface HouseholdStanding {
  readonly standing: Standing;
  readonly code: OutcomeCode;
  readonly visits: number;
  readonly appointment: string | null;
}

/** Complete or partial. */
export const isInterview = (code: OutcomeCode): boolean => groupOf(code) === 'I' || groupOf(code) === 'P';

/**
 * The attempts in order, and how many the round asks for before a household is given up. An appointment keeps a
 * household open however often it was visited, for it was promised.
 */
export function standingOf(attempts: readonly Attempt[], visitsAsked: number): HouseholdStanding {
  const codes = attempts.map(({ outcome }) => outcome);
  const shared = { code: finalOutcome(codes), visits: attempts.length };
  const last = attempts.at(-1);
  if (!last) return { ...shared, standing: 'todo', appointment: null };
  if (codes.some(isInterview)) return { ...shared, standing: 'done', appointment: null };
  if (last.appointment !== null) return { ...shared, standing: 'appointment', appointment: last.appointment };
  const standing = isSettled(codes, visitsAsked) ? 'given-up' : 'again';
  return { ...shared, standing, appointment: null };
}
