import type { ProvinceId, SubDimensionId } from '../../../indicators/ids';
import { cellText, type RawTable, readCell } from './cell';
import type { ScoreCode } from './headings';
import { provinceIn } from './province-of';
import { rowReader, type WorkbookRow } from './workbook-rows';

/** A workbook sheet with indicators in rows and provinces in columns: where its provinces stand. */
export interface ProvinceColumns {
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly province: ProvinceId }[];
}

const HEADER_WITHIN = 15;
const LEAST_PROVINCES = 3;

/**
 * The row that names most provinces, among the first of a sheet; of several equally good the last, since a sheet of 2024
 * has the 34 provinces of today above the 63 of that year. Null where no row names three.
 */
export function provinceColumns(table: RawTable, year: number): ProvinceColumns | null {
  let best: ProvinceColumns | null = null;
  for (const [index, row] of table.slice(0, HEADER_WITHIN).entries()) {
    const columns = row.flatMap((cell, k) => {
      const text = cellText(cell);
      const province = text === '' ? null : provinceIn(year, text);
      return province === null ? [] : [{ index: k, province }];
    });
    const different = new Set(columns.map(({ province }) => province));
    if (different.size < LEAST_PROVINCES || different.size < columns.length) continue;
    if (best === null || columns.length >= best.columns.length) best = { headerRow: index + 1, columns };
  }
  return best;
}

/** A row below the headings, told apart, with its line number. */
export interface ReadRow {
  readonly row: number;
  readonly what: WorkbookRow;
  readonly label: string;
  readonly cells: RawTable[number];
}

export function workbookRows(table: RawTable, { headerRow, columns }: ProvinceColumns): ReadRow[] {
  const first = Math.min(...columns.map(({ index }) => index));
  const read = rowReader();
  return table.slice(headerRow).map((cells, k) => {
    const labels = cells.slice(0, first).filter(cell => typeof cell === 'string');
    const label = labels.map(cellText).find(text => text !== '') ?? '';
    return { row: headerRow + 1 + k, what: read(labels), label, cells };
  });
}

/** Values of the items of a sub-dimension beside its score, in the provinces that have both. */
export interface SubDimensionItems {
  readonly subDimension: SubDimensionId;
  readonly items: readonly string[];
  readonly provinces: readonly {
    readonly province: ProvinceId;
    readonly items: readonly number[];
    readonly score: number;
  }[];
}

/** What a workbook tells about how a sub-dimension is made of its items; for `solveGoalposts`. */
export function workbookItems(table: RawTable, year: number): SubDimensionItems[] {
  const found = provinceColumns(table, year);
  if (found === null) return [];
  const rows = workbookRows(table, found);
  const scores = new Map<ScoreCode, RawTable[number]>(
    rows.flatMap(({ what, cells }) => (what.kind === 'score' ? [[what.code, cells] as const] : [])),
  );
  const items = new Map<SubDimensionId, ReadRow[]>();
  for (const row of rows) {
    if (row.what.kind !== 'item') continue;
    const { subDimension } = row.what;
    items.set(subDimension, [...(items.get(subDimension) ?? []), row]);
  }
  return [...items].flatMap(([sub, itemRows]) => {
    const score = scores.get(sub);
    if (score === undefined) return [];
    const provinces = found.columns.flatMap(({ index, province }) => {
      const value = numberAt(score, index);
      const values = itemRows.map(({ cells }) => numberAt(cells, index));
      if (value === null || values.some(x => x === null)) return [];
      return [{ province, items: values.map(Number), score: value }];
    });
    return [{ subDimension: sub, items: itemRows.map(({ label }) => label), provinces }];
  });
}

function numberAt(cells: RawTable[number], index: number): number | null {
  const read = readCell(cells[index]);
  return read.kind === 'number' ? read.value : null;
}
