import { identityToRecipient } from 'age-encryption';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url } from './bytes';
import { checkedSeed, seedOfChecked } from './checked-code';
import { type MadeKeys, type PrivateKeys, signingSeed } from './keys';
import { fingerprint, fingerprintWords, type PublicKeys } from './public-keys';
import { signerOf } from './signing';

/** What the printed sheet shows; the words around it come from the catalogue. */
export interface RecoverySheet {
  readonly office: string;
  readonly words: readonly string[];
  /** The offline recipient's identity in groups of five letters: opens every interview. */
  readonly opens: readonly string[];
  /** The signing seed in groups of five letters with check letters: signs rounds and receipts. */
  readonly signs: readonly string[];
}

const groups = (text: string): string[] => text.match(/.{1,5}/g) ?? [];

export function recoverySheet({ keys, recoveryIdentity }: MadeKeys): RecoverySheet {
  return {
    office: keys.public.office,
    words: fingerprintWords(fingerprint(keys.public)),
    opens: groups(recoveryIdentity),
    signs: groups(checkedSeed(signingSeed(keys))),
  };
}

export type SheetProblem = 'opens-misread' | 'signs-misread' | 'other-office';

/**
 * Types the sheet back in after the laptop is lost. Spaces, hyphens and case do not matter; a misread letter is caught
 * by the check letters of either line. The result opens what was sealed to `keys` and signs as before.
 */
export async function keysFromSheet(
  typed: { opens: string; signs: string },
  keys: PublicKeys,
): Promise<Outcome<PrivateKeys, SheetProblem>> {
  const identity = typed.opens.replace(/\s+/g, '').toUpperCase();
  const recipient = await identityToRecipient(identity).catch(() => null);
  if (recipient === null) return failed('opens-misread');
  const seed = seedOfChecked(typed.signs);
  if (!seed) return failed('signs-misread');
  if (recipient !== keys.recovery || signerOf(seed) !== keys.signer) return failed('other-office');
  return done({ public: keys, identity, signing: base64url(seed) });
}
