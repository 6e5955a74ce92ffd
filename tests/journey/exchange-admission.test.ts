import { beforeAll, describe, expect, it } from 'vitest';
import type { AdmissionStore } from '../../src/engine/exchange/admission-store';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { type AdmitOptions, admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { signDecision } from '../../src/exchange/decision';
import { officeDrop } from '../../src/exchange/drop';
import type { Envelope } from '../../src/exchange/envelope';
import { signingSeed } from '../../src/exchange/keys';
import type { Opening } from '../../src/exchange/open';
import { sealInterview } from '../../src/exchange/seal';
import { storeDigest } from '../../src/exchange/store-digest';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { chunksOf, makeOffice, type Office, responseOf, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const N = 24;
const slip = makeWithdrawalCode();
let office: Office;
let envelopes: Envelope[];
let bundle: string;
let digest: string;
const openings = new Map<string, Opening>();

beforeAll(async () => {
  office = await makeOffice();
  const seal = (n: number, change = {}) =>
    sealInterview(responseOf(n, change), office.round, { vol: 'v', withdrawKey: n === 5 ? slip.key : null });
  envelopes = await Promise.all([
    ...Array.from({ length: N }, (_, n) => seal(n)),
    seal(3, { answers: { q1: 1 } }),
  ]);
  const opened = await office.opener(envelopes);
  for (const [at, { sha }] of envelopes.entries()) openings.set(sha, opened[at]!);
  const wish = signWithdrawal(slip.code, 'asked')!;
  const decision = signDecision(
    { about: ulidOf(9), seq: 1, verdict: 'excluded' },
    signingSeed(office.made.keys),
  );
  const [file] = makeBundles(
    { envelopes, withdrawals: [wish.line], decisions: [decision] },
    { made: '2026-11-02T10:00:00+07:00', from: 'v' },
  );
  bundle = file!.text;
  const reference = new MemoryStore();
  await admitBundle(chunksOf(bundle), options(reference));
  digest = await storeDigest(reference);
});

const options = (store: AdmissionStore): AdmitOptions => ({
  store,
  opener: async come => come.map(({ sha }) => openings.get(sha)!),
  reviewers: office.reviewers,
  batchSize: 4,
});

const countedIds = async (db: SoiPapiDatabase): Promise<string[]> =>
  (await db.interviews.toArray()).map(({ id }) => id);
/** Version twice (3), withdrawn (5), excluded (9). */
const EXPECTED = Array.from({ length: N }, (_, n) => ulidOf(n)).filter((_, n) => ![3, 5, 9].includes(n));

describe('admission into the browser', () => {
  it('is the same as into memory, and puts what counts where scores are made from', async () => {
    const db = freshDatabase();
    const report = await admitBundle(chunksOf(bundle), options(admissionStore(db)));
    expect(report.end.kind).toBe('finished');
    expect(await storeDigest(admissionStore(db))).toBe(digest);
    expect(await countedIds(db)).toEqual(EXPECTED);
    expect((await db.interviews.get(ulidOf(1)))?.response).toEqual(responseOf(1));
    const again = await admitBundle(chunksOf(bundle), options(admissionStore(db)));
    expect(again.counts).toMatchObject({ duplicate: N + 1, stored: 0, withdrawals: 0, decisions: 0 });
    expect(await countedIds(db)).toEqual(EXPECTED);
  });

  it('keeps no answer of a withdrawn interview anywhere', async () => {
    const db = freshDatabase();
    const secret = responseOf(5, { answers: { q7: 987654 } });
    const sealed = await sealInterview(secret, office.round, {
      vol: 'v',
      withdrawKey: slip.key,
      contact: { name: 'Nguyễn Thị Hoa', phone: '0912345678' },
    });
    const store = admissionStore(db);
    const drop = officeDrop({ store, opener: office.opener });
    expect(await drop.put(sealed)).toEqual({ kind: 'stored' });
    expect(await drop.put(sealed)).toEqual({ kind: 'duplicate' });
    expect(await everything(db)).toMatch(/987654.*0912345678|0912345678.*987654/);
    const wish = signWithdrawal(slip.code, 'asked')!;
    const [file] = makeBundles(
      { envelopes: [], withdrawals: [wish.line] },
      { made: '2026-11-02T10:00:00+07:00', from: 'v' },
    );
    const report = await admitBundle(chunksOf(file!.text), options(store));
    expect(report.uncounted).toBe(1);
    const left = await everything(db);
    expect(left).not.toMatch(/987654|0912345678|Hoa/);
    expect(left).toContain('"removed":"asked"');
    expect(await drop.put(sealed)).toEqual({ kind: 'duplicate' });
    expect(await everything(db)).not.toMatch(/987654|0912345678/);
  });

  it('makes sums again that held what has gone', async () => {
    const db = freshDatabase();
    const store = admissionStore(db);
    await officeDrop({ store, opener: office.opener }).put(envelopes[5]!);
    await db.tallies.put({ id: 'dot-2026', key: 'k', n: 1, upTo: '', bytes: new Uint8Array() });
    await admitBundle(chunksOf(bundle), options(store));
    expect(await db.tallies.get('dot-2026')).toBeUndefined();
  });

  it('restores an interview whose answers were lost here', async () => {
    const db = freshDatabase();
    const drop = officeDrop({ store: admissionStore(db), opener: office.opener });
    await drop.put(envelopes[1]!);
    await db.interviews.delete(ulidOf(1));
    expect(await drop.put(envelopes[1]!)).toEqual({ kind: 'stored' });
    expect((await db.interviews.get(ulidOf(1)))?.response).toEqual(responseOf(1));
  });
});

async function everything(db: SoiPapiDatabase): Promise<string> {
  const tables = await Promise.all(db.tables.map(table => table.toArray()));
  return JSON.stringify(tables);
}

describe('interrupted', () => {
  /** A store that dies at its nth step, before or after the transaction. */
  function dying(store: AdmissionStore, at: number): { store: AdmissionStore; steps: () => number } {
    let step = 0;
    const tick = (): void => {
      step += 1;
      if (step === at) throw new Error('killed');
    };
    const commit: AdmissionStore['commit'] = async (batch, judge) => {
      tick();
      const changes = await store.commit(batch, (held, come) => {
        tick();
        const judged = judge(held, come);
        tick();
        return judged;
      });
      tick();
      return changes;
    };
    return {
      steps: () => step,
      store: {
        commit,
        dossiers: () => store.dossiers(),
        unopened: () => store.unopened(),
        signedLines: () => store.signedLines(),
      },
    };
  }

  it('at every await of the import, and run again: nothing lost, nothing twice', async () => {
    const whole = dying(admissionStore(freshDatabase()), -1);
    await admitBundle(chunksOf(bundle), options(whole.store));
    expect(whole.steps()).toBeGreaterThan(24);
    for (let at = 1; at <= whole.steps(); at++) {
      const db = freshDatabase();
      const { store } = dying(admissionStore(db), at);
      const cut = await admitBundle(chunksOf(bundle), options(store)).catch(error => error);
      expect(cut instanceof Error || cut.end.kind === 'later', `step ${at}`).toBe(true);
      const between = await everything(db);
      expect(between.length).toBeGreaterThan(0);
      await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(await storeDigest(admissionStore(db)), `step ${at}`).toBe(digest);
      expect(await countedIds(db), `step ${at}`).toEqual(EXPECTED);
    }
  });

  it('at every chunk of the file, or by a cancelling person', async () => {
    for (let cut = 1; cut < 12; cut++) {
      const db = freshDatabase();
      async function* torn(): AsyncGenerator<Uint8Array, void, void> {
        let chunk = 0;
        for await (const part of chunksOf(bundle, 4096)) {
          if (++chunk === cut) throw new Error('the stick was pulled out');
          yield part;
        }
      }
      const report = await admitBundle(torn(), options(admissionStore(db)));
      expect(report.end).toEqual({ kind: 'later', reason: 'source-unreadable' });
      const cancel = new AbortController();
      const stopped = await admitBundle(chunksOf(bundle, 4096), {
        ...options(admissionStore(db)),
        signal: cancel.signal,
        onProgress: ({ bytes }) => void (bytes > cut * 4096 && cancel.abort()),
      });
      expect(['cancelled', 'finished']).toContain(stopped.end.kind);
      await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(await storeDigest(admissionStore(db))).toBe(digest);
    }
  });

  it('by a full disk at every write of a transaction: the whole batch is undone, and said', async () => {
    for (const table of ['dossiers', 'interviews', 'withdrawals', 'decisions'] as const) {
      const db = freshDatabase();
      const nth = table === 'dossiers' || table === 'interviews' ? 7 : 1;
      let writes = 0;
      const full = (): void => {
        writes += 1;
        if (writes === nth) throw new DOMException('no room', 'QuotaExceededError');
      };
      db[table].hook('creating', full);
      const report = await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(report.end, table).toEqual({ kind: 'later', reason: 'disk-full' });
      const dossiers = await db.dossiers.toArray();
      const counted = dossiers.filter(({ standing }) => standing === 'counted').map(({ id }) => id);
      expect(await countedIds(db), table).toEqual(counted);
      db[table].hook('creating').unsubscribe(full);
      await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(await storeDigest(admissionStore(db)), table).toBe(digest);
    }
  });

  it('by another tab importing the same bundle at the same time', async () => {
    const db = freshDatabase();
    const stores = [admissionStore(db), admissionStore(db), admissionStore(db)];
    const reports = await Promise.all(stores.map(store => admitBundle(chunksOf(bundle), options(store))));
    const stored = reports.reduce(
      (sum, { counts }) => sum + counts.stored + counts.quarantined + counts.withdrawn,
      0,
    );
    expect(stored).toBe(N + 1);
    expect(await storeDigest(admissionStore(db))).toBe(digest);
    expect(await countedIds(db)).toEqual(EXPECTED);
  });
});
