import {
  type HouseholdOutcome,
  mergedOutcomes,
  type OutcomeParcel,
} from '../../../surveys/contact/outcome-parcel';
import {
  type CaseCounts,
  countCases,
  knownEligible,
  type OutcomeRates,
  outcomeRates,
} from '../../../surveys/contact/rates';

export interface GroupRates {
  readonly cases: number;
  readonly counts: CaseCounts;
  readonly rates: OutcomeRates;
}

/** Rates of each group; e is the whole round's (CASRO), so that groups can be compared. A group of null is left out. */
export function ratesBy(
  outcomes: readonly HouseholdOutcome[],
  keyOf: (outcome: HouseholdOutcome) => string | null,
): Map<string, GroupRates> {
  const e = knownEligible(countCases(outcomes.map(({ code }) => code)));
  const codes = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const key = keyOf(outcome);
    if (key !== null) codes.set(key, [...(codes.get(key) ?? []), outcome.code]);
  }
  return new Map([...codes].map(([key, own]) => [key, ratesOf(own, e)]));
}

/** Rates of each person's own parcels; a household two people tried counts for both. */
export function ratesByInterviewer(parcels: readonly OutcomeParcel[]): Map<string, GroupRates> {
  const e = knownEligible(countCases(mergedOutcomes(parcels).map(({ code }) => code)));
  const own = new Map<string, OutcomeParcel[]>();
  for (const parcel of parcels) own.set(parcel.person, [...(own.get(parcel.person) ?? []), parcel]);
  return new Map(
    [...own].map(([person, theirs]) => [
      person,
      ratesOf(
        mergedOutcomes(theirs).map(({ code }) => code),
        e,
      ),
    ]),
  );
}

function ratesOf(codes: readonly string[], e: number | null): GroupRates {
  const counts = countCases(codes);
  return { cases: codes.length, counts, rates: outcomeRates(counts, e) };
}
