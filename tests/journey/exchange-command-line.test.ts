import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io';
import { NdjsonStore } from '../../src/cli/ndjson-store';
import { papi } from '../../src/cli/papi';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { storeDigest } from '../../src/exchange/store-digest';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import {
  chunksOf,
  FORM_NAME,
  FORM_SHA,
  makeOffice,
  responseOf,
  roundSettings,
} from '../fixtures/exchange/office';

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

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'soi-papi-'));
  await writeFile(at('pass'), 'một câu dễ nhớ của tỉnh\n');
  const { forms: _forms, ...settings } = roundSettings('P37');
  const forms = [{ form: FORM_NAME, formSha: FORM_SHA }];
  await writeFile(at('settings.json'), JSON.stringify({ ...settings, forms }));
  await writeFile(at('responses.ndjson'), [1, 2, 3, 4, 5].map(n => JSON.stringify(responseOf(n))).join('\n'));
});
afterAll(() => rm(dir, { recursive: true }));

const pass = () => ['--passphrase-file', at('pass')];

describe('the command line, from keys to receipts', () => {
  it('makes keys and a sheet, and never writes over them', async () => {
    const args = [
      'keygen',
      '--office',
      'P37',
      '--keys',
      at('k'),
      '--public',
      at('pub'),
      '--sheet',
      at('sheet'),
      ...pass(),
    ];
    const made = await run(...args);
    expect(made).toMatchObject({ code: 0, err: '' });
    const sheet = await readFile(at('sheet'), 'utf8');
    expect(sheet).toContain('AGE-S ECRET');
    expect(await readFile(at('k'), 'utf8')).not.toContain('AGE-SECRET');
    expect((await run(...args)).code).toBe(2);
  }, 60_000);

  it('signs a round, seals interviews with slips, admits them twice, in any order', async () => {
    expect(
      (await run('seal', 'round', at('settings.json'), '--key', at('k'), '--out', at('round'), ...pass()))
        .err,
    ).toBe('');
    const seal = ['seal', 'interviews', at('responses.ndjson'), '--round', at('round'), '--vol', 'v1'];
    expect((await run(...seal, '--out', at('a.papi.txt'), '--slips', at('slips'))).code).toBe(0);
    const admit = [
      'admit',
      at('a.papi.txt'),
      at('a.papi.txt'),
      '--key',
      at('k'),
      '--out',
      at('store'),
      ...pass(),
    ];
    const first = await run(
      ...admit,
      '--round',
      at('round'),
      '--receipt',
      at('receipt'),
      '--responses',
      at('back'),
    );
    expect(first).toMatchObject({ code: 0, err: '' });
    const back = (await readFile(at('back'), 'utf8'))
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(back).toEqual([1, 2, 3, 4, 5].map(n => responseOf(n)));
    expect((await run('merge', '--verify', at('receipt'), '--public', at('pub'))).code).toBe(0);
    const json = await run(...admit, '--json');
    expect(JSON.parse(json.out).files[0].counts).toMatchObject({ stored: 0, duplicate: 5 });
  }, 60_000);

  it('takes a withdrawal: the answers are nowhere in the store any more', async () => {
    const [line] = (await readFile(at('slips'), 'utf8')).split('\n');
    const [id, code] = line!.split(' ');
    const wish = signWithdrawal(code!, 'asked')!;
    const [file] = makeBundles(
      { envelopes: [], withdrawals: [wish.line] },
      { made: '2026-11-02T10:00:00+07:00', from: 'v' },
    );
    await writeFile(at('wish.papi.txt'), file!.text);
    expect((await readFile(at('store'), 'utf8')).split(`"id":"${id}","kind":"household"`)).toHaveLength(2);
    const done = await run(
      'admit',
      at('wish.papi.txt'),
      '--key',
      at('k'),
      '--out',
      at('store'),
      ...pass(),
      '--json',
    );
    expect(JSON.parse(done.out)).toMatchObject({ store: { dossiers: 5, counted: 4 } });
    expect(await readFile(at('store'), 'utf8')).not.toContain(`"id":"${id}","kind":"household"`);
  }, 60_000);

  it('says what is wrong: exit code 1 for a damaged file, 2 for a wrong passphrase', async () => {
    const text = await readFile(at('a.papi.txt'), 'utf8');
    await writeFile(at('hurt.papi.txt'), text.slice(0, -300));
    const hurt = await run('admit', at('hurt.papi.txt'), '--key', at('k'), '--out', at('store2'), ...pass());
    expect(hurt.code).toBe(1);
    expect(hurt.out).toMatch(/thiếu 1 phiếu/);
    await writeFile(at('wrong'), 'một câu nào đó khác hẳn');
    const wrong = await run(
      'admit',
      at('a.papi.txt'),
      '--key',
      at('k'),
      '--out',
      at('store2'),
      '--passphrase-file',
      at('wrong'),
    );
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('Mật khẩu không đúng');
  }, 60_000);
});

describe('the store of lines', () => {
  it('cut off anywhere, opened again and fed again is the same store', async () => {
    const office = await makeOffice();
    const { sealInterview } = await import('../../src/exchange/seal');
    const envelopes = await Promise.all(
      [...Array(12).keys()].map(n =>
        sealInterview(responseOf(n), office.round, { vol: 'v', withdrawKey: null }),
      ),
    );
    const [file] = makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
    const feed = (store: MemoryStore | NdjsonStore) =>
      admitBundle(chunksOf(file!.text), {
        store,
        opener: office.opener,
        reviewers: office.reviewers,
        batchSize: 4,
      });
    const memory = new MemoryStore();
    await feed(memory);
    const digest = await storeDigest(memory);
    const whole = await NdjsonStore.open(at('whole'));
    await feed(whole);
    expect(await storeDigest(whole)).toBe(digest);
    await whole.close();
    const bytes = await readFile(at('whole'));
    for (let cut = 0; cut <= bytes.length; cut += Math.ceil(bytes.length / 40)) {
      await writeFile(at('cut'), bytes.subarray(0, cut));
      const again = await NdjsonStore.open(at('cut'));
      let held = 0;
      for await (const page of again.dossiers()) held += page.length;
      expect(held % 4).toBe(0);
      await feed(again);
      expect(await storeDigest(again)).toBe(digest);
      await again.close();
    }
  });
});
