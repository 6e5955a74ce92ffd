import { z } from 'zod';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { canonicalJson, type Json } from './canonical';
import { isSignedBy, type SignedKind, sign, signerOf } from './signing';

export type RecordProblem = 'not-a-record' | 'signature-wrong';

export interface SignedRecord<T> {
  readonly body: T;
  readonly signer: string;
  /** The canonical text of body, signer and signature: names the record and travels on unchanged. */
  readonly line: string;
}

const Frame = z.strictObject({ body: z.json(), signer: z.string(), sig: z.string() });

/** A body with its signer and signature as one canonical line of text. */
export function signRecord<T extends Json>(kind: SignedKind, body: T, seed: Uint8Array): SignedRecord<T> {
  const signer = signerOf(seed);
  const line = canonicalJson({ body, signer, sig: sign(kind, body, seed) });
  return { body, signer, line };
}

/**
 * Reads a signed line: the shape by `schema`, the signature by the signer it names. Whether that signer may say so is
 * the caller's question. A line that is not in canonical form is refused, so one record has one text.
 */
export function readRecord<T>(
  kind: SignedKind,
  line: string,
  schema: z.ZodType<T>,
): Outcome<SignedRecord<T>, RecordProblem> {
  const frame = parsed(line);
  if (!frame || canonicalJson(frame) !== line) return failed('not-a-record');
  const body = schema.safeParse(frame.body);
  if (!body.success) return failed('not-a-record');
  if (!isSignedBy(frame.signer, frame.sig, kind, frame.body)) return failed('signature-wrong');
  return done({ body: body.data, signer: frame.signer, line });
}

function parsed(line: string): z.infer<typeof Frame> | null {
  try {
    return Frame.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
