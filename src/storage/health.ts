import { database } from './database';
import type { Dataset } from './device';
import { type StorageProblem, storageProblem, withReopen } from './problems';

/** Under this much free room an interview may no longer fit safely beside the app itself. */
export const LOW_ROOM_BYTES = 200e6;
/** Under this much, interviewing is refused at the start rather than failing in the middle. */
export const NO_ROOM_BYTES = 5e6;

export type StorageHealth =
  | { readonly kind: 'blocked'; readonly problem: StorageProblem }
  | {
      readonly kind: 'open';
      /** The browser promised not to clear the data on its own. */
      readonly persisted: boolean;
      /** Bytes the browser would still give; null when it does not say. */
      readonly free: number | null;
      readonly used: number | null;
      /** Looks like a private window: everything is lost when it closes. */
      readonly looksPrivate: boolean;
    };

async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false; // an old browser, or plain http: the data stay, without the promise
  }
}

async function room(): Promise<{ free: number | null; used: number | null; quota: number | null }> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    if (quota === undefined || usage === undefined) return { free: null, used: null, quota: null };
    return { free: quota - usage, used: usage, quota };
  } catch {
    return { free: null, used: null, quota: null };
  }
}

/** Private windows give about a tenth of the memory as room; ordinary ones more than half of the disk. */
function looksPrivate(quota: number | null): boolean {
  const memory = (performance as { memory?: { jsHeapSizeLimit: number } }).memory?.jsHeapSizeLimit;
  return quota !== null && memory !== undefined && quota < 2 * memory;
}

/** A write and its removal on the real tables: the only proof that storage works here. */
async function tryWriting(dataset: Dataset): Promise<void> {
  const db = database(dataset);
  await withReopen(db, () =>
    db.tallies.put({ id: 'probe', key: '', n: 0, upTo: '', bytes: new Uint8Array() }),
  );
  await db.tallies.delete('probe');
}

/** Asks for persistent storage and tells how things stand; never throws. */
export async function storageHealth(dataset: Dataset): Promise<StorageHealth> {
  try {
    if (typeof indexedDB === 'undefined')
      return { kind: 'blocked', problem: { kind: 'blocked', detail: 'indexedDB is missing' } };
    await tryWriting(dataset);
  } catch (error) {
    return { kind: 'blocked', problem: storageProblem(error) };
  }
  const [persisted, { free, used, quota }] = await Promise.all([askToPersist(), room()]);
  if (free !== null && free < NO_ROOM_BYTES)
    return { kind: 'blocked', problem: { kind: 'full', detail: `${free} bytes free` } };
  return { kind: 'open', persisted, free, used, looksPrivate: looksPrivate(quota) };
}
