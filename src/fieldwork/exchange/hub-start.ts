import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { roundFiles } from '../../storage/round-files';
import { accountFor, startCourier } from './courier-here';

/** Delivery begins by itself where a round names a hub and this device has an account for it. */
export async function startIfHub(): Promise<void> {
  const db = database(dataset());
  for (const { body } of await roundFiles(db)) {
    if (body.hub && (await accountFor(db, body))) return startCourier(db);
  }
}
