import { Gunzip, gzipSync } from 'fflate';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { concat } from './bytes';
import { crc32 } from './crc32';

/** Four megabytes of JSON: a thousand times an interview, and no phone or laptop dies of it. */
export const LARGEST_DOCUMENT = 4 * 1024 * 1024;

export type GunzipProblem = 'inflates-too-far' | 'gzip-damaged';

/** Bytes fed at a time: deflate grows at most 1032 times, so a bomb is seen 1 MB after the cap at the latest. */
const SLICE = 1024;
const TRAILER = 8;

/** The same input gives the same bytes: no time, no name in the header. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0, level: 9 });

/** Unpacks one gzip member; refuses growth beyond `cap`, a second member, a cut end and a wrong checksum. */
export function gunzip(packed: Uint8Array, cap = LARGEST_DOCUMENT): Outcome<Uint8Array, GunzipProblem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let members = 0;
  const inflate = new Gunzip(chunk => {
    size += chunk.length;
    parts.push(chunk);
  });
  inflate.onmember = () => {
    members += 1;
  };
  try {
    for (let at = 0; at < packed.length && size <= cap; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    return failed('gzip-damaged');
  }
  if (size > cap) return failed('inflates-too-far');
  const bytes = concat(parts);
  return members <= 1 && fitsTrailer(packed, bytes) ? done(bytes) : failed('gzip-damaged');
}

function fitsTrailer(packed: Uint8Array, bytes: Uint8Array): boolean {
  if (packed.length < TRAILER) return false;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER, TRAILER);
  return trailer.getUint32(0, true) === crc32(bytes) && trailer.getUint32(4, true) === bytes.length;
}
