import { describe, expect, it } from 'vitest';
import type { FileIo } from '../../../src/cli/io';
import { COMMAND_NAMES, papi } from '../../../src/cli/papi';
import { csv, wideTable } from '../../fixtures/official/build';
import { citedTable } from '../../fixtures/official/cited';

const FILES: Record<string, string> = {
  'kh2021.csv': csv(citedTable('P37 2021')),
  'kh2022.csv': csv(citedTable('P37 2022')),
  '2021.csv': csv(citedTable('P37 2021')),
  'dt2022.csv': csv(citedTable('P56 2022')),
  'qn2020.csv': csv(citedTable('P33 2020')),
  'two.csv': csv(wideTable(2021, ['P37', 'P33', 'P99'])),
  'empty.csv': '',
};

async function run(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const read = async (path: string) => {
    const text = FILES[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  };
  const io: FileIo = {
    out: text => void out.push(text),
    err: text => void err.push(text),
    readText: read,
    readBytes: async path => new TextEncoder().encode(await read(path)),
    writeText: async () => undefined,
  };
  const code = await papi(
    line.split(' ').filter(word => word !== ''),
    io,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const json = async (line: string) => {
  const { code, out, err } = await run(`${line} --json`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

describe('papi editions', () => {
  it('gives the trees in the agreed shape', async () => {
    const editions = await json('editions');
    expect(editions.map((edition: { id: string; years: number[] }) => [edition.id, edition.years])).toEqual([
      ['2018', [2018]],
      ['2019', [2019, 2020]],
      ['2021', [2021, 2022, 2023, 2024]],
    ]);
    const indicator = editions[2].dimensions[0].subDimensions[0].indicators[0];
    expect(indicator).toEqual({
      id: '1.1.01',
      base: 'all',
      goalposts: { worst: 0, best: 2 },
      provenance: 'published',
    });
  });
  it('counts them in a table', async () => {
    expect((await run('editions')).out).toMatch(/2021, 2022, 2023, 2024\s+8\s+28\s+118/);
  });
});

describe('papi plan', () => {
  it('gives a plan in the agreed shape', async () => {
    const plan = await json('plan khanh-hoa-2022');
    expect(Object.keys(plan)).toEqual([
      'id',
      'number',
      'date',
      'province',
      'year',
      'baseline',
      'targets',
      'total',
      'goals',
      'tasks',
    ]);
    expect(plan).toMatchObject({ province: 'P37', year: 2022, total: 43.3, targets: { D1: 4.71, D8: 3.4 } });
  });
  it('reads well, with Vietnamese numbers', async () => {
    const { out } = await run('plan khanh-hoa-2022');
    expect(out).toContain('305/KH-UBND · Khánh Hòa');
    expect(out).toMatch(/Tổng\s+41,69\s+\+1,61\s+43,30\s+Trung bình cao/);
  });
  it.each(['plan', 'plan nowhere-2030'])('%s: names the plans there are', async line => {
    const { code, err, out } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/khanh-hoa-2022.*quang-nam-2020/);
  });
});

describe('papi official', () => {
  it('gives results in the agreed shape', async () => {
    const [result] = await json('official --data kh2021.csv --edition 2021');
    expect(Object.keys(result)).toEqual([
      'province',
      'subDimensions',
      'dimensions',
      'total',
      'rank',
      'of',
      'group',
      'onCut',
      'withheld',
    ]);
    expect(result).toMatchObject({ province: 'P37', group: 'lowerMiddle', onCut: false, withheld: null });
    expect(result.total).toBeCloseTo(41.6887, 4);
    expect(Object.keys(result.subDimensions)).toHaveLength(28);
  });
  it('finds the province asked for by code or name', async () => {
    for (const name of ['P37', '56', 'khanh-hoa']) {
      const results = await json(`official --data kh2021.csv --edition 2021 --province ${name}`);
      expect(results).toHaveLength(1);
    }
  });
  it('carries the newest edition on for a later year, and says so', async () => {
    expect((await run('official --data kh2021.csv --edition 2026')).out).toContain(
      'Năm 2026 dùng khung 2021',
    );
  });
  it.each([
    {
      why: 'unknown province',
      line: 'official --data kh2021.csv --edition 2021 --province P99',
      says: 'P99',
    },
    { why: 'not in the file', line: 'official --data kh2021.csv --edition 2021 --province P01', says: 'P01' },
    { why: 'no such file', line: 'official --data gone.csv --edition 2021', says: 'ENOENT' },
    { why: 'empty file', line: 'official --data empty.csv --edition 2021', says: 'trống' },
    { why: 'no year', line: 'official --data kh2021.csv', says: '--edition' },
    { why: 'not a year', line: 'official --data kh2021.csv --edition now', says: 'now' },
    { why: 'before the first survey', line: 'official --data kh2021.csv --edition 2010', says: '2018, 2019' },
    { why: 'another edition', line: 'official --data kh2021.csv --edition 2019', says: '5.2' },
    { why: 'no file named', line: 'official --edition 2021', says: '--data' },
    { why: 'unknown option', line: 'official --data kh2021.csv --edition 2021 --colour', says: 'colour' },
    {
      why: 'option of another command',
      line: 'official --data kh2021.csv --edition 2021 --plan x',
      says: '--plan',
    },
    { why: 'a word too many', line: 'official --data kh2021.csv --edition 2021 P37', says: 'P37' },
    { why: 'bad row', line: 'official --data two.csv --edition 2021', says: 'dòng 4, cột Province' },
  ])('$why: named on stderr, exit 2', async ({ line, says }) => {
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
  it('leaves out only the bad rows when asked to, and says which', async () => {
    const { code, out, err } = await run('official --data two.csv --edition 2021 --skip-bad-rows --json');
    expect(code).toBe(0);
    expect(JSON.parse(out).map((result: { province: string }) => result.province)).toEqual(['P37', 'P33']);
    expect(err).toContain('P99');
  });
});

describe('papi gap', () => {
  it('gives the distances in the agreed shape', async () => {
    const gap = await json('gap --plan khanh-hoa-2022 --data kh2022.csv');
    expect(Object.keys(gap)).toEqual(['plan', 'total', 'dimensions', 'goals']);
    expect(gap.total).toMatchObject({
      target: 43.3,
      met: true,
      group: 'highest',
      targetGroup: 'upperMiddle',
    });
    expect(Object.keys(gap.total)).toEqual(['target', 'value', 'gap', 'met', 'group', 'targetGroup']);
    expect(Object.keys(gap.dimensions)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    expect(gap.goals[0]).toEqual({ goal: { kind: 'total-at-least', points: 43.3 }, met: true });
  });
  it('judges by the year asked for, else the one the file is named by, else the year of the plan', async () => {
    expect((await run('gap --plan khanh-hoa-2022 --data kh2021.csv --edition 2021')).out).toContain(
      'chính thức 2021',
    );
    expect((await run('gap --plan khanh-hoa-2022 --data 2021.csv')).out).toContain('chính thức 2021');
    expect((await run('gap --plan khanh-hoa-2022 --data kh2022.csv')).out).toContain('chính thức 2022');
  });
  it('says in words how far it is', async () => {
    const { out } = await run('gap --plan khanh-hoa-2022 --data kh2021.csv --edition 2021');
    expect(out).toMatch(/Tổng\s+43,30\s+41,69\s+−1,61\s+chưa đạt\s+Trung bình thấp\s+Trung bình cao/);
  });
  it.each([
    {
      why: 'no row of the plan’s province',
      line: 'gap --plan khanh-hoa-2022 --data dt2022.csv',
      says: 'Khánh Hòa',
    },
    {
      why: 'another edition than the plan’s',
      line: 'gap --plan khanh-hoa-2022 --data qn2020.csv --edition 2020',
      says: '2019',
    },
    {
      why: 'a plan that does not exist',
      line: 'gap --plan ha-noi-2022 --data kh2022.csv',
      says: 'quang-nam-2020',
    },
    { why: 'no plan named', line: 'gap --data kh2022.csv', says: '--plan' },
  ])('$why: named on stderr, exit 2', async ({ line, says }) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('papi', () => {
  it.each(['', '--help', 'help'])('%j: tells how it is used', async line => {
    expect(await run(line)).toMatchObject({ code: 0, err: '' });
  });
  it.each([
    ['import', '--mapping'],
    ['import', '--into postgres://'],
    ['draw', '--check'],
    ['export', '--'],
    ['tallies', '--revision'],
    ['hub', 'close-round'],
  ])('%s --help tells its options', async (command, option) => {
    expect((await run(`${command} --help`)).out).toContain(option);
  });
  it.each(['vi', 'en'])('--help names every command in %s, and each tells of itself alone', async lang => {
    const { out: usage } = await run(`--help --lang ${lang}`);
    const pages = await Promise.all(
      COMMAND_NAMES.map(async name => (await run(`${name} --help --lang ${lang}`)).out),
    );
    expect(COMMAND_NAMES.filter(name => !usage.includes(`\n  ${name} `))).toEqual([]);
    expect(COMMAND_NAMES.filter((name, at) => !pages[at]?.includes(name) || pages[at] === usage)).toEqual([]);
    expect(new Set(pages).size).toBe(COMMAND_NAMES.length);
  });
  it('names an unknown command, also one called like a property of objects', async () => {
    expect(await run('toString')).toMatchObject({ code: 2, out: '' });
    expect((await run('scores')).err).toContain('scores');
  });
  it('answers in English when asked', async () => {
    expect((await run('plan khanh-hoa-2022 --lang en')).out).toMatch(/Total\s+41\.69/);
    expect((await run('plan x --lang en')).err).toContain('There is no plan');
    expect(await run('editions --lang fr')).toMatchObject({ code: 2 });
  });
});
