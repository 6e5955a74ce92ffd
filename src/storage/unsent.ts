import { Dexie } from 'dexie';
import type { SoiPapiDatabase } from './database';

/**
 * When the oldest interview was completed that only this device holds: not handed over, not received from elsewhere.
 * Null when there is none. From keys; one record is read.
 */
export async function unsentSince(db: SoiPapiDatabase): Promise<string | null> {
  const [gone, come, completed] = await Promise.all([
    db.outbox.where('state').anyOf(['sent', 'received', 'withdrawn']).primaryKeys(),
    db.dossiers.toCollection().primaryKeys(),
    db.interviews
      .where('[status+updatedAt]')
      .between(['completed', Dexie.minKey], ['completed', Dexie.maxKey])
      .primaryKeys(),
  ]);
  const elsewhere = new Set([...gone, ...come]);
  const oldest = completed.find(id => !elsewhere.has(id));
  const record = oldest === undefined ? undefined : await db.interviews.get(oldest);
  return record?.completedAt ?? null;
}
