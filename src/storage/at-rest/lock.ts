import type { SoiPapiDatabase } from '../database';
import { withReopen } from '../problems';
import { keepStanding } from '../village-standing';
import { type BrokenRecord, brokenIn, forgetBroken } from './broken';
import type { LockRecord } from './lock-record';
import { forgetLock, holdKey, openKey, SealBroken } from './open-key';
import { codeAsTyped, isStale, recoveryOffice, wayFor } from './recovery-way';
import { type Progress, rewriteAll } from './rewrite';
import { isPin, secretFault, unwrapKey, wrapKey } from './secret';
import { clearPaths, LOCKS, PROTECTED } from './tables';
import { waitAfter, waitLeft } from './waits';

export const lockOf = (db: SoiPapiDatabase): Promise<LockRecord | undefined> =>
  withReopen(db, () => db.locks.get('lock'));

/** What stands readable in this version of the tables; where it has changed, records are written again. */
const shapeOf = (db: SoiPapiDatabase): string =>
  PROTECTED.map(name => {
    const { primKey, indexes } = db.table(name).schema;
    return `${name}: ${clearPaths(primKey, indexes).join(' ')}`;
  }).join('\n');

export interface SetLock {
  readonly at: string;
  readonly onProgress?: Progress;
  /** Only tests go lower than the default. */
  readonly iterations?: number;
}

/**
 * Sets a lock: a new data key under the secret, then every record is sealed with it. From the first step on nothing is
 * written clear; killed in between, the next unlocking goes on. Throws where there is a lock already.
 */
export async function setLock(
  db: SoiPapiDatabase,
  secret: string,
  { at, onProgress, iterations }: SetLock,
): Promise<void> {
  if (secretFault(secret)) throw new RangeError('setLock: the secret would be guessed');
  if (await lockOf(db)) throw new Error('setLock: there is a lock');
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const keyId = crypto.randomUUID();
  const office = await recoveryOffice(db);
  const lock: LockRecord = {
    id: 'lock',
    phase: 'sealing',
    keyId,
    shape: shapeOf(db),
    key: await wrapKey(secret, bytes, iterations),
    isPin: isPin(secret),
    recovery: office && (await wayFor(office, bytes, iterations)),
    failures: 0,
    waitUntil: null,
    setAt: at,
  };
  await holdKey(db.name, keyId, bytes);
  try {
    await withReopen(db, () => db.locks.add(lock));
  } catch (error) {
    forgetLock(db.name); // not set; where another tab was quicker, the first record read says so
    throw error;
  }
  await finishRewriting(db, onProgress);
}

/** Goes on with what a lock was doing when the app was killed; nothing to do is the usual case. */
export async function finishRewriting(db: SoiPapiDatabase, onProgress?: Progress): Promise<void> {
  const lock = await lockOf(db);
  if (!lock || !openKey(db.name)) return;
  const shape = shapeOf(db);
  if (lock.phase === 'sealed' && lock.shape === shape) return;
  await rewriteAll(db, onProgress);
  if (lock.phase === 'opening') {
    await withReopen(db, () => db.locks.delete('lock'));
    forgetLock(db.name);
    return;
  }
  await withReopen(db, () => db.locks.update('lock', { phase: 'sealed', shape }));
}

export type Unlocking =
  | { readonly kind: 'open' }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong' | 'wait'; readonly failures: number; readonly waitMs: number };

/** Opens the lock for this tab. Wrong secrets are counted on the disk: a restart forgives nothing. */
export async function unlock(db: SoiPapiDatabase, secret: string, now: Date): Promise<Unlocking> {
  const lock = await lockOf(db);
  if (!lock) {
    forgetLock(db.name);
    return { kind: 'none' };
  }
  const waitMs = waitLeft(lock, now);
  if (waitMs > 0) return { kind: 'wait', failures: lock.failures, waitMs };
  const bytes = await unwrapKey(secret, lock.key);
  if (!bytes) return countFailure(db, lock, now);
  if (lock.failures > 0) await update(db, { failures: 0, waitUntil: null });
  await holdKey(db.name, lock.keyId, bytes);
  return { kind: 'open' };
}

async function countFailure(db: SoiPapiDatabase, lock: LockRecord, now: Date): Promise<Unlocking> {
  const failures = lock.failures + 1;
  const waitMs = waitAfter(failures);
  const waitUntil = waitMs > 0 ? new Date(now.getTime() + waitMs).toISOString() : null;
  await update(db, { failures, waitUntil });
  return { kind: 'wrong', failures, waitMs };
}

const update = (db: SoiPapiDatabase, change: Partial<LockRecord>): Promise<unknown> =>
  withReopen(db, () => db.locks.update('lock', change));

/** The province read out the code: opens like the secret would. A new secret is to be set next. */
export async function unlockByCode(db: SoiPapiDatabase, typed: string): Promise<boolean> {
  const lock = await lockOf(db);
  if (!lock?.recovery) return false;
  const bytes = await unwrapKey(codeAsTyped(typed), lock.recovery.key);
  if (!bytes) return false;
  await update(db, { failures: 0, waitUntil: null });
  await holdKey(db.name, lock.keyId, bytes);
  return true;
}

/** A new secret around the same data key: no record is touched. Only while unlocked; burns the recovery code. */
export async function newSecret(db: SoiPapiDatabase, secret: string, iterations?: number): Promise<void> {
  if (secretFault(secret)) throw new RangeError('newSecret: the secret would be guessed');
  const open = openKey(db.name);
  if (!open) throw new Error('newSecret: locked');
  const office = await recoveryOffice(db);
  const key = await wrapKey(secret, open.bytes, iterations);
  const recovery = office && (await wayFor(office, open.bytes, iterations));
  await update(db, { key, isPin: isPin(secret), recovery, failures: 0, waitUntil: null });
}

/** A round was accepted after the lock was set, or the province has other keys now: makes the way back good. */
export async function mendRecovery(db: SoiPapiDatabase, iterations?: number): Promise<void> {
  const [lock, office, open] = [await lockOf(db), await recoveryOffice(db), openKey(db.name)];
  if (!lock || !office || !open || !isStale(lock, office)) return;
  await update(db, { recovery: await wayFor(office, open.bytes, iterations) });
}

/**
 * Writes every record clear again and takes the lock away. The caller has asked for the secret. Throws `SealBroken` and
 * does nothing while a record is damaged: without the key nobody could ever open it.
 */
export async function removeLock(db: SoiPapiDatabase, onProgress?: Progress): Promise<void> {
  for (const name of PROTECTED) await db.table(name).each(() => undefined);
  if (brokenIn(db.name).length > 0) throw new SealBroken('removeLock: a record is damaged');
  await update(db, { phase: 'opening' });
  await finishRewriting(db, onProgress);
}

/** Deletes a damaged record; a household's village stands without it. The caller has put it into a file first, as it is. */
export async function dropBroken(db: SoiPapiDatabase, record: BrokenRecord): Promise<void> {
  const { round, village } = record.clear;
  await withReopen(db, () =>
    db.transaction('rw', [record.table, 'villages', 'households'], async () => {
      await db.table(record.table).delete(record.id);
      if (record.table === 'households')
        await keepStanding(db, { round: String(round), village: String(village) });
    }),
  );
  forgetBroken(db.name, record);
}

/** Throws away what a lock guards and the lock with it: only where everything is about to be made anew. */
export async function discardLocked(db: SoiPapiDatabase): Promise<void> {
  const tables = [...PROTECTED, LOCKS].map(name => db.table(name));
  if (await lockOf(db))
    await db.transaction('rw', tables, () => Promise.all(tables.map(table => table.clear())));
  forgetLock(db.name);
}
