// `npm run bench [name ...]`: every benchmark of this folder, one table. Ratios, never bare times.
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Row } from './row';

const wanted = process.argv.slice(2);
const here = new URL('.', import.meta.url);
const names = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, here)))
  .map(entry => entry.name)
  .filter(name => wanted.length === 0 || wanted.includes(name));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| benchmark | ratio | must | aim | | detail |\n|---|---|---|---|---|---|');
let failed = 0;
for (const name of names) {
  const { rows } = (await import(`./${name}/index.ts`)) as { rows: () => Promise<Row[]> };
  for (const row of await rows()) {
    const verdict = row.met === null ? '–' : row.met ? 'met' : 'NOT MET';
    if (row.met === false) failed += 1;
    const ratio = row.ratio === null ? 'n/a' : row.ratio.toPrecision(3);
    console.log(`| ${row.what} | ${ratio} | ${row.must} | ${row.aim} | ${verdict} | ${row.detail} |`);
  }
}
console.log(`\n${failed === 0 ? 'every bar that could be measured is met' : `${failed} bar(s) not met`}`);
