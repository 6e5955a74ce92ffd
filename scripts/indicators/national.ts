/**
 * Computes the national figures per year from the published provincial scores, which are not ours to copy: only the
 * figures are checked in. Run by hand: `npx tsx scripts/indicators/national.ts` with the shared folder beside the project
 * (or SOI_PAPI_SHARED set).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from './figures-of';

const folder = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'published');
const target = new URL('../../indicators/national/figures.generated.json', import.meta.url);
const years = Array.from({ length: 14 }, (_, i) => 2011 + i);
const lines = years.map(year => JSON.stringify(figuresOf(year, folder)));
writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
