/**
 * What is encrypted where a lock is set: everything that says who answered what, or who works where. The rest is public
 * (rounds, frames, official figures), sealed to somebody else already (outbox, parcels, unopened), or signed to be read.
 */
export const PROTECTED = [
  'interviews',
  'tallies',
  'people',
  'villages',
  'households',
  'visits',
  'contacts',
  'dossiers',
  'reviews',
  'backChecks',
  'jottings',
] as const;

/** The table that says whether there is a lock; never encrypted itself. */
export const LOCKS = 'locks';

const names: ReadonlySet<string> = new Set(PROTECTED);
export const isProtected = (table: string): boolean => names.has(table);

interface Index {
  readonly keyPath?: string | readonly string[] | null | undefined;
}

/** What stays readable of a record: its key, and what the database finds it by. Nothing else. */
export const clearPaths = (key: Index, indexes: readonly Index[]): string[] =>
  [...new Set([key, ...indexes].flatMap(({ keyPath }) => keyPath ?? []))].sort();
