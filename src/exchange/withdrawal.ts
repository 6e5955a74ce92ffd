import { z } from 'zod';
import type { Withdrawal } from '../engine/exchange/facts';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { type RecordProblem, readRecord, signRecord } from './signed-record';
import { withdrawalSeed } from './withdrawal-code';

/** Codes, no words: free text about a withdrawal would be personal data again. */
export const WITHDRAWAL_REASONS = ['asked', 'no-consent', 'not-eligible', 'other'] as const;

const Body = z.strictObject({ v: z.literal(1), reason: z.enum(WITHDRAWAL_REASONS) });

/** A respondent's wish, signed by the key of the code on the slip. Null where the code was misread. */
export function signWithdrawal(code: string, reason: Withdrawal['reason']): Withdrawal | null {
  const seed = withdrawalSeed(code);
  if (!seed) return null;
  const { signer, line } = signRecord('withdrawal', { v: 1, reason }, seed);
  return { key: signer, reason, line };
}

/**
 * Reads a withdrawal. It is valid for the interviews that carry its signer as `withdrawKey` and for no other; the
 * interview need not be here yet.
 */
export function readWithdrawal(line: string): Outcome<Withdrawal, RecordProblem> {
  const record = readRecord('withdrawal', line, Body);
  if (!record.ok) return failed(record.problem);
  const { body, signer } = record.value;
  return done({ key: signer, reason: body.reason, line });
}
