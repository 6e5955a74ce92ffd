/**
 * Computes the forecast's constants for every origin year from the published provincial scores, which are not ours to
 * copy: only the constants are checked in. Each origin is estimated on its own years and earlier ones only.
 * Run by hand: `npx tsx scripts/indicators/forecast-constants.ts` with the shared folder beside the project (or
 * SOI_PAPI_SHARED set).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantsOf } from '../../src/engine/forecast/constants-of';
import { officialPanel } from '../../src/engine/forecast/official-panel';
import { readDelimited } from '../../src/exchange/official-file';

const FIRST = 2011;
const LAST = 2024;
const folder = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'published');
const target = new URL('../../src/engine/forecast/constants.generated.json', import.meta.url);

const tables = Array.from({ length: LAST - FIRST + 1 }, (_, i) => {
  const year = FIRST + i;
  const file = readDelimited(readFileSync(join(folder, `${year}.csv`), 'utf8'));
  if (!file.ok) throw new Error(`${year}.csv cannot be read`);
  return { year, table: file.table };
});
const read = officialPanel(tables);
if (read.kind === 'refused') throw new Error(`${read.year}: refused`);

/** One line per series and origin, so that a difference can be read. */
const lines = (object: object): string =>
  `{\n${Object.entries(object)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}`;
const { national, origins, ...rest } = constantsOf(read.panel);
const parts = [
  ...Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
  `"national":${lines(national)}`,
  `"origins":${lines(origins)}`,
];
writeFileSync(target, `{\n${parts.join(',\n')}\n}\n`);
