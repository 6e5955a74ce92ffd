import { MemoryStore } from '../../../../src/engine/exchange/memory-store';
import { type AdmitOptions, admitBundle } from '../../../../src/exchange/admit';
import { makeBundles } from '../../../../src/exchange/bundle';
import { browserPool } from '../../../../src/exchange/open-worker';
import { sealInterview } from '../../../../src/exchange/seal';
import { storeDigest } from '../../../../src/exchange/store-digest';
import { SoiPapiDatabase } from '../../../../src/storage/database';
import { admissionStore } from '../../../../src/storage/exchange';
import { chunksOf, FORM_NAME, FORM_SHA, makeOffice, responseOf } from '../../../fixtures/exchange/office';

/** What both tabs are given: the same file and the key that opens it. */
export interface Errand {
  readonly text: string;
  /** The same interviews, last first: two tabs meet in the middle. */
  readonly backwards: string;
  readonly identity: string;
  readonly signer: string;
  /** Digest of a store that took the file in one go. */
  readonly digest: string;
}

export interface Taken {
  readonly end: string;
  readonly reason: string | null;
  readonly stored: number;
  readonly duplicate: number;
  readonly digest: string;
  readonly interviews: number;
  readonly dossiers: number;
}

const withPool = async <T>(
  identity: string,
  work: (opener: AdmitOptions['opener']) => Promise<T>,
): Promise<T> => {
  const make = (): Worker =>
    new Worker(new URL('../../../../src/exchange/open.worker.ts', import.meta.url), { type: 'module' });
  const pool = browserPool(make, { identities: [identity], forms: [[FORM_NAME, FORM_SHA]] }, 2);
  try {
    return await work(pool.open);
  } finally {
    pool.close();
  }
};

async function prepare(n: number): Promise<Errand> {
  const office = await makeOffice();
  const envelopes: Awaited<ReturnType<typeof sealInterview>>[] = [];
  for (let at = 0; at < n; at++)
    envelopes.push(await sealInterview(responseOf(at), office.round, { vol: 'v', withdrawKey: null }));
  const about = { made: '2026-11-02T10:00:00+07:00', from: 'v' };
  const textOf = (all: typeof envelopes): string => makeBundles({ envelopes: all }, about)[0]?.text ?? '';
  const text = textOf(envelopes);
  const store = new MemoryStore();
  const { identity } = office.made.keys;
  await withPool(identity, opener =>
    admitBundle(chunksOf(text), { store, opener, reviewers: office.reviewers }),
  );
  const backwards = textOf(envelopes.toReversed());
  return { text, backwards, identity, signer: office.reviewers.province, digest: await storeDigest(store) };
}

/** Done as soon as another tab waits here too. */
const meetOther = (): Promise<void> =>
  new Promise(resolve => {
    const channel = new BroadcastChannel('robust');
    const here = () => channel.postMessage('here');
    channel.onmessage = () => {
      here(); // the other one may have come before this channel was open
      channel.close();
      resolve();
    };
    here();
  });

/** `meets`: the first batch waits until another tab has one to write. */
async function admit({ text, identity, signer, meets }: Errand & { readonly meets?: true }): Promise<Taken> {
  const db = new SoiPapiDatabase('robust');
  const disk = admissionStore(db);
  let met = meets ? null : Promise.resolve();
  const store: typeof disk = {
    ...disk,
    commit: async (batch, judge) => {
      met ??= meetOther();
      await met;
      return disk.commit(batch, judge);
    },
  };
  const { end, counts } = await withPool(identity, opener =>
    admitBundle(chunksOf(text), {
      store,
      opener,
      reviewers: { province: signer, supervisors: [] },
      batchSize: 50,
    }),
  );
  const { stored, duplicate } = counts;
  return {
    end: end.kind,
    reason: 'reason' in end ? end.reason : null,
    stored,
    duplicate,
    digest: await storeDigest(store),
    interviews: await db.interviews.count(),
    dossiers: await db.dossiers.count(),
  };
}

Object.assign(window, { robust: { prepare, admit } });
