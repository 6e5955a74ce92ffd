import type { WithdrawalReason } from '../../engine/exchange/facts';
import { signWithdrawal } from '../../exchange/withdrawal';
import { withdrawalKey } from '../../exchange/withdrawal-code';
import type { SoiPapiDatabase } from '../../storage/database';
import { withdrawHere } from '../../storage/outbox';

/** How many interviews on this phone a typed code belongs to; null where a letter of it was misread. */
export async function interviewsOf(db: SoiPapiDatabase, code: string): Promise<number | null> {
  const key = withdrawalKey(code);
  if (key === null) return null;
  const sealed = await db.outbox.where('withdrawKey').equals(key).primaryKeys();
  const open = await db.interviews.filter(({ withdrawKey }) => withdrawKey === key).primaryKeys();
  return new Set([...sealed, ...open]).size;
}

/** Deletes here, and keeps the signed wish for the next parcel. Gives how many interviews it touched. */
export async function withdrawOnPhone(
  db: SoiPapiDatabase,
  code: string,
  reason: WithdrawalReason,
): Promise<number> {
  const wish = signWithdrawal(code, reason);
  if (!wish) throw new TypeError('withdrawOnPhone: misread code');
  return (await withdrawHere(db, wish)).length;
}
