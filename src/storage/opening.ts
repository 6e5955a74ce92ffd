import type { StorageProblem } from './problems';

/**
 * Why the data of this device are not open: `slow`, not yet; `waiting` for another tab that holds an older version;
 * `newer` than this app; `unopened` for another reason; `copy` could not be kept before an upgrade. In each nothing has been changed.
 */
export type Trouble =
  | { readonly kind: 'slow' | 'waiting' | 'newer' }
  | { readonly kind: 'unopened' | 'copy'; readonly problem: StorageProblem };

let trouble: Trouble | null = null;
const listeners = new Set<() => void>();

export const openingTrouble = (): Trouble | null => trouble;

export const onOpeningTrouble = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function tellTrouble(next: Trouble | null): void {
  trouble = next;
  for (const listener of listeners) listener();
}
