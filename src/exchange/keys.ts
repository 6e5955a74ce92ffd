import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url, fromBase64url, utf8Text } from './bytes';
import { canonicalJson } from './canonical';
import { fingerprint, PublicKeys } from './public-keys';
import { signerOf } from './signing';

const Identity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);

/** The private half. Lives on the office's laptop, locked by a passphrase; never on a phone. */
export const PrivateKeys = z.strictObject({
  public: PublicKeys,
  identity: Identity,
  signing: z.string().refine(text => fromBase64url(text)?.length === 32),
});
export type PrivateKeys = z.infer<typeof PrivateKeys>;

/** What is printed once and then forgotten by the machine: the offline recipient's identity. */
export interface MadeKeys {
  readonly keys: PrivateKeys;
  readonly recoveryIdentity: string;
}

/** Makes both key pairs and the offline recipient. `random` gives 32 bytes; by default the platform's own. */
export async function makeKeys(office: string, random: () => Uint8Array = randomSeed): Promise<MadeKeys> {
  const identity = await generateX25519Identity();
  const recoveryIdentity = await generateX25519Identity();
  const seed = random();
  const keys: PrivateKeys = {
    public: {
      v: 1,
      office,
      recipient: await identityToRecipient(identity),
      recovery: await identityToRecipient(recoveryIdentity),
      signer: signerOf(seed),
    },
    identity,
    signing: base64url(seed),
  };
  return { keys, recoveryIdentity };
}

const randomSeed = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32));

export type KeyFileProblem = 'not-a-key-file' | 'wrong-passphrase' | 'keys-disagree' | 'passphrase-short';

/** A passphrase is asked for on every start of the laptop, so it may be a sentence; shorter ones are guessed. */
export const SHORTEST_PASSPHRASE = 12;

/**
 * Key file: the private keys under scrypt + age, armoured. `workFactor` is log2 of scrypt's N: 18 takes about a second
 * and 256 MB once per unlocking; only tests go lower.
 */
export async function lockKeys(
  keys: PrivateKeys,
  passphrase: string,
  { workFactor = 18 } = {},
): Promise<Outcome<string, KeyFileProblem>> {
  if ([...passphrase.normalize('NFC')].length < SHORTEST_PASSPHRASE) return failed('passphrase-short');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return done(armor.encode(await encrypter.encrypt(canonicalJson(keys))));
}

/** Opens a key file; the public half is computed again from the private one, so a tampered file is noticed. */
export async function unlockKeys(
  text: string,
  passphrase: string,
): Promise<Outcome<PrivateKeys, KeyFileProblem>> {
  const locked = unarmoured(text);
  if (!locked) return failed('not-a-key-file');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  let plain: string | null;
  try {
    plain = utf8Text(await decrypter.decrypt(locked));
  } catch {
    return failed('wrong-passphrase');
  }
  const keys = parseKeys(plain);
  if (!keys) return failed('not-a-key-file');
  return (await isWhole(keys)) ? done(keys) : failed('keys-disagree');
}

function unarmoured(text: string): Uint8Array | null {
  try {
    return armor.decode(text.trim());
  } catch {
    return null;
  }
}

function parseKeys(plain: string | null): PrivateKeys | null {
  try {
    return PrivateKeys.parse(JSON.parse(plain ?? ''));
  } catch {
    return null;
  }
}

async function isWhole(keys: PrivateKeys): Promise<boolean> {
  const recipient = await identityToRecipient(keys.identity);
  const { public: shown } = keys;
  const opens = recipient === shown.recipient || recipient === shown.recovery;
  return opens && signerOf(signingSeed(keys)) === shown.signer;
}

/** The 32 bytes that sign. */
export function signingSeed(keys: PrivateKeys): Uint8Array {
  const seed = fromBase64url(keys.signing);
  if (!seed) throw new TypeError('signingSeed: not base64url');
  return seed;
}

export const ownFingerprint = (keys: PrivateKeys): string => fingerprint(keys.public);
