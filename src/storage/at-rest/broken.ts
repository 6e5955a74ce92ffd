/** A record that could not be opened: its table, and what stands readable of it. It lies on the disk as it was found. */
export interface BrokenRecord {
  readonly table: string;
  readonly id: string;
  readonly clear: Readonly<Record<string, unknown>>;
}

const met = new Map<string, readonly BrokenRecord[]>();
const listeners = new Set<() => void>();
const NONE: readonly BrokenRecord[] = [];

/** Those that were met since the app was opened. Lists go on without them; whoever shows lists says so. */
export const brokenIn = (database: string): readonly BrokenRecord[] => met.get(database) ?? NONE;

export const onBroken = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function noteBroken(database: string, table: string, stored: Readonly<Record<string, unknown>>): void {
  const { atRest: _sealed, ...clear } = stored;
  const id = String(clear.id);
  const known = brokenIn(database);
  if (!known.some(one => one.table === table && one.id === id))
    become(database, [...known, { table, id, clear }]);
}

/** It was deleted, or written anew. */
export function forgetBroken(database: string, { table, id }: Pick<BrokenRecord, 'table' | 'id'>): void {
  become(
    database,
    brokenIn(database).filter(one => one.table !== table || one.id !== id),
  );
}

function become(database: string, records: readonly BrokenRecord[]): void {
  met.set(database, records);
  // Not while a list is being read, or drawn.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}
