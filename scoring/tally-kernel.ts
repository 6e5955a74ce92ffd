import { MISSING } from './observation';

/**
 * Rows cut into chunks: a chunk lies in one block and is small enough for whole-number arithmetic in 32 bits.
 * `start` has one entry more than there are chunks.
 */
export interface Chunks {
  readonly start: Int32Array;
  readonly block: Int32Array;
  /** Sum of the weights of the chunk's rows. */
  readonly weight: Int32Array;
}

/** Where a kernel adds its sums: `block * stride + indicator`. */
export interface Sums {
  readonly stride: number;
  readonly answered: Uint32Array;
  readonly sumWeights: Float64Array;
  readonly sumValues: Float64Array;
}

/** The code of a missing answer as a constant of this file: an imported one is read anew in every turn of a loop. */
const NOBODY = 255 satisfies typeof MISSING;
const COUNT_BITS = 7;
export const MAX_CHUNK_ROWS = 2 ** COUNT_BITS - 1;
/** 255 x this stays below 2^32, and so does this shifted by the count bits. */
export const MAX_CHUNK_WEIGHT = 2 ** 24 - 1;

/**
 * Weight and "one person" in one word: a single addition advances both sums, and the loop has one array less to read (a
 * quarter faster, measured: the processor's registers are what there is too little of).
 */
export function packWeights(weights: Float64Array): Int32Array {
  const packed = new Int32Array(weights.length);
  for (let i = 0; i < weights.length; i++) packed[i] = ((weights[i] as number) << COUNT_BITS) | 1;
  return packed;
}

export type FourColumns = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
export type FourIndices = readonly [number, number, number, number];

/**
 * T3 · Whole-number tally of four byte columns in lockstep. No branch on a missing answer: `(v - 255) >> 31` is all ones
 * for an answer and zero for 255. The value sum takes 255 along and is put right once per chunk; 32-bit
 * wrap-around on the way is harmless because the true sum fits. Source: reference perf 3.1, 5.
 */
export function addFourColumns(
  chunks: Chunks,
  [firstChunk, endChunk]: readonly [number, number],
  packed: Int32Array,
  [c0, c1, c2, c3]: FourColumns,
  [k0, k1, k2, k3]: FourIndices,
  sums: Sums,
): void {
  const { start, block, weight } = chunks;
  const { stride, answered, sumWeights, sumValues } = sums;
  for (let chunk = firstChunk; chunk < endChunk; chunk++) {
    const end = start[chunk + 1] as number;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let i = start[chunk] as number; i < end; i++) {
      const p = packed[i] as number;
      const w = p >> COUNT_BITS;
      const v0 = c0[i] as number;
      const v1 = c1[i] as number;
      const v2 = c2[i] as number;
      const v3 = c3[i] as number;
      a0 = (a0 + Math.imul(w, v0)) | 0;
      a1 = (a1 + Math.imul(w, v1)) | 0;
      a2 = (a2 + Math.imul(w, v2)) | 0;
      a3 = (a3 + Math.imul(w, v3)) | 0;
      b0 = (b0 + (p & ((v0 - NOBODY) >> 31))) | 0;
      b1 = (b1 + (p & ((v1 - NOBODY) >> 31))) | 0;
      b2 = (b2 + (p & ((v2 - NOBODY) >> 31))) | 0;
      b3 = (b3 + (p & ((v3 - NOBODY) >> 31))) | 0;
    }
    const row = (block[chunk] as number) * stride;
    const all = weight[chunk] as number;
    flush(answered, sumWeights, sumValues, row + k0, a0, b0, all);
    flush(answered, sumWeights, sumValues, row + k1, a1, b1, all);
    flush(answered, sumWeights, sumValues, row + k2, a2, b2, all);
    flush(answered, sumWeights, sumValues, row + k3, a3, b3, all);
  }
}

/** Unpacks one chunk's sums. Seven plain arguments: it runs once per chunk and indicator, and must be inlined. */
function flush(
  answered: Uint32Array,
  sumWeights: Float64Array,
  sumValues: Float64Array,
  at: number,
  valueSum: number,
  packedSum: number,
  chunkWeight: number,
): void {
  const weightSum = packedSum >>> COUNT_BITS;
  const missingPart = Math.imul(NOBODY, (chunkWeight - weightSum) | 0);
  answered[at] = (answered[at] as number) + (packedSum & MAX_CHUNK_ROWS);
  sumWeights[at] = (sumWeights[at] as number) + weightSum;
  sumValues[at] = (sumValues[at] as number) + ((valueSum - missingPart) >>> 0);
}

/**
 * T4 · The same sums in double precision, one column at a time: amounts, weights too large for 32 bits, and weights that
 * are no whole units. With whole units and whole values the sums are still exact up to 2^53.
 */
export function addOneColumn(
  chunks: Chunks,
  weights: ArrayLike<number>,
  column: Uint8Array | Float64Array,
  k: number,
  sums: Sums,
): void {
  const missing = column instanceof Uint8Array ? MISSING : Number.NaN;
  const { start, block } = chunks;
  for (let chunk = 0; chunk < block.length; chunk++) {
    let n = 0;
    let b = 0;
    let a = 0;
    for (let i = start[chunk] as number; i < (start[chunk + 1] as number); i++) {
      const value = column[i] as number;
      if (value === missing || Number.isNaN(value)) continue;
      n += 1;
      b += weights[i] as number;
      a += (weights[i] as number) * value;
    }
    const at = (block[chunk] as number) * sums.stride + k;
    sums.answered[at] = (sums.answered[at] as number) + n;
    sums.sumWeights[at] = (sums.sumWeights[at] as number) + b;
    sums.sumValues[at] = (sums.sumValues[at] as number) + a;
  }
}
