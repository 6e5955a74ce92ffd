import { Dexie } from 'dexie';
import type { Response } from '../../surveys/response';
import type { InterviewRecord, InterviewStatus, SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** What a page of the household form leaves behind: raw answers and where the interviewer stands. */
export type DraftState = Pick<InterviewRecord, 'data' | 'position'> &
  Partial<Pick<InterviewRecord, 'progress' | 'consent' | 'language'>>;

export const PAGE_SIZE = 1_000;

/** Stores a new draft; refuses an id that is already there. */
export const addInterview = (db: SoiPapiDatabase, record: InterviewRecord): Promise<unknown> =>
  withReopen(db, () => db.interviews.add(record));

/** Durable when resolved (strict): the transaction has completed, not merely been asked for. */
export const putDraft = (db: SoiPapiDatabase, record: InterviewRecord): Promise<unknown> =>
  withReopen(db, () => db.interviews.put(record));

export const getInterview = (db: SoiPapiDatabase, id: string): Promise<InterviewRecord | undefined> =>
  withReopen(db, () => db.interviews.get(id));

/**
 * A completed interview keeps its raw answers beside the parsed Response: codes can be rebuilt from either. The code on
 * the respondent's slip goes: only its public key stays.
 */
export function completeInterview(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  response: Response,
): Promise<unknown> {
  const { slip: _givenAway, ...kept } = record;
  const done: InterviewRecord = {
    ...kept,
    status: 'completed',
    completedAt: response.completedAt,
    updatedAt: response.completedAt,
    response,
  };
  return withReopen(db, () => db.interviews.put(done));
}

/** Somebody said no: every answer is dropped, the refusal itself stays (the response rate needs it). */
export function keepRefusal(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  at: string,
  ending: NonNullable<InterviewRecord['ending']>,
): Promise<unknown> {
  const refusal: InterviewRecord = {
    ending,
    id: record.id,
    status: 'refused',
    round: record.round,
    questionnaire: record.questionnaire,
    place: record.place,
    language: record.language,
    startedAt: record.startedAt,
    updatedAt: at,
    completedAt: at,
    ...(record.consent ? { consent: record.consent } : {}),
    data: {},
    position: { page: '', question: null },
  };
  return withReopen(db, () => db.interviews.put(refusal));
}

export const deleteInterviews = (db: SoiPapiDatabase, ids: readonly string[]): Promise<void> =>
  withReopen(db, () => db.interviews.bulkDelete([...ids]));

/** Writes many at once in batches, each batch one transaction; used by sample data and by merging. */
export async function putInterviews(
  db: SoiPapiDatabase,
  records: readonly InterviewRecord[],
  batch = 500,
): Promise<void> {
  for (let from = 0; from < records.length; from += batch)
    await withReopen(db, () => db.interviews.bulkPut(records.slice(from, from + batch)));
}

/**
 * Interviews of one status in order of id (oldest first: ids are ULIDs), by key-range pages of at most `size`; never
 * everything at once. Stops early when `visit` returns false.
 */
export async function pageThrough(
  db: SoiPapiDatabase,
  status: InterviewStatus,
  visit: (page: readonly InterviewRecord[]) => unknown,
  size = PAGE_SIZE,
): Promise<void> {
  let after = '';
  for (;;) {
    const from = after;
    const page = await withReopen(db, () => db.interviews.where('id').above(from).limit(size).toArray());
    const last = page.at(-1);
    if (!last) return;
    const wanted = page.filter(record => record.status === status);
    if (wanted.length > 0 && (await visit(wanted)) === false) return;
    if (page.length < size) return;
    after = last.id;
  }
}

/** The newest of one status, by last change. */
export const newest = (
  db: SoiPapiDatabase,
  status: InterviewStatus,
  limit: number,
): Promise<InterviewRecord[]> =>
  db.interviews
    .where('[status+updatedAt]')
    .between([status, Dexie.minKey], [status, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();

/** Statuses of interviews that are one; practice is apart and never among them. */
export type RealStatus = Exclude<InterviewStatus, 'practice'>;

export async function countByStatus(db: SoiPapiDatabase): Promise<Record<RealStatus, number>> {
  const count = (status: RealStatus) =>
    db.interviews.where('[status+updatedAt]').between([status, Dexie.minKey], [status, Dexie.maxKey]).count();
  const [draft, completed, refused] = await Promise.all([
    count('draft'),
    count('completed'),
    count('refused'),
  ]);
  return { draft, completed, refused };
}

/** How many interviews of each status one village has. */
export type VillageCount = Record<RealStatus, number> & {
  readonly commune: string;
  readonly village: string;
};

/** Every village of this device, in the order of communes and names; reads keys only. */
export async function countByVillage(db: SoiPapiDatabase): Promise<VillageCount[]> {
  const counts = new Map<string, VillageCount>();
  await db.interviews.orderBy(BY_VILLAGE).eachKey(key => {
    const [commune, village, status] = key as unknown as [string, string, InterviewStatus];
    if (status === 'practice') return;
    const known = counts.get(`${commune}\n${village}`) ?? { commune, village, ...NONE };
    known[status] += 1;
    counts.set(`${commune}\n${village}`, known);
  });
  return [...counts.values()];
}

const BY_VILLAGE = '[place.commune+place.village+status]';
const NONE: Readonly<Record<RealStatus, number>> = { draft: 0, completed: 0, refused: 0 };

/** Villages already typed on this device for a commune, for suggestions. */
export async function villagesOf(db: SoiPapiDatabase, commune: string): Promise<string[]> {
  const keys = await db.interviews
    .where(BY_VILLAGE)
    .between([commune, Dexie.minKey, Dexie.minKey], [commune, Dexie.maxKey, Dexie.maxKey])
    .uniqueKeys();
  return [...new Set(keys.map(key => String((key as unknown as [string, string])[1])))];
}
