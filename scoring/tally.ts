import type { Psu } from './observation';

/**
 * T1 · Tally (bảng cộng): all that estimates, standard errors and replicates need, added up per block.
 * A block is one PSU x one declared margin cell that has interviews. Per block and indicator (row-major,
 * `block * indicatorIds.length + indicator`): `answered` = how many answered, `sumWeights` = sum w, `sumValues` = sum w y.
 * Per block: `rows`, `weightedRows` (weight > 0), `weight` = sum w, `weightSquares` = sum w^2.
 *
 * With a `weightUnit` all sums are whole numbers of units (squares: of units squared) and adding is exact:
 * a commutative monoid, bit for bit. `weightUnit: null` is the float path, for weights that are no whole units.
 * A PSU of the design stays in `psus` when it has no interview: it still counts in its stratum.
 *
 * Plain data: can be sent to a worker or kept in a database. Typed arrays hold room for growth: only the first
 * `blockCount` blocks count. Source: design 4; reference perf 1, 5.
 */
export interface Tally {
  readonly indicatorIds: readonly string[];
  readonly weightUnit: number | null;
  readonly psus: Psu[];
  readonly psuIndex: Map<string, number>;
  readonly cells: string[];
  /** Design order: indices of `psus` by stratum, then id. Every float sum runs in it, whatever came first. */
  readonly psuOrder: number[];
  readonly strata: string[];
  readonly stratumOf: number[];
  /** m_h: PSUs of each stratum in the whole sample. */
  readonly stratumSize: number[];
  /** Blocks of each PSU, by cell label. */
  readonly blocksOf: number[][];
  blockCount: number;
  blockPsu: Uint32Array;
  blockCell: Uint16Array;
  rows: Float64Array;
  weightedRows: Float64Array;
  weight: Float64Array;
  weightSquares: Float64Array;
  answered: Uint32Array;
  sumWeights: Float64Array;
  sumValues: Float64Array;
  /** Answers outside the goalposts per block, for the few indicators that have any. */
  readonly outside: Map<string, Uint32Array>;
}

/** A tally of nobody: the zero of the monoid. PSUs of the design may be named before anybody was interviewed. */
export function emptyTally(
  indicatorIds: readonly string[],
  { weightUnit, psus = [] }: { weightUnit: number | null; psus?: readonly Psu[] },
): Tally {
  const tally: Tally = {
    indicatorIds,
    weightUnit,
    psus: [],
    psuIndex: new Map(),
    cells: [],
    psuOrder: [],
    strata: [],
    stratumOf: [],
    stratumSize: [],
    blocksOf: [],
    blockCount: 0,
    ...blockArrays(0, 0),
    outside: new Map(),
  };
  admitPsus(tally, psus);
  return tally;
}

/** Fresh arrays for `blocks` blocks of `k` indicators, all zero. */
export function blockArrays(blocks: number, k: number) {
  return {
    blockPsu: new Uint32Array(blocks),
    blockCell: new Uint16Array(blocks),
    rows: new Float64Array(blocks),
    weightedRows: new Float64Array(blocks),
    weight: new Float64Array(blocks),
    weightSquares: new Float64Array(blocks),
    answered: new Uint32Array(blocks * k),
    sumWeights: new Float64Array(blocks * k),
    sumValues: new Float64Array(blocks * k),
  };
}

/** The design was contradicted: the same PSU in two strata. */
export class PsuInTwoStrata extends Error {
  override readonly name = 'PsuInTwoStrata';
  constructor(readonly psu: string) {
    super(`PSU ${psu} is in two strata`);
  }
}

/**
 * T2 · Design order (thứ tự thiết kế): PSUs enter the design once, keep their stratum and are ordered by stratum, then
 * id. Returns the index of each given PSU. Refuses a PSU that changes its stratum. Source: design 5.8.
 */
export function admitPsus(tally: Tally, psus: readonly Psu[]): number[] {
  const before = tally.psus.length;
  const strata = new Map(tally.strata.map((stratum, index) => [stratum, index]));
  const indices = psus.map(psu => tally.psuIndex.get(psu.id) ?? admit(tally, psu, strata));
  for (const [i, psu] of psus.entries()) {
    if (tally.psus[indices[i] as number]?.stratum !== psu.stratum) throw new PsuInTwoStrata(psu.id);
  }
  if (tally.psus.length > before) sortDesign(tally);
  return indices;
}

/** Index of one PSU, in constant time when the design knows it already. */
export function admitPsu(tally: Tally, psu: Psu): number {
  const known = tally.psuIndex.get(psu.id);
  if (known === undefined) return admitPsus(tally, [psu])[0] as number;
  if (tally.psus[known]?.stratum !== psu.stratum) throw new PsuInTwoStrata(psu.id);
  return known;
}

function admit(tally: Tally, psu: Psu, strata: Map<string, number>): number {
  const index = tally.psus.push({ id: psu.id, stratum: psu.stratum }) - 1;
  const known = strata.get(psu.stratum);
  const stratum = known ?? tally.strata.push(psu.stratum) - 1;
  strata.set(psu.stratum, stratum);
  tally.psuIndex.set(psu.id, index);
  tally.stratumOf.push(stratum);
  tally.stratumSize[stratum] = known === undefined ? 1 : (tally.stratumSize[stratum] as number) + 1;
  tally.blocksOf.push([]);
  return index;
}

function sortDesign(tally: Tally): void {
  const { psus, psuOrder } = tally;
  for (let p = psuOrder.length; p < psus.length; p++) psuOrder.push(p);
  psuOrder.sort((a, b) => byStratumThenId(psus[a] as Psu, psus[b] as Psu));
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byStratumThenId = (a: Psu, b: Psu): number =>
  byCodeUnits(a.stratum, b.stratum) || byCodeUnits(a.id, b.id);

/** Index of a cell label, adding it when new. */
export function admitCell(tally: Tally, label: string): number {
  const known = tally.cells.indexOf(label);
  return known >= 0 ? known : tally.cells.push(label) - 1;
}

/** Puts a block into its PSU's list, in the order of cell labels. */
export function linkBlock(tally: Tally, block: number): void {
  const list = tally.blocksOf[tally.blockPsu[block] as number] as number[];
  let at = list.length;
  while (at > 0 && cellLabel(tally, list[at - 1] as number) > cellLabel(tally, block)) at -= 1;
  if (at === list.length) list.push(block);
  else list.splice(at, 0, block);
}

const cellLabel = (tally: Tally, block: number): string =>
  tally.cells[tally.blockCell[block] as number] as string;

/** Bytes a tally holds for scoring. */
export function tallyBytes(tally: Tally): number {
  const perBlock = [tally.blockPsu, tally.blockCell, tally.rows, tally.weightedRows];
  const sums = [tally.weight, tally.weightSquares, tally.answered, tally.sumWeights, tally.sumValues];
  return [...perBlock, ...sums, ...tally.outside.values()].reduce((sum, array) => sum + array.byteLength, 0);
}
