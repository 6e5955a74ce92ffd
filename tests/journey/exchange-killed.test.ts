import { beforeAll, describe, expect, it } from 'vitest';
import type { AdmissionStore } from '../../src/engine/exchange/admission-store';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { type AdmitOptions, admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { signDecision } from '../../src/exchange/decision';
import { signingSeed } from '../../src/exchange/keys';
import type { Opening } from '../../src/exchange/open';
import { sealInterview } from '../../src/exchange/seal';
import { storeDigest } from '../../src/exchange/store-digest';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { admissionStore } from '../../src/storage/exchange';
import { chunksOf, makeOffice, type Office, responseOf, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const slip = makeWithdrawalCode();
const openings = new Map<string, Opening>();
let office: Office;
let bundle: string;
let digest: string;

/** Ten interviews, one of them twice, one withdrawn, one excluded: every kind of write, in batches of three. */
beforeAll(async () => {
  office = await makeOffice();
  const seal = (n: number, change = {}) =>
    sealInterview(responseOf(n, { answers: { q1: n }, ...change }), office.round, {
      vol: 'v',
      withdrawKey: n === 5 ? slip.key : null,
    });
  const envelopes = await Promise.all([
    ...Array.from({ length: 10 }, (_, n) => seal(n)),
    seal(3, { weight: 2 }),
  ]);
  for (const [at, opening] of (await office.opener(envelopes)).entries())
    openings.set(envelopes[at]!.sha, opening);
  const decision = signDecision(
    { about: ulidOf(9), seq: 1, verdict: 'excluded' },
    signingSeed(office.made.keys),
  );
  const [file] = makeBundles(
    { envelopes, withdrawals: [signWithdrawal(slip.code, 'asked')!.line], decisions: [decision] },
    { made: '2026-11-02T10:00:00+07:00', from: 'v' },
  );
  bundle = file!.text;
  const store = new MemoryStore();
  await admitBundle(chunksOf(bundle, 700), options(store));
  digest = await storeDigest(store);
});

const options = (store: AdmissionStore): AdmitOptions => ({
  store,
  opener: async come => come.map(({ sha }) => openings.get(sha)!),
  reviewers: office.reviewers,
  batchSize: 3,
});
const EXPECTED = [0, 1, 2, 4, 6, 7, 8].map(ulidOf);

/** Dies at its nth breath and stays dead, as a closed tab does: nothing after it is ever done. */
class Life {
  breaths = 0;
  constructor(readonly last: number) {}
  breathe(): void {
    this.breaths += 1;
    if (this.breaths >= this.last) throw new Error('killed');
  }
  options(store: AdmissionStore): AdmitOptions {
    const living = options(this.#store(store));
    return {
      ...living,
      opener: async envelopes => {
        this.breathe();
        const opened = await living.opener(envelopes);
        this.breathe();
        return opened;
      },
      onProgress: () => this.breathe(),
      onChanges: () => this.breathe(),
    };
  }
  async *chunks(text: string): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of chunksOf(text, 700)) {
      this.breathe();
      yield chunk;
    }
  }
  #store(store: AdmissionStore): AdmissionStore {
    return {
      dossiers: () => store.dossiers(),
      unopened: () => store.unopened(),
      signedLines: () => store.signedLines(),
      commit: async (batch, judge) => {
        this.breathe();
        const changes = await store.commit(batch, (held, come) => {
          this.breathe();
          const judged = judge(held, come);
          this.breathe();
          return judged;
        });
        this.breathe();
        return changes;
      },
    };
  }
}

describe('an import killed and run again', () => {
  it('at every await of the importer and its ports: the same store, nothing twice', async () => {
    const whole = new Life(Number.POSITIVE_INFINITY);
    await admitBundle(whole.chunks(bundle), whole.options(admissionStore(freshDatabase())));
    expect(whole.breaths).toBeGreaterThan(40);
    for (let last = 1; last <= whole.breaths; last++) {
      const db = freshDatabase();
      const life = new Life(last);
      await admitBundle(life.chunks(bundle), life.options(admissionStore(db))).catch(() => undefined);
      expect(life.breaths, `breath ${last}`).toBeGreaterThanOrEqual(last);
      await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(await storeDigest(admissionStore(db)), `breath ${last}`).toBe(digest);
      expect((await db.interviews.toArray()).map(({ id }) => id)).toEqual(EXPECTED);
    }
  });

  it('at every request to the database: each transaction is whole or not there', async () => {
    const requests = await withRequests(Number.POSITIVE_INFINITY, async () => {
      await admitBundle(chunksOf(bundle), options(admissionStore(freshDatabase())));
    });
    expect(requests).toBeGreaterThan(40);
    for (let last = 1; last <= requests; last++) {
      const db = freshDatabase();
      await withRequests(last, async () => {
        const report = await admitBundle(chunksOf(bundle), options(admissionStore(db)));
        expect(report.end, `request ${last}`).toEqual({ kind: 'later', reason: 'storage-failed' });
      });
      const counted = (await db.dossiers.toArray()).filter(({ standing }) => standing === 'counted');
      expect((await db.interviews.toArray()).map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
      await admitBundle(chunksOf(bundle), options(admissionStore(db)));
      expect(await storeDigest(admissionStore(db)), `request ${last}`).toBe(digest);
      expect((await db.interviews.toArray()).map(({ id }) => id)).toEqual(EXPECTED);
    }
  });
});

const OF_STORES = [
  'put',
  'add',
  'delete',
  'get',
  'getAll',
  'count',
  'openCursor',
  'openKeyCursor',
  'getAllKeys',
] as const;
const OF_INDEXES = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/** Counts requests of all transactions meanwhile; the nth aborts its transaction, and so does every later one. */
async function withRequests(last: number, work: () => Promise<void>): Promise<number> {
  let requests = 0;
  const undo = [
    ...OF_STORES.map(name => watched(IDBObjectStore.prototype, name, store => store.transaction)),
    ...OF_INDEXES.map(name => watched(IDBIndex.prototype, name, index => index.objectStore.transaction)),
  ];
  function watched<T extends object>(
    on: T,
    name: keyof T,
    transactionOf: (on: T) => IDBTransaction,
  ): () => void {
    const original = on[name];
    const counting = function (this: T, ...given: unknown[]) {
      requests += 1;
      if (requests >= last) transactionOf(this).abort();
      return Reflect.apply(original as (...all: unknown[]) => unknown, this, given);
    };
    Object.assign(on, { [name]: counting });
    return () => void Object.assign(on, { [name]: original });
  }
  try {
    await work();
  } finally {
    for (const back of undo) back();
  }
  return requests;
}
