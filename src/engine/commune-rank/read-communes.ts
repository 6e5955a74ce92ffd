import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import { readCell } from '../official/cell';
import { BadInput } from '../score/bad-input';
import { type CsvTable, readCsvTable } from '../score/csv-table';

/**
 * Communes from a CSV with columns commune, n, estimate, se and, where known, df, villages, variance (between
 * respondents). `43,30` and `43.30` are read. An empty se or estimate is a commune without one: it is kept and will be
 * suppressed with that reason. Broken numbers and a commune that occurs twice are refused with their place.
 */
export function readCommunes(text: string): UnitEstimate[] {
  const table = readCsvTable(text);
  const names = table.column('commune').map(name => name.normalize('NFC').replace(/\s+/g, ' '));
  checkNames(names);
  const n = numbers(table, 'n');
  const [estimate, se] = [numbers(table, 'estimate'), numbers(table, 'se')];
  const [df, villages, variance] = ['df', 'villages', 'variance'].map(heading => optional(table, heading));
  return names.map((id, row) => ({
    id,
    n: respondents(n[row] ?? null, row),
    estimate: estimate[row] ?? Number.NaN,
    se: notNegative(se[row] ?? Number.NaN, row, 'se'),
    df: df?.[row] ?? null,
    villages: villages?.[row] ?? null,
    elementVariance: variance?.[row] ?? null,
  }));
}

function checkNames(names: readonly string[]): void {
  const rows = new Map<string, number>();
  for (const [row, name] of names.entries()) {
    if (name === '') throw new BadInput('missing-value', 'no name', { row: row + 1, column: 'commune' });
    const first = rows.get(name);
    if (first !== undefined) {
      const detail = `${name} is in row ${first + 1} as well`;
      throw new BadInput('duplicate-id', detail, { row: row + 1, column: 'commune' });
    }
    rows.set(name, row);
  }
}

const optional = (table: CsvTable, heading: string): (number | null)[] | null =>
  table.has(heading) ? numbers(table, heading) : null;

function numbers(table: CsvTable, heading: string): (number | null)[] {
  return table.column(heading).map((cell, row) => {
    const read = readCell(cell);
    if (read.kind === 'text') {
      throw new BadInput('not-a-number', read.text, { row: row + 1, column: heading });
    }
    return read.kind === 'number' ? read.value : null;
  });
}

function respondents(n: number | null, row: number): number {
  if (n === null)
    throw new BadInput('missing-value', 'no number of respondents', { row: row + 1, column: 'n' });
  if (Number.isInteger(n) && n >= 0) return n;
  throw new BadInput('not-a-number', `${n} is no number of respondents`, { row: row + 1, column: 'n' });
}

function notNegative(value: number, row: number, column: string): number {
  if (!(value < 0)) return value;
  throw new BadInput('not-a-number', `${value} is negative`, { row: row + 1, column });
}
