import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NdjsonStore } from '../../../src/cli/ndjson-store';
import { admitBundle } from '../../../src/exchange/admit';
import { makeBundles } from '../../../src/exchange/bundle';
import { sha256Hex } from '../../../src/exchange/digest';
import { formName, packDocument } from '../../../src/exchange/document';
import type { Envelope } from '../../../src/exchange/envelope';
import { openPlain } from '../../../src/exchange/open';
import { chunksOf, FORM, FORM_SHA, responseOf } from '../../fixtures/exchange/office';

/** Enough that what a collection leaves lying (some 4 MB, now and then) is small beside what is counted. */
const N = process.env.SOI_PAPI_LONG === '1' ? 100_000 : 12_000;
const PER_FILE = 1_000;
const reviewers = { province: '', supervisors: [] };

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  collect(); // what finalizers let go of in the first
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** An envelope whose content is packed but not encrypted: decryption has no memory of its own and is measured apart. */
function packed(n: number): Envelope {
  const response = responseOf(n);
  const outside = {
    v: 1 as const,
    id: response.id,
    wave: response.round,
    prov: response.place.province,
    unit: response.place.commune,
    vol: 'v',
    form: formName(FORM),
    formSha: FORM_SHA,
    keyFp: 'b'.repeat(32),
  };
  const content = { kind: 'interview' as const, response, contact: null };
  const ct = new Uint8Array(packDocument({ ...outside, withdrawKey: null, content }));
  return { ...outside, sha: sha256Hex(ct), ct };
}

const fileOf = (from: number): string => {
  const envelopes = Array.from({ length: PER_FILE }, (_, at) => packed(from + at));
  return makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' })[0]?.text ?? '';
};

describe('a province of a hundred thousand interviews', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'soi-papi-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it(`takes in ${N.toLocaleString('en')} with flat memory: a small entry each, never answers`, async () => {
    const path = join(dir, 'store');
    const store = await NdjsonStore.open(path);
    const opener = async (envelopes: readonly Envelope[]) =>
      envelopes.map(envelope => openPlain(envelope.ct, envelope, () => true));
    const take = async (from: number) =>
      (await admitBundle(chunksOf(fileOf(from)), { store, opener, reviewers })).counts;
    expect(await take(0)).toMatchObject({ stored: PER_FILE });
    const before = heap();
    let highest = 0;
    let admitting = 0;
    for (let from = PER_FILE; from < N; from += PER_FILE) {
      const text = fileOf(from);
      const started = performance.now();
      const { counts } = await admitBundle(chunksOf(text), { store, opener, reviewers });
      admitting += performance.now() - started;
      expect(counts).toMatchObject({ stored: PER_FILE, refused: 0 });
      highest = Math.max(highest, heap());
    }
    const each = (highest - before) / (N - PER_FILE);
    expect((await take(0)).duplicate).toBe(PER_FILE);
    await store.close();
    const { size } = await stat(path);
    console.log(
      `${N} interviews: ${Math.round(each)} bytes of memory and ${Math.round(size / N)} bytes of disk each, ` +
        `${Math.round(((N - PER_FILE) / admitting) * 1000)}/s admitted (decryption apart), ` +
        `highest ${Math.round(highest / 1e6)} MB, at the start ${Math.round(before / 1e6)} MB`,
    );
    expect(each).toBeLessThan(1_000);
  }, 3_000_000);
});
