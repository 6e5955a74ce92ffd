import type { PublicKeys } from '../exchange/public-keys';
import type { SoiPapiDatabase } from './database';
import type { OfficeKeysRecord } from './exchange-records';
import type { IntakeRecord, ParcelRecord, TrustedRecord } from './office-records';
import { withReopen } from './problems';

/** The keys of this laptop's office; null where none were made yet. A supervisor's office has a slash in its name. */
export async function officeKeys(db: SoiPapiDatabase, office: string): Promise<OfficeKeysRecord | null> {
  return (await db.officeKeys.get(office)) ?? null;
}

/** Every office that has keys on this laptop. */
export const officesHere = (db: SoiPapiDatabase): Promise<OfficeKeysRecord[]> => db.officeKeys.toArray();

/** Keeps a locked key file. Keys that stood there before stay, locked, for what was sealed to them. */
export function keepOfficeKeys(
  db: SoiPapiDatabase,
  shown: PublicKeys,
  locked: string,
  at: string,
): Promise<unknown> {
  return withReopen(db, () =>
    db.transaction('rw', db.officeKeys, async () => {
      const { office } = shown;
      const before = await db.officeKeys.get(office);
      const same = before?.shown?.signer === shown.signer;
      const former = [...(before?.former ?? []), ...(before && !same ? [before.locked] : [])];
      await db.officeKeys.put({ office, locked, shown, madeAt: at, former });
    }),
  );
}

export const trusted = (db: SoiPapiDatabase): Promise<TrustedRecord[]> => db.trusted.toArray();

export const trust = (db: SoiPapiDatabase, keys: PublicKeys, at: string): Promise<unknown> =>
  withReopen(db, () => db.trusted.put({ office: keys.office, keys, addedAt: at }));

export const distrust = (db: SoiPapiDatabase, office: string): Promise<unknown> =>
  withReopen(db, () => db.trusted.delete(office));

export const keepIntake = (db: SoiPapiDatabase, intake: IntakeRecord): Promise<unknown> =>
  withReopen(db, () => db.intakes.put(intake));

/** The newest files taken in. */
export const intakes = (db: SoiPapiDatabase, limit: number): Promise<IntakeRecord[]> =>
  db.intakes.orderBy('id').reverse().limit(limit).toArray();

/** All of them or none. */
export const keepParcels = (db: SoiPapiDatabase, parcels: readonly ParcelRecord[]): Promise<unknown> =>
  withReopen(db, () => db.transaction('rw', db.parcels, () => db.parcels.bulkPut(parcels)));

export const parcelsOf = (db: SoiPapiDatabase, wave: string): Promise<ParcelRecord[]> =>
  db.parcels.where('wave').equals(wave).toArray();
