import { encodeTime } from 'ulid';

/** 80 bits or more of a text, as bytes: a digest, handed in because this room has none. */
export type DigestBytes = (text: string) => Uint8Array;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID with a time and 80 bits of a digest: the same record of another program gets the same id every time. */
export function derivedId(ms: number, digest: Uint8Array): string {
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let k = 0; k < 16; k++) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return encodeTime(ms) + text;
}
