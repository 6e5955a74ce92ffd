import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { type KeyFileProblem, makeKeys, type PrivateKeys } from '../exchange/keys';
import { fingerprint, fingerprintWords, PublicKeys } from '../exchange/public-keys';
import {
  keysFromSheet,
  type RecoverySheet,
  recoverySheet,
  type SheetProblem,
} from '../exchange/recovery-sheet';
import { readRoundFile } from '../exchange/round-file';
import type { SoiPapiDatabase } from '../storage/database';
import { keepOfficeKeys, officeKeys } from '../storage/office';
import { lockAside, unlockAside } from './lock';
import { keepOpen } from './open-keys';

export type KeyProblem = KeyFileProblem | SheetProblem;

export const wordsOf = (keys: PublicKeys): string[] => fingerprintWords(fingerprint(keys));

/**
 * Makes an office's keys, locks them under the passphrase and keeps the locked file. The sheet is given once, for
 * printing: its offline half is on no machine afterwards.
 */
export async function makeOfficeKeys(
  db: SoiPapiDatabase,
  office: string,
  passphrase: string,
): Promise<Outcome<RecoverySheet, KeyProblem>> {
  const made = await makeKeys(office);
  const locked = await lockAside(made.keys, passphrase);
  if (!locked.ok) return locked;
  await keepOfficeKeys(db, made.keys.public, locked.value, new Date().toISOString());
  await openWith(db, made.keys, passphrase);
  return done(recoverySheet(made));
}

/** Opens the keys of this laptop, and earlier ones that the same passphrase opens. */
export async function unlockOffice(
  db: SoiPapiDatabase,
  office: string,
  passphrase: string,
): Promise<Outcome<PrivateKeys, KeyProblem>> {
  const record = await officeKeys(db, office);
  if (!record) return failed('not-a-key-file');
  const keys = await unlockAside(record.locked, passphrase);
  if (keys.ok) await openWith(db, keys.value, passphrase);
  return keys;
}

async function openWith(db: SoiPapiDatabase, keys: PrivateKeys, passphrase: string): Promise<void> {
  const { office } = keys.public;
  const former: string[] = [];
  for (const text of (await officeKeys(db, office))?.former ?? []) {
    const old = await unlockAside(text, passphrase);
    if (old.ok) former.push(old.value.identity);
  }
  keepOpen(office, { keys, former });
}

/** The laptop was lost: the sheet's two lines, and the public half from any round file or public key file. */
export async function restoreOffice(
  db: SoiPapiDatabase,
  shown: PublicKeys,
  typed: { readonly opens: string; readonly signs: string },
  passphrase: string,
): Promise<Outcome<PrivateKeys, KeyProblem>> {
  const keys = await keysFromSheet(typed, shown);
  if (!keys.ok) return keys;
  const locked = await lockAside(keys.value, passphrase);
  if (!locked.ok) return locked;
  await keepOfficeKeys(db, shown, locked.value, new Date().toISOString());
  await openWith(db, keys.value, passphrase);
  return keys;
}

/** A key file saved before, on another laptop of the same office. */
export async function takeKeyFile(
  db: SoiPapiDatabase,
  text: string,
  passphrase: string,
): Promise<Outcome<PrivateKeys, KeyProblem>> {
  const keys = await unlockAside(text, passphrase);
  if (!keys.ok) return keys;
  await keepOfficeKeys(db, keys.value.public, text, new Date().toISOString());
  await openWith(db, keys.value, passphrase);
  return keys;
}

/** The public half as a file for whoever seals to this office or checks its signatures. */
export const publicKeyFile = (keys: PublicKeys): { name: string; text: string } => ({
  name: `${keys.office.replaceAll('/', '-')}.cong-khai.json`,
  text: `${JSON.stringify(keys, null, 1)}\n`,
});

/** Public keys out of a public key file or a signed round file; null where it is neither. */
export function publicKeysIn(text: string): PublicKeys | null {
  const round = readRoundFile(text);
  if (round.ok) return round.value.body.keys;
  try {
    return PublicKeys.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
