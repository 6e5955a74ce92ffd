import type { Value } from './variable';

/** How a table is written: RFC 4180, or what Excel opens by a double click where the decimal mark is a comma. */
export interface Dialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  readonly bom: boolean;
}

export const RFC_4180: Dialect = { separator: ',', decimal: '.', bom: false };
export const EXCEL_VI: Dialect = { separator: ';', decimal: ',', bom: true };

export const BOM = '\uFEFF';

/** One record with its line end (CRLF, as RFC 4180 asks). */
export const recordOf = (values: readonly Value[], dialect: Dialect): string =>
  `${values.map(value => cellOf(value, dialect)).join(dialect.separator)}\r\n`;

export function cellOf(value: Value, { separator, decimal }: Dialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', decimal);
  return mustQuote(value, separator) ? `"${value.replaceAll('"', '""')}"` : value;
}

const mustQuote = (value: string, separator: string): boolean =>
  value.includes(separator) || /["\r\n]|^\s|\s$/.test(value);

/**
 * A table as pieces of text of about `size` characters, so that neither a file nor a tab ever holds the whole.
 * A formula-like text (`=`, `+`, `-`, `@` first) is data here and stays as it is: programs that read CSV for analysis
 * must get back what was written.
 */
export function* delimited(
  header: readonly string[],
  rows: Iterable<readonly Value[]>,
  dialect: Dialect,
  size = 1 << 16,
): Generator<string> {
  let piece = (dialect.bom ? BOM : '') + recordOf(header, dialect);
  for (const row of rows) {
    piece += recordOf(row, dialect);
    if (piece.length < size) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
