import type { ProvinceId } from '../../../indicators/ids';
import { type Cell, cellText, isBlankRow, type RawTable, type ReadCell, readCell } from './cell';
import { type ScoreCode, scoreCode } from './headings';
import { columnsFor, type Layout, scoreColumns } from './layout';
import { type OfficialProblem, rowProblem } from './problem';
import { provinceIn } from './province-of';
import { provinceColumns, workbookRows } from './workbook';

/** One number a file states: about which province, which score, where it stands. null = no score there. */
export interface Claim {
  readonly province: ProvinceId;
  readonly code: ScoreCode;
  readonly value: number | null;
  readonly decimals: number;
  readonly row: number;
  readonly column: string;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly problems: readonly OfficialProblem[];
}

interface Line {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Reads every row below the headings; a row that cannot be placed becomes a problem, never a guess. */
export function readClaims(table: RawTable, layout: Layout, year: number): Claims {
  if (layout.kind === 'transposed') return workbookClaims(table, year);
  const claims: Claim[] = [];
  const problems: OfficialProblem[] = [];
  for (const [index, cells] of table.entries()) {
    const line = { row: index + 1, cells };
    if (line.row <= layout.headerRow || isBlankRow(cells)) continue;
    const read = readLine(line, layout, year);
    claims.push(...read.claims);
    problems.push(...read.problems);
  }
  return { claims, problems };
}

/** Rows that name a score; items, intervals and notes between them are not scores and are passed over. */
function workbookClaims(table: RawTable, year: number): Claims {
  const found = provinceColumns(table, year);
  const claims: Claim[] = [];
  const problems: OfficialProblem[] = [];
  if (found === null) return { claims, problems };
  for (const { row, what, label, cells } of workbookRows(table, found)) {
    if (what.kind !== 'score') continue;
    for (const { index, province } of found.columns) {
      const read = readCell(cells[index]);
      const column = `${label} (${cellText(table[found.headerRow - 1]?.[index])})`;
      if (read.kind === 'text') {
        problems.push(rowProblem('not-a-number', row, { province, column, found: read.text }));
      } else {
        claims.push({ ...numberOf(read), province, code: what.code, row, column });
      }
    }
  }
  return { claims, problems };
}

function readLine(line: Line, layout: Layout, year: number): Claims {
  const otherYear = yearProblem(line, layout, year);
  if (otherYear !== null) return { claims: [], problems: [otherYear] };
  const province = provinceOf(line, layout, year);
  const shape = shapeProblem(line, layout);
  if (shape !== null) {
    return { claims: [], problems: [typeof province === 'string' ? { ...shape, province } : shape] };
  }
  if (typeof province !== 'string') return { claims: [], problems: [province] };
  return layout.kind === 'wide' ? wideLine(line, layout, province) : longLine(line, layout, province);
}

function shapeProblem({ row, cells }: Line, layout: Layout): OfficialProblem | null {
  const width = layout.columns.length;
  const beyond = cells.slice(width).find(cell => cellText(cell) !== '');
  if (beyond !== undefined) return rowProblem('cells-beyond-header', row, { found: cellText(beyond) });
  const needed = Math.max(
    ...layout.columns.filter(column => column.role.kind !== 'other').map(column => column.index),
  );
  if (cells.length > needed) return null;
  return rowProblem('row-cut-short', row, { found: String(cells.length), expected: String(needed + 1) });
}

function yearProblem({ row, cells }: Line, layout: Layout, year: number): OfficialProblem | null {
  for (const { index, heading } of columnsFor(layout, 'year')) {
    const found = cellText(cells[index]);
    if (found !== '' && Number(found) !== year) {
      return rowProblem('other-year', row, { column: heading, found, expected: String(year) });
    }
  }
  return null;
}

/** Code and name may both be given; they must mean the same province. */
function provinceOf({ row, cells }: Line, layout: Layout, year: number): ProvinceId | OfficialProblem {
  const columns = columnsFor(layout, 'province').filter(({ index }) => cellText(cells[index]) !== '');
  const column = columns[0]?.heading ?? columnsFor(layout, 'province')[0]?.heading ?? null;
  const found = columns.map(({ index }) => cellText(cells[index])).join(' / ');
  const known = columns.map(({ index }) => provinceIn(year, cellText(cells[index])));
  const [first] = known;
  if (first === undefined || first === null) return rowProblem('unknown-province', row, { column, found });
  if (known.some(other => other !== null && other !== first)) {
    return rowProblem('provinces-disagree', row, { column, found });
  }
  return first;
}

function wideLine({ row, cells }: Line, layout: Layout, province: ProvinceId): Claims {
  const claims: Claim[] = [];
  const problems: OfficialProblem[] = [];
  for (const { index, heading, role } of scoreColumns(layout)) {
    const read = readCell(cells[index]);
    if (read.kind === 'text') {
      problems.push(rowProblem('not-a-number', row, { province, column: heading, found: read.text }));
    } else {
      claims.push({ ...numberOf(read), province, code: role.code, row, column: heading });
    }
  }
  return { claims, problems };
}

function longLine({ row, cells }: Line, layout: Layout, province: ProvinceId): Claims {
  const [codeColumn] = columnsFor(layout, 'code');
  const [valueColumn] = columnsFor(layout, 'value');
  if (codeColumn === undefined || valueColumn === undefined) return { claims: [], problems: [] };
  const named = cellText(cells[codeColumn.index]);
  const code = scoreCode(named);
  if (code === null) {
    const detail = { province, column: codeColumn.heading, found: named };
    return { claims: [], problems: [rowProblem('unknown-code', row, detail)] };
  }
  const read = readCell(cells[valueColumn.index]);
  if (read.kind === 'text') {
    const detail = { province, column: valueColumn.heading, found: read.text };
    return { claims: [], problems: [rowProblem('not-a-number', row, detail)] };
  }
  const column = `${valueColumn.heading} (${named})`;
  return { claims: [{ ...numberOf(read), province, code, row, column }], problems: [] };
}

const numberOf = (read: Exclude<ReadCell, { kind: 'text' }>): Pick<Claim, 'value' | 'decimals'> =>
  read.kind === 'number' ? { value: read.value, decimals: read.decimals } : { value: null, decimals: 0 };
