import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io';
import { NdjsonStore } from '../../src/cli/ndjson-store';
import { papi } from '../../src/cli/papi';
import { delimited, RFC_4180 } from '../../src/engine/interop/delimited';
import { rowsFor } from '../../src/engine/interop/interview-row';
import { interviewVariables } from '../../src/engine/interop/interview-variables';
import { signRoundFile } from '../../src/exchange/round-file';
import { storeDigest } from '../../src/exchange/store-digest';
import { makeOffice, roundSettings } from '../fixtures/exchange/office';
import { FRAME, interviews } from '../fixtures/interop';

let dir: string;
const at = (name: string): string => join(dir, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    ...nodeIo,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  const code = await papi(args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function digest(store: string): Promise<string> {
  const open = await NdjsonStore.open(at(store));
  try {
    return await storeDigest(open);
  } finally {
    await open.close();
  }
}

const sample = interviews(80);
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'soi-papi-interop-'));
  const office = await makeOffice();
  const settings = roundSettings('P37');
  const round = { ...settings.round, id: sample[0]?.round ?? '' };
  const signed = signRoundFile({ ...settings, round }, office.made.keys);
  if (!signed.ok) throw new Error(signed.problem);
  await writeFile(at('round'), signed.value.text);
  const variables = interviewVariables(FRAME.questionnaire, FRAME.edition, 'everything');
  const names = variables.map(({ name }) => name);
  await writeFile(
    at('first.csv'),
    [...delimited(names, sample.map(rowsFor(FRAME, variables)), RFC_4180)].join(''),
  );
}, 60_000);
afterAll(() => rm(dir, { recursive: true }));

describe('papi import and papi export', () => {
  it('take a table in, give everything out, and the way back changes nothing', async () => {
    const taken = await run('import', at('first.csv'), '--store', at('a'));
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toContain('Nhận mới 80');
    const again = await run('import', at('first.csv'), '--store', at('a'));
    expect(again.out).toContain('Nhận mới 0, đã có 80');

    const args = ['--store', at('a'), '--round', at('round'), '--out', at('out')];
    const out = await run('export', ...args, '--everything', '--reason', 'chuyển máy');
    expect(out).toMatchObject({ code: 0, err: '' });
    const back = await run('import', join(at('out'), 'interviews.csv'), '--store', at('b'));
    expect(back.out).toContain('Nhận mới 80');
    expect(await digest('b')).toBe(await digest('a'));

    const more = [
      '--store',
      at('b'),
      '--round',
      at('round'),
      '--out',
      at('out2'),
      '--everything',
      '--reason',
      'x',
    ];
    await run('export', ...more);
    const scores = (folder: string) => readFile(join(at(folder), 'scores.csv'), 'utf8');
    expect(await scores('out2')).toBe(await scores('out'));
  }, 60_000);

  it('name the rows that were not taken, and answer 1', async () => {
    const text = await readFile(at('first.csv'), 'utf8');
    const names = text.split('\r\n', 1)[0]?.split(',') ?? [];
    const lines = text.split('\r\n').map((line, row) => {
      if (row !== 2) return line;
      const cells = line.split(',');
      cells[names.indexOf('sex')] = '9';
      return cells.join(',');
    });
    await writeFile(at('bad.csv'), lines.join('\r\n'));
    const refused = await run('import', at('bad.csv'), '--store', at('c'));
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('Dòng 3, cột sex: "9" không phải câu trả lời của câu này');
  });

  it('refuse what is no table of interviews, with a reason', async () => {
    await writeFile(at('x.csv'), 'a,b\n1,2\n');
    expect(await run('import', at('x.csv'), '--store', at('d'))).toMatchObject({ code: 2 });
    await writeFile(at('empty.csv'), '');
    const empty = await run('import', at('empty.csv'), '--store', at('d'));
    expect(empty.err).toContain('Tệp rỗng');
    expect((await run('import', at('no-such.csv'), '--store', at('d'))).code).toBe(2);
    const unasked = ['--store', at('a'), '--round', at('round'), '--out', at('o'), '--everything'];
    expect((await run('export', ...unasked)).err).toContain('--reason');
  });
});
