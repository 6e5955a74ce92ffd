import { cheapestDetour } from './detour';
import {
  type Arc,
  type CellPlace,
  type CountTable,
  type Network,
  networkOf,
  withTotals,
} from './published-table';

/** Fewer respondents in a published cell could point at a person. Source: design 6; issue 'Communes' 5. */
export const SMALLEST_CELL = 5;

/** A published cell: the count, or withheld. Which of the withheld ones were small is not told. */
export type PublishedCell =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'withheld' };

/**
 * C10 · Ẩn ô nhỏ khi công bố (suppression for publication) of one table with its totals. Every cell or total below
 * `smallest` (0 included) is withheld; then further cells, the smallest sacrifice first and totals last, until each of
 * them could, as far as the published numbers tell, be `smallest` or more. So no cell under 5 can be worked out by
 * subtraction, nor be recognised as one. Returns the table with its totals, line of column totals last.
 * A rule of publication only: sums are always taken before. Tables that share withheld totals must not be published
 * side by side. Source: reference forecast 5, rule 2; issue 'Communes' 5. Example: [[3, 20], [30, 40]] -> all four inner
 * cells withheld, all totals shown.
 */
export function publishable(table: CountTable, smallest: number = SMALLEST_CELL): PublishedCell[][] {
  const network = networkOf(table);
  const withheld = new Set(network.arcs.filter(({ count }) => count < smallest));
  for (const arc of [...withheld]) protect(arc, network, withheld, smallest);
  const hidden = new Set([...withheld].map(keyOf));
  return withTotals(table).map((line, row) =>
    line.map((count, column) =>
      hidden.has(keyOf({ row, column })) ? { kind: 'withheld' } : { kind: 'count', count },
    ),
  );
}

const keyOf = ({ row, column }: CellPlace): string => `${row} ${column}`;

/** Withholds the cells of the cheapest cycle along which `arc` could be `smallest` or more. */
function protect(arc: Arc, table: Network, withheld: Set<Arc>, smallest: number): void {
  const end = table.arcs.at(-1);
  const isTotal = (other: Arc): boolean => other.row === end?.row || other.column === end?.column;
  const price = (other: Arc): number =>
    withheld.has(other) ? 0 : other.count + (isTotal(other) ? TOTAL_IS_DEAR : 0);
  for (const other of cheapestDetour(arc, table, smallest - arc.count, price)) withheld.add(other);
}

/** Totals go last: dearer than all inner cells of any sample. */
const TOTAL_IS_DEAR = 1e9;
