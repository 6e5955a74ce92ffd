import type { SampledVillage } from '../../../surveys/conduct';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { HouseholdRecord, VillageRecord, VisitRecord } from '../../storage/household-records';
import { householdsOf, nextReserve } from '../../storage/households';
import { villageRecordId } from '../../storage/village-standing';
import { visitsOf } from '../../storage/visits';
import { type ConductedRound, conductedRound, villageOf } from '../round/rounds-here';

export interface HouseholdWork {
  readonly round: ConductedRound;
  readonly village: SampledVillage;
  readonly record: VillageRecord;
  readonly household: HouseholdRecord;
  readonly visits: readonly VisitRecord[];
  /** The reserve that would be used next. */
  readonly reserve: HouseholdRecord | null;
  /** The one that stands for this household, once it was replaced. */
  readonly standIn: HouseholdRecord | null;
  /** The household this one stands for. */
  readonly replaced: HouseholdRecord | null;
}

export async function readHousehold(id: string): Promise<HouseholdWork | null> {
  const db = database(dataset());
  const household = await db.households.get(id);
  const round = household && (await conductedRound(db, household.round));
  const village = round && villageOf(round, household.village);
  if (!household || !round || !village) return null;
  const [record, visits, all] = await Promise.all([
    db.villages.get(villageRecordId({ round: round.id, village: village.id })),
    visitsOf(db, id),
    householdsOf(db, household),
  ]);
  if (!record) return null;
  return {
    round,
    village,
    record,
    household,
    visits,
    reserve: nextReserve(all),
    standIn: all.find(({ replaces }) => replaces === household.number) ?? null,
    replaced: all.find(({ number }) => number === household.replaces) ?? null,
  };
}
