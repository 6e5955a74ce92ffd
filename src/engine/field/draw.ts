import type { RoundConduct } from '../../../surveys/conduct';
import type { Round } from '../../../surveys/round';
import {
  drawVillage,
  type HouseholdMethod,
  type VillageDraw,
} from '../../../surveys/selection/household-draw';
import { chooseAdult } from '../../../surveys/selection/respondent';
import { seedOf } from '../../../surveys/selection/seed';
import { GENERATOR, seededRandom } from '../random';

/** A round a province signed: it says how it is carried out. */
export type ConductedRound = Round & { readonly conduct: RoundConduct };

/** How households are drawn from a list made in the field: docs/decisions/075. */
const METHOD: HouseholdMethod = 'systematic';

interface When {
  readonly at: string;
  readonly by: string | null;
}

/** The draw of a village on this phone: the same list length gives the same households on any phone of the round. */
export function makeDraw(
  { seed: roundSeed, conduct }: Pick<ConductedRound, 'seed' | 'conduct'>,
  village: string,
  listed: number,
  { at, by }: When,
): VillageDraw {
  const seed = seedOf(roundSeed, 'households', village);
  const { drawn, replacements } = conduct.design.households;
  const wish = { drawn, replacements };
  const { main, replacements: reserves, ...rest } = drawVillage(listed, wish, METHOD, seededRandom(seed));
  return { at, by, seed, generator: GENERATOR, method: METHOD, listed, wish, main, reserves, ...rest };
}

/** The adult of a household (1 = the oldest) the round's seed names; the same person however often it is asked. */
export const namedAdult = (
  { seed }: Pick<ConductedRound, 'seed'>,
  { village, number }: { readonly village: string; readonly number: number },
  adults: number,
): number => chooseAdult(adults, seededRandom(seedOf(seed, 'respondent', village, number)));
