import type { Dexie } from 'dexie';

/**
 * Why a read or write failed, as far as a person can act on it:
 * `full` no room left; `newer` another tab runs a newer version; `blocked` the browser forbids storage;
 * `closed` the browser closed the database and reopening did not help; `other` with the browser's own words.
 */
export type StorageProblemKind = 'full' | 'newer' | 'blocked' | 'closed' | 'other';

export interface StorageProblem {
  readonly kind: StorageProblemKind;
  readonly detail: string;
}

const KINDS: Record<string, StorageProblemKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  MissingAPIError: 'blocked',
  MissingAPI: 'blocked',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
};

/**
 * What a transaction says whose connection was taken away under it, where nothing inside says better: it was rolled back
 * whole, so it may be tried again. Chromium aborts; WebKit says that the connection to its server was lost.
 */
const ROLLED_BACK: readonly string[] = ['AbortError', 'UnknownError'];

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const innerOf = (error: unknown): unknown =>
  error instanceof Error && 'inner' in error ? error.inner : undefined;

/** The chain of causes: Dexie wraps the browser's error (AbortError around QuotaExceededError). */
function* causes(error: unknown): Generator<unknown> {
  for (let at: unknown = error; at; at = innerOf(at)) yield at;
}

export function storageProblem(error: unknown): StorageProblem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // The innermost one says why: a database is closed because it was of a newer version.
  const kind = [...causes(error)].map(cause => KINDS[nameOf(cause)]).findLast(known => known !== undefined);
  if (kind) return { kind, detail };
  const isRolledBack = ROLLED_BACK.includes(nameOf([...causes(error)].at(-1)));
  return { kind: isRolledBack ? 'closed' : 'other', detail };
}

/** Runs `work`; where the browser had closed the database, opens it again and tries once more. */
export async function withReopen<T>(db: Dexie, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (storageProblem(error).kind !== 'closed') throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return work();
  }
}
