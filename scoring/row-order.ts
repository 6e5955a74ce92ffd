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

/**
 * T5 · Rows by block, by counting sort: O(rows + PSUs x cells), keeps the order inside a block.
 * Source: reference perf 5.
 */
export function rowsByBlock({ n, psus, psu, cells, cell }: Observations): RowOrder {
  const keys = psus.length * cells.length;
  const cellCount = cells.length;
  const counts = new Int32Array(keys);
  let sorted = true;
  let previous = -1;
  for (let i = 0; i < n; i++) {
    const key = (psu[i] as number) * cellCount + (cell[i] as number);
    counts[key] = (counts[key] as number) + 1;
    if (key < previous) sorted = false;
    previous = key;
  }
  const used = usedKeys(counts);
  const next = new Int32Array(keys);
  const start = new Int32Array(used.length + 1);
  for (const [block, key] of used.entries()) {
    next[key] = start[block] as number;
    start[block + 1] = (start[block] as number) + (counts[key] as number);
  }
  return {
    order: sorted ? null : fill(n, i => (psu[i] as number) * cellCount + (cell[i] as number), next),
    start,
    psu: Uint32Array.from(used, key => Math.floor(key / cellCount)),
    cell: Uint16Array.from(used, key => key % cellCount),
  };
}

function usedKeys(counts: Int32Array): number[] {
  const used: number[] = [];
  for (let key = 0; key < counts.length; key++) if ((counts[key] as number) > 0) used.push(key);
  return used;
}

function fill(n: number, keyOf: (i: number) => number, next: Int32Array): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const key = keyOf(i);
    const at = next[key] as number;
    order[at] = i;
    next[key] = at + 1;
  }
  return order;
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
