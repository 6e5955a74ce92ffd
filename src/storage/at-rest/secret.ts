import type { WrappedKey } from './lock-record';

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (2023). */
export const ITERATIONS = 600_000;

/** Digits of a PIN, letters of a passphrase: six at least. */
export const SHORTEST_SECRET = 6;

export type SecretFault = 'short' | 'same' | 'row';

/** As typed, in one form; spaces around it do not count. */
export const tidied = (typed: string): string => typed.normalize('NFC').trim();

export const isPin = (typed: string): boolean => /^\d+$/.test(tidied(typed));

/** Why this secret would be guessed at once; null where it may be used. */
export function secretFault(typed: string): SecretFault | null {
  const letters = [...tidied(typed)];
  if (letters.length < SHORTEST_SECRET) return 'short';
  if (new Set(letters).size === 1) return 'same';
  const steps = new Set(letters.slice(1).map((letter, at) => codeOf(letter) - codeOf(letters[at])));
  return steps.size === 1 && (steps.has(1) || steps.has(-1)) ? 'row' : null;
}

const codeOf = (letter: string | undefined): number => letter?.codePointAt(0) ?? 0;

/** Puts a data key under a secret. */
export async function wrapKey(
  secret: string,
  bytes: Uint8Array,
  iterations = ITERATIONS,
): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const under = await keyUnder(secret, salt, iterations);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, bytes.slice());
  return { salt, iterations, iv, wrapped: new Uint8Array(wrapped) };
}

/** The data key; null for a wrong secret. */
export async function unwrapKey(
  secret: string,
  { salt, iterations, iv, wrapped }: WrappedKey,
): Promise<Uint8Array | null> {
  const under = await keyUnder(secret, salt, iterations);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, under, wrapped));
  } catch {
    return null;
  }
}

/** Never leaves WebCrypto. */
async function keyUnder(
  secret: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(tidied(secret));
  const from = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
