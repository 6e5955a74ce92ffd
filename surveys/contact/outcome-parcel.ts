import { z } from 'zod';
import { ULID } from '../response';

/**
 * A final disposition code as text, `1.1` ... `4.9`: AAPOR, Standard Definitions (10th edition, 2023), in-person surveys
 * of households. 1 interview, 2 eligible but none, 3 eligibility unknown, 4 not eligible. Longer codes are finer
 * (`2.11` is a kind of `2.1`). The list in use is surveys/contact's; here any code of that form may travel.
 */
export const OutcomeCode = z.string().regex(/^[1-4]\.[0-9]{1,3}$/);
export type OutcomeCode = z.infer<typeof OutcomeCode>;

/**
 * What became of one household of a village's list, so far. No names, no address, no words: the number in the list is
 * only meant to count each household once. `visits`: attempts made, 0 where nobody has been there yet. `last`: day of
 * the last attempt. `replaces`: number of the household a replacement stands for.
 */
export const HouseholdOutcome = z.strictObject({
  village: z.string().min(1).max(80),
  household: z.int().positive(),
  kind: z.enum(['drawn', 'replacement']),
  replaces: z.int().positive().nullable(),
  code: OutcomeCode,
  visits: z.int().min(0).max(99),
  last: z.iso.date().nullable(),
});
export type HouseholdOutcome = z.infer<typeof HouseholdOutcome>;

const MOST_HOUSEHOLDS = 2_000;

/**
 * Everything one device knows of the households of one unit, whole: a later parcel replaces an earlier one, nothing is
 * ever added to it. `unit`: commune code. `village` in it: id of the round's drawn village, or its name where nothing was drawn.
 * `person`: the interviewer's tag of the round. `device`: a ULID made once per device and round, because a person may
 * change phones; `seq` counts that device's parcels of the unit from 1, so no clock orders them.
 */
export const OutcomeParcel = z.strictObject({
  v: z.literal(1),
  round: z.string().min(1).max(80),
  unit: z.string().min(1).max(80),
  person: z.string().min(1).max(80),
  device: ULID,
  seq: z.int().min(1).max(1_000_000),
  households: z.array(HouseholdOutcome).max(MOST_HOUSEHOLDS).refine(eachOnce),
});
export type OutcomeParcel = z.infer<typeof OutcomeParcel>;

const nameOf = ({ village, household }: HouseholdOutcome): string => `${household} ${village}`;

function eachOnce(households: readonly HouseholdOutcome[]): boolean {
  return new Set(households.map(nameOf)).size === households.length;
}

/**
 * One outcome per household out of all parcels of a round, in any order and however often each came: of a device's
 * parcels about a unit the one with the highest `seq`, of several devices' words about one household the one that says
 * most. In the order of village and number.
 */
export function mergedOutcomes(parcels: readonly OutcomeParcel[]): HouseholdOutcome[] {
  const newest = new Map<string, number>();
  for (const parcel of parcels)
    newest.set(streamOf(parcel), Math.max(parcel.seq, newest.get(streamOf(parcel)) ?? 0));
  const said = new Map<string, HouseholdOutcome>();
  for (const parcel of parcels) {
    if (parcel.seq !== newest.get(streamOf(parcel))) continue;
    for (const outcome of parcel.households) {
      const name = `${parcel.unit} ${nameOf(outcome)}`;
      const known = said.get(name);
      if (!known || compare(outcome, known) < 0) said.set(name, outcome);
    }
  }
  return [...said.values()].sort(
    (a, b) => byText(a.village, b.village) || a.household - b.household || compare(a, b),
  );
}

const streamOf = ({ round, unit, person, device }: OutcomeParcel): string =>
  JSON.stringify([round, unit, person, device]);

/** An interview says most, then what is known of eligible homes, of homes that are none, and least what nobody knows. */
const WORTH: Readonly<Record<string, number>> = { '1': 0, '2': 1, '4': 2, '3': 3 };
const worth = ({ code }: HouseholdOutcome): number => WORTH[code.slice(0, 1)] ?? 4;

/** A full order, so that the answer does not hang on which parcel came first. */
const compare = (a: HouseholdOutcome, b: HouseholdOutcome): number =>
  worth(a) - worth(b) || b.visits - a.visits || byText(orderText(a), orderText(b));

const orderText = ({ code, kind, replaces, last }: HouseholdOutcome): string =>
  JSON.stringify([code, kind, replaces, last]);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
