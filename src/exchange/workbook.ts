import type { RawTable } from '../engine/official/cell';

/** One sheet: the first row is the heading. Widths in characters; where none are given they follow the text. */
export interface Sheet {
  readonly name: string;
  readonly table: RawTable;
}

const WIDEST = 60;

/** An XLSX of plain tables, headings bold and kept in view. Numbers stay numbers, empty stays empty. */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const made = writeXlsx(
    sheets.map(({ name, table }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: widthsOf(table),
      data: table.map((row, line) =>
        row.map(cell =>
          cell === null
            ? null
            : { value: cell, wrap: true, ...(line === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  );
  return made.toBlob();
}

/** Excel allows 31 characters and none of []:*?/\ in the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, '-').slice(0, 31);

const widthsOf = (table: RawTable): { width: number }[] =>
  (table[0] ?? []).map((_, column) => ({
    width: Math.min(
      WIDEST,
      Math.max(8, ...table.slice(0, 200).map(row => String(row[column] ?? '').length)) + 2,
    ),
  }));

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
