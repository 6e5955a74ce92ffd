import { type Cell, cellText, isBlankRow, type RawTable } from './cell';
import { type ColumnRole, roleOf, type ScoreCode } from './headings';
import { provinceColumns, workbookRows } from './workbook';

/** A column as understood: where it stands, what its heading says, what it is taken for. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole;
}

/**
 * `headerRow`: line of the headings (titles may stand above). Wide: a column per score; long: a row per score;
 * transposed: a row per score and a column per province, as the official workbooks since 2018.
 */
export interface Layout {
  readonly kind: 'wide' | 'long' | 'transposed';
  readonly headerRow: number;
  readonly columns: readonly Column[];
}

/** How far down a title block may push the headings. */
const HEADER_WITHIN = 15;

/** Finds the headings: the first row with a province column and either score columns, or code and value. */
export function findLayout(table: RawTable, year?: number): Layout | null {
  return tableLayout(table) ?? (year === undefined ? null : workbookLayout(table, year));
}

/** A workbook with provinces in columns is one only if rows below name scores. */
function workbookLayout(table: RawTable, year: number): Layout | null {
  const found = provinceColumns(table, year);
  if (found === null || !workbookRows(table, found).some(({ what }) => what.kind === 'score')) return null;
  const headings = table[found.headerRow - 1] ?? [];
  const provinces = new Set(found.columns.map(({ index }) => index));
  const columns = headings.map((cell, index) => ({
    index,
    heading: cellText(cell),
    role: { kind: provinces.has(index) ? ('province' as const) : ('other' as const) },
  }));
  return { kind: 'transposed', headerRow: found.headerRow, columns };
}

function tableLayout(table: RawTable): Layout | null {
  for (const [index, row] of table.slice(0, HEADER_WITHIN).entries()) {
    if (isBlankRow(row)) continue;
    const columns = columnsOf(row);
    const kind = kindOf(columns);
    if (kind !== null) return { kind, headerRow: index + 1, columns };
  }
  return null;
}

const columnsOf = (row: readonly Cell[]): Column[] =>
  row.map((cell, index) => ({ index, heading: cellText(cell), role: roleOf(cellText(cell)) }));

function kindOf(columns: readonly Column[]): Layout['kind'] | null {
  const has = (kind: ColumnRole['kind']) => columns.some(column => column.role.kind === kind);
  if (!has('province')) return null;
  if (has('score')) return 'wide';
  return has('code') && has('value') ? 'long' : null;
}

export const columnsFor = (layout: Layout, kind: ColumnRole['kind']): Column[] =>
  layout.columns.filter(column => column.role.kind === kind);

export interface ScoreColumn extends Column {
  readonly role: { readonly kind: 'score'; readonly code: ScoreCode };
}

export const scoreColumns = (layout: Layout): ScoreColumn[] =>
  layout.columns.filter((column): column is ScoreColumn => column.role.kind === 'score');
