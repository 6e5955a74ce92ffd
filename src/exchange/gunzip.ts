import { gunzipSync, gzipSync } from 'fflate';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { crc32 } from './crc32';

/** Four megabytes of JSON: a thousand times an interview, and no phone or laptop dies of it. */
export const LARGEST_DOCUMENT = 4 * 1024 * 1024;

export type GunzipProblem = 'inflates-too-far' | 'gzip-damaged';

const TRAILER = 8;
const SHORTEST = 18;

/** The same input gives the same bytes: no time, no name in the header. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0, level: 9 });

/**
 * Unpacks gzip into a buffer of the size its trailer states, and not one byte more: a bomb that tells the truth is
 * refused by the cap, one that lies finds no room. The checksum, which fflate leaves alone, is checked. Bytes after the
 * first member are ignored.
 */
export function gunzip(packed: Uint8Array, cap = LARGEST_DOCUMENT): Outcome<Uint8Array, GunzipProblem> {
  if (packed.length < SHORTEST) return failed('gzip-damaged');
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER, TRAILER);
  const size = trailer.getUint32(4, true);
  if (size > cap) return failed('inflates-too-far');
  const bytes = inflated(packed, size);
  const whole = bytes?.length === size && crc32(bytes) === trailer.getUint32(0, true);
  return bytes && whole ? done(bytes) : failed('gzip-damaged');
}

/** One byte of room too many shows what would have grown beyond the size stated. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return gunzipSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
