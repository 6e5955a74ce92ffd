import type { IndexTree, TreeIndicator } from './index-tree';
import { MISSING, type Observations } from './observation';
import type { RowOrder } from './row-order';

/** All indicators of a tree, in the order they stand in it. */
export const indicatorsOf = (tree: IndexTree): readonly TreeIndicator[] =>
  tree.dimensions.flatMap(dimension => dimension.subDimensions.flatMap(sub => sub.indicators));

export const isOutside = (value: number, { goalposts: { worst, best } }: TreeIndicator): boolean =>
  value < Math.min(worst, best) || value > Math.max(worst, best);

/**
 * R2 · Answers outside the goalposts (ngoài thang) are counted, never clamped. Per block, only for indicators that have
 * any; a byte column is first looked through with a table of 256 flags, which is cheap when there is nothing to count.
 * Source: design 5.2.
 */
export function outsideByBlock(
  tree: IndexTree,
  { indicatorIds, columns }: Observations,
  { order, start }: RowOrder,
): Map<string, Uint32Array> {
  const indicators = new Map(indicatorsOf(tree).map(indicator => [indicator.id, indicator]));
  const counts = new Map<string, Uint32Array>();
  for (const [k, id] of indicatorIds.entries()) {
    const indicator = indicators.get(id);
    const column = columns[k] as Uint8Array | Float64Array;
    if (indicator === undefined || !hasOutside(column, indicator)) continue;
    counts.set(id, countByBlock(column, indicator, order, start));
  }
  return counts;
}

function hasOutside(column: Uint8Array | Float64Array, indicator: TreeIndicator): boolean {
  return column instanceof Uint8Array
    ? anyFlagged(column, flagsOf(indicator))
    : column.some(value => isOutside(value, indicator));
}

/** One byte per code: 1 = an answer outside the goalposts. */
function flagsOf(indicator: TreeIndicator): Uint8Array {
  const flags = new Uint8Array(256);
  for (let code = 0; code < MISSING; code++) flags[code] = isOutside(code, indicator) ? 1 : 0;
  return flags;
}

function anyFlagged(column: Uint8Array, flags: Uint8Array): boolean {
  const whole = column.length & ~3;
  let seen = 0;
  for (let i = 0; i < whole; i += 4) {
    seen |=
      (flags[column[i] as number] as number) |
      (flags[column[i + 1] as number] as number) |
      (flags[column[i + 2] as number] as number) |
      (flags[column[i + 3] as number] as number);
  }
  for (let i = whole; i < column.length; i++) seen |= flags[column[i] as number] as number;
  return seen !== 0;
}

function countByBlock(
  column: Uint8Array | Float64Array,
  indicator: TreeIndicator,
  order: Uint32Array | null,
  start: Int32Array,
): Uint32Array {
  const missing = column instanceof Uint8Array ? MISSING : Number.NaN;
  const counts = new Uint32Array(start.length - 1);
  for (let block = 0; block < counts.length; block++) {
    let outside = 0;
    for (let r = start[block] as number; r < (start[block + 1] as number); r++) {
      const value = column[order === null ? r : (order[r] as number)] as number;
      if (value !== missing && isOutside(value, indicator)) outside += 1;
    }
    counts[block] = outside;
  }
  return counts;
}
