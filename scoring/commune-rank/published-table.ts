/** Counts of respondents, rows x columns, as they are, before anything is withheld. Whole numbers >= 0. */
export type CountTable = readonly (readonly number[])[];

/** A cell of the table with its margins: row index `rows` is the line of column totals, column `columns` of row totals. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The table with totals as an arc network: every line adds up, so that counts are a circulation. Arc of an inner cell:
 * its row -> its column; of a row total: total -> row; of a column total: column -> total; of the grand total:
 * column side -> row side. A cell can change by one exactly if a cycle of withheld cells runs through it.
 */
export interface Arc extends CellPlace {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Arcs, and per node those that touch it. */
export interface Network {
  readonly arcs: readonly Arc[];
  readonly touching: readonly (readonly Arc[])[];
}

/** Nodes: rows 0..R-1, columns R..R+C-1, row side R+C, column side R+C+1. */
export function networkOf(table: CountTable): Network {
  const [rows, columns] = [table.length, table[0]?.length ?? 0];
  const nodes = { rows, columns, rowSide: rows + columns, columnSide: rows + columns + 1 };
  const arcs = withTotals(table).flatMap((line, row) =>
    line.map((count, column) => ({ row, column, count, ...endsOf(row, column, nodes) })),
  );
  const touching: Arc[][] = Array.from({ length: rows + columns + 2 }, () => []);
  for (const arc of arcs) {
    touching[arc.from]?.push(arc);
    touching[arc.to]?.push(arc);
  }
  return { arcs, touching };
}

interface Nodes {
  readonly rows: number;
  readonly columns: number;
  readonly rowSide: number;
  readonly columnSide: number;
}

function endsOf(row: number, column: number, { rows, columns, rowSide, columnSide }: Nodes) {
  const rowNode = row < rows ? row : columnSide;
  const columnNode = column < columns ? rows + column : rowSide;
  const isTotal = row === rows || column === columns;
  if (!isTotal) return { from: rowNode, to: columnNode };
  if (row < rows) return { from: rowSide, to: rowNode };
  return column < columns ? { from: columnNode, to: columnSide } : { from: columnSide, to: rowSide };
}

/** The table with a column of row totals and a line of column totals. Refuses ragged tables and what is no count. */
export function withTotals(table: CountTable): number[][] {
  const columns = table[0]?.length ?? 0;
  for (const line of table) {
    const odd = line.find(count => !Number.isInteger(count) || count < 0);
    if (odd !== undefined) throw new RangeError(`withTotals: ${odd} is no count`);
    if (line.length !== columns) throw new RangeError('withTotals: lines of different length');
  }
  const lines = table.map(line => [...line, line.reduce((sum, count) => sum + count, 0)]);
  const totals = Array.from({ length: columns + 1 }, (_, column) =>
    lines.reduce((sum, line) => sum + (line[column] as number), 0),
  );
  return [...lines, totals];
}
