import type { Table } from 'dexie';
import type { LockRecord } from './at-rest/lock-record';
import { openRecord } from './at-rest/sealed-record';
import type { SoiPapiDatabase } from './database';
import { fromPlain, toPlain } from './rescue-text';

/** All tables of a database, whatever version wrote it. */
export interface Rescued {
  readonly rescue: 1;
  readonly database: string;
  /** The browser's own number of the version: ten times ours. */
  readonly version: number;
  readonly at: string;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

const AT_ONCE = 500;

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** Opens a database at the version it has, past everything that could stumble over its shape; null where there is none. */
export function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const opening = indexedDB.open(name);
  return new Promise((done, fail) => {
    opening.onupgradeneeded = () => opening.transaction?.abort(); // it did not exist: it is not to begin here
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      done(opening.result);
    };
    opening.onerror = () => (opening.error?.name === 'AbortError' ? done(null) : fail(opening.error));
  });
}

/** Every record of one table as a line of JSON; records sealed at rest stay sealed. */
async function linesOf(db: IDBDatabase, table: string): Promise<string[]> {
  const lines: string[] = [];
  let after: IDBKeyRange | null = null;
  for (;;) {
    const store = db.transaction(table).objectStore(table);
    const [keys, records]: [IDBValidKey[], unknown[]] = await Promise.all([
      answered(store.getAllKeys(after, AT_ONCE)),
      answered(store.getAll(after, AT_ONCE)),
    ]);
    for (const record of records) lines.push(JSON.stringify(toPlain(record)));
    const last = keys.at(-1);
    if (last === undefined || keys.length < AT_ONCE) return lines;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** One JSON text of all tables, in parts; null where there is no such database. Reads past Dexie and past our schema. */
export async function rescueParts(name: string, at: Date): Promise<string[] | null> {
  const db = await openAsItIs(name);
  if (!db) return null;
  try {
    const head = { rescue: 1, database: name, version: db.version, at: at.toISOString() };
    const parts = [`${JSON.stringify(head).slice(0, -1)},"tables":{`];
    for (const [i, table] of [...db.objectStoreNames].entries()) {
      const lines = await linesOf(db, table);
      parts.push(`${i === 0 ? '' : ','}\n${JSON.stringify(table)}:[\n${lines.join(',\n')}\n]`);
    }
    return [...parts, '\n}}\n'];
  } finally {
    db.close();
  }
}

/** Reads a rescue file back; throws where it is none. */
export function readRescue(text: string): Rescued {
  const plain = JSON.parse(text) as Partial<Rescued> | null;
  if (plain?.rescue !== 1 || typeof plain.tables !== 'object') throw new Error('this is no rescue file');
  const tables = Object.entries(plain.tables).map(([table, records]) => [table, records.map(fromPlain)]);
  return { ...(plain as Rescued), tables: Object.fromEntries(tables) };
}

/** The file was written while the data were locked: its code opens it (`openSealed`). */
export class StillSealed extends Error {}

/**
 * A file written while the data were locked, opened with the code of that time, or the code the province reads out: as
 * if there had been no lock. Records that are damaged stay out, and are counted. Null for a wrong code.
 */
export async function openSealed(
  rescued: Rescued,
  secret: string,
): Promise<(Rescued & { readonly damaged: number }) | null> {
  const [lock] = (rescued.tables.locks ?? []) as LockRecord[];
  if (!lock) return { ...rescued, damaged: 0 };
  const { unwrapByAnyCode } = await import('./at-rest/any-code');
  const bytes = await unwrapByAnyCode(lock, secret);
  if (!bytes) return null;
  const { cipherOf } = await import('./at-rest/cipher');
  const key = { id: lock.keyId, bytes, cipher: cipherOf(bytes) };
  let damaged = 0;
  const opened = (table: string, record: unknown): unknown[] => {
    try {
      return [openRecord(key, table, record)];
    } catch {
      damaged += 1;
      return [];
    }
  };
  const tables = Object.entries(rescued.tables).flatMap(([table, records]) =>
    table === 'locks' ? [] : [[table, records.flatMap(record => opened(table, record))] as const],
  );
  return { ...rescued, tables: Object.fromEntries(tables), damaged };
}

/** Sums are made again from the interviews; a lock belongs to the device that set it. */
const NOT_PUT_BACK = ['tallies', 'locks'];

/**
 * Adds what is missing; a record that is there is never touched, and what was withdrawn stays away. Resolves to how many
 * came back, and which tables this version does not know.
 */
export async function putBack(
  db: SoiPapiDatabase,
  { tables }: Rescued,
): Promise<{ readonly added: number; readonly unknown: readonly string[] }> {
  if ((tables.locks ?? []).length > 0) throw new StillSealed('the records of this file are sealed');
  const wanted = Object.keys(tables).filter(name => !NOT_PUT_BACK.includes(name));
  const known = db.tables.filter(({ name }) => wanted.includes(name));
  const unknown = wanted.filter(name => !known.some(table => table.name === name));
  const added = await db.transaction('rw', [...known, db.withdrawals, db.tallies], async () => {
    const withdrawn = new Set(await db.withdrawals.toCollection().primaryKeys());
    let count = 0;
    for (const table of known) {
      const missing = await missingIn(table, tables[table.name] ?? []);
      const mayReturn = missing.filter(record => !keysOf(record).some(key => withdrawn.has(key)));
      await table.bulkAdd(mayReturn);
      count += mayReturn.length;
    }
    if (count > 0) await db.tallies.clear();
    return count;
  });
  return { added, unknown };
}

async function missingIn(table: Table, records: readonly unknown[]): Promise<unknown[]> {
  const there = new Set((await table.toCollection().primaryKeys()).map(key => JSON.stringify(key)));
  const { keyPath } = table.schema.primKey;
  return records.filter(record => !there.has(keyText(record, keyPath)));
}

/** Keys of the codes by which a record can be taken back. */
function keysOf(record: unknown): readonly string[] {
  const { withdrawKey, withdrawKeys = [] } = record as { withdrawKey?: string; withdrawKeys?: string[] };
  return withdrawKey === undefined ? withdrawKeys : [withdrawKey, ...withdrawKeys];
}

function keyText(record: unknown, keyPath: string | string[] | null | undefined): string {
  const part = (path: string): unknown => (record as Record<string, unknown>)[path];
  return JSON.stringify(Array.isArray(keyPath) ? keyPath.map(part) : part(keyPath ?? 'id'));
}
