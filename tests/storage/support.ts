import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { LockRecord } from '../../src/storage/at-rest/lock-record';
import { holdKey } from '../../src/storage/at-rest/open-key';
import { wrapKey } from '../../src/storage/at-rest/secret';
import { type InterviewRecord, type InterviewStatus, SoiPapiDatabase } from '../../src/storage/database';

// Dexie looks for the browser's database when it loads, which may be before this file gave it one.
Dexie.dependencies = { indexedDB, IDBKeyRange };

let made = 0;

let lock: LockRecord | null = null;

/** A database of its own for each test. */
export const freshDatabase = (): SoiPapiDatabase => {
  made += 1;
  const db = new SoiPapiDatabase(`test-${made}`);
  if (lock) db.on('populate', trans => trans.table('locks').add(lock));
  return db;
};

const MOST_DATABASES = 200;

/** From now on every fresh database of this file is born with a lock, and is open. */
export async function lockEveryDatabase(): Promise<void> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  lock = {
    id: 'lock',
    phase: 'sealed',
    keyId: 'k',
    shape: '',
    key: await wrapKey('270594', bytes, 10),
    isPin: true,
    recovery: null,
    failures: 0,
    waitUntil: null,
    setAt: '2026-11-22T08:00:00+07:00',
  };
  for (let i = 1; i <= MOST_DATABASES; i++) await holdKey(`test-${made + i}`, 'k', bytes.slice());
}

/** Interview number `i`; ids grow with `i`, as ULIDs grow with time. */
export const interview = (i: number, overrides: Partial<InterviewRecord> = {}): InterviewRecord => ({
  id: `01HZ${String(i).padStart(22, '0')}`,
  status: 'draft' as InterviewStatus,
  round: 'local-56-2025',
  questionnaire: { id: 'household-2021', version: '1' },
  place: { province: '56', commune: '22366', village: 'Thôn Đông' },
  language: 'vi',
  startedAt: new Date(1_762_000_000_000 + i * 60_000).toISOString(),
  updatedAt: new Date(1_762_000_000_000 + i * 60_000).toISOString(),
  data: {},
  position: { page: 'p1', question: null },
  ...overrides,
});
