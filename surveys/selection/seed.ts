const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * One whole number (32 bits, may be negative) out of a round's seed and what is drawn, so that every phone draws the
 * same: FNV-1a over the UTF-8 of the parts, then a finishing mix so that neighbouring numbers (household 12, 13) start
 * the generator far apart. Parts are joined by a sign none of them holds.
 * Source: FNV-1a by Fowler, Noll, Vo; the mix is the finalizer of MurmurHash3 (public domain). Inferred, decision 075.
 */
export function seedOf(seed: number, ...parts: readonly (string | number)[]): number {
  const bytes = utf8([seed, ...parts].join('\n'));
  let hash = OFFSET;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** NFC first: a village code typed on another system must not draw other households. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text.normalize('NFC'));
