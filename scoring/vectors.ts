/** Five vectors at once are enough for anything here. */
export type Vectors = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/** Zeroed vectors of one length. Asked for fewer than five, the rest are empty. */
export const floats = (count: 1 | 2 | 3 | 4 | 5, length: number): Vectors => [
  vector(length),
  count > 1 ? vector(length) : EMPTY,
  count > 2 ? vector(length) : EMPTY,
  count > 3 ? vector(length) : EMPTY,
  count > 4 ? vector(length) : EMPTY,
];

/**
 * A zeroed vector, cut from a larger sheet: a buffer of its own costs a microsecond, a cut a fortieth of that (measured), and
 * a round has hundreds of domains of a dozen vectors each. No place of a sheet is cut twice, so what a vector holds is its
 * own; it is for work inside scoring only, because sending one to a worker would copy its sheet.
 */
export function vector(length: number): Float64Array {
  if (length > SHEET / 8) return new Float64Array(length);
  if (used + length > SHEET) {
    sheet = new ArrayBuffer(8 * SHEET);
    used = 0;
  }
  const cut = new Float64Array(sheet, 8 * used, length);
  used += length;
  return cut;
}

/** Numbers in a sheet: 128 kB. */
const SHEET = 16_384;
/** Where the next vector is cut; nothing can be read back from it. */
let sheet = new ArrayBuffer(8 * SHEET);
let used = 0;

const EMPTY = new Float64Array(0);
