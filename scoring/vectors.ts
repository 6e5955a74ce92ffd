/** Five vectors at once are enough for anything here. */
type Vectors = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/**
 * Zeroed vectors of one length that share a buffer. Every buffer of its own costs about a microsecond, and a domain needs
 * a dozen vectors: with hundreds of domains that was most of the time. Asked for fewer than five, the rest are empty.
 */
export function floats(count: 1 | 2 | 3 | 4 | 5, length: number): Vectors {
  const buffer = new ArrayBuffer(8 * count * length);
  const at = (i: number): Float64Array =>
    i < count ? new Float64Array(buffer, 8 * i * length, length) : EMPTY;
  return [at(0), at(1), at(2), at(3), at(4)];
}

const EMPTY = new Float64Array(0);
