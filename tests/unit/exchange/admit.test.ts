import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/engine/exchange/memory-store';
import { admitBundle } from '../../../src/exchange/admit';
import { makeBundles } from '../../../src/exchange/bundle';
import { signDecision } from '../../../src/exchange/decision';
import type { Envelope } from '../../../src/exchange/envelope';
import { signingSeed } from '../../../src/exchange/keys';
import { sealDraft, sealInterview } from '../../../src/exchange/seal';
import { storeDigest } from '../../../src/exchange/store-digest';
import { signWithdrawal } from '../../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../../src/exchange/withdrawal-code';
import {
  chunksOf,
  FORM_NAME,
  makeOffice,
  type Office,
  responseOf,
  ulidOf,
} from '../../fixtures/exchange/office';

const MADE = { made: '2026-11-02T10:00:00+07:00', from: 'T.Hoa 01' };

let office: Office;
let envelopes: Envelope[];
const slip = makeWithdrawalCode();

const textOf = (contents: Parameters<typeof makeBundles>[0]): string =>
  makeBundles(contents, MADE)[0]?.text ?? '';
const admit = (store: MemoryStore, text: string, by = office, batchSize = 3) =>
  admitBundle(chunksOf(text, 777), { store, opener: by.opener, reviewers: by.reviewers, batchSize });
const seal = (n: number, change = {}, by = office, withdrawKey: string | null = null) =>
  sealInterview(responseOf(n, change), by.round, { vol: 'v1', withdrawKey });

beforeAll(async () => {
  office = await makeOffice();
  envelopes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => seal(n, {}, office, n === 0 ? slip.key : null)),
  );
});

describe('a bundle reaches the province', () => {
  it('stores every interview once and says so, however often it comes', async () => {
    const store = new MemoryStore();
    const text = textOf({ envelopes });
    const first = await admit(store, text);
    expect(first.end).toEqual({ kind: 'finished' });
    expect(first.counts).toMatchObject({ stored: 8, duplicate: 0, refused: 0 });
    expect(first.counted).toBe(8);
    expect(first.bundle?.complete).toBe(true);
    const again = await admit(store, text);
    expect(again.counts).toMatchObject({ stored: 0, duplicate: 8 });
    expect(again.counted).toBe(0);
    expect(again.items).toHaveLength(8);
  });

  it('loses one interview with a damaged line, and names it', async () => {
    const store = new MemoryStore();
    const lines = textOf({ envelopes }).split('\n');
    lines[5] = lines[5]!.replace(/.{20}$/, 'x'.repeat(20));
    const report = await admit(store, lines.join('\n'));
    expect(report.counts).toMatchObject({ stored: 7, refused: 1 });
    expect(report.problems[0]).toMatchObject({ line: 6, reason: 'line-damaged' });
    expect(report.bundle?.missing).toEqual([ulidOf(2)]);
    expect(report.bundle?.complete).toBe(false);
  });

  it('reads on past a damaged first line, refuses what is no bundle', async () => {
    const text = textOf({ envelopes });
    const hurt = await admit(new MemoryStore(), text.replace('soi-papi-bundle', 'soi-qapi'));
    expect(hurt.counts.stored).toBe(8);
    const other = await admit(new MemoryStore(), 'Kính gửi UBND tỉnh,\nxin gửi kèm danh sách.\n');
    expect(other.end).toEqual({ kind: 'refused', reason: 'not-ours' });
    const empty = await admit(new MemoryStore(), '');
    expect(empty.end).toEqual({ kind: 'refused', reason: 'empty-file' });
    const newer = await admit(new MemoryStore(), text.replace('bundle 1', 'bundle 2'));
    expect(newer.end).toEqual({ kind: 'refused', reason: 'newer-version' });
    const round = await admit(new MemoryStore(), office.file.text);
    expect(round.end).toEqual({ kind: 'refused', reason: 'other-kind' });
  });

  it('forgives a byte order mark, carriage returns and blank lines', async () => {
    const text = `\uFEFF${textOf({ envelopes }).replaceAll('\n', ' \r\n\r\n')}`;
    expect((await admit(new MemoryStore(), text)).counts).toMatchObject({ stored: 8, refused: 0 });
  });
});

describe('two versions of one interview', () => {
  it('wait side by side, neither counted, until the province rules', async () => {
    const store = new MemoryStore();
    const other = await seal(3, { answers: { q0: 1 } });
    await admit(store, textOf({ envelopes }));
    const report = await admit(store, textOf({ envelopes: [other] }));
    expect(report.counts.quarantined).toBe(1);
    expect(report.uncounted).toBe(1);
    const ruling = signDecision(
      { about: ulidOf(3), seq: 1, verdict: 'keep-version', sha: other.sha },
      signingSeed(office.made.keys),
    );
    const ruled = await admit(store, textOf({ envelopes: [], decisions: [ruling] }));
    expect(ruled.counts.decisions).toBe(1);
    expect(ruled.counted).toBe(1);
  });

  it('reach the same store in either order', async () => {
    const other = await seal(3, { answers: { q0: 1 } });
    const [a, b] = [new MemoryStore(), new MemoryStore()];
    await admit(a, textOf({ envelopes: [envelopes[3]!] }));
    await admit(a, textOf({ envelopes: [other] }));
    await admit(b, textOf({ envelopes: [other, envelopes[3]!] }));
    expect(await storeDigest(a)).toBe(await storeDigest(b));
  });
});

describe('what cannot be counted', () => {
  it('an unknown questionnaire is kept for a person and counted once it is known', async () => {
    const store = new MemoryStore();
    const stranger: Office = { ...office, opener: async () => [] };
    const newer = await makeOffice('P37', {
      forms: [{ form: FORM_NAME, formSha: 'b'.repeat(64) }],
    });
    const envelope = await sealInterview(
      responseOf(50),
      { ...newer.round, keys: office.round.keys },
      { vol: 'v', withdrawKey: null },
    );
    expect((await admit(store, textOf({ envelopes: [envelope] }))).counts.quarantined).toBe(1);
    const { localOpener } = await import('../../../src/exchange/opener');
    const knowing = { ...stranger, opener: localOpener(office.ring, newer.knows) };
    const report = await admit(store, textOf({ envelopes: [envelope] }), knowing);
    expect(report.counts.stored).toBe(1);
    expect(report.counted).toBe(1);
  });

  it('another key is named by its fingerprint, kept sealed, and opened when the key is there', async () => {
    const store = new MemoryStore();
    const other = await makeOffice();
    const envelope = await seal(60, {}, other);
    const report = await admit(store, textOf({ envelopes: [envelope] }));
    expect(report.counts.wrongKey).toBe(1);
    expect(report.problems[0]).toMatchObject({ reason: 'wrong-key', keyFp: envelope.keyFp, id: ulidOf(60) });
    expect(report.items).toEqual([]);
    expect(await store.unopened()).toHaveLength(1);
    expect((await admit(store, textOf({ envelopes: [envelope] }), other)).counts.stored).toBe(1);
    expect(await store.unopened()).toHaveLength(0);
  });

  it('the offline recipient opens it too', async () => {
    const { makeKeyring } = await import('../../../src/exchange/keyring');
    const { localOpener } = await import('../../../src/exchange/opener');
    const ring = await makeKeyring([office.made.recoveryIdentity]);
    const rescued = { ...office, opener: localOpener(ring, office.knows) };
    expect((await admit(new MemoryStore(), textOf({ envelopes }), rescued)).counts.stored).toBe(8);
  });

  it('an outside that differs from the inside is refused', async () => {
    const moved = { ...envelopes[1]!, unit: '99999' };
    const report = await admit(new MemoryStore(), textOf({ envelopes: [moved] }));
    expect(report.problems[0]).toMatchObject({ reason: 'outside-differs' });
  });

  it('a rescued draft is kept and not counted', async () => {
    const draft = await sealDraft(
      { id: ulidOf(900), of: ulidOf(70), unit: '22363', record: { data: { q1: 2 } } },
      office.round,
      { vol: 'v1', withdrawKey: null },
    );
    const report = await admit(new MemoryStore(), textOf({ envelopes: [draft] }));
    expect(report.counts.stored).toBe(1);
    expect(report.counted).toBe(0);
  });
});

describe('a withdrawal', () => {
  const wish = signWithdrawal(slip.code, 'asked')!;
  const contents = async (store: MemoryStore): Promise<string> => {
    const all: unknown[] = [];
    for await (const page of store.dossiers()) all.push(...page);
    return JSON.stringify(all);
  };

  it('removes the answers and keeps id and reason, before or after the interview came', async () => {
    const [before, after] = [new MemoryStore(), new MemoryStore()];
    await admit(before, textOf({ envelopes: [], withdrawals: [wish.line] }));
    const late = await admit(before, textOf({ envelopes }));
    expect(late.counts).toMatchObject({ stored: 7, withdrawn: 1 });
    await admit(after, textOf({ envelopes }));
    const report = await admit(after, textOf({ envelopes: [], withdrawals: [wish.line] }));
    expect(report).toMatchObject({ uncounted: 1, counts: { withdrawals: 1 } });
    expect(await storeDigest(before)).toBe(await storeDigest(after));
    expect(await contents(after)).toContain(`"removed":"asked"`);
    const [dossier] = (await after.dossiers().next()).value as unknown as {
      versions: { content: unknown }[];
    }[];
    expect(dossier?.versions[0]?.content).toBeNull();
  });

  it('cannot be undone by the old bundle', async () => {
    const store = new MemoryStore();
    await admit(store, textOf({ envelopes, withdrawals: [wish.line] }));
    expect((await admit(store, textOf({ envelopes }))).counts).toMatchObject({ duplicate: 8 });
  });

  it('forged is refused; of another code it touches nothing', async () => {
    const store = new MemoryStore();
    await admit(store, textOf({ envelopes }));
    const held = await contents(store);
    const stolen = signWithdrawal(makeWithdrawalCode().code, 'asked')!;
    const forged = wish.line.replace('"asked"', '"other"');
    const swapped = stolen.line.replace(stolen.key, slip.key);
    const report = await admit(store, textOf({ envelopes: [], withdrawals: [forged, swapped, stolen.line] }));
    expect(report.problems.map(({ reason }) => reason)).toEqual(['signature-wrong', 'signature-wrong']);
    expect(report.uncounted).toBe(0);
    expect(await contents(store)).toBe(held);
  });
});
