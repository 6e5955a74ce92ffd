import { describe, expect, it } from 'vitest';
import type { Io } from '../../../src/cli/io';
import { run } from '../../../src/cli/score';

const HEAD = 'id,province,stratum,commune,psu,weight,gender,agegrp,q1';
const ROWS = [
  '1,P1,S1,C1,V1,1,M,18-34,1',
  '2,P1,S1,C1,V1,2,F,18-34,0',
  '3,P1,S1,C1,V2,1,M,35-54,1',
  '4,P1,S1,C1,V2,1.5,F,35-54,0',
];
const CSV = [HEAD, ...ROWS].join('\n');
const SPEC = JSON.stringify({
  dimensions: [{ id: 'D1', nSub: 1 }],
  indicators: [{ id: 'q1', dim: 'D1', sub: 'D1.1', min: 0, max: 1 }],
});

async function score(csv: string, args: readonly string[] = [], files: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const known: Record<string, string> = { 'd.csv': csv, 's.json': SPEC, ...files };
  const io: Io = {
    out: text => {
      said.out += text;
    },
    err: text => {
      said.err += text;
    },
    readText: async path => {
      const text = known[path];
      if (text === undefined) throw new Error(path);
      return text;
    },
    writeText: async path => {
      if (path.startsWith('full/')) throw new Error(path);
    },
  };
  const code = await run(['--data', 'd.csv', '--spec', 's.json', '--json', ...args], io);
  return { code, ...said };
}

const FILES = Object.fromEntries(
  Object.entries({
    'm.json': { gender: { F: 5, M: 5 } },
    'far.json': { gender: { F: 1, M: 99 } },
    'two.json': { gender: { F: 5, M: 5 }, agegrp: { '18-34': 5, '35-54': 5 } },
    'village.json': { village: { A: 5, B: 5 } },
    'f.json': {
      psu: ['V1', 'V3'],
      rows: [
        [2, 0],
        [0, 2],
      ],
    },
    'short.json': { psu: ['V1', 'V2'], rows: [[2, 0], [0]] },
    'negative.json': {
      psu: ['V1', 'V2'],
      rows: [
        [2, -1],
        [0, 2],
      ],
    },
  }).map(([name, content]) => [name, JSON.stringify(content)]),
);
FILES['broken.json'] = '{';

const changed = (row: number, from: string, to: string): string =>
  CSV.split('\n')
    .map((line, i) => (i === row ? line.replace(from, to) : line))
    .join('\n');

describe('bad input is named with its place, exit code 2, and nothing is computed', () => {
  it('the unspoilt file scores', async () => {
    expect((await score(CSV)).code).toBe(0);
  });

  it('Vietnamese ids and values meet, composed or not', async () => {
    const csv = CSV.replace('q1', 'hài lòng').replaceAll(',F,', ',Nữ,').normalize('NFD');
    const files = {
      's.json': SPEC.replaceAll('q1', 'hài lòng'),
      'm.json': JSON.stringify({ gender: { Nữ: 5, M: 5 } }),
    };
    const said = await score(csv, ['--diff', 'gender:Nữ-M', '--rake', 'm.json'], files);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(Object.keys(JSON.parse(said.out).differences)).toEqual(['Nữ-M']);
  });

  it.each([
    {
      why: 'negative weight',
      csv: changed(2, ',2,F', ',-2,F'),
      err: 'negative-weight: row 2 (line 3), column weight: -2',
    },
    {
      why: 'text for a weight',
      csv: changed(3, ',1,M', ',x,M'),
      err: 'not-a-number: row 3 (line 4), column weight: "x"',
    },
    {
      why: 'NaN for a weight',
      csv: changed(3, ',1,M', ',NaN,M'),
      err: 'not-a-number: row 3 (line 4), column weight: "NaN"',
    },
    {
      why: 'no weight',
      csv: changed(1, ',1,M', ',,M'),
      err: 'missing-value: row 1 (line 2), column weight: empty',
    },
    {
      why: 'PSU in two strata',
      csv: changed(4, 'S1', 'S2'),
      err: 'psu-in-two-strata: row 4 (line 5), column stratum: PSU V2 is in stratum S1 and in S2',
    },
    {
      why: 'doubled id',
      csv: changed(4, '4,', '1,'),
      err: 'duplicate-id: row 4 (line 5), column id: 1 is also row 1',
    },
    {
      why: 'indicator not in the file',
      csv: changed(0, 'q1', 'q9'),
      err: 'missing-column: column q1: not in the file',
    },
    {
      why: 'text for an answer',
      csv: CSV.replace('18-34,1', '18-34,yes'),
      err: 'not-a-number: row 1 (line 2), column q1: "yes"',
    },
    { why: 'no rows', csv: HEAD, err: 'no-rows: the file has no data rows' },
    { why: 'empty file', csv: '', err: 'no-rows: the file has no data rows' },
    {
      why: 'a row that is cut short',
      csv: `${CSV}\n5,P1`,
      err: 'ragged-row: row 5 (line 6): 2 cells, 9 expected',
    },
    {
      why: 'a row after blank lines: the line is that of the file',
      csv: changed(3, '3,', '\n,,,,,,,,\n3,').replace(',1,M,35-54', ',x,M,35-54'),
      err: 'not-a-number: row 3 (line 6), column weight: "x"',
    },
    {
      why: 'a row after a cell with a line break',
      csv: changed(1, 'P1', '"P\r\n1"').replace(',2,F', ',-2,F'),
      err: 'negative-weight: row 2 (line 4), column weight: -2',
    },
    {
      why: 'an infinite weight',
      csv: changed(3, ',1,M', ',Infinity,M'),
      err: 'not-a-number: row 3 (line 4), column weight: "Infinity"',
    },
    {
      why: 'an interview without a PSU',
      csv: changed(2, 'V1', ''),
      err: 'missing-value: row 2 (line 3), column psu: empty',
    },
    {
      why: 'no column of weights',
      csv: changed(0, 'weight', 'w'),
      err: 'missing-column: column weight: not in the file',
    },
    {
      why: 'a heading twice',
      csv: changed(0, 'agegrp', 'gender'),
      err: 'duplicate-column: column gender: occurs twice',
    },
  ])('$why', async ({ csv, err }) => {
    expect(await score(csv)).toEqual({ code: 2, out: '', err });
  });

  it.each([
    { why: 'unknown option', args: ['--wrong', '1'], err: 'bad-option: --wrong' },
    { why: 'unknown lonely option', args: ['--lonely', 'maybe'], err: /^bad-option: --lonely maybe/ },
    {
      why: 'unknown column',
      args: ['--by', 'village'],
      err: 'missing-column: column village: not in the file',
    },
    {
      why: 'unknown value',
      args: ['--diff', 'gender:F-X'],
      err: 'unknown-value: column gender: F-X: not two values of it',
    },
    { why: 'Rao-Wu without multipliers', args: ['--replicates', 'raowu'], err: /needs --multipliers/ },
    { why: 'a file that is not there', args: ['--rake', 'none.json'], err: /cannot be read/ },
    { why: 'a word that belongs to no option', args: ['gender'], err: /^bad-option: gender: / },
    { why: 'two trees', args: ['--edition', '2021'], err: /--spec and --edition exclude each other/ },
    {
      why: 'multipliers nobody asked for',
      args: ['--replicates', 'jkn', '--multipliers', 'm.json'],
      err: /--multipliers needs --replicates raowu/,
    },
    {
      why: 'replicates with calibration',
      args: ['--replicates', 'jkn', '--rake', 'm.json'],
      err: /--replicates cannot be joined with calibration/,
    },
    {
      why: 'two calibrations',
      args: ['--poststratify', 'm.json', '--rake', 'm.json'],
      err: /--poststratify and --rake exclude each other/,
    },
    {
      why: 'post-stratification to two margins',
      args: ['--poststratify', 'two.json'],
      err: /^bad-margins: post-stratification takes one margin/,
    },
    {
      why: 'margins of a column that is not there',
      args: ['--rake', 'village.json'],
      err: /^missing-column: column village/,
    },
    {
      why: 'bounds that hold nothing',
      args: ['--rake', 'm.json', '--bounds', '2,3'],
      err: /^bad-option: --bounds 2,3/,
    },
    { why: 'bounds without raking', args: ['--bounds', '0.3,3'], err: /--bounds needs --rake/ },
    {
      why: 'bounds that margins cannot be met in',
      args: ['--rake', 'far.json', '--bounds', '0.9,1.1'],
      err: /^margins-cannot-be-met: .*not-converged/,
    },
    { why: 'a cap below the mean', args: ['--trim', '0.5'], err: /^bad-option: --trim 0.5: more than 1/ },
    { why: 'text for a cap', args: ['--trim', 'x'], err: /^bad-option: --trim x: not a number/ },
    {
      why: 'both multipliers and a seed',
      args: ['--replicates', 'raowu', '--multipliers', 'f.json', '--seed', '1'],
      err: /exclude each other/,
    },
    {
      why: 'a seed for the jackknife',
      args: ['--replicates', 'jkn', '--seed', '1'],
      err: /--seed needs --replicates raowu/,
    },
    {
      why: 'a number of replicates without a seed',
      args: ['--replicates', 'raowu', '--multipliers', 'f.json', '--count', '9'],
      err: /--count needs --seed/,
    },
    {
      why: 'one replicate',
      args: ['--replicates', 'raowu', '--seed', '1', '--count', '1'],
      err: /--count 1: a whole number of at least 2/,
    },
    {
      why: 'multipliers that are no JSON',
      args: ['--replicates', 'raowu', '--multipliers', 'broken.json'],
      err: /^bad-multipliers: not JSON/,
    },
    {
      why: 'multipliers of another sample',
      args: ['--replicates', 'raowu', '--multipliers', 'f.json'],
      err: /^bad-multipliers: PSU V2 is not in both files/,
    },
    {
      why: 'multipliers cut short',
      args: ['--replicates', 'raowu', '--multipliers', 'short.json'],
      err: /^bad-multipliers: 2 PSUs, 2 rows of 2/,
    },
    {
      why: 'a negative multiplier',
      args: ['--replicates', 'raowu', '--multipliers', 'negative.json'],
      err: /^bad-multipliers/,
    },
    { why: 'a difference without values', args: ['--diff', 'gender'], err: /expected column:A-B/ },
    {
      why: 'a difference of a column that is not there',
      args: ['--diff', 'village:A-B'],
      err: /^missing-column: column village/,
    },
    { why: 'an option without its value', args: ['--by'], err: /^bad-option: --by needs a value/ },
    { why: 'a language we do not have', args: ['--lang', 'fr'], err: /^bad-option: --lang fr/ },
    { why: 'a receipt that cannot be kept', args: ['--receipt', 'full/r.json'], err: /cannot be written/ },
  ])('$why', async ({ args, err }) => {
    const said = await score(CSV, args, FILES);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(err);
  });

  it.each([
    { why: 'a category nobody is in', m: { gender: { F: 5, M: 5, X: 1 } }, err: 'no-respondent, X' },
    { why: 'a respondent without a category', m: { gender: { F: 5 } }, err: 'unknown-category, M' },
    { why: 'a total of zero', m: { gender: { F: 5, M: 0 } }, err: 'bad-total, M' },
    {
      why: 'margins of different populations',
      m: { gender: { F: 5, M: 5 }, agegrp: { '18-34': 5, '35-54': 6 } },
      err: 'margins-disagree, 11',
    },
    { why: 'no margins', m: {}, err: 'no margin given' },
    { why: 'text for a total', m: { gender: { F: '5', M: 5 } }, err: 'bad-margins' },
  ])('margins that cannot be met: $why', async ({ m, err }) => {
    const said = await score(CSV, ['--rake', 'm.json'], { 'm.json': JSON.stringify(m) });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(err);
  });

  it.each([
    {
      why: 'a sub-dimension of two dimensions, whose figures would be printed for both',
      change: {
        dimensions: [
          { id: 'D1', nSub: 1 },
          { id: 'D2', nSub: 1 },
        ],
        second: { dim: 'D2', sub: 'D1.1' },
      },
      err: 'bad-spec: sub-dimension D1.1 is in D1 and in D2',
    },
    {
      why: 'more sub-dimensions than nSub, which would pass 10 points',
      change: { dimensions: [{ id: 'D1', nSub: 1 }], second: { dim: 'D1', sub: 'D1.2' } },
      err: 'bad-spec: D1: nSub 1, but 2 sub-dimensions are listed',
    },
  ])('a tree that contradicts itself: $why', async ({ change: { dimensions, second }, err }) => {
    const indicators = [
      { id: 'q1', dim: 'D1', sub: 'D1.1', min: 0, max: 1 },
      { id: 'q2', min: 0, max: 1, ...second },
    ];
    const said = await score(CSV, [], { 's.json': JSON.stringify({ dimensions, indicators }) });
    expect(said).toEqual({ code: 2, out: '', err });
  });

  it('margins that contradict each other do not converge', async () => {
    // Every woman is young: 9 of 10 women and 1 of 10 young cannot both be.
    const csv = [HEAD, '1,P1,S1,C1,V1,1,F,18-34,1', '2,P1,S1,C1,V2,1,M,35-54,0'].join('\n');
    const m = JSON.stringify({ gender: { F: 9, M: 1 }, agegrp: { '18-34': 1, '35-54': 9 } });
    const said = await score(csv, ['--rake', 'm.json'], { 'm.json': m });
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/margins-cannot-be-met: column (gender|agegrp): not-converged/);
  });
});
