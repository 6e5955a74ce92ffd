/** One record of a table. */
export interface TableRow {
  /** Cells there are; those beyond are empty. */
  readonly width: number;
  readonly cell: (column: number) => string;
}

/** Records that came together, read one after the other. */
export interface Records {
  readonly length: number;
  readonly row: (k: number) => TableRow;
}

export const rowOf = (cells: readonly string[]): TableRow => ({
  width: cells.length,
  cell: column => cells[column] ?? '',
});

export const listRecords = (rows: readonly (readonly string[])[]): Records => ({
  length: rows.length,
  row: k => rowOf(rows[k] ?? []),
});

export function isBlankRow({ width, cell }: TableRow): boolean {
  for (let column = 0; column < width; column++) if (cell(column).trim() !== '') return false;
  return true;
}

/** Records of a text without any quote, one a line; a line is cut into cells when it is asked for. */
export function textRecords(text: string, separator: string): Records {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return {
    length: lines.length,
    row: k => {
      const line = lines[k] ?? '';
      return rowOf((line.endsWith('\r') ? line.slice(0, -1) : line).split(separator));
    },
  };
}
