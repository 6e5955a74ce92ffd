// `node --import tsx scripts/indicators/rises.ts [folder]`: one-year gains of provinces, sorted and nameless, for base rates.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DIMENSION_IDS } from '../../indicators/ids';
import { historiesOf } from '../../scoring/forecast/history';
import { officialPanel } from '../../src/engine/forecast/official-panel';

const folder = process.argv[2] ?? join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference/published');
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const read = officialPanel(
  YEARS.map(year => ({
    year,
    table: Papa.parse<string[]>(readFileSync(join(folder, `${year}.csv`), 'utf8')).data,
  })),
);
if (read.kind === 'refused') throw new Error(`year ${read.year}: ${JSON.stringify(read.problems[0])}`);
const histories = [...historiesOf(read.panel).values()];

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
const levels = ['total', ...DIMENSION_IDS] as const;
const rises = levels.map(level => ({
  level,
  pairs: YEARS.slice(1).map((to, index) => {
    const rows = histories.map(history =>
      level === 'total' ? history.total : (history.dimensions.get(level) ?? []),
    );
    const middle = median(rows.flatMap(row => row[index] ?? []));
    const gains = (isIn: (before: number) => boolean) =>
      rows
        .flatMap(row => {
          const [before, after] = [row[index] ?? null, row[index + 1] ?? null];
          return before === null || after === null || !isIn(before)
            ? []
            : [Number((after - before).toFixed(4))];
        })
        .sort((a, b) => a - b);
    return {
      from: to - 1,
      to,
      lower: gains(before => before < middle),
      upper: gains(before => before >= middle),
    };
  }),
}));
writeFileSync('indicators/national/rises.generated.json', `${JSON.stringify(rises)}\n`);
