import type { SampledVillage } from '../../../surveys/conduct';
import type { HouseholdOutcome } from '../../../surveys/contact/outcome-parcel';
import { addCases, countCases, knownEligible } from '../../../surveys/contact/rates';
import { villageFactor } from '../../../surveys/sampling/weights';
import type { Drawn } from './drawn-villages';

/** Households of each village that were approached and are taken as eligible. */
export type EligibleHouseholds = ReadonlyMap<string, number>;

/** A drawn household nobody has been to yet: it says nothing of the village. */
const NOT_APPROACHED = '3.11';

/**
 * Eligible households approached, by village, out of the outcomes known so far. Cases of unknown eligibility count by the
 * share of eligible ones among the known, over the whole round (AAPOR's e). Source: design 5.9; surveys/contact/rates.
 */
export function eligibleHouseholds(outcomes: readonly HouseholdOutcome[]): EligibleHouseholds {
  const codes = new Map<string, string[]>();
  for (const { village, code } of outcomes) {
    if (code !== NOT_APPROACHED) codes.set(village, [...(codes.get(village) ?? []), code]);
  }
  const counts = [...codes].map(([village, own]) => [village, countCases(own)] as const);
  const e = knownEligible(counts.map(([, own]) => own).reduce(addCases, countCases([]))) ?? 1;
  return new Map(
    counts.map(([village, { I, P, R, NC, O, UH, UO }]) => [village, I + P + R + NC + O + e * (UH + UO)]),
  );
}

/**
 * What every village of the sample is multiplied by at estimation: 1 / (chance of the village x chance of a household in
 * it) x non-response (M3); 0 where nobody was interviewed. Households approached are those drawn and their replacements.
 * Where outcomes are not known every drawn household counts as eligible, so that a village stands for its households
 * however far its interviews have got. Where the frame does not know households, a self-weighting design has one chance
 * for all and another keeps the chance of the village.
 */
export function villageFactors(
  { design, villages }: Drawn,
  completed: ReadonlyMap<string, number>,
  eligible: EligibleHouseholds,
): Map<string, number> {
  const sized = villages.every(({ households }) => households !== null);
  return new Map(
    villages.map(village => {
      const done = completed.get(village.id) ?? 0;
      const drawn = Math.max(design.households.drawn, done);
      const fit = eligible.get(village.id) ?? drawn;
      const approached = Math.max(drawn, fit);
      const chance = sized
        ? { village: village.probability, household: householdChance(village, approached) }
        : { village: design.selfWeighting ? 1 : village.probability, household: 1 };
      return [village.id, villageFactor(chance, { eligible: fit, completed: done }).factor ?? 0];
    }),
  );
}

const householdChance = ({ households }: SampledVillage, approached: number): number =>
  Math.min(1, approached / (households as number));
