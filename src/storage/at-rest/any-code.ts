import type { LockRecord } from './lock-record';
import { codeAsTyped } from './recovery-way';
import { unwrapKey } from './secret';

/** The data key of a lock by its secret, or else by the code that its province reads out; null where neither fits. */
export async function unwrapByAnyCode(lock: LockRecord, typed: string): Promise<Uint8Array | null> {
  const bySecret = await unwrapKey(typed, lock.key);
  if (bySecret || !lock.recovery) return bySecret;
  return unwrapKey(codeAsTyped(typed), lock.recovery.key);
}
