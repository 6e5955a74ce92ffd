import { z } from 'zod';
import { fromBase64url } from './bytes';
import { valueDigest } from './digest';
import { FINGERPRINT_WORDS } from './fingerprint-words';
import { isSignerText } from './signing';

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** An age X25519 public key. Others (post-quantum, plugin) are refused: every device must be able to use it. */
export const Recipient = z.string().regex(RECIPIENT);
export const Signer = z.string().refine(isSignerText);

/**
 * What an office shows the world: whom to seal to, who signs. `recovery` is a second recipient whose private half
 * exists on paper only. `office`: a province (P37) or `<province>/<unit>` for a supervisor.
 */
export const PublicKeys = z.strictObject({
  v: z.literal(1),
  office: z.string().min(1).max(80),
  recipient: Recipient,
  recovery: Recipient.nullable(),
  signer: Signer,
});
export type PublicKeys = z.infer<typeof PublicKeys>;

/** Digest of all three keys and the office: changing any of them changes it. 64 hex digits. */
export const fingerprint = (keys: PublicKeys): string => valueDigest(keys);

const WORD_COUNT = 8;

/** The first 64 bits as eight words, compared by eye or read over the phone; machines compare the whole. */
export function fingerprintWords(print: string): string[] {
  const bytes = Array.from({ length: WORD_COUNT }, (_, at) =>
    Number.parseInt(print.slice(2 * at, 2 * at + 2), 16),
  );
  return bytes.map(byte => FINGERPRINT_WORDS[byte] ?? '?');
}

/** The envelope's short name of a key: 128 bits of its fingerprint. */
export const shortPrint = (print: string): string => print.slice(0, 32);

export const keyPrint = (keys: PublicKeys): string => shortPrint(fingerprint(keys));

/** The signer's raw key, for programs of others that check signatures. */
export const signerBytes = (keys: PublicKeys): Uint8Array | null => fromBase64url(keys.signer);
