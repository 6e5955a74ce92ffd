import type { MapRecord } from './claims-records';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** One map per province; a new one takes the place of the old. */
export const keepMap = (db: SoiPapiDatabase, map: MapRecord): Promise<unknown> =>
  withReopen(db, () => db.maps.put(map));

export const mapOf = async (db: SoiPapiDatabase, province: string): Promise<MapRecord | null> =>
  (await db.maps.get(province)) ?? null;

export const dropMap = (db: SoiPapiDatabase, province: string): Promise<void> =>
  withReopen(db, () => db.maps.delete(province));
