import type { IndexTree } from './index-tree';
import type { Observations } from './observation';
import { outsideByBlock } from './outside';
import { inOrder, type RowOrder, rowsByBlock } from './row-order';
import { admitCell, admitPsus, blockArrays, emptyTally, linkBlock, type Tally } from './tally';
import {
  addFourColumns,
  addOneColumn,
  type Chunks,
  type FourColumns,
  type FourIndices,
  MAX_CHUNK_ROWS,
  MAX_CHUNK_WEIGHT,
  packWeights,
  type Sums,
} from './tally-kernel';
import { checked, EXACT_LIMIT, unitsPerOne } from './weight-unit';

export interface TallyOptions {
  /** Size of one weight unit (Round.weightUnit); null = float path. */
  readonly weightUnit: number | null;
}

/** Weights and unit do not go together: sums would leave the exact integers. */
export class WeightsTooLarge extends Error {
  override readonly name = 'WeightsTooLarge';
  constructor(readonly sumOfUnits: number) {
    super(`weights sum to ${sumOfUnits} units: choose a coarser unit or the float path`);
  }
}

/**
 * T9 · Adds up interviews into a `Tally` in one pass; rows in any order (sorted by PSU is fastest).
 * Weights are >= 0 in the unit of the round; a row of weight 0 counts as a person and keeps its PSU in the design.
 * PSUs of `observations.psus` without rows stay in the design too. The tree is asked only which answers lie outside
 * its goalposts. Throws `RangeError` on a negative or NaN weight, `PsuInTwoStrata`, `WeightsTooLarge`.
 * Source: design 4; issue Engine 1. Example: three answers 1, 0, 1 with weights 1, 2, 1 -> n 3, sum w y 2, sum w 4.
 */
export function tallyOf(tree: IndexTree, observations: Observations, { weightUnit }: TallyOptions): Tally {
  const tally = emptyTally(observations.indicatorIds, { weightUnit });
  const psuIndex = admitPsus(tally, observations.psus);
  const rows = rowsByBlock(observations);
  const weights = weightsInOrder(observations.weight, rows.order, weightUnit);
  Object.assign(tally, blockArrays(rows.psu.length, observations.columns.length));
  addBlocks(tally, rows, psuIndex, observations.cells);
  addRowWeights(tally, rows.start, weights);
  checkExact(tally);
  addAnswers(tally, observations, rows, weights);
  for (const [id, counts] of outsideByBlock(tree, observations, rows)) tally.outside.set(id, counts);
  return tally;
}

function weightsInOrder(
  weight: Float64Array,
  order: Uint32Array | null,
  weightUnit: number | null,
): Float64Array {
  const units = new Float64Array(weight.length);
  const perOne = unitsPerOne(weightUnit);
  for (let i = 0; i < weight.length; i++) {
    const one = weight[order === null ? i : (order[i] as number)] as number;
    units[i] = weightUnit === null ? checked(one) : Math.round(checked(one) * perOne);
  }
  return units;
}

function addBlocks(
  tally: Tally,
  rows: RowOrder,
  psuIndex: readonly number[],
  cells: readonly string[],
): void {
  const cellIndex = cells.map(label => admitCell(tally, label));
  tally.blockCount = rows.psu.length;
  for (let block = 0; block < tally.blockCount; block++) {
    tally.blockPsu[block] = psuIndex[rows.psu[block] as number] as number;
    tally.blockCell[block] = cellIndex[rows.cell[block] as number] as number;
    linkBlock(tally, block);
  }
}

function addRowWeights(tally: Tally, start: Int32Array, weights: Float64Array): void {
  for (let block = 0; block < tally.blockCount; block++) {
    let sum = 0;
    let squares = 0;
    let weighted = 0;
    for (let i = start[block] as number; i < (start[block + 1] as number); i++) {
      const weight = weights[i] as number;
      sum += weight;
      squares += weight * weight;
      if (weight > 0) weighted += 1;
    }
    tally.rows[block] = (start[block + 1] as number) - (start[block] as number);
    tally.weight[block] = sum;
    tally.weightSquares[block] = squares;
    tally.weightedRows[block] = weighted;
  }
}

/** W3 · With a unit, 255 x the sum of all weights must stay an exact integer; so must every sum of squares. */
function checkExact({ weightUnit, weight, weightSquares }: Tally): void {
  if (weightUnit === null) return;
  const total = weight.reduce((sum, block) => sum + block, 0);
  const squares = weightSquares.reduce((sum, block) => sum + block, 0);
  if (total * 255 > EXACT_LIMIT || squares > EXACT_LIMIT) throw new WeightsTooLarge(total);
}

function addAnswers(tally: Tally, { columns }: Observations, rows: RowOrder, weights: Float64Array): void {
  const sums: Sums = { ...tally, stride: columns.length };
  const chunks = chunksOf(rows.start, weights);
  const bytes = chunks !== null && tally.weightUnit !== null ? byteColumns(columns) : [];
  if (chunks !== null && bytes.length > 0) addByteColumns(chunks, weights, columns, bytes, rows.order, sums);
  const whole = wholeBlocks(rows.start);
  for (const [k, column] of columns.entries()) {
    if (!bytes.includes(k)) addOneColumn(whole, weights, inOrder(column, rows.order), k, sums);
  }
}

const byteColumns = (columns: readonly (Uint8Array | Float64Array)[]): number[] =>
  columns.flatMap((column, k) => (column instanceof Uint8Array ? [k] : []));

function addByteColumns(
  chunks: Chunks,
  weights: Float64Array,
  columns: Observations['columns'],
  indices: readonly number[],
  order: Uint32Array | null,
  sums: Sums,
): void {
  const packed = packWeights(weights);
  const nobody = new Uint8Array(indices.length % 4 === 0 ? 0 : weights.length).fill(255);
  const groups: { data: FourColumns; places: FourIndices }[] = [];
  for (let first = 0; first < indices.length; first += 4) {
    const four = [0, 1, 2, 3].map(offset => indices[first + offset]);
    const data = four.map(k => (k === undefined ? nobody : inOrder(columns[k] as Uint8Array, order)));
    const places = four.map(k => k ?? (indices[first] as number));
    groups.push({ data: data as unknown as FourColumns, places: places as unknown as FourIndices });
  }
  const count = chunks.block.length;
  for (let from = 0; from < count; from += TILE) {
    const tile = [from, Math.min(count, from + TILE)] as const;
    for (const { data, places } of groups) addFourColumns(chunks, tile, packed, data, places, sums);
  }
}

/** Chunks taken through all columns before the next ones, so that the sums being written stay in the cache. */
const TILE = 64;

/** Cuts blocks so that 32-bit sums cannot overflow; null when one weight alone is too large for that. */
function chunksOf(start: Int32Array, weights: Float64Array): Chunks | null {
  const starts: number[] = [];
  const blocks: number[] = [];
  const sums: number[] = [];
  for (let block = 0; block + 1 < start.length; block++) {
    const end = start[block + 1] as number;
    for (let i = start[block] as number; i < end; ) {
      const first = i;
      let sum = 0;
      while (i < end && i - first < MAX_CHUNK_ROWS && sum + (weights[i] as number) <= MAX_CHUNK_WEIGHT) {
        sum += weights[i] as number;
        i += 1;
      }
      if (i === first) return null;
      starts.push(first);
      blocks.push(block);
      sums.push(sum);
    }
  }
  starts.push(weights.length);
  return {
    start: Int32Array.from(starts),
    block: Int32Array.from(blocks),
    weight: Int32Array.from(sums),
  };
}

const wholeBlocks = (start: Int32Array): Chunks => ({
  start,
  block: Int32Array.from({ length: start.length - 1 }, (_, block) => block),
  weight: new Int32Array(0),
});
