import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionById } from '../../indicators/editions';
import { nodeIo } from '../../src/cli/io';
import { papi } from '../../src/cli/papi';
import { makeSample, SAMPLE } from '../../src/engine/sample/make-sample';
import { canonicalJson } from '../../src/exchange/canonical';
import { formsHere } from '../../src/exchange/forms-here';
import { lockKeys } from '../../src/exchange/keys';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { makeOffice, type Office, roundSettings } from '../fixtures/exchange/office';

const PASS = 'một câu dễ nhớ của cơ quan';
const WAVE = 'dot-2026';
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
const keyed = (office: string) => ['--key', at(`${office}.keys`), '--passphrase-file', at('pass')];

/** An office of its own: keys on disk (a weak lock, for speed), its signed round, its interviews in a store of lines. */
async function open(name: string, interviews: number, seed: number): Promise<Office> {
  const settings = roundSettings(name);
  const questionnaire = { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version };
  const office = await makeOffice(name, {
    forms: [...formsHere()],
    round: { ...settings.round, questionnaire, weightUnit: 1 },
  });
  const locked = await lockKeys(office.made.keys, PASS, { workFactor: 8 });
  await writeFile(at(`${name}.keys`), locked.ok ? locked.value : '');
  await writeFile(at(`${name}.public`), JSON.stringify(office.made.keys.public));
  await writeFile(at(`${name}.round`), office.file.text);
  if (interviews > 0) await collect(name, interviews, seed, '1');
  return office;
}

async function collect(name: string, interviews: number, seed: number, tag: string): Promise<void> {
  const edition = editionById('2021')!;
  const frame = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
  const made = [...makeSample({ ...SAMPLE, interviews, communes: 3, seed }, frame)];
  const responses = made.map(response => ({
    ...response,
    round: WAVE,
    place: { ...response.place, province: name, commune: `${name}-${response.place.commune}` },
  }));
  const lines = at(`${name}.${tag}.ndjson`);
  await writeFile(lines, responses.map(response => JSON.stringify(response)).join('\n'));
  const bundle = at(`${name}.${tag}.papi.txt`);
  const sealed = await run(
    'seal',
    'interviews',
    lines,
    '--round',
    at(`${name}.round`),
    '--vol',
    'v',
    '--out',
    bundle,
  );
  expect(sealed).toMatchObject({ code: 0, err: '' });
  const store = ['--out', at(`${name}.store`), '--round', at(`${name}.round`)];
  expect(await run('admit', bundle, ...store, ...keyed(name))).toMatchObject({ code: 0, err: '' });
}

const send = (name: string, revision: number, to = 'VN') =>
  run(
    ...['seal', 'tally', '--store', at(`${name}.store`), '--round', at(`${name}.round`), ...keyed(name)],
    ...[
      '--to',
      at(`${to}.public`),
      '--revision',
      String(revision),
      '--out',
      at(`${name}-${revision}-${to}.tally`),
    ],
  );
const merge = (files: readonly string[], out: string, trust = ['P37', 'P38']) =>
  run(
    ...['merge', ...files.map(at), ...keyed('VN'), '--out', at(out)],
    ...trust.flatMap(name => ['--trust', at(`${name}.public`)]),
  );
const summed = async (name: string) =>
  JSON.parse(await readFile(at(name), 'utf8')) as { n: number; tally: { blocks: { rows: number }[] } };

describe('sums of two offices, from the command line to the nation', () => {
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'soi-papi-'));
    await writeFile(at('pass'), `${PASS}\n`);
    await open('VN', 0, 0);
    await open('P37', 12, 1);
    await open('P38', 9, 2);
  }, 120_000);
  afterAll(() => rm(dir, { recursive: true }));

  it('adds them, once each, in any order and however often they came', async () => {
    for (const name of ['P37', 'P38']) expect(await send(name, 1)).toMatchObject({ code: 0, err: '' });
    const files = ['P37-1-VN.tally', 'P38-1-VN.tally'];
    expect(await merge(files, 'one')).toMatchObject({ code: 0, err: '' });
    expect((await merge([...files.toReversed(), ...files], 'two')).code).toBe(0);
    const [one, two] = [await summed('one'), await summed('two')];
    expect(one.n).toBe(21);
    expect(one.tally.blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(21);
    expect(canonicalJson(two as never)).toBe(canonicalJson(one as never));
  }, 120_000);

  it('a later parcel takes the place of the earlier one, and says so', async () => {
    await collect('P37', 5, 3, '2');
    expect((await send('P37', 2)).code).toBe(0);
    const merged = await merge(['P37-1-VN.tally', 'P38-1-VN.tally', 'P37-2-VN.tally'], 'three');
    expect(merged.code).toBe(1);
    expect(merged.out).toContain('Đã có bản mới hơn');
    expect((await summed('three')).n).toBe(26);
  }, 120_000);

  it('refuses a forged one, one for another office, one from a stranger', async () => {
    const text = await readFile(at('P37-1-VN.tally'), 'utf8');
    const middle = Math.floor(text.length / 2);
    const turned = text[middle] === 'A' ? 'B' : 'A';
    await writeFile(at('forged.tally'), text.slice(0, middle) + turned + text.slice(middle + 1));
    expect((await merge(['forged.tally'], 'x')).code).toBe(2);
    await send('P37', 3, 'P38');
    const other = await merge(['P37-3-P38.tally'], 'x');
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('khóa khác');
    const stranger = await merge(['P38-1-VN.tally'], 'x', ['P37']);
    expect(stranger.code).toBe(2);
    expect(stranger.err).toContain('Người ký không có trong danh sách');
  }, 120_000);
});

describe('help', () => {
  it.each(['keygen', 'seal', 'admit', 'merge', 'verify'])(
    'papi %s --help answers in both languages',
    async name => {
      const [vi, en] = [await run(name, '--help'), await run(name, '--help', '--lang', 'en')];
      expect([vi.code, en.code]).toEqual([0, 0]);
      expect(vi.out).toContain(`papi ${name}`);
      expect(en.out).toContain(`papi ${name}`);
      expect(vi.out).not.toBe(en.out);
      expect((await run('--help')).out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    },
  );
});
