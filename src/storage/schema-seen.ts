import { DATABASE_NAMES, SCHEMA_VERSION } from './database';

const keyOf = (name: string): string => `soi-papi:schema:${name}`;

/** The databases that this device has not yet been seen to hold at the app's own version. Costs no database. */
export const unseen = (): readonly string[] => Object.values(DATABASE_NAMES).filter(name => !seen(name));

function seen(name: string): boolean {
  try {
    return localStorage.getItem(keyOf(name)) === String(SCHEMA_VERSION);
  } catch {
    return false;
  }
}

export function markSeen(name: string): void {
  try {
    localStorage.setItem(keyOf(name), String(SCHEMA_VERSION));
  } catch {
    // Asked again at the next start; the answer costs milliseconds.
  }
}

/** A copy holds what may have been taken back since: it is kept for as long as a fault would take to be noticed. */
const KEPT_MS = 7 * 86_400_000;
const copyKey = (name: string): string => `soi-papi:copied:${name}`;

/** Remembers that a copy of a database lies in this browser, since when (ms); null: none does. */
export function noteCopy(name: string, at: number | null): void {
  try {
    if (at === null) localStorage.removeItem(copyKey(name));
    else localStorage.setItem(copyKey(name), String(at));
  } catch {
    // Where nothing can be remembered, Settings finds the copy and drops it when it is old.
  }
}

/** Databases whose copy has been kept long enough. Costs no database. */
export function outlived(now: Date): readonly string[] {
  try {
    return Object.values(DATABASE_NAMES).filter(name => {
      const at = localStorage.getItem(copyKey(name));
      return at !== null && isOutlived(Number(at), now);
    });
  } catch {
    return [];
  }
}

export const isOutlived = (at: number, now: Date): boolean => now.getTime() - at >= KEPT_MS;
