import 'fake-indexeddb/auto';
import { interview } from './support';

/** The tables of version 1 as they were written, index by index. Never edited: devices that hold it do not change either. */
const VERSION_1: Readonly<Record<string, readonly [keyPath: string | string[], ...indexes: Index[]]>> = {
  interviews: [
    'id',
    ['[round+status]', ['round', 'status']],
    ['[status+updatedAt]', ['status', 'updatedAt']],
    ['[place.commune+place.village+status]', ['place.commune', 'place.village', 'status']],
  ],
  rounds: ['id'],
  officials: [
    ['year', 'province'],
    ['year', 'year'],
  ],
  tallies: ['id'],
  dossiers: ['id', ['withdrawKeys', 'withdrawKeys', true], ['standing', 'standing']],
  withdrawals: ['key'],
  decisions: ['line', ['about', 'about'], ['person', 'person']],
  unopened: ['sha'],
  outbox: ['id', ['state', 'state'], ['[wave+state]', ['wave', 'state']], ['withdrawKey', 'withdrawKey']],
  roundFiles: ['id', ['province', 'province']],
  officeKeys: ['office'],
};
type Index = readonly [name: string, keyPath: string | string[], multiEntry?: boolean];

/** A device as version 1 left it: drafts, completed interviews, sums, and a record in every other table. */
export const RECORDS_OF_1: Readonly<Record<string, readonly unknown[]>> = {
  interviews: [
    interview(1, {
      data: { q11_president: 1, note: 'Hòa' },
      position: { page: 'p11', question: 'q11_president' },
    }),
    interview(2, { status: 'completed', completedAt: '2026-01-02T03:04:05.000Z', data: { adults: '3' } }),
    interview(3, { status: 'refused', ending: 'declined' }),
  ],
  rounds: [{ id: 'r1', name: 'Đợt 1', seed: 305 }],
  officials: [
    { year: 2021, province: '56', level: 'dimension', values: { D1: 4.21, D2: null }, source: 's' },
  ],
  tallies: [
    { id: 'r1', key: 'k', n: 2, upTo: 'x', bytes: new Uint8Array([0, 255, 7]), sums: { tally: { a: [1] } } },
  ],
  dossiers: [{ id: 'd1', withdrawKeys: ['k1', 'k2'], standing: 'counted' }],
  withdrawals: [{ key: 'k9', line: 'soi-papi ...' }],
  decisions: [{ line: 'l1', about: 'd1', person: 'a' }],
  unopened: [{ sha: 'f00', text: 't' }],
  outbox: [{ id: 'o1', state: 'ready', wave: 1, withdrawKey: 'k1', text: 'sealed' }],
  roundFiles: [{ id: 'f1', province: '56', text: '{}' }],
  officeKeys: [{ office: 'tinh', recipient: 'age1' }],
};

/** What version 2 added. */
const VERSION_2: typeof VERSION_1 = {
  ...VERSION_1,
  people: ['id', ['round', 'round']],
  frames: ['id'],
  villages: ['id', ['round', 'round']],
  households: ['id', ['[round+village]', ['round', 'village']], ['[round+lot]', ['round', 'lot']]],
  visits: ['id', ['household', 'household'], ['[round+village]', ['round', 'village']]],
  contacts: ['id'],
  reviews: ['id', ['about', 'about']],
  backChecks: ['id', ['round', 'round']],
  ownPlans: ['id', ['province', 'province']],
  proposals: ['id', ['[plan+agency]', ['plan', 'agency']]],
  followUps: ['id', ['[plan+task]', ['plan', 'task']]],
  claims: ['id', ['[round+commune]', ['round', 'commune']]],
  evidence: ['id', ['claim', 'claim']],
  appraisals: ['id', ['claim', 'claim']],
  maps: ['id'],
  hubAccounts: ['id'],
  mappings: ['id'],
  journal: ['id', ['at', 'at']],
  outcomeParcels: [
    ['round', 'unit'],
    ['round', 'round'],
  ],
  intakes: ['id'],
  trusted: ['office'],
  parcels: ['id', ['wave', 'wave']],
  locks: ['id'],
};

/** As version 2 left it: the households of a village, a visit, a number to call back, and all of version 1. */
const RECORDS_OF_2: typeof RECORDS_OF_1 = {
  ...RECORDS_OF_1,
  people: [{ id: 'PV1', name: 'Trần Thị Mận', round: 'r1' }],
  villages: [{ id: 'r1/V1', round: 'r1', draw: null }],
  households: [{ id: 'h1', round: 'r1', village: 'V1', lot: 1, number: 1, label: 'ông Khế' }],
  visits: [{ id: 'v1', household: 'h1', round: 'r1', village: 'V1', note: 'hẹn chiều' }],
  contacts: [{ id: 'c1', round: 'r1', phone: '0912' }],
  outcomeParcels: [{ round: 'r1', unit: '22651', parcel: {} }],
  journal: [{ id: 'j1', at: '2026-11-01' }],
};

/** The versions that devices may hold, each as it was written. */
export const WRITTEN = {
  1: { tables: VERSION_1, records: RECORDS_OF_1 },
  2: { tables: VERSION_2, records: RECORDS_OF_2 },
} as const;

export const writeVersion1 = (name: string): Promise<void> => writeVersion(name, 1);

/** Writes a database as a version did, past Dexie, so that nothing of today's code shapes it. */
export function writeVersion(name: string, version: keyof typeof WRITTEN): Promise<void> {
  const { tables, records } = WRITTEN[version];
  const opening = indexedDB.open(name, version * 10);
  return new Promise((done, fail) => {
    opening.onupgradeneeded = () => {
      for (const [table, [keyPath, ...indexes]] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(table, { keyPath });
        for (const [index, path, multiEntry = false] of indexes)
          store.createIndex(index, path, { multiEntry });
        for (const record of records[table] ?? []) store.add(record);
      }
    };
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

/** Tables, keys and indexes as the browser has them. */
export function shapeOf(db: IDBDatabase): Record<string, unknown> {
  const running = db.transaction([...db.objectStoreNames]);
  return Object.fromEntries(
    [...db.objectStoreNames].map(table => {
      const store = running.objectStore(table);
      const indexes = [...store.indexNames].map(name => {
        const { keyPath, multiEntry, unique } = store.index(name);
        return [name, keyPath, multiEntry, unique];
      });
      return [table, { key: store.keyPath, indexes }];
    }),
  );
}
