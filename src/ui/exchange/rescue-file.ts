import { DATABASE_NAMES } from '../../storage/database';
import { dataset } from '../../storage/device';
import { rescueParts } from '../../storage/rescue';
import { saveFile } from './save-file';

/** A name that says when, and sorts by it. */
export const rescueName = (at: string): string => `${DATABASE_NAMES[dataset()]}-${at.slice(0, 10)}.json`;

/** Puts all tables of the data in view into a file; false where there is nothing to read. */
export async function saveRescue(now: Date): Promise<boolean> {
  const parts = await rescueParts(DATABASE_NAMES[dataset()], now);
  if (!parts) return false;
  saveFile(new File(parts, rescueName(now.toISOString()), { type: 'application/json' }));
  return true;
}
