import { Decrypter, identityToRecipient } from 'age-encryption';
import { done, failed, type Outcome } from '../engine/exchange/outcome';

export type DecryptProblem = 'wrong-key' | 'ciphertext-damaged' | 'too-many-recipients';

/** Opens what was sealed to any of its identities. Older identities stay on the ring until their wave has ended. */
export interface Keyring {
  decrypt(ciphertext: Uint8Array): Promise<Outcome<Uint8Array, DecryptProblem>>;
}

/** Every stanza costs a key agreement: a hostile header with thousands would hold the office for minutes. */
const MOST_RECIPIENTS = 8;
const HEADER_LIMIT = 4096;

/** Identities as age writes them (`AGE-SECRET-KEY-1...`). Throws on a malformed one: keys come from unlocked files. */
export async function makeKeyring(identities: readonly string[]): Promise<Keyring> {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    await identityToRecipient(identity); // checks form and checksum
    decrypter.addIdentity((await nativeKey(identity)) ?? identity);
  }
  return { decrypt: ciphertext => decryptWith(decrypter, ciphertext) };
}

async function decryptWith(
  decrypter: Decrypter,
  ciphertext: Uint8Array,
): Promise<Outcome<Uint8Array, DecryptProblem>> {
  if (recipientCount(ciphertext) > MOST_RECIPIENTS) return failed('too-many-recipients');
  try {
    return done(await decrypter.decrypt(ciphertext));
  } catch (error) {
    const noMatch = error instanceof Error && error.message.startsWith('no identity matched');
    return failed(noMatch ? 'wrong-key' : 'ciphertext-damaged');
  }
}

/** Stanzas begin with `\n-> `; the header ends with `\n---`. A header without an end within the limit counts as many. */
function recipientCount(ciphertext: Uint8Array): number {
  const head = String.fromCharCode(...ciphertext.subarray(0, HEADER_LIMIT));
  const end = head.indexOf('\n---');
  if (end < 0) return ciphertext.length > HEADER_LIMIT ? MOST_RECIPIENTS + 1 : 0;
  return head.slice(0, end).split('\n-> ').length - 1;
}

const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const PREFIX = 'AGE-SECRET-KEY-1';
const CHECKSUM = 6;
/** PKCS #8 wrapping of a bare X25519 private key (RFC 8410). */
const PKCS8 = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
];

/** The platform's own X25519, imported once: more than twice as fast as per-message import (docs/decisions/064). */
async function nativeKey(identity: string): Promise<CryptoKey | null> {
  const pkcs8 = new Uint8Array([...PKCS8, ...scalarOf(identity)]);
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
    await identityToRecipient(key);
    return key;
  } catch {
    return null; // an older browser: the library's own arithmetic
  }
}

/** The 32 bytes of an identity whose checksum is known to be right. */
function scalarOf(identity: string): number[] {
  const letters = identity.slice(PREFIX.length, -CHECKSUM);
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of letters) {
    held = ((held << 5) | BECH32.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return bytes;
}
