import { Dexie } from 'dexie';
import type { SoiPapiDatabase } from './database';
import { faceOf, isInUse } from './household-face';
import type { HouseholdFace, HouseholdRecord, VillageRecord, VillageStanding } from './household-records';

export function standingOfVillage(households: readonly HouseholdRecord[]): VillageStanding {
  const faces: Partial<Record<HouseholdFace, number>> = {};
  const due: string[] = [];
  for (const household of households.filter(isInUse)) {
    const face = faceOf(household);
    faces[face] = (faces[face] ?? 0) + 1;
    if (face === 'appointment' && household.appointment !== null) due.push(household.appointment);
  }
  return { faces, due: due.sort() };
}

type Place = Pick<VillageRecord, 'round' | 'village'>;

export const villageRecordId = ({ round, village }: Place): string => `${round}/${village}`;

/** Drawn households of a round on this phone, of one village or of all: the main ones, and the reserves that stand for somebody. */
export async function drawnHouseholds(
  db: SoiPapiDatabase,
  round: string,
  village: string | null = null,
): Promise<HouseholdRecord[]> {
  // One range: the browser gives it in one piece, and several ranges record by record.
  const drawn = await db.households
    .where('[round+village+lot]')
    .between([round, village ?? Dexie.minKey, Dexie.minKey], [round, village ?? Dexie.maxKey, Dexie.maxKey])
    .toArray();
  return drawn.filter(isInUse);
}

/** To be called wherever a household's face changes, in the very transaction: it must hold `villages` and `households`. */
export async function keepStanding(db: SoiPapiDatabase, { round, village }: Place): Promise<void> {
  const standing = standingOfVillage(await drawnHouseholds(db, round, village));
  await db.villages.update(villageRecordId({ round, village }), { standing });
}

/** As kept; counted from the households where an earlier app drew the village. Null before the draw. */
export async function readStanding(
  db: SoiPapiDatabase,
  village: VillageRecord,
): Promise<VillageStanding | null> {
  if (!village.draw) return null;
  return village.standing ?? standingOfVillage(await drawnHouseholds(db, village.round, village.village));
}
