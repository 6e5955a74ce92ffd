import type { Observations } from './observation';

/** Rows put in order of block (PSU, then margin cell). `order: null` = they lay that way already. */
export interface RowOrder {
  readonly order: Uint32Array | null;
  /** First row of each block, and the end of the last. */
  readonly start: Int32Array;
  /** PSU and cell of each block. */
  readonly psu: Uint32Array;
  readonly cell: Uint16Array;
}

/** Above this many possible blocks the keys are sorted instead of counted. */
const MOST_COUNTED = 2 ** 22;

/**
 * T5 · Rows by block, in the order of PSUs and cells as given, arrival order inside a block. By counting sort: O(rows +
 * PSUs x cells); files with very many cells are sorted by key. Source: reference perf 5.
 */
export function rowsByBlock({ n, psus, psu, cells, cell }: Observations): RowOrder {
  const cellCount = cells.length;
  const keys = new Float64Array(n);
  let sorted = true;
  let previous = -1;
  for (let i = 0; i < n; i++) {
    const key = (psu[i] as number) * cellCount + (cell[i] as number);
    keys[i] = key;
    if (key < previous) sorted = false;
    previous = key;
  }
  const order = sorted ? null : sortedOrder(keys, psus.length * cellCount);
  const { start, used } = blockStarts(keys, order);
  const block = { psu: new Uint32Array(used.length), cell: new Uint16Array(used.length) };
  for (let b = 0; b < used.length; b++) {
    block.psu[b] = Math.floor((used[b] as number) / cellCount);
    block.cell[b] = (used[b] as number) % cellCount;
  }
  return { order, start: new Int32Array(start), ...block };
}

function sortedOrder(keys: Float64Array, possible: number): Uint32Array {
  if (possible <= MOST_COUNTED) return countingSort(keys, possible);
  return Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}

function countingSort(keys: Float64Array, possible: number): Uint32Array {
  const next = new Int32Array(possible + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1;
  for (let key = 0; key < possible; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const at = next[key] as number;
    order[at] = i;
    next[key] = at + 1;
  }
  return order;
}

function blockStarts(keys: Float64Array, order: Uint32Array | null) {
  const start: number[] = [];
  const used: number[] = [];
  let previous = -1;
  for (let r = 0; r < keys.length; r++) {
    const key = keys[order === null ? r : (order[r] as number)] as number;
    if (key === previous) continue;
    previous = key;
    used.push(key);
    start.push(r);
  }
  start.push(keys.length);
  return { start, used };
}

/** A column in the given order; the column itself when nothing moves. */
export function inOrder<A extends Uint8Array | Float64Array>(column: A, order: Uint32Array | null): A {
  if (order === null) return column;
  const moved = (
    column instanceof Uint8Array ? new Uint8Array(order.length) : new Float64Array(order.length)
  ) as A;
  for (let i = 0; i < order.length; i++) moved[i] = column[order[i] as number] as number;
  return moved;
}
