import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDimension, findSubDimension } from '../../../indicators/aliases';
import { fold } from '../../../indicators/text';

const file = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'seeds-facts.json');
const absent = !existsSync(file);
interface Facts {
  subdimension_aliases: { sc: string; canonical: string; variants: { name: string }[] }[];
  dimension_aliases: Record<string, string[]>;
}
const facts = (): Facts => JSON.parse(readFileSync(file, 'utf8'));

/** The ways one printed name may be typed. */
const typed = (name: string) => [name, name.normalize('NFD'), name.toUpperCase(), fold(name), `a) ${name}`];

describe.skipIf(absent)('printed names in the five documents (needs the shared reference folder)', () => {
  it('every sub-dimension name finds its code', () => {
    const lost: string[] = [];
    for (const { sc, canonical, variants } of facts().subdimension_aliases)
      for (const name of [canonical, ...variants.map(variant => variant.name)].flatMap(typed))
        if (findSubDimension(name) !== `${sc[2]}.${sc[3]}`) lost.push(`${sc} ${name}`);
    expect(lost).toEqual([]);
  });

  it('every dimension name finds its code', () => {
    const lost: string[] = [];
    let tried = 0;
    for (const [id, names] of Object.entries(facts().dimension_aliases))
      for (const printed of names.filter(name => !name.startsWith('['))) {
        const name = printed.replace(/ \([^)]*\)$/, '');
        tried += 1;
        for (const text of typed(name)) if (findDimension(text) !== id) lost.push(`${id} ${text}`);
      }
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(14);
  });
});
