import type { HouseholdFace, HouseholdRecord } from './household-records';

export function faceOf({ standing, interview, replaced }: HouseholdRecord): HouseholdFace {
  if (standing === 'done') return 'done';
  if (interview !== null) return 'open';
  return replaced ? 'replaced' : standing;
}

/** In use: a main household, or a reserve that stands for one. */
export const isInUse = ({ lot, replaces }: HouseholdRecord): boolean =>
  lot === 'main' || (lot === 'reserve' && replaces !== null);
