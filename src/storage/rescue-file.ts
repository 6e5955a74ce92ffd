import { DATABASE_NAMES } from './database';
import { dataset } from './device';
import { rescueParts } from './rescue';

/** A name that says when, and sorts by it. */
export const rescueName = (at: string): string => `${DATABASE_NAMES[dataset()]}-${at.slice(0, 10)}.json`;

/** All tables of the data in view as a file; null where there is nothing to read. */
export async function rescueFile(now: Date): Promise<File | null> {
  const parts = await rescueParts(DATABASE_NAMES[dataset()], now);
  return parts && new File(parts, rescueName(now.toISOString()), { type: 'application/json' });
}
