import { generateKeyPairSync } from 'node:crypto';
import { fromBase64url } from '../exchange/bytes';
import type { NewKey } from '../exchange/hub/config-people';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** First bytes of a user's public key (`U...`) and seed (`SU...`). */
const USER_BYTE = 20 << 3;
const USER = [USER_BYTE];
const USER_SEED = [(18 << 3) | (USER_BYTE >> 5), (USER_BYTE & 31) << 3];

/**
 * A user's key pair in the server's own notation (nkey): base32 of prefix, 32 bytes and a CRC-16. Made with the platform's
 * Ed25519; the client library makes the same in JavaScript, 100 times slower, and a province has thousands of people.
 */
export function makeUserKey(): NewKey {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { key: nkey(USER, raw(x)), seed: nkey(USER_SEED, raw(d)) };
}

function raw(text: string | undefined): Uint8Array {
  const bytes = fromBase64url(text ?? '');
  if (bytes?.length !== 32) throw new Error('makeUserKey: not an Ed25519 key');
  return bytes;
}

function nkey(prefix: readonly number[], key: Uint8Array): string {
  const bytes = [...prefix, ...key];
  const crc = crc16(bytes);
  return base32([...bytes, crc & 255, crc >> 8]);
}

/** CRC-16 with polynomial 0x1021, from 0. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

/** Without padding; the last group filled up with zeros. */
function base32(bytes: readonly number[]): string {
  const bits = bytes.map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map(group => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}
