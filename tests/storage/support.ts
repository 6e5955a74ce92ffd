import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { type InterviewRecord, type InterviewStatus, SoiPapiDatabase } from '../../src/storage/database';

// Dexie looks for the browser's database when it loads, which may be before this file gave it one.
Dexie.dependencies = { indexedDB, IDBKeyRange };

let made = 0;

/** A database of its own for each test. */
export const freshDatabase = (): SoiPapiDatabase => {
  made += 1;
  return new SoiPapiDatabase(`test-${made}`);
};

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
