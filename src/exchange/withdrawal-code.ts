import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes';
import { checkLetters, lettersOf, typedLetters } from './checked-code';
import { signerOf } from './signing';

/**
 * The code on the respondent's slip: 19 random letters (95 bits) and one check letter, in groups of four. Whoever holds
 * it can take the interview back, and nobody else: the key it makes is sealed inside the interview, the code is not.
 */
const LETTERS = 19;
const PURPOSE = 'soi-papi withdrawal';

export interface WithdrawalCode {
  /** For the slip; shown once, kept nowhere. */
  readonly code: string;
  /** Public; goes into the draft and is sealed with the interview. */
  readonly key: string;
}

/** `random` gives at least 19 bytes; by default the platform's own. */
export function makeWithdrawalCode(random: () => Uint8Array = randomBytes): WithdrawalCode {
  const letters = lettersOf(random(), LETTERS);
  const code = letters + checkLetters(PURPOSE, letters, 1);
  return { code: code.match(/.{4}/g)?.join('-') ?? code, key: signerOf(seedOf(code)) };
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(LETTERS));

/** The signing seed of a typed code, or null where a letter was misread. Case, spaces and hyphens do not matter. */
export function withdrawalSeed(typed: string): Uint8Array | null {
  const letters = typedLetters(typed);
  if (letters?.length !== LETTERS + 1) return null;
  const body = letters.slice(0, LETTERS);
  return checkLetters(PURPOSE, body, 1) === letters.slice(LETTERS) ? seedOf(letters) : null;
}

const seedOf = (letters: string): Uint8Array => sha256(utf8(`${PURPOSE} seed\n${letters}`));

/** The key a typed code belongs to: how the interview is found on a phone or in the store. */
export function withdrawalKey(typed: string): string | null {
  const seed = withdrawalSeed(typed);
  return seed && signerOf(seed);
}
