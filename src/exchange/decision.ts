import { z } from 'zod';
import { ULID } from '../../surveys/response';
import type { Decision, DecisionVerdict } from '../engine/exchange/facts';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { type RecordProblem, readRecord, signRecord } from './signed-record';

const VERDICTS = ['accepted', 'sent-back', 'excluded', 'keep-version'] as const satisfies DecisionVerdict[];

const Body = z.strictObject({
  v: z.literal(1),
  about: ULID,
  seq: z.int().min(1).max(1_000_000),
  verdict: z.enum(VERDICTS),
  sha: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  note: z.string().max(500),
});

export interface DecisionWords {
  readonly about: string;
  /** One more than the person's last: counted per person, so clocks do not matter. */
  readonly seq: number;
  readonly verdict: DecisionVerdict;
  readonly sha?: string;
  readonly note?: string;
}

/** Whose words count, as the signed round file says. */
export interface Reviewers {
  readonly province: string;
  readonly supervisors: readonly string[];
}

export type DecisionProblem = RecordProblem | 'unknown-signer';

/** A review decision as a signed line. */
export function signDecision(words: DecisionWords, seed: Uint8Array): string {
  const { about, seq, verdict, sha = null, note = '' } = words;
  return signRecord('decision', { v: 1, about, seq, verdict, sha, note: note.normalize('NFC') }, seed).line;
}

export function readDecision(line: string, reviewers: Reviewers): Outcome<Decision, DecisionProblem> {
  const record = readRecord('decision', line, Body);
  if (!record.ok) return failed(record.problem);
  const { body, signer } = record.value;
  const role = roleOf(signer, reviewers);
  if (!role) return failed('unknown-signer');
  const { about, seq, verdict, sha, note } = body;
  return done({ about, person: signer, seq, role, verdict, sha, note, line });
}

function roleOf(signer: string, { province, supervisors }: Reviewers): Decision['role'] | null {
  if (signer === province) return 'province';
  return supervisors.includes(signer) ? 'supervisor' : null;
}
