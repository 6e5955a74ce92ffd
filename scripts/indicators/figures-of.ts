import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSION_IDS, type DimensionId } from '../../indicators/ids';
import { groupRuleOf } from '../../indicators/national/group-rules';
import { type Cuts, type Distribution, NationalFigures } from '../../indicators/national/schema';

type Scores = ReadonlyMap<string, number>;
type Table = ReadonlyMap<string, Scores>;

/** Official tables store a missing score as 0 in these years, as an empty cell in the others. */
const ZERO_IS_MISSING = new Set([2022, 2024]);
const FIRST_YEAR_OF_EIGHT = 2018;

/** Figures of one year from the folder of published provincial scores (`YYYY.csv`: Province, SC11 ... SC83). */
export function figuresOf(year: number, folder: string): NationalFigures {
  const table = read(year, folder);
  const columns = columnsOf(table);
  const dimensions = DIMENSION_IDS.filter(id => columns.some(column => belongs(column, id)));
  const sums = new Map(
    dimensions.map(id => [
      id,
      sumOf(
        table,
        columns.filter(column => belongs(column, id)),
      ),
    ]),
  );
  const total = addUp(table, [...sums.values()]);
  const rule = groupRuleOf(year);
  const cuts = (scores: Scores): Cuts => {
    const zeros = rule.countMissingAsZero ? table.size - scores.size : 0;
    return quartiles([...scores.values(), ...Array<number>(zeros).fill(0)]);
  };
  const byColumn = columns.map(column => [column, distribution(sumOf(table, [column]))] as const);
  const isPresentMeaning = year >= FIRST_YEAR_OF_EIGHT;
  return NationalFigures.parse({
    year,
    source: `Computed from the provincial sub-dimension scores of ${year} published at papi.org.vn (CECODES, RTA, UNDP)`,
    dimensionsCounted: dimensions.length,
    total: distribution(total),
    dimensions: mapped(sums, distribution),
    subDimensions: isPresentMeaning
      ? Object.fromEntries(byColumn.map(([column, d]) => [`${column[2]}.${column[3]}`, d]))
      : {},
    columns: isPresentMeaning ? {} : Object.fromEntries(byColumn),
    missing: {
      total: absent(table, total),
      dimensions: Object.fromEntries(
        [...sums].map(([id, scores]) => [id, absent(table, scores)]).filter(([, ids]) => ids?.length),
      ),
    },
    groupRule: rule,
    cuts: { total: cuts(total), dimensions: mapped(sums, cuts) },
  });
}

function read(year: number, folder: string): Table {
  const [head = '', ...lines] = readFileSync(join(folder, `${year}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return new Map(
    lines.map(line => {
      const cells = line.split(',');
      const scores = cells.flatMap((cell, i) => {
        const isMissing = i === 0 || cell === '' || (Number(cell) === 0 && ZERO_IS_MISSING.has(year));
        return isMissing ? [] : [[names[i] ?? '', Number(cell)] as const];
      });
      return [cells[0] ?? '', new Map(scores)];
    }),
  );
}

/** Columns any province has a score in. */
const columnsOf = (table: Table): string[] =>
  [...new Set([...table.values()].flatMap(scores => [...scores.keys()]))].sort();

const belongs = (column: string, id: DimensionId) => column[2] === id[1];

const sumOf = (table: Table, columns: readonly string[]): Scores =>
  addUp(
    table,
    columns.map(column => new Map([...table].flatMap(([id, scores]) => entry(id, scores.get(column))))),
  );

const entry = (id: string, value: number | undefined) => (value === undefined ? [] : [[id, value] as const]);

/** Sum of the parts for every province that has them all; nothing is imputed. */
function addUp(table: Table, parts: readonly Scores[]): Scores {
  const sums = new Map<string, number>();
  for (const province of table.keys()) {
    const values = parts.flatMap(part => part.get(province) ?? []);
    const total = values.reduce((sum, value) => sum + value, 0);
    if (values.length === parts.length) sums.set(province, total);
  }
  return sums;
}

const absent = (table: Table, scores: Scores): string[] => [...table.keys()].filter(id => !scores.has(id));

const mapped = <T>(sums: ReadonlyMap<DimensionId, Scores>, of: (scores: Scores) => T) =>
  Object.fromEntries([...sums].map(([id, scores]) => [id, of(scores)]));

function distribution(scores: Scores): Distribution {
  const values = [...scores.values()].sort((a, b) => a - b);
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    n,
    mean,
    sd: Math.sqrt(squares / (n - 1)),
    min: Math.min(...values),
    ...quartiles(values),
    max: Math.max(...values),
  };
}

function quartiles(values: readonly number[]): Cuts {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): number => {
    const h = (sorted.length - 1) * p;
    const below = sorted[Math.floor(h)] ?? Number.NaN;
    const above = sorted[Math.ceil(h)] ?? Number.NaN;
    return below + (h - Math.floor(h)) * (above - below);
  };
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75) };
}
