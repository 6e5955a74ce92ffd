import { type Cell, cellText, isBlankRow, type RawTable } from '../official/cell';
import { type Read, readCode, readSeat, readSize } from './frame-cells';
import type { Measure } from './frame-data';
import type { FrameColumn, FrameLayout } from './frame-headings';
import { type FrameFileProblem, frameProblem } from './frame-problem';

/** A line of the file as far as it could be read; what could not be is null and named in the problems. */
export interface FrameRow {
  readonly row: number;
  readonly communeCode: string | null;
  readonly commune: string;
  readonly villageCode: string | null;
  readonly village: string;
  readonly size: number | null;
  readonly district: string | null;
  readonly stratum: string | null;
  readonly seats: { readonly village: boolean; readonly commune: boolean; readonly district: boolean };
}

const MEASURES = ['households', 'adults', 'people'] as const;

/** The measure a layout offers, households first: they are what is listed and drawn in a village. */
export const measureOf = ({ columns }: FrameLayout): Measure | null =>
  MEASURES.find(measure => columns.some(({ role }) => role === measure)) ?? null;

export function readRows(
  table: RawTable,
  layout: FrameLayout,
  measure: Measure,
): { rows: FrameRow[]; problems: FrameFileProblem[] } {
  const problems: FrameFileProblem[] = [];
  const rows: FrameRow[] = [];
  const at = new Map(layout.columns.map(({ role, index, heading }) => [role, { index, heading }]));
  for (const [i, cells] of table.entries()) {
    if (i < layout.headerRow || isBlankRow(cells)) continue;
    rows.push(readRow({ cells, row: i + 1, at, problems, measure }));
  }
  return { rows, problems };
}

interface Line {
  readonly cells: readonly Cell[];
  readonly row: number;
  readonly at: ReadonlyMap<FrameColumn | null, { readonly index: number; readonly heading: string }>;
  readonly problems: FrameFileProblem[];
  readonly measure: Measure;
}

function readRow(line: Line): FrameRow {
  const text = (role: FrameColumn) => cellText(cellOf(line, role));
  const seat = (role: FrameColumn) => (line.at.has(role) ? (valueAt(line, role, readSeat) ?? false) : false);
  return {
    row: line.row,
    communeCode: valueAt(line, 'communeCode', readCode),
    commune: text('commune'),
    villageCode: valueAt(line, 'villageCode', readCode),
    village: text('village'),
    size: valueAt(line, line.measure, readSize),
    district: text('district') || null,
    stratum: text('stratum') || null,
    seats: { village: seat('villageSeat'), commune: seat('communeSeat'), district: seat('districtSeat') },
  };
}

const cellOf = ({ cells, at }: Line, role: FrameColumn): Cell | undefined => {
  const column = at.get(role);
  return column && cells[column.index];
};

function valueAt<T>(line: Line, role: FrameColumn, readCell: (cell: Cell | undefined) => Read<T>): T | null {
  const column = line.at.get(role);
  if (column === undefined) return null;
  const cell = line.cells[column.index];
  const value = readCell(cell);
  if (value.ok) return value.value;
  const { row } = line;
  line.problems.push(frameProblem(value.reason, { row, column: column.heading, found: cellText(cell) }));
  return null;
}
