import type { Cipher } from './cipher';

/** The data key of a database while it is unlocked. It is nowhere but in memory. */
export interface OpenKey {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly cipher: Cipher;
}

/** `off`: nothing is encrypted, as far as this tab knows. */
export type LockState = 'off' | 'locked' | 'open';

/** Records are encrypted and the key is not here. Nothing is lost: unlocking opens them. */
export class DeviceLocked extends Error {
  override readonly name = 'DeviceLocked';
}

/** A record's bytes are not what was sealed: damaged, or changed by somebody. It is named, and left as it is (broken.ts). */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const keys = new Map<string, OpenKey>();
/** Known to be locked, also where nothing can be kept beside the database. */
const shut = new Set<string>();
const listeners = new Set<(database: string) => void>();

/** Kept beside the database, so that a locked app says so before it has read anything. Says nothing of the content. */
const hintOf = (database: string): string => `soi-papi:locked:${database}`;

export const openKey = (database: string): OpenKey | null => keys.get(database) ?? null;

export function lockState(database: string): LockState {
  if (keys.has(database)) return 'open';
  return shut.has(database) || hint(database) ? 'locked' : 'off';
}

/** The cipher is fetched when a lock is first opened: most devices never need it. */
export async function holdKey(database: string, id: string, bytes: Uint8Array): Promise<void> {
  const { cipherOf } = await import('./cipher');
  keys.set(database, { id, bytes, cipher: cipherOf(bytes) });
  setHint(database, true);
  tell(database);
}

/** Locked from here on: also said where a tab meets what it cannot open. */
export function dropKey(database: string): void {
  keys.get(database)?.bytes.fill(0);
  keys.delete(database);
  shut.add(database);
  setHint(database, true);
  tell(database);
}

/** There is no lock any more. */
export function forgetLock(database: string): void {
  keys.delete(database);
  shut.delete(database);
  setHint(database, false);
  tell(database);
}

export const onLockChange = (listener: (database: string) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const tell = (database: string): void => {
  for (const listener of listeners) listener(database);
};

function hint(database: string): boolean {
  try {
    return localStorage.getItem(hintOf(database)) !== null;
  } catch {
    return false; // a worker, or blocked storage: the first sealed record says it
  }
}

function setHint(database: string, isLocked: boolean): void {
  try {
    if (isLocked) localStorage.setItem(hintOf(database), '1');
    else localStorage.removeItem(hintOf(database));
  } catch {
    // As above.
  }
}
