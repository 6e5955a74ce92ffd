import type { IndexTree } from '../../../scoring/index-tree';
import type { Observations, Psu } from '../../../scoring/observation';
import { MISSING } from '../../../scoring/observation';
import { indicatorsOf } from '../../../scoring/outside';
import { BadInput, onLine } from './bad-input';
import type { CsvTable } from './csv-table';

/** A file ready to be scored: observations, and the columns that domains and margins are made of. */
export interface Sample {
  readonly observations: Observations;
  /** PSU ids by stratum, then PSU, in the order the file first names them: the order of jackknife replicates. */
  readonly psusInFileOrder: readonly string[];
  /** Values of the split columns inside a cell label. */
  readonly valueIn: (cell: string, column: string) => string;
  /** Values a split column takes, in order of first appearance, blanks left out. */
  readonly valuesOf: (column: string) => readonly string[];
}

/**
 * Checks a table and turns it into observations. `splitBy` = columns that domains or margins need: their values make
 * the margin cells. Throws `BadInput` with row and column at the first thing that is wrong.
 */
export function sampleOf(table: CsvTable, tree: IndexTree, splitBy: readonly string[]): Sample {
  try {
    return readSample(table, tree, splitBy);
  } catch (error) {
    throw error instanceof BadInput ? onLine(error, table.lineOf) : error;
  }
}

function readSample(table: CsvTable, tree: IndexTree, splitBy: readonly string[]): Sample {
  refuseDoubledIds(table);
  const { psus, psu, psusInFileOrder } = readDesign(table);
  const weight = readWeights(table);
  const split = [...new Set(splitBy)];
  const { cells, cell } = readCells(table, split);
  const indicatorIds = indicatorsOf(tree).map(({ id }) => id);
  const columns = indicatorIds.map(id => readAnswers(table, id));
  return {
    observations: { n: table.rows, indicatorIds, columns, psus, psu, cells, cell, weight },
    psusInFileOrder,
    valueIn: (label, column) => (JSON.parse(label) as string[])[split.indexOf(column)] ?? '',
    valuesOf: column => [...new Set(table.column(column))].filter(value => value !== ''),
  };
}

function refuseDoubledIds(table: CsvTable): void {
  const seen = new Map<string, number>();
  for (const [i, id] of filled(table, 'id').entries()) {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new BadInput('duplicate-id', `${id} is also row ${first}`, { row: i + 1, column: 'id' });
    }
    seen.set(id, i + 1);
  }
}

/** A column in which every cell must say something. */
function filled(table: CsvTable, column: string): readonly string[] {
  const values = table.column(column);
  const blank = values.indexOf('');
  if (blank >= 0) throw new BadInput('missing-value', 'empty', { row: blank + 1, column });
  return values;
}

function readDesign(table: CsvTable) {
  const names = filled(table, 'psu');
  const strata = filled(table, 'stratum');
  const index = new Map<string, number>();
  const psus: Psu[] = [];
  const psu = new Uint32Array(names.length);
  for (const [i, id] of names.entries()) {
    const stratum = strata[i] as string;
    const known = index.get(id) ?? psus.push({ id, stratum }) - 1;
    index.set(id, known);
    psu[i] = known;
    if (psus[known]?.stratum !== stratum) {
      const detail = `PSU ${id} is in stratum ${psus[known]?.stratum} and in ${stratum}`;
      throw new BadInput('psu-in-two-strata', detail, { row: i + 1, column: 'stratum' });
    }
  }
  const order = [...new Set(strata)];
  const psusInFileOrder = order.flatMap(stratum => psus.filter(p => p.stratum === stratum).map(p => p.id));
  return { psus, psu, psusInFileOrder };
}

function readWeights(table: CsvTable): Float64Array {
  return Float64Array.from(filled(table, 'weight'), (text, i) => {
    const weight = numberIn(text, { row: i + 1, column: 'weight' });
    if (weight < 0) throw new BadInput('negative-weight', text, { row: i + 1, column: 'weight' });
    return weight;
  });
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function numberIn(text: string, place: { row: number; column: string }): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new BadInput('not-a-number', `"${text}"`, place);
  return value;
}

/** Bytes when every answer is a whole code from 0 to 254, else floats. */
function readAnswers(table: CsvTable, column: string): Uint8Array | Float64Array {
  const values = Float64Array.from(table.column(column), (text, i) =>
    text === '' ? Number.NaN : numberIn(text, { row: i + 1, column }),
  );
  const fitsByte = values.every(
    value => Number.isNaN(value) || (Number.isInteger(value) && value >= 0 && value < MISSING),
  );
  return fitsByte ? Uint8Array.from(values, value => (Number.isNaN(value) ? MISSING : value)) : values;
}

const MOST_CELLS = 65_535;

function readCells(table: CsvTable, split: readonly string[]) {
  const columns = split.map(column => table.column(column));
  const index = new Map<string, number>();
  const cell = new Uint16Array(table.rows);
  for (let i = 0; i < table.rows; i++) {
    const label = JSON.stringify(columns.map(values => values[i]));
    const known = index.get(label) ?? index.size;
    if (known > MOST_CELLS) throw new BadInput('too-many-categories', split.join(', '));
    index.set(label, known);
    cell[i] = known;
  }
  return { cells: [...index.keys()], cell };
}
