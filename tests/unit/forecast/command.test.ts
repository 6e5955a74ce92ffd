import { describe, expect, it } from 'vitest';
import type { FileIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';
import { seededRandom } from '../../../src/engine/random';

/** Invented scores of six dimensions in files of a folder that lives in memory. */
function folder(): Map<string, string> {
  const random = seededRandom(3);
  const files = new Map([['data/provinces.csv', 'Variable_Code,Variable_Name\nP01,Hanoi\n']]);
  for (let year = 2011; year <= 2017; year++) {
    const rows = Array.from({ length: 10 }, (_, i) => {
      const cell = () => (1 + random()).toFixed(4);
      return [`P${String(i + 1).padStart(2, '0')}`, cell(), cell(), cell(), cell()].join(',');
    });
    files.set(`data/${year}.csv`, ['Province,SC11,SC12,SC61,SC62', ...rows].join('\n'));
  }
  return files;
}

async function run(args: readonly string[], files = folder()) {
  const [out, err, opened]: string[][] = [[], [], []];
  const read = (path: string): string => {
    opened!.push(path);
    const text = files.get(path);
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return text;
  };
  const io: FileIo = {
    out: text => void out!.push(text),
    err: text => void err!.push(text),
    readText: async path => read(path),
    readBytes: async path => new TextEncoder().encode(read(path)),
    writeText: async () => undefined,
  };
  const code = await papi(['forecast', ...args], io);
  return { code, out: out!.join('\n'), err: err!.join('\n'), opened: opened! };
}

describe('papi forecast', () => {
  it('one province as one object, all as a list', async () => {
    const one = await run([
      '--data',
      'data/',
      '--origin',
      '2017',
      '--province',
      'P03',
      '--target',
      '9',
      '--json',
    ]);
    expect(one.code).toBe(0);
    const row = JSON.parse(one.out);
    expect(row).toMatchObject({ province: 'P03', origin: 2017 });
    expect(row.total.p80[0]).toBeLessThan(row.total.mean);
    expect(row.total.p95[1]).toBeGreaterThan(row.total.p80[1]);
    expect(Object.keys(row.pGroup)).toEqual(['highest', 'upperMiddle', 'lowerMiddle', 'lowest']);
    const all = JSON.parse((await run(['--data', 'data', '--origin', '2017', '--all', '--json'])).out);
    expect(all).toHaveLength(10);
    expect(all[2].total).toEqual(row.total);
    expect(all[2].pTarget).toBeNull();
  });
  it('43,30 and 43.30 are the same target', async () => {
    const base = ['--data', 'data', '--origin', '2017', '--province', 'P03', '--json', '--target'];
    const [comma, point] = await Promise.all([run([...base, '8,30']), run([...base, '8.30'])]);
    expect(comma.code).toBe(0);
    expect(comma.out).toBe(point.out);
  });
  it('never opens a year after the origin', async () => {
    const { opened } = await run(['--data', 'data', '--origin', '2015', '--province', 'P01']);
    expect(opened).toContain('data/2015.csv');
    expect(opened).not.toContain('data/2016.csv');
  });
  it('the table says that this is no PAPI score', async () => {
    const { out } = await run([
      '--data',
      'data',
      '--origin',
      '2017',
      '--province',
      'Hà Nội',
      '--target',
      '9',
    ]);
    expect(out).toContain('không phải điểm PAPI');
    expect(out).toContain('Hà Nội');
  });
  it('a merged province is marked', async () => {
    const { out } = await run(['--data', 'data', '--origin', '2017', '--merge', 'P01=2,P02=1', '--json']);
    expect(JSON.parse(out)).toMatchObject({ province: 'P01+P02', cautions: ['derived-history'] });
  });
  it.each([
    { why: 'no data', args: ['--origin', '2017'], says: '--data' },
    { why: 'no origin', args: ['--data', 'data'], says: '--origin' },
    { why: 'origin is no year', args: ['--data', 'data', '--origin', '17'], says: '17' },
    {
      why: 'target off the scale',
      args: ['--data', 'data', '--origin', '2017', '--target', '433'],
      says: '433',
    },
    { why: 'no file of the origin', args: ['--data', 'data', '--origin', '2018'], says: 'data/2018.csv' },
    {
      why: 'unknown province',
      args: ['--data', 'data', '--origin', '2017', '--province', 'P99'],
      says: 'P99',
    },
    {
      why: 'province without scores',
      args: ['--data', 'data', '--origin', '2017', '--province', 'P40'],
      says: 'P40',
    },
    { why: 'series too short', args: ['--data', 'data', '--origin', '2013'], says: '4 năm' },
    { why: 'unknown option', args: ['--data', 'data', '--origin', '2017', '--year', '1'], says: '--year' },
    {
      why: 'two wishes',
      args: ['--data', 'data', '--origin', '2017', '--all', '--province', 'P01'],
      says: '--all',
    },
    { why: 'bad population', args: ['--data', 'data', '--origin', '2017', '--merge', 'P01'], says: 'P01' },
  ])('exit 2 and a word on stderr: $why', async ({ args, says }) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
  it('a broken file is named with its place', async () => {
    const files = folder().set('data/2014.csv', 'Province,SC11\nP01,-1\n');
    const { code, err } = await run(['--data', 'data', '--origin', '2017'], files);
    expect(code).toBe(2);
    expect(err).toContain('data/2014.csv');
    expect(err).toContain('SC11');
  });
});
