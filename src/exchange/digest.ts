import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from './bytes';
import { canonicalJson, type Json } from './canonical';

/** SHA-256 as 64 hex digits, of bytes or of a text's UTF-8. */
export const sha256Hex = (of: Uint8Array | string): string =>
  hex(sha256(typeof of === 'string' ? utf8(of) : of));

/** The same as bytes, of a text's UTF-8. */
export const sha256Bytes = (text: string): Uint8Array => sha256(utf8(text));

/** SHA-256 of the canonical text of a value: for questionnaires (`formSha`), rounds, keys. */
export const valueDigest = (value: Json): string => sha256Hex(canonicalJson(value));

/** Digest of a set: the same whatever order its members came in, and however often each did. */
export function setDigest(members: Iterable<string>): string {
  const sorted = [...new Set(members)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sha256Hex(sorted.map(member => `${member}\n`).join(''));
}
