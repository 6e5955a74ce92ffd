import { ulid } from 'ulid';
import type { Decision } from '../engine/exchange/facts';
import type { Asked } from '../engine/round/known-forms';
import type { SoiPapiDatabase } from './database';
import type { DossierRecord } from './exchange-records';
import { withReopen } from './problems';
import type { BackCheckRecord, ReviewRecord } from './review-records';
import { askedOf } from './tallies';

/** Writes a line into the log; gives it with its id, which is later than every other about this interview. */
export function addReview(db: SoiPapiDatabase, review: Omit<ReviewRecord, 'id'>): Promise<ReviewRecord> {
  return withReopen(db, () =>
    db.transaction('rw', db.reviews, async () => {
      const before = (await db.reviews.where('about').equals(review.about).sortBy('id')).at(-1);
      const made = ulid();
      const id = before === undefined || made > before.id ? made : `${before.id}~`;
      const record = { ...review, id };
      await db.reviews.add(record);
      return record;
    }),
  );
}

/** The log of a round, oldest first. */
export const reviewsOf = async (db: SoiPapiDatabase, round: string): Promise<ReviewRecord[]> =>
  (await db.reviews.orderBy('id').toArray()).filter(review => review.round === round);

/** What stands about each interview: its newest line. */
export const standingReviews = (log: readonly ReviewRecord[]): Map<string, ReviewRecord> =>
  new Map(log.map(review => [review.about, review]));

/** Digest of the version that counts of each interview that came in an envelope. */
export async function countedVersions(
  db: SoiPapiDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if ((await db.dossiers.count()) === 0) return new Map();
  const dossiers = await db.dossiers.bulkGet([...ids]);
  return new Map(
    dossiers.flatMap(dossier => {
      const sha = dossier && countedSha(dossier);
      return sha ? [[dossier.id, sha] as const] : [];
    }),
  );
}

/** The counted version, or the only one; null where two wait for a person. */
export function countedSha({ versions }: DossierRecord): string | null {
  const counted = versions.find(({ shelved }) => shelved);
  return counted?.sha ?? (versions.length === 1 ? (versions[0]?.sha ?? null) : null);
}

/** Signed words about interviews, by interview. */
export async function signedWords(db: SoiPapiDatabase): Promise<ReadonlyMap<string, Decision[]>> {
  const words = new Map<string, Decision[]>();
  await db.decisions.each(word => void words.set(word.about, [...(words.get(word.about) ?? []), word]));
  return words;
}

export const keepBackCheck = (db: SoiPapiDatabase, record: BackCheckRecord): Promise<unknown> =>
  withReopen(db, () => db.backChecks.put(record));

export const backChecksOf = (db: SoiPapiDatabase, round: string): Promise<BackCheckRecord[]> =>
  db.backChecks.where('round').equals(round).toArray();

/** Completed interviews of a round as they were handed in, with what was said about consent. */
export async function interviewsToReview(
  db: SoiPapiDatabase,
  round: string,
): Promise<{ readonly response: Asked; readonly consent: { version: string; at: string } | null }[]> {
  const records = await db.interviews.where('[round+status]').equals([round, 'completed']).toArray();
  return records.flatMap(record =>
    askedOf(record).map(response => ({ response, consent: record.consent ?? null })),
  );
}
