import { Dexie, type EntityTable } from 'dexie';
import { setLock, unlock } from '../../../src/storage/at-rest/lock';
import { dropKey } from '../../../src/storage/at-rest/open-key';
import { INTERVIEW_INDEXES, type InterviewRecord, SoiPapiDatabase } from '../../../src/storage/database';
import { pageThrough, putDraft, putInterviews } from '../../../src/storage/interviews';

const BATCH = 500;
const PAGE = 1_000;

/** Interviews of 118 answers, as completed ones are stored; ids in ULID order. */
function interviews(n: number): InterviewRecord[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `01HZZZZZZZ${String(i).padStart(16, '0')}`,
    status: 'completed',
    round: 'bench',
    questionnaire: { id: 'bench', version: '1' },
    place: { province: '56', commune: String(22000 + (i % 40)), village: `Thôn ${i % 160}` },
    language: 'vi',
    startedAt: '2026-11-01T08:00:00+07:00',
    updatedAt: '2026-11-01T08:40:00+07:00',
    data: Object.fromEntries(Array.from({ length: 118 }, (_, q) => [`q_${q}`, (i * 7 + q) % 5])),
    position: { page: 'end', question: null },
  }));
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

async function ours(records: readonly InterviewRecord[]) {
  const db = new SoiPapiDatabase('bench-ours');
  await db.delete();
  await db.open();
  const write = await seconds(() => putInterviews(db, records, BATCH));
  let seen = 0;
  const read = await seconds(() =>
    pageThrough(
      db,
      'completed',
      page => {
        seen += page.length;
      },
      PAGE,
    ),
  );
  if (seen !== records.length) throw new Error(`read ${seen} of ${records.length}`);
  await db.delete();
  return { write, read };
}

/** The least a Dexie user would write: same records and durability; `indexes` as ours, or the primary key alone. */
async function bare(records: readonly InterviewRecord[], indexes: string) {
  const db = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' }) as Dexie & {
    rows: EntityTable<InterviewRecord, 'id'>;
  };
  await db.delete();
  db.version(1).stores({ rows: indexes });
  await db.open();
  const write = await seconds(async () => {
    for (let from = 0; from < records.length; from += BATCH)
      await db.rows.bulkPut(records.slice(from, from + BATCH));
  });
  const read = await seconds(async () => {
    for (let after = ''; ; ) {
      const page = await db.rows.where('id').above(after).limit(PAGE).toArray();
      const last = page.at(-1);
      if (!last) return;
      after = last.id;
    }
  });
  await db.delete();
  return { write, read };
}

const AT = '2026-11-22T08:00:00+07:00';
const SECRET = '270594';

/** The same records with and without a lock: seconds of `n` saves one by one, and of reading them all. */
async function drafts(records: readonly InterviewRecord[], isLocked: boolean) {
  const db = new SoiPapiDatabase(isLocked ? 'bench-locked' : 'bench-open');
  await db.delete();
  await db.open();
  if (isLocked) await setLock(db, SECRET, { at: AT, iterations: 10 });
  const write = await seconds(async () => {
    for (const record of records) await putDraft(db, record);
  });
  const read = await seconds(() => pageThrough(db, 'completed', () => undefined));
  await db.delete();
  return { write, read };
}

/** One unlocking with the real number of rounds. */
async function unlocking() {
  const db = new SoiPapiDatabase('bench-unlock');
  await db.delete();
  await db.open();
  await setLock(db, SECRET, { at: AT });
  dropKey(db.name);
  const write = await seconds(() => unlock(db, SECRET, new Date()));
  await db.delete();
  return { write, read: 0 };
}

Object.assign(window, {
  bench: {
    clear: (n: number) => drafts(interviews(n), false),
    locked: (n: number) => drafts(interviews(n), true),
    unlocking,
    ours: (n: number) => ours(interviews(n)),
    bare: (n: number) => bare(interviews(n), INTERVIEW_INDEXES),
    keyOnly: (n: number) => bare(interviews(n), 'id'),
  },
});
