import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
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
  const header = headerOf(ciphertext);
  if (header && header.recipients > MOST_RECIPIENTS) return failed('too-many-recipients');
  try {
    const inOneChunk = header && ciphertext.length - header.size <= NONCE + LARGEST_CHUNK;
    return done(
      inOneChunk
        ? openChunk(
            await decrypter.decryptHeader(ciphertext.subarray(0, header.size)),
            ciphertext,
            header.size,
          )
        : await decrypter.decrypt(ciphertext),
    );
  } catch (error) {
    const noMatch = error instanceof Error && error.message.startsWith('no identity matched');
    return failed(noMatch ? 'wrong-key' : 'ciphertext-damaged');
  }
}

const NONCE = 16;
const LARGEST_CHUNK = 64 * 1024 + 16;
const PAYLOAD = new TextEncoder().encode('payload');
const ONLY_CHUNK = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

/**
 * The payload of an age file of one chunk, as every interview is (age-encryption.org/v1, "Payload"). The library opens
 * payloads through three streams and a fresh buffer of 64 KiB each, which costs as much as the cryptography; anything
 * longer still goes that way.
 */
function openChunk(fileKey: Uint8Array, file: Uint8Array, headerSize: number): Uint8Array {
  const nonce = file.subarray(headerSize, headerSize + NONCE);
  if (nonce.length < NONCE) throw new RangeError('openChunk: cut off');
  const key = hkdf(sha256, fileKey, nonce, PAYLOAD, 32);
  return chacha20poly1305(key, ONLY_CHUNK).decrypt(file.subarray(headerSize + NONCE));
}

interface AgeHeader {
  /** Bytes up to and with the line of the MAC. */
  readonly size: number;
  readonly recipients: number;
}

const NEWLINE = 10;
const startsWith = (bytes: Uint8Array, at: number, letters: readonly number[]): boolean =>
  letters.every((letter, i) => bytes[at + i] === letter);
const STANZA = [...'-> '].map(letter => letter.charCodeAt(0));
const MAC = [...'---'].map(letter => letter.charCodeAt(0));

/**
 * A line that begins with `-> ` is a stanza, the one that begins with `---` the last of the header. Null where no header
 * ends within the file (the library says what is wrong with it); a header without an end within the limit counts as too
 * many recipients.
 */
function headerOf(ciphertext: Uint8Array): AgeHeader | null {
  const head = ciphertext.subarray(0, HEADER_LIMIT);
  let recipients = 0;
  for (let end = head.indexOf(NEWLINE); end >= 0; end = head.indexOf(NEWLINE, end + 1)) {
    if (startsWith(head, end + 1, STANZA)) recipients += 1;
    if (!startsWith(head, end + 1, MAC)) continue;
    const last = head.indexOf(NEWLINE, end + 1);
    if (last >= 0) return { size: last + 1, recipients };
    break;
  }
  return ciphertext.length > HEADER_LIMIT ? { size: 0, recipients: MOST_RECIPIENTS + 1 } : null;
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
