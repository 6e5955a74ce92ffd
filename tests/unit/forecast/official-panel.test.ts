import { describe, expect, it } from 'vitest';
import { officialPanel } from '../../../src/engine/forecast/official-panel';
import { readDelimited } from '../../../src/exchange/official-file';

const table = (text: string) => {
  const file = readDelimited(text);
  if (!file.ok) throw new Error('unreadable');
  return file.table;
};
const read = (year: number, text: string) => officialPanel([{ year, table: table(text) }]);
const sixDimensions = 'Province,SC11,SC12,SC61,SC71\n';

describe('panel from yearly tables', () => {
  it('a year before the editions is counted by the sub-dimensions that have scores', () => {
    const got = read(2012, `${sixDimensions}P01,1.2,1.3,2,\nP02,1.1,1.4,2.1,\n`);
    if (got.kind !== 'read') throw new Error(JSON.stringify(got.problems));
    expect(got.panel[0]!.tree.dimensions.map(d => [d.id, d.subDimensions.length])).toEqual([
      ['D1', 2],
      ['D6', 1],
    ]);
    expect(got.panel[0]!.shares.get('P02')!.get('1.2')).toBe(1.4);
  });
  it('a stored zero is a missing score, in any year', () => {
    const got = read(2012, `${sixDimensions}P01,0,1.3,2,0\nP02,1.1,1.4,2.1,0.0\n`);
    if (got.kind !== 'read') throw new Error(JSON.stringify(got.problems));
    expect(got.panel[0]!.shares.get('P01')!.get('1.1')).toBeNull();
    expect(got.panel[0]!.tree.dimensions.map(d => d.id)).toEqual(['D1', 'D6']);
  });
  it('a known year is counted by its edition, whatever columns the file has', () => {
    const got = read(2021, 'Province,SC11\nP01,1.2\n');
    if (got.kind !== 'read') throw new Error(JSON.stringify(got.problems));
    expect(got.panel[0]!.tree.dimensions).toHaveLength(8);
    expect(got.panel[0]!.tree.dimensions[4]!.subDimensions).toHaveLength(3);
  });
  it.each([
    { why: 'negative', text: 'P01,-1,1.3,2,', reason: 'negative', row: 2 },
    { why: 'above the share', text: 'P01,7,1.3,2,', reason: 'above-share', row: 2 },
    { why: 'no number', text: 'P01,x,1.3,2,', reason: 'not-a-number', row: 2 },
    { why: 'a province twice', text: 'P01,1.2,1.3,2,\nP01,1.2,1.3,2,', reason: 'duplicate-row', row: 3 },
    { why: 'unknown province', text: 'P99,1.2,1.3,2,', reason: 'unknown-province', row: 2 },
  ])('refused with its place: $why', ({ text, reason, row }) => {
    const got = read(2012, `${sixDimensions}${text}\n`);
    expect(got).toMatchObject({ kind: 'refused', year: 2012 });
    if (got.kind === 'refused') expect(got.problems[0]).toMatchObject({ reason, row });
  });
  it('a score the edition does not have is refused', () => {
    const got = read(2021, 'Province,SC11,SC52\nP01,1.2,2\n');
    if (got.kind !== 'refused') throw new Error('taken');
    expect(got.problems[0]).toMatchObject({ reason: 'not-in-edition', column: 'SC52' });
  });
  it('a table without headings is refused', () => {
    expect(read(2012, '1,2\n3,4\n')).toMatchObject({ kind: 'refused', problems: [{ reason: 'no-header' }] });
  });
});
