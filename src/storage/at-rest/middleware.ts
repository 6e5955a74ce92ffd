import type { DBCore, DBCoreCursor, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { noteBroken } from './broken';
import type { LockRecord } from './lock-record';
import { DeviceLocked, dropKey, type OpenKey, openKey, SealBroken } from './open-key';
import { isSealed, openRecord, sealRecord } from './sealed-record';
import { clearPaths, isProtected, LOCKS } from './tables';

/**
 * Encryption at rest, between Dexie and everything that uses it: what goes down is sealed where the lock says so, what
 * comes up is opened. Nothing above knows. Whether to seal is read inside the very transaction that writes, so that no
 * tab writes clear text after another one has set the lock.
 */
export const atRest = (database: string): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'at-rest',
  create: down => ({
    ...down,
    transaction: (stores, mode, options) => down.transaction(withLock(stores, mode), mode, options),
    table: name => {
      const table = down.table(name);
      return isProtected(name) ? sealing(database, table, trans => lockIn(down, trans)) : table;
    },
  }),
});

const withLock = (stores: string[], mode: 'readonly' | 'readwrite'): string[] =>
  mode === 'readwrite' && stores.some(isProtected) && !stores.includes(LOCKS) ? [...stores, LOCKS] : stores;

type LockThere = Promise<LockRecord | undefined>;

const met = new WeakMap<DBCoreTransaction, LockThere>();

/** Asked once per transaction. */
function lockIn(core: DBCore, trans: DBCoreTransaction): LockThere {
  const known = met.get(trans);
  if (known) return known;
  const lock: LockThere = core.table(LOCKS).get({ trans, key: 'lock' });
  met.set(trans, lock);
  return lock;
}

function sealing(
  database: string,
  table: DBCoreTable,
  lockOf: (trans: DBCoreTransaction) => LockThere,
): DBCoreTable {
  const paths = clearPaths(table.schema.primaryKey, table.schema.indexes);
  const open = (stored: unknown): unknown =>
    isSealed(stored) ? opened(database, table.name, stored) : stored;
  // A list goes on without what is damaged: it is named, not dropped silently (storage/at-rest/broken.ts).
  const whole = (stored: unknown): Whole | null => wholeOf(database, table.name, stored, open);
  return {
    ...table,
    mutate: request => {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      const sealed = (key: OpenKey) => request.values.map(value => sealRecord(key, table.name, value, paths));
      const asked = lockOf(request.trans);
      // Sealed while the lock is being read: nearly always it is the key that is open.
      const key = openKey(database);
      const ahead = key && sealed(key);
      return asked.then(lock => {
        const wanted = keyFor(database, lock);
        if (!wanted) return table.mutate(request);
        return table.mutate({ ...request, values: wanted === key && ahead ? ahead : sealed(wanted) });
      });
    },
    get: request => table.get(request).then(open),
    getMany: request => table.getMany(request).then(stored => stored.map(one => whole(one)?.record)),
    // A device without a lock gets what it read, not a copy of it.
    query: request =>
      table
        .query(request)
        .then(answer =>
          request.values && answer.result.some(isSealed)
            ? { ...answer, result: answer.result.flatMap(one => whole(one)?.record ?? []) }
            : answer,
        ),
    openCursor: request =>
      table
        .openCursor(request)
        .then(cursor => (cursor && request.values ? openingCursor(cursor, whole) : cursor)),
  };
}

/** The key to write with; null where records are written clear. */
function keyFor(database: string, lock: LockRecord | undefined): OpenKey | null {
  if (!lock || lock.phase === 'opening') return null;
  const key = openKey(database);
  if (key?.id === lock.keyId) return key;
  dropKey(database);
  throw new DeviceLocked(database);
}

function opened(database: string, table: string, stored: unknown): unknown {
  try {
    return openRecord(openKey(database), table, stored);
  } catch (error) {
    if (error instanceof DeviceLocked) dropKey(database);
    throw error;
  }
}

interface Whole {
  readonly record: unknown;
}

/** The record, opened; null for one that is damaged, which is noted. */
function wholeOf(
  database: string,
  table: string,
  stored: unknown,
  open: (stored: unknown) => unknown,
): Whole | null {
  try {
    return { record: open(stored) };
  } catch (error) {
    if (!(error instanceof SealBroken) || !isSealed(stored)) throw error;
    noteBroken(database, table, stored);
    return null;
  }
}

/** The same cursor; each record is opened once, when it is looked at; one that is damaged is passed over. */
function openingCursor(cursor: DBCoreCursor, whole: (stored: unknown) => Whole | null): DBCoreCursor {
  let last: { readonly stored: unknown; readonly whole: Whole | null } | null = null;
  const looked = (stored: unknown): Whole | null => {
    if (last?.stored !== stored) last = { stored, whole: whole(stored) };
    return last?.whole ?? null;
  };
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => looked(cursor.value)?.record },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => (looked(cursor.value) ? onNext() : cursor.continue())),
    },
  });
}
