import { DATABASE_NAMES, refuseNewer, SCHEMA_VERSION } from './database';
import type { Dataset } from './device';
import { openAsItIs, rescueParts } from './rescue';
import { isOutlived, markSeen, noteCopy } from './schema-seen';

/** The browser counts ten where Dexie counts one. */
const NATIVE_VERSION = SCHEMA_VERSION * 10;
const STORE = 'copies';

/** The tables of a database as they were before it was brought to a new version. */
export interface CopyBefore {
  readonly from: number;
  readonly at: string;
  readonly text: string;
}

const copiesOf = (name: string): string => `${name}-truoc-nang-cap`;

/**
 * Keeps a copy of each of these databases that an older version wrote, before anything opens and upgrades it. Throws
 * where the copy cannot be kept, and a VersionError for one of a newer version: nothing has been changed then.
 */
export async function copyBeforeUpgrade(names: readonly string[], now: Date): Promise<void> {
  for (const name of names) {
    await copyIfOlder(name, now);
    markSeen(name);
  }
}

async function copyIfOlder(name: string, now: Date): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const db = await openAsItIs(name);
  const from = db?.version ?? null;
  db?.close();
  if (from === null) return;
  refuseNewer(from, SCHEMA_VERSION);
  if (from >= NATIVE_VERSION) return;
  const parts = await rescueParts(name, now);
  if (!parts) return;
  const text = parts.join('');
  await inCopies(name, 'readwrite', store => store.put({ from, at: now.toISOString(), text }));
  noteCopy(name, now.getTime());
}

/** The copy made before the last upgrade, while it is kept; null where there is none. */
export async function copyBefore(dataset: Dataset, now: Date): Promise<CopyBefore | null> {
  const name = DATABASE_NAMES[dataset];
  const db = await openAsItIs(copiesOf(name));
  db?.close();
  if (!db) return null;
  const copies = (await inCopies(name, 'readonly', store => store.getAll())) as CopyBefore[];
  const newest = copies.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (newest && !isOutlived(new Date(newest.at).getTime(), now)) return newest;
  await dropCopies(name);
  return null;
}

/** Also when an interview was taken back: a copy must not outlive a withdrawal. */
export function dropCopies(name: string): Promise<void> {
  noteCopy(name, null);
  const deleting = indexedDB.deleteDatabase(copiesOf(name));
  return new Promise((done, fail) => {
    deleting.onsuccess = () => done();
    deleting.onerror = () => fail(deleting.error);
  });
}

function inCopies<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(copiesOf(name), 1);
  return new Promise((done, fail) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'from' });
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const running = opening.result.transaction(STORE, mode, { durability: 'strict' });
      const request = work(running.objectStore(STORE));
      const end = () => opening.result.close();
      running.oncomplete = () => {
        end();
        done(request.result);
      };
      running.onabort = () => {
        end();
        fail(running.error);
      };
    };
  });
}
