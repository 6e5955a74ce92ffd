import { useSyncExternalStore } from 'react';
import type { PrivateKeys } from '../exchange/keys';
import { dataset } from '../storage/device';

/** Half an hour without use and the keys are locked again. */
const REST_MS = 30 * 60_000;

/** Keys opened with the passphrase: in the memory of this tab alone, never stored, gone when it closes. */
const open = new Map<string, OpenKeys>();
const listeners = new Set<() => void>();

export interface OpenKeys {
  readonly keys: PrivateKeys;
  /** Identities of earlier keys of this office, for what was sealed to them. */
  readonly former: readonly string[];
}

const named = (office: string): string => `${dataset()}/${office}`;
let rest: ReturnType<typeof setTimeout> | undefined;

export function keepOpen(office: string, keys: OpenKeys): void {
  open.set(named(office), keys);
  usedKeys();
  tell();
}

export function lockAgain(): void {
  open.clear();
  clearTimeout(rest);
  tell();
}

/** Somebody is at work with them: the half hour starts over. */
export function usedKeys(): void {
  clearTimeout(rest);
  rest = setTimeout(lockAgain, REST_MS);
}

/** The open keys of an office; null while they are locked. */
export const useOpenKeys = (office: string | null): OpenKeys | null =>
  useSyncExternalStore(listen, () => (office === null ? null : (open.get(named(office)) ?? null)));

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
