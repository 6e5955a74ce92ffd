import type { IndexTree } from './index-tree';
import { type Interview, MISSING } from './observation';
import { indicatorsOf } from './outside';
import { admitCell, admitPsu, admitPsus, blockArrays, emptyTally, linkBlock, type Tally } from './tally';
import { inUnits } from './weight-unit';

/** Tallies of different indicators or weight units cannot be added. */
export class TalliesDiffer extends Error {
  override readonly name = 'TalliesDiffer';
}

/** Something would be taken out that was never put in. */
export class NotInTally extends Error {
  override readonly name = 'NotInTally';
}

/**
 * T6 · One interview more: O(answers). Changes `tally` in place and returns it. Exact in whole units.
 * Source: design 4; reference perf 3.4.
 */
export function addObservation(tree: IndexTree, tally: Tally, interview: Interview): Tally {
  const block = findBlock(tally, interview) ?? newBlock(tally, interview);
  return change(tree, tally, block, interview, 1);
}

/**
 * T7 · One interview less (withdrawal, re-coding): the exact inverse of `addObservation`. Refuses (`NotInTally`) when the
 * block is not there or would hold fewer than no rows. The PSU stays in the design: it was drawn.
 * Source: design 4, 6.
 */
export function removeObservation(tree: IndexTree, tally: Tally, interview: Interview): Tally {
  const block = findBlock(tally, interview);
  if (block === undefined || (tally.rows[block] as number) < 1) {
    throw new NotInTally(
      `removeObservation: no interview in PSU ${interview.psu.id}, cell ${interview.cell}`,
    );
  }
  return change(tree, tally, block, interview, -1);
}

function findBlock(tally: Tally, { psu, cell }: Interview): number | undefined {
  const blocks = tally.blocksOf[admitPsu(tally, psu)] as number[];
  return blocks.find(block => tally.cells[tally.blockCell[block] as number] === cell);
}

function newBlock(tally: Tally, { psu, cell }: Interview): number {
  return appendBlock(tally, admitPsu(tally, psu), admitCell(tally, cell));
}

function appendBlock(tally: Tally, psu: number, cell: number): number {
  const block = tally.blockCount;
  if (block === tally.rows.length) grow(tally);
  tally.blockCount += 1;
  tally.blockPsu[block] = psu;
  tally.blockCell[block] = cell;
  linkBlock(tally, block);
  return block;
}

/** Room for a third more blocks, so that adding one at a time stays cheap. */
function grow(tally: Tally): void {
  const room = Math.ceil(tally.blockCount * 1.33) + 8;
  const larger = blockArrays(room, tally.indicatorIds.length);
  for (const [name, array] of Object.entries(larger)) {
    array.set(tally[name as keyof typeof larger]);
  }
  Object.assign(tally, larger);
  for (const [id, counts] of tally.outside) {
    const more = new Uint32Array(room);
    more.set(counts);
    tally.outside.set(id, more);
  }
}

type Sign = 1 | -1;

function change(tree: IndexTree, tally: Tally, block: number, interview: Interview, sign: Sign): Tally {
  const weight = inUnits(interview.weight, tally.weightUnit);
  const { answers } = interview;
  const { answered, sumWeights, sumValues } = tally;
  const missing = answers instanceof Uint8Array ? MISSING : Number.NaN;
  const row = block * answers.length;
  for (let k = 0; k < answers.length; k++) {
    const value = answers[k] as number;
    if (value === missing || Number.isNaN(value)) continue;
    answered[row + k] = (answered[row + k] as number) + sign;
    sumWeights[row + k] = (sumWeights[row + k] as number) + sign * weight;
    sumValues[row + k] = (sumValues[row + k] as number) + sign * weight * value;
  }
  countOutside(tree, tally, block, interview, sign);
  tally.rows[block] = (tally.rows[block] as number) + sign;
  tally.weight[block] = (tally.weight[block] as number) + sign * weight;
  tally.weightSquares[block] = (tally.weightSquares[block] as number) + sign * weight * weight;
  if (weight > 0) tally.weightedRows[block] = (tally.weightedRows[block] as number) + sign;
  return tally;
}

function countOutside(
  tree: IndexTree,
  tally: Tally,
  block: number,
  { answers }: Interview,
  sign: Sign,
): void {
  const missing = answers instanceof Uint8Array ? MISSING : Number.NaN;
  const { low, high } = columnLimits(tree, tally.indicatorIds);
  for (let k = 0; k < answers.length; k++) {
    const value = answers[k] as number;
    const outside = value < (low[k] as number) || value > (high[k] as number);
    if (!outside || value === missing) continue;
    const id = tally.indicatorIds[k] as string;
    const counts = tally.outside.get(id) ?? new Uint32Array(tally.rows.length);
    counts[block] = (counts[block] as number) + sign;
    tally.outside.set(id, counts);
  }
}

/** Goalposts by column; a column the tree does not know has none. */
interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Kept per tree and column list: a lookup table, not state. */
const limitsCache = new WeakMap<IndexTree, WeakMap<readonly string[], Limits>>();

function columnLimits(tree: IndexTree, ids: readonly string[]): Limits {
  const perTree = limitsCache.get(tree) ?? new WeakMap<readonly string[], Limits>();
  limitsCache.set(tree, perTree);
  const known = perTree.get(ids) ?? limitsOf(tree, ids);
  perTree.set(ids, known);
  return known;
}

function limitsOf(tree: IndexTree, ids: readonly string[]): Limits {
  const byId = new Map(indicatorsOf(tree).map(({ id, goalposts }) => [id, goalposts]));
  const goalposts = ids.map(
    id => byId.get(id) ?? { worst: Number.NEGATIVE_INFINITY, best: Number.POSITIVE_INFINITY },
  );
  return {
    low: Float64Array.from(goalposts, ({ worst, best }) => Math.min(worst, best)),
    high: Float64Array.from(goalposts, ({ worst, best }) => Math.max(worst, best)),
  };
}

/**
 * T8 · Sum of tallies (gộp bảng): associative and commutative, `emptyTally` is its zero; bit for bit in whole units.
 * Leaves its arguments alone. Throws `TalliesDiffer` for other indicators or units, `PsuInTwoStrata`.
 * Source: design 4.
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  if (a.weightUnit !== b.weightUnit) throw new TalliesDiffer('weight units differ');
  if (!sameIds(a.indicatorIds, b.indicatorIds)) throw new TalliesDiffer('indicators differ');
  const sum = emptyTally(a.indicatorIds, { weightUnit: a.weightUnit });
  const psuOf = [a, b].map(tally => admitPsus(sum, tally.psus));
  for (const [i, tally] of [a, b].entries()) addTally(sum, tally, psuOf[i] as number[]);
  return sum;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, k) => id === b[k]);

function addTally(sum: Tally, part: Tally, psuOf: readonly number[]): void {
  const cellOf = part.cells.map(label => admitCell(sum, label));
  for (let block = 0; block < part.blockCount; block++) {
    if ((part.rows[block] as number) === 0) continue;
    const psu = psuOf[part.blockPsu[block] as number] as number;
    const cell = cellOf[part.blockCell[block] as number] as number;
    const known = (sum.blocksOf[psu] as number[]).find(other => sum.blockCell[other] === cell);
    addBlock(sum, known ?? appendBlock(sum, psu, cell), part, block);
  }
}

function addBlock(sum: Tally, to: number, part: Tally, from: number): void {
  const k = sum.indicatorIds.length;
  for (const name of ['rows', 'weightedRows', 'weight', 'weightSquares'] as const) {
    sum[name][to] = (sum[name][to] as number) + (part[name][from] as number);
  }
  for (const name of ['answered', 'sumWeights', 'sumValues'] as const) {
    const into = sum[name];
    const source = part[name];
    for (let i = 0; i < k; i++)
      into[to * k + i] = (into[to * k + i] as number) + (source[from * k + i] as number);
  }
  for (const [id, counts] of part.outside) {
    const into = sum.outside.get(id) ?? new Uint32Array(sum.rows.length);
    into[to] = (into[to] as number) + (counts[from] as number);
    sum.outside.set(id, into);
  }
}
