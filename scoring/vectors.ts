/** Five vectors at once are enough for anything here. */
export type Vectors = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/**
 * Zeroed vectors of one length that share a buffer. Every buffer of its own costs about a microsecond, and a domain needs
 * a dozen vectors: with hundreds of domains that was most of the time. Asked for fewer than five, the rest are empty.
 */
export function floats(count: 1 | 2 | 3 | 4 | 5, length: number): Vectors {
  const buffer = new ArrayBuffer(8 * count * length);
  return [
    part(buffer, 0, length),
    count > 1 ? part(buffer, 1, length) : EMPTY,
    count > 2 ? part(buffer, 2, length) : EMPTY,
    count > 3 ? part(buffer, 3, length) : EMPTY,
    count > 4 ? part(buffer, 4, length) : EMPTY,
  ];
}

const part = (buffer: ArrayBuffer, i: number, length: number): Float64Array =>
  new Float64Array(buffer, 8 * i * length, length);

const EMPTY = new Float64Array(0);
