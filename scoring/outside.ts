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
  const tables = flagTables.get(tree) ?? new Map<string, Uint8Array>();
  flagTables.set(tree, tables);
  for (const [k, id] of indicatorIds.entries()) {
    const indicator = indicators.get(id);
    const column = columns[k] as Uint8Array | Float64Array;
    if (indicator === undefined || !hasOutside(column, indicator, tables)) continue;
    counts.set(id, countByBlock(column, indicator, order, start));
  }
  return counts;
}

/** Tables of flags by goalposts: many indicators share a scale. */
type FlagTables = Map<string, Uint8Array>;

/** Kept per tree: lookup tables, not state. */
const flagTables = new WeakMap<IndexTree, FlagTables>();

function hasOutside(
  column: Uint8Array | Float64Array,
  indicator: TreeIndicator,
  tables: FlagTables,
): boolean {
  if (!(column instanceof Uint8Array)) return column.some(value => isOutside(value, indicator));
  if (column.length < WORTH_PAIRS || column.byteOffset % 2 === 1)
    return anyFlagged(column, flagsOf(indicator));
  const { worst, best } = indicator.goalposts;
  const key = `${worst} ${best}`;
  const table = tables.get(key) ?? pairFlagsOf(indicator);
  tables.set(key, table);
  return anyFlagged(
    new Uint16Array(column.buffer, column.byteOffset, column.length >> 1),
    table,
    column.at(-1),
  );
}

/** From this many rows on, looking up two answers at once pays for its table of 65,536 flags. */
const WORTH_PAIRS = 2 ** 12;

/** One byte per code: 1 = an answer outside the goalposts. */
function flagsOf(indicator: TreeIndicator): Uint8Array {
  const flags = new Uint8Array(256);
  for (let code = 0; code < MISSING; code++) flags[code] = isOutside(code, indicator) ? 1 : 0;
  return flags;
}

function pairFlagsOf(indicator: TreeIndicator): Uint8Array {
  const flags = flagsOf(indicator);
  const pairs = new Uint8Array(65_536);
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = (flags[pair & 255] as number) | (flags[pair >> 8] as number);
  }
  return pairs;
}

/** `last` = code of the row that an odd number of rows leaves without a partner (looked up as its own pair). */
function anyFlagged(codes: Uint8Array | Uint16Array, flags: Uint8Array, last?: number): boolean {
  const whole = codes.length & ~3;
  let seen = last === undefined ? 0 : (flags[last | (last << 8)] as number);
  for (let i = 0; i < whole; i += 4) {
    seen |=
      (flags[codes[i] as number] as number) |
      (flags[codes[i + 1] as number] as number) |
      (flags[codes[i + 2] as number] as number) |
      (flags[codes[i + 3] as number] as number);
  }
  for (let i = whole; i < codes.length; i++) seen |= flags[codes[i] as number] as number;
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
