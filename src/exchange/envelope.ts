import { z } from 'zod';
import { ULID } from '../../surveys/response';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url, fromBase64url, utf8, utf8Text } from './bytes';
import { canonicalJson } from './canonical';
import { sha256Hex } from './digest';

const Sha = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().min(1).max(80);

/** What is written on the outside: enough to route and to name, nothing of the answers. */
export const Header = z.strictObject({
  v: z.literal(1),
  id: ULID,
  wave: Name,
  prov: Name,
  unit: Name,
  vol: Name,
  form: Name,
  formSha: Sha,
  keyFp: z.string().regex(/^[0-9a-f]{32}$/),
  sha: Sha,
});
export type Header = z.infer<typeof Header>;

/** The sealed interview: made once, immutable, the same bytes whenever it is sent. `sha` is of `ct`. */
export interface Envelope extends Header {
  readonly ct: Uint8Array<ArrayBuffer>;
}

/** 256 KiB of ciphertext: an interview of 118 indicators takes about 2 KB. */
export const LARGEST_CIPHERTEXT = 256 * 1024;

export type EnvelopeProblem = 'header-damaged' | 'ciphertext-damaged' | 'sha-differs' | 'too-large';

/** Two armoured parts joined by a dot: header, ciphertext. */
export function envelopeText({ ct, ...header }: Envelope): string {
  return `${base64url(utf8(canonicalJson(header)))}.${base64url(ct)}`;
}

/** Reads an envelope's text and checks the ciphertext against its name. Nothing is decrypted yet. */
export function readEnvelope(text: string): Outcome<Envelope, EnvelopeProblem> {
  const dot = text.indexOf('.');
  if (dot < 0) return failed('header-damaged');
  const header = readHeader(text.slice(0, dot));
  if (!header) return failed('header-damaged');
  if (text.length - dot > (LARGEST_CIPHERTEXT * 4) / 3 + 3) return failed('too-large');
  const ct = fromBase64url(text.slice(dot + 1));
  if (!ct) return failed('ciphertext-damaged');
  return checkEnvelope({ ...header, ct });
}

/** The name must be that of the bytes, whatever path they came by. */
export function checkEnvelope(envelope: Envelope): Outcome<Envelope, EnvelopeProblem> {
  if (envelope.ct.length > LARGEST_CIPHERTEXT) return failed('too-large');
  return sha256Hex(envelope.ct) === envelope.sha ? done(envelope) : failed('sha-differs');
}

function readHeader(armoured: string): Header | null {
  const text = utf8Text(fromBase64url(armoured) ?? new Uint8Array());
  try {
    const header = Header.parse(JSON.parse(text ?? ''));
    return canonicalJson(header) === text ? header : null;
  } catch {
    return null;
  }
}
