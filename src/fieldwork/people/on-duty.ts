import { useSyncExternalStore } from 'react';

const KEY = 'soi-papi:on-duty';
const listeners = new Set<() => void>();
let inMemory: string | null = null;

/**
 * Code of the interviewer who typed the PIN on this phone; null on a phone of one, and after the app was closed
 * (a colleague who picks it up is asked who they are).
 */
export function onDuty(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? inMemory;
  } catch {
    return inMemory; // blocked storage: as long as the page lives
  }
}

export function setOnDuty(code: string | null): void {
  inMemory = code;
  try {
    if (code === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, code);
  } catch {
    // Kept in memory above.
  }
  for (const listener of listeners) listener();
}

const follow = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Follows who is on duty. */
export const useOnDuty = (): string | null => useSyncExternalStore(follow, onDuty);
