import { Dexie } from 'dexie';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** Round of practice interviews; no round of this name is ever kept. */
export const PRACTICE_ROUND = 'tap-thu';

const all = (db: SoiPapiDatabase) =>
  db.interviews
    .where('[status+updatedAt]')
    .between(['practice', Dexie.minKey], ['practice', Dexie.maxKey])
    .reverse();

/** The newest unfinished practice, and how many were finished. */
export async function practiceHere(
  db: SoiPapiDatabase,
): Promise<{ readonly open: InterviewRecord | null; readonly finished: number }> {
  const records = await all(db).toArray();
  return {
    open: records.find(({ completedAt }) => completedAt === undefined) ?? null,
    finished: records.filter(({ completedAt }) => completedAt !== undefined).length,
  };
}

/** Ends a practice interview: its status stays `practice`, so nothing that counts interviews ever meets it. */
export const endPractice = (db: SoiPapiDatabase, record: InterviewRecord, at: string): Promise<unknown> =>
  withReopen(db, () => db.interviews.put({ ...record, status: 'practice', updatedAt: at, completedAt: at }));

/** Forgets every practice interview. */
export const removePractice = (db: SoiPapiDatabase): Promise<unknown> =>
  withReopen(db, () => all(db).delete());
