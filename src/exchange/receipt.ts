import { z } from 'zod';
import { ULID } from '../../surveys/response';
import type { Verdict } from '../engine/exchange/batch';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import type { Json } from './canonical';
import { type RecordProblem, readRecord, signRecord } from './signed-record';
import { type FileProblem, recordFile, recordLine } from './text-file';

const VERDICTS = ['stored', 'duplicate', 'quarantined', 'withdrawn'] as const satisfies Verdict[];
const MOST_ITEMS = 200_000;

const Item = z.tuple([ULID, z.string().regex(/^[0-9a-f]{64}$/), z.enum(VERDICTS)]);

/** `withdrawals`: signed wishes that came in elsewhere travel to every holder with the receipt. */
const Body = z.strictObject({
  v: z.literal(1),
  wave: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  items: z.array(Item).max(MOST_ITEMS),
  withdrawals: z.array(z.string().max(1000)).max(MOST_ITEMS),
});

export interface ReceiptItem {
  readonly id: string;
  readonly sha: string;
  readonly verdict: Verdict;
}

export interface Receipt {
  readonly wave: string;
  readonly at: string;
  readonly items: readonly ReceiptItem[];
  readonly withdrawals: readonly string[];
}

export type ReceiptProblem = FileProblem | RecordProblem | 'unknown-signer';

/** A small file: what the office holds safely, written only after it was stored. Items in the order of their ids. */
export function signReceipt(receipt: Receipt, seed: Uint8Array): string {
  const items = [...new Map(receipt.items.map(item => [`${item.id} ${item.sha}`, item])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { id, sha, verdict }]) => [id, sha, verdict]);
  const { wave, at } = receipt;
  const body: Json = { v: 1, wave, at, items, withdrawals: [...receipt.withdrawals].sort() };
  return recordFile('receipt', signRecord('receipt', body, seed).line);
}

/** Reads a receipt. `signer`: the province's, from the round file this phone has accepted; any other is refused. */
export function readReceipt(text: string, signer: string): Outcome<Receipt, ReceiptProblem> {
  const line = recordLine('receipt', text);
  if (!line.ok) return line;
  const record = readRecord('receipt', line.value, Body);
  if (!record.ok) return record;
  if (record.value.signer !== signer) return failed('unknown-signer');
  const { wave, at, items, withdrawals } = record.value.body;
  return done({ wave, at, items: items.map(([id, sha, verdict]) => ({ id, sha, verdict })), withdrawals });
}
