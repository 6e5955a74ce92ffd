import { EMPTY_BATCH } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { Withdrawal, WithdrawalReason } from '../engine/exchange/facts';
import { readWithdrawal, signWithdrawal } from '../exchange/withdrawal';
import { withdrawalKey } from '../exchange/withdrawal-code';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';

/** What a typed code belongs to here. `misread`: a letter is wrong; nothing is signed before a person confirms. */
export type CodeFound =
  | { readonly kind: 'misread' }
  | { readonly kind: 'known'; readonly key: string; readonly interviews: number }
  | { readonly kind: 'done'; readonly key: string; readonly reason: WithdrawalReason };

export async function lookUpCode(db: SoiPapiDatabase, typed: string): Promise<CodeFound> {
  const key = withdrawalKey(typed);
  if (key === null) return { kind: 'misread' };
  const before = await db.withdrawals.get(key);
  if (before) return { kind: 'done', key, reason: before.reason };
  return { kind: 'known', key, interviews: await db.dossiers.where('withdrawKeys').equals(key).count() };
}

/** Takes back what the code belongs to, here at once and elsewhere as the record travels. Gives how many it touched. */
export async function withdrawByCode(
  db: SoiPapiDatabase,
  typed: string,
  reason: WithdrawalReason,
): Promise<number | null> {
  const wish = signWithdrawal(typed, reason);
  return wish && carryOut(db, wish);
}

/** A signed wish as it stands in a bundle or a receipt. */
export async function withdrawByRecord(db: SoiPapiDatabase, line: string): Promise<number | null> {
  const wish = readWithdrawal(line);
  return wish.ok ? carryOut(db, wish.value) : null;
}

async function carryOut(db: SoiPapiDatabase, wish: Withdrawal): Promise<number> {
  const before = await db.dossiers.where('withdrawKeys').equals(wish.key).count();
  await admissionStore(db).commit({ ...EMPTY_BATCH, withdrawals: [wish] }, decide);
  return before;
}

export interface WithdrawnLine {
  readonly key: string;
  readonly reason: WithdrawalReason;
  readonly ids: readonly string[];
}

/** Every wish this office knows, and the interviews it has taken back so far. */
export async function withdrawalLog(db: SoiPapiDatabase): Promise<WithdrawnLine[]> {
  const wishes = await db.withdrawals.toArray();
  return Promise.all(
    wishes.map(async ({ key, reason }) => ({
      key,
      reason,
      ids: await db.dossiers.where('withdrawKeys').equals(key).primaryKeys(),
    })),
  );
}
