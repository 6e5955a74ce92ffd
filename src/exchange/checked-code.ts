import { sha256 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from './bytes';

/** Crockford's base 32: no I, L, O, U, so that what is read aloud or copied by hand stays itself. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters as typed by a person: case, spaces and hyphens do not matter; O is 0, I and L are 1. Null: a foreign one. */
export function typedLetters(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return [...letters].every(letter => LETTERS.includes(letter)) ? letters : null;
}

/** `count` check letters over a purpose and the letters: a slip of a hand passes once in 32^count. */
export function checkLetters(purpose: string, letters: string, count: number): string {
  const digest = sha256(concat([utf8(`${purpose}\n`), utf8(letters)]));
  return [...digest.subarray(0, count)].map(byte => LETTERS[byte & 31]).join('');
}

/** `count` letters of 5 bits each out of random bytes. */
export const lettersOf = (bytes: Uint8Array, count: number): string =>
  [...bytes.subarray(0, count)].map(byte => LETTERS[byte & 31]).join('');

const SEED_LETTERS = 52;
const SEED_CHECKS = 4;
const SEED_PURPOSE = 'soi-papi seed';
export const CHECKED_SEED_LETTERS = SEED_LETTERS + SEED_CHECKS;

/** 32 bytes as 52 letters and 4 check letters. */
export function checkedSeed(seed: Uint8Array): string {
  let value = 0n;
  for (const byte of seed) value = (value << 8n) | BigInt(byte);
  let letters = '';
  for (let at = 0; at < SEED_LETTERS; at++, value >>= 5n) letters = LETTERS[Number(value & 31n)] + letters;
  return letters + checkLetters(SEED_PURPOSE, letters, SEED_CHECKS);
}

/** Null where a letter was misread. */
export function seedOfChecked(typed: string): Uint8Array | null {
  const all = typedLetters(typed);
  if (all?.length !== CHECKED_SEED_LETTERS) return null;
  const letters = all.slice(0, SEED_LETTERS);
  if (checkLetters(SEED_PURPOSE, letters, SEED_CHECKS) !== all.slice(SEED_LETTERS)) return null;
  let value = 0n;
  for (const letter of letters) value = (value << 5n) | BigInt(LETTERS.indexOf(letter));
  const seed = new Uint8Array(32);
  for (let at = 31; at >= 0; at--, value >>= 8n) seed[at] = Number(value & 255n);
  return value === 0n ? seed : null;
}
