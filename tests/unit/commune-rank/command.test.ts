import { describe, expect, it } from 'vitest';
import type { FileIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';

const CSV = 'commune,n,estimate,se\nXã A,40,"5,9",0.3\nXã Đ,45,3.2,0.28\nXã Ă,38,7.6,0.31\nXã B,6,7,0.9\n';

async function run(args: readonly string[], text = CSV) {
  const [out, err]: string[][] = [[], []];
  const readText = async (path: string): Promise<string> => {
    if (path === 'communes.csv') return text;
    throw Object.assign(new Error(path), { code: 'ENOENT' });
  };
  const io: FileIo = {
    out: line => void out!.push(line),
    err: line => void err!.push(line),
    readText,
    readBytes: async path => new TextEncoder().encode(await readText(path)),
    writeText: async () => undefined,
  };
  const code = await papi(['rank', ...args], io);
  return { code, out: out!.join('\n'), err: err!.join('\n') };
}

describe('papi rank', () => {
  it('answers with everything the list must state', async () => {
    const { code, out } = await run(['--data', 'communes.csv', '--json']);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ seed: 1, noTiers: null, rules: { minN: 15, tierCut: 0.9 } });
    expect(answer.communes.map((unit: { commune: string }) => unit.commune)).toEqual([
      'Xã Ă',
      'Xã A',
      'Xã Đ',
    ]);
    for (const key of ['shrunk', 'postSd', 'pAbove', 'tier', 'marginal', 'joint']) {
      expect(answer.communes[0]).toHaveProperty(key);
    }
    expect(answer.suppressed).toEqual([{ commune: 'Xã B', n: 6, reason: 'too-few-respondents' }]);
  });
  it('the order of lines changes nothing', async () => {
    const [head, ...lines] = CSV.trim().split('\n');
    const turned = [head, ...lines.reverse()].join('\n');
    const args = ['--data', 'communes.csv', '--json'];
    expect((await run(args, turned)).out).toBe((await run(args)).out);
  });
  it('the table shows ranges and reasons', async () => {
    const { out } = await run(['--data', 'communes.csv']);
    expect(out).toContain('trên trung bình');
    expect(out).toContain('Xã B (chưa đủ phiếu)');
  });
  it('semicolons and decimal commas are read', async () => {
    const text = 'commune;n;estimate;se\nA;40;5,9;0,3\nB;45;3,2;0,28\n';
    const answer = JSON.parse((await run(['--data', 'communes.csv', '--json'], text)).out);
    expect(answer.communes.map((unit: { estimate: number }) => unit.estimate).sort()).toEqual([3.2, 5.9]);
  });
  it('a commune without a standard error is named, not guessed', async () => {
    const answer = JSON.parse((await run(['--data', 'communes.csv', '--json'], `${CSV}Xã Z,40,5,\n`)).out);
    expect(answer.suppressed).toContainEqual({ commune: 'Xã Z', n: 40, reason: 'no-standard-error' });
  });
  it.each([
    { why: 'no file named', args: [], text: CSV, says: '--data' },
    { why: 'no such file', args: ['--data', 'x.csv'], text: CSV, says: 'x.csv' },
    { why: 'tier off the scale', args: ['--data', 'communes.csv', '--tier', '90'], text: CSV, says: '90' },
    { why: 'a minimum of 1', args: ['--data', 'communes.csv', '--min-n', '1'], text: CSV, says: '--min-n' },
    { why: 'seed is no number', args: ['--data', 'communes.csv', '--seed', 'x'], text: CSV, says: '--seed' },
    {
      why: 'column missing',
      args: ['--data', 'communes.csv'],
      text: 'commune,n,estimate\nA,40,5\n',
      says: 'se',
    },
    { why: 'a commune twice', args: ['--data', 'communes.csv'], text: `${CSV}Xã A,40,5,0.3\n`, says: 'Xã A' },
    { why: 'no number', args: ['--data', 'communes.csv'], text: `${CSV}Xã C,40,five,0.3\n`, says: 'five' },
    {
      why: 'half a respondent',
      args: ['--data', 'communes.csv'],
      text: `${CSV}Xã C,40.5,5,0.3\n`,
      says: '40.5',
    },
    { why: 'negative error', args: ['--data', 'communes.csv'], text: `${CSV}Xã C,40,5,-0.3\n`, says: '-0.3' },
    {
      why: 'nobody can be ranked',
      args: ['--data', 'communes.csv', '--min-n', '99'],
      text: CSV,
      says: 'Không xã nào',
    },
  ])('exit 2 and a word on stderr: $why', async ({ args, text, says }) => {
    const { code, out, err } = await run(args, text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});
