import type { PublicKeys } from '../../exchange/public-keys';
import type { SoiPapiDatabase } from '../database';
import { roundFiles } from '../round-files';
import type { LockRecord, RecoveryWay } from './lock-record';
import { wrapKey } from './secret';

/** Letters of a code that are not mistaken for each other when read out: 5 bits each, 80 in all. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LETTERS = 16;

/** Keys of the province whose round was accepted last; null on a phone without a round. */
export const recoveryOffice = async (db: SoiPapiDatabase): Promise<PublicKeys | null> =>
  (await roundFiles(db))[0]?.body.keys ?? null;

/**
 * A second way to the data key: under a code nobody has seen, which only this office's private key (or its printed
 * sheet) can read. Used once: a new secret makes a new code.
 */
export async function wayFor(
  { office, recipient, recovery }: PublicKeys,
  bytes: Uint8Array,
  iterations?: number,
): Promise<RecoveryWay> {
  const { sealCode } = await import('../../exchange/unlock-code');
  const code = newCode();
  const sealed = await sealCode(code, [recipient, ...(recovery ? [recovery] : [])]);
  return { office, recipient, sealed, key: await wrapKey(code, bytes, iterations) };
}

/** Is the way back missing, or does it lead to an office that is not the round's any more? */
export const isStale = ({ recovery }: LockRecord, keys: PublicKeys | null): boolean =>
  keys !== null && recovery?.recipient !== keys.recipient;

const newCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(CODE_LETTERS))].map(byte => LETTERS[byte & 31]).join('');

/** As read out or written down: spaces, dashes and small letters do not count. */
export const codeAsTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
