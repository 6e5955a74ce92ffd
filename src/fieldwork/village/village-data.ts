import type { SampledVillage } from '../../../surveys/conduct';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord, VillageRecord } from '../../storage/household-records';
import { householdsOf } from '../../storage/households';
import { villageRecordId } from '../../storage/village-standing';
import { assigneeOf, whoIn } from '../people/who';
import { type ConductedRound, conductedRound, villageOf } from '../round/rounds-here';

export interface VillageWork {
  readonly round: ConductedRound;
  readonly village: SampledVillage;
  /** Null until it is opened on this phone. */
  readonly record: VillageRecord | null;
  readonly households: readonly HouseholdRecord[];
  /** Who is at work, and where that person lives, as the phone or else the round's list says; null where nobody said. */
  readonly person: { readonly id: string; readonly home: string | null } | null;
}

/** A village of a round with its list; null where this phone has no such round or village. */
export async function readVillage(roundId: string, id: string): Promise<VillageWork | null> {
  const db = database(dataset());
  const round = await conductedRound(db, roundId);
  const village = round && villageOf(round, id);
  if (!round || !village) return null;
  const code = whoIn(roundId);
  const [record, households, known] = await Promise.all([
    db.villages.get(villageRecordId({ round: roundId, village: id })),
    householdsOf(db, { round: roundId, village: id }),
    code === null ? undefined : db.people.get(code),
  ]);
  const home = known?.home ?? assigneeOf(round, code)?.home ?? null;
  const person = code === null ? null : { id: code, home };
  return { round, village, record: record ?? null, households, person };
}

/** Somebody who lives here may not interview here, unless a reason was given. */
export const ownVillageOpen = ({ person, village, record }: VillageWork): boolean =>
  person === null || person.home !== village.id || record?.ownVillage[person.id] !== undefined;
