import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOM = new URL('../../../scoring/', import.meta.url);
const RULE = /\b([A-Z]\d{1,2}) · /g;

const inDocstrings = (text: string): string[] =>
  (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).flatMap(comment =>
    [...comment.matchAll(RULE)].map(([, id]) => id as string),
  );

const files = readdirSync(ROOM, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.ts'));
const ruled = files.flatMap(name => inDocstrings(readFileSync(new URL(name, ROOM), 'utf8')));
const specified = [...readFileSync(new URL('SPEC.md', ROOM), 'utf8').matchAll(/^\| ([A-Z]\d{1,2}) \|/gm)].map(
  ([, id]) => id as string,
);

describe('SPEC.md and the docstrings name the same rules', () => {
  it('sees both', () => {
    expect(ruled.length).toBeGreaterThan(40);
    expect(specified.length).toBeGreaterThan(40);
  });

  it('every rule of SPEC.md stands in a docstring', () => {
    expect(specified.filter(id => !ruled.includes(id))).toEqual([]);
  });

  it('every rule of a docstring stands in SPEC.md', () => {
    expect(ruled.filter(id => !specified.includes(id))).toEqual([]);
  });

  it('no id stands for two rules', () => {
    expect(ruled.filter((id, i) => ruled.indexOf(id) !== i)).toEqual([]);
    expect(specified.filter((id, i) => specified.indexOf(id) !== i)).toEqual([]);
  });
});
