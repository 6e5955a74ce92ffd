import { gzipSync as deflateByNode } from 'node:zlib';
import { gzipSync } from 'fflate';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { admitBundle } from '../../../src/exchange/admit';
import { makeBundles } from '../../../src/exchange/bundle';
import { sha256Hex } from '../../../src/exchange/digest';
import { type Document, packDocument, unpackDocument } from '../../../src/exchange/document';
import { type Envelope, envelopeText, readEnvelope } from '../../../src/exchange/envelope';
import { gunzip, gzip } from '../../../src/exchange/gunzip';
import { signingSeed } from '../../../src/exchange/keys';
import { type Opening, openEnvelope } from '../../../src/exchange/open';
import { readReceipt, signReceipt } from '../../../src/exchange/receipt';
import { encrypt, sealInterview } from '../../../src/exchange/seal';
import { storeDigest } from '../../../src/exchange/store-digest';
import { readWithdrawal, signWithdrawal } from '../../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../../src/exchange/withdrawal-code';
import { chunksOf, makeOffice, type Office, responseOf } from '../../fixtures/exchange/office';

const random = xoroshiro128plus(20261122);
const upTo = (n: number): number => uniformInt(random, 0, Math.max(0, n - 1));

/** One to three edits of bytes: flipped, written over, cut out, put in, doubled, cut off. */
function mutated(bytes: Uint8Array): Uint8Array {
  let out = bytes;
  for (let edits = 1 + upTo(3); edits > 0; edits--) out = edited(out);
  return out;
}

function edited(bytes: Uint8Array): Uint8Array {
  const at = upTo(bytes.length);
  const length = 1 + upTo(upTo(4) === 0 ? 400 : 6);
  const head = bytes.subarray(0, at);
  const cut = bytes.subarray(at, at + length);
  const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (upTo(6)) {
    case 0:
      return joined(head, Uint8Array.of((bytes[at] ?? 0) ^ (1 << upTo(8))), bytes.subarray(at + 1));
    case 1:
      return joined(
        head,
        cut.map(() => upTo(256)),
        bytes.subarray(at + length),
      );
    case 2:
      return joined(head, bytes.subarray(at + length));
    case 3:
      return joined(
        head,
        Uint8Array.from({ length }, () => upTo(256)),
        bytes.subarray(at),
      );
    case 4:
      return joined(head, cut, bytes.subarray(at));
    default:
      return head;
  }
}

/** Few answers: the layers are what is tried here, and 100,000 times. */
const ANSWERS = { q1: 1, q2: 'dontknow' as const, q3: [1, 2], q4: 43.3 };

let office: Office;
let envelopes: Envelope[];
let document: Document;
const openings = new Map<string, Opening>();
const text = (part: Uint8Array): string => Buffer.from(part).toString('latin1');

beforeAll(async () => {
  office = await makeOffice();
  envelopes = await Promise.all(
    [1, 2, 3].map(n =>
      sealInterview(responseOf(n, { answers: ANSWERS }), office.round, { vol: 'v', withdrawKey: null }),
    ),
  );
  const opened = await office.opener(envelopes);
  for (const [at, { sha }] of envelopes.entries()) openings.set(sha, opened[at]!);
  const plain = await office.ring.decrypt(envelopes[0]!.ct);
  const unpacked = plain.ok ? unpackDocument(plain.value, envelopes[0]!) : plain;
  if (!unpacked.ok) throw new Error(unpacked.problem);
  document = unpacked.value;
});

describe('100,000 mutations never import half, never crash, always say why', () => {
  it('of the file around the interviews (40,000)', async () => {
    const [file] = makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
    const bytes = new TextEncoder().encode(file!.text);
    const opener = async (come: readonly Envelope[]) => come.map(({ sha }) => openings.get(sha)!);
    const { reviewers } = office;
    const known = new Set(envelopes.map(({ id, sha }) => `${id} ${sha}`));
    let whole = 0;
    for (let run = 0; run < 40_000; run++) {
      const store = new MemoryStore();
      const broken = mutated(bytes);
      const report = await admitBundle(chunksOf(broken, 4096), { store, opener, reviewers });
      const { stored, refused } = report.counts;
      for await (const page of store.dossiers()) {
        for (const { id, versions } of page)
          for (const { sha } of versions) known.has(`${id} ${sha}`) || expect.fail(id);
      }
      if (stored === 3) whole += 1;
      const told = refused > 0 || report.end.kind === 'refused' || report.bundle?.complete !== true;
      if (stored < 3 && !told) expect.fail(`lost without a reason: ${text(broken)}`);
      if (refused !== report.problemCount) expect.fail('a refusal without its line');
    }
    expect(whole).toBeGreaterThan(100);
    expect(whole).toBeLessThan(20_000);
  });

  it('of an envelope: sha and header (20,000)', () => {
    const bytes = new TextEncoder().encode(envelopeText(envelopes[0]!));
    const reasons = new Map<string, number>();
    for (let run = 0; run < 20_000; run++) {
      const read = readEnvelope(text(mutated(bytes)));
      if (read.ok) expect(read.value.sha).toBe(sha256Hex(read.value.ct));
      if (read.ok) expect(read.value.sha).toBe(envelopes[0]!.sha);
      const reason = read.ok ? 'ok' : read.problem;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    expect([...reasons.keys()].sort()).toEqual(
      expect.arrayContaining(['ciphertext-damaged', 'header-damaged', 'sha-differs']),
    );
    expect(reasons.get('ok') ?? 0).toBeLessThan(200);
  });

  it('of the packed document (20,000)', () => {
    const packed = packDocument(document);
    const want = JSON.stringify(document);
    let passed = 0;
    for (let run = 0; run < 20_000; run++) {
      const read = unpackDocument(mutated(packed), envelopes[0]!);
      if (!read.ok) continue;
      passed += 1;
      expect(JSON.stringify(read.value)).toBe(want);
    }
    expect(passed).toBeLessThan(2_000);
  });

  it('of the JSON inside (20,000)', () => {
    const json = new TextEncoder().encode(JSON.stringify(document));
    const reasons = new Map<string, number>();
    for (let run = 0; run < 20_000; run++) {
      const read = unpackDocument(gzipSync(mutated(json), { level: 1 }), envelopes[0]!);
      const reason = read.ok ? 'ok' : read.problem;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (!read.ok) continue;
      expect(read.value.id).toBe(envelopes[0]!.id);
      if (read.value.content.kind === 'interview')
        expect(read.value.content.response.id).toBe(envelopes[0]!.id);
    }
    expect([...reasons.keys()].sort()).toEqual(
      expect.arrayContaining(['content-differs', 'not-a-document', 'not-json', 'outside-differs']),
    );
  });

  it('of the ciphertext, its name made to fit (2,000)', async () => {
    for (let run = 0; run < 2_000; run++) {
      const ct = new Uint8Array(mutated(envelopes[0]!.ct));
      const envelope = { ...envelopes[0]!, ct, sha: sha256Hex(ct) };
      const opening = await openEnvelope(envelope, office.ring, office.knows);
      if (envelope.sha !== envelopes[0]!.sha && opening.kind === 'opened') expect.fail(`run ${run}`);
    }
  });

  it('of signed records: a withdrawal and a receipt (2,000 each)', () => {
    const seed = signingSeed(office.made.keys);
    const wish = signWithdrawal(makeWithdrawalCode().code, 'asked')!.line;
    const items = envelopes.map(({ id, sha }) => ({ id, sha, verdict: 'stored' as const }));
    const receipt = signReceipt(
      { wave: 'dot-2026', at: '2026-11-03T08:00:00+07:00', items, withdrawals: [] },
      seed,
    );
    const { signer } = office.made.keys.public;
    expect(readReceipt(receipt, signer).ok).toBe(true);
    for (let run = 0; run < 2_000; run++) {
      const broken = text(mutated(Buffer.from(wish)));
      if (broken !== wish && readWithdrawal(broken).ok) expect.fail(broken);
      const hurt = readReceipt(text(mutated(Buffer.from(receipt))), signer);
      if (hurt.ok) expect(hurt.value.items).toEqual(items);
    }
  });
});

describe('what is made to hurt', () => {
  const seal = async (packed: Uint8Array): Promise<Envelope> => {
    const ct = await encrypt(packed, [office.made.keys.public.recipient]);
    return { ...envelopes[0]!, ct, sha: sha256Hex(ct) };
  };
  const opened = async (packed: Uint8Array): Promise<Opening> =>
    openEnvelope(await seal(packed), office.ring, office.knows);

  it('a bomb of 200 MB in 200 KB is given up at the cap; one that lies about its size finds no room', async () => {
    const bomb = new Uint8Array(deflateByNode(new Uint8Array(200 * 1024 * 1024), { level: 9 }));
    expect(bomb.length).toBeLessThan(210_000);
    const liar = bomb.slice();
    new DataView(liar.buffer).setUint32(liar.length - 4, 4096, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(gunzip(bomb)).toEqual({ ok: false, problem: 'inflates-too-far' });
    expect(gunzip(liar)).toEqual({ ok: false, problem: 'gzip-damaged' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(await opened(bomb)).toEqual({ kind: 'refused', reason: 'inflates-too-far' });
  });

  it('truth under a valid seal: rubbish, deep nesting, foreign keys in JSON', async () => {
    const json = (value: string): Uint8Array => gzip(new TextEncoder().encode(value));
    expect(await opened(new Uint8Array(1000))).toEqual({ kind: 'refused', reason: 'gzip-damaged' });
    expect(await opened(json(`${'['.repeat(200_000)}${']'.repeat(200_000)}`))).toMatchObject({
      reason: 'not-a-document',
    });
    expect(await opened(json('{"__proto__":{"v":1}}'))).toMatchObject({ reason: 'not-a-document' });
    const other = packDocument({ ...document, vol: 'ai khác' });
    expect(await opened(other)).toEqual({ kind: 'refused', reason: 'outside-differs' });
  });

  it('thousands of recipients in one header cost nothing', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'B'.repeat(43)}\n`;
    const ct = new TextEncoder().encode(
      `age-encryption.org/v1\n${stanza.repeat(2000)}--- ${'C'.repeat(43)}\n`,
    );
    const started = performance.now();
    const opening = await openEnvelope(
      { ...envelopes[0]!, ct, sha: sha256Hex(ct) },
      office.ring,
      office.knows,
    );
    expect(opening).toEqual({ kind: 'refused', reason: 'too-many-recipients' });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('a line of a gigabyte is read past with flat memory and the next interview is stored', async () => {
    const [file] = makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
    const lines = file!.text.split('\n');
    const filler = new Uint8Array(1024 * 1024).fill(65);
    let highest = 0;
    async function* source(): AsyncGenerator<Uint8Array, void, void> {
      yield new TextEncoder().encode(`${lines.slice(0, 4).join('\n')}\n`);
      for (let mb = 0; mb < 1024; mb++) {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers);
        yield filler;
      }
      yield new TextEncoder().encode(`\n${lines.slice(4).join('\n')}`);
    }
    const store = new MemoryStore();
    const before = process.memoryUsage().arrayBuffers;
    const report = await admitBundle(source(), { store, opener: office.opener, reviewers: office.reviewers });
    expect(report.counts).toMatchObject({ stored: 3, refused: 1 });
    expect(report.problems[0]).toMatchObject({ line: 5, reason: 'line-too-long' });
    expect(highest - before).toBeLessThan(16 * 1024 * 1024);
    expect(await storeDigest(store)).toHaveLength(64);
  });

  it('a file that is one endless first line is refused without being read to its end', async () => {
    let read = 0;
    async function* source(): AsyncGenerator<Uint8Array, void, void> {
      for (; read < 1024; read++) yield new Uint8Array(1024 * 1024).fill(65);
    }
    const options = { store: new MemoryStore(), opener: office.opener, reviewers: office.reviewers };
    const report = await admitBundle(source(), options);
    expect(report.end).toEqual({ kind: 'refused', reason: 'not-ours' });
    expect(read).toBeLessThan(3);
  });
});
