import { ed25519 } from '@noble/curves/ed25519.js';
import { base64url, fromBase64url, utf8 } from './bytes';
import { canonicalJson, type Json } from './canonical';

/** What a signature is for: one made for a receipt can never pass as one for a withdrawal. */
export type SignedKind = 'round' | 'receipt' | 'withdrawal' | 'decision' | 'tally' | 'appraisal';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

const message = (kind: SignedKind, body: Json): Uint8Array =>
  utf8(`soi-papi/${kind}/1\n${canonicalJson(body)}`);

/** Public half (base64url, 43 letters) of an Ed25519 seed of 32 bytes. */
export const signerOf = (seed: Uint8Array): string => base64url(ed25519.getPublicKey(seed));

/** Signature (base64url) over the kind and the canonical text of the body. */
export const sign = (kind: SignedKind, body: Json, seed: Uint8Array): string =>
  base64url(ed25519.sign(message(kind, body), seed));

/**
 * True only for a signature of exactly this kind and body by this signer, checked strictly (RFC 8032: no small-order
 * keys, no second spelling of a signature). Broken text is false, never an error.
 */
export function isSignedBy(signer: string, signature: string, kind: SignedKind, body: Json): boolean {
  const key = fromBase64url(signer);
  const bytes = fromBase64url(signature);
  if (key?.length !== KEY_BYTES || bytes?.length !== SIGNATURE_BYTES) return false;
  try {
    return ed25519.verify(bytes, message(kind, body), key, { zip215: false });
  } catch {
    return false; // a key that is no point of the curve
  }
}

export const isSignerText = (text: string): boolean => fromBase64url(text)?.length === KEY_BYTES;
