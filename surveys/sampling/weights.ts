/** More adults than this count as this many: one large household must not speak for a village. The cap is ours. */
export const ADULTS_CAP = 4;

/** How an interview came into the sample. Quota replacements have no known chance. */
export type SelectionKind = 'drawn' | 'replacement';

/** Within-PSU weight of an interview: adults it speaks for; `capped` is to be reported. */
export interface PersonWeight {
  readonly weight: number;
  readonly capped: boolean;
  readonly probability: 'known' | 'non-probability';
}

/**
 * M2 · One adult is asked for all adults of the household, so the answer weighs their number, capped.
 * `adults` 1 or more. Source: design 5.9.
 */
export function personWeight(adults: number, kind: SelectionKind = 'drawn'): PersonWeight {
  if (!(adults >= 1)) throw new RangeError(`personWeight: ${adults} adults`);
  return {
    weight: Math.min(adults, ADULTS_CAP),
    capped: adults > ADULTS_CAP,
    probability: kind === 'drawn' ? 'known' : 'non-probability',
  };
}

/** What a village contributes to a weight; null factor = nobody answered there, so nothing is estimated from it. */
export interface VillageFactor {
  readonly selection: number;
  readonly nonResponse: number | null;
  readonly factor: number | null;
}

/**
 * M3 · Village factor = 1 / (chance of the village x chance of a household in it) x non-response factor, the latter
 * eligible households approached / interviews completed. Multiplied at estimation, so that a late outcome changes no tally.
 * Source: design 4, 5.9.
 */
export function villageFactor(
  chance: { readonly village: number; readonly household: number },
  outcome: { readonly eligible: number; readonly completed: number },
): VillageFactor {
  const selection = 1 / (chance.village * chance.household);
  if (outcome.completed === 0) return { selection, nonResponse: null, factor: null };
  const nonResponse = Math.max(1, outcome.eligible / outcome.completed);
  return { selection, nonResponse, factor: selection * nonResponse };
}
