import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionById } from '../../indicators/editions';
import { migrate, readMigrations } from '../../src/cli/postgres/migrate';
import { PgStore } from '../../src/cli/postgres/pg-store';
import { sumsInPostgres } from '../../src/cli/postgres/pg-sums';
import { StoreUnavailable } from '../../src/engine/exchange/admission-store';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { catchUp } from '../../src/engine/round/catch-up';
import { householdFrame } from '../../src/engine/round/household-frame';
import { scoreRound } from '../../src/engine/round/score-round';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { canonicalJson, type Json } from '../../src/exchange/canonical';
import { signDecision } from '../../src/exchange/decision';
import type { Envelope } from '../../src/exchange/envelope';
import { signingSeed } from '../../src/exchange/keys';
import { sealInterview } from '../../src/exchange/seal';
import { storeDigest } from '../../src/exchange/store-digest';
import { tallyWire } from '../../src/exchange/tally-wire';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { admissionStore } from '../../src/storage/exchange';
import { completedInterviews, sumsShelf } from '../../src/storage/tallies';
import { householdResponse } from '../fixtures/exchange/household';
import { chunksOf, makeOffice, type Office, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';
import { type Postgres, postgresMissing, startPostgres } from '../support/postgres';

const MADE = { made: '2026-11-02T10:00:00+07:00', from: 'v' };
const MARKED = { place: { province: 'P37', commune: '22366', village: 'Xóm Năm' } };
const slip = makeWithdrawalCode();
let server: Postgres;
let office: Office;
let envelopes: Envelope[];

describe.skipIf(postgresMissing())('PostgreSQL 15 as the office store', () => {
  beforeAll(async () => {
    [server, office] = await Promise.all([startPostgres(), makeOffice()]);
    envelopes = await Promise.all([...Array.from({ length: 60 }, (_, n) => seal(n)), seal(3, { weight: 2 })]);
  }, 60_000);
  afterAll(() => server?.stop());

  const seal = (n: number, change = {}) =>
    sealInterview(householdResponse(n, { ...(n === 5 && MARKED), ...change }), office.round, {
      vol: `v${n % 3}`,
      withdrawKey: n === 5 ? slip.key : null,
    });
  const bundleOf = (come: readonly Envelope[], signed = {}) =>
    makeBundles({ envelopes: come, ...signed }, MADE)[0]?.text ?? '';
  const feed = (
    store: PgStore | MemoryStore | ReturnType<typeof admissionStore>,
    text: string,
    batchSize = 7,
  ) =>
    admitBundle(chunksOf(text, 900), {
      store,
      opener: office.opener,
      reviewers: office.reviewers,
      batchSize,
    });
  const signed = () => ({
    withdrawals: [signWithdrawal(slip.code, 'asked')?.line ?? ''],
    decisions: [
      signDecision({ about: ulidOf(9), seq: 1, verdict: 'excluded' }, signingSeed(office.made.keys)),
      signDecision(
        { about: ulidOf(3), seq: 2, verdict: 'keep-version', sha: envelopes[60]?.sha ?? '' },
        signingSeed(office.made.keys),
      ),
    ],
  });

  it('is the same store as in memory, in any order and however often', async () => {
    const store = await PgStore.open(await server.database('same'));
    const memory = new MemoryStore();
    const whole = bundleOf(envelopes, signed());
    await feed(memory, whole);
    await feed(store, bundleOf(envelopes.toReversed().slice(0, 40)));
    await feed(store, bundleOf([], signed()));
    await feed(store, whole);
    const again = await feed(store, whole, 13);
    expect(again.counts).toMatchObject({ stored: 0, quarantined: 0, duplicate: 61 });
    expect(await storeDigest(store)).toBe(await storeDigest(memory));
    expect(await store.counts()).toEqual({ dossiers: 60, counted: 58 });
    await store.close();
  });

  it('keeps a second sha of one id for a person; a withdrawal leaves no answer in any table', async () => {
    const url = await server.database('second');
    const store = await PgStore.open(url);
    const { counts } = await feed(store, bundleOf([...envelopes.slice(0, 6), envelopes[60] as Envelope]));
    expect(counts).toMatchObject({ stored: 5, quarantined: 2 });
    const client = new Client({ connectionString: url });
    await client.connect();
    const marked = async (): Promise<number> => {
      let found = 0;
      for (const name of ['version', 'interview', 'dossier', 'unopened']) {
        const { rows } = await client.query(
          `select 1 from soi_papi.${name} t where t::text like '%Xóm Năm%'`,
        );
        found += rows.length;
      }
      return found;
    };
    expect(await marked()).toBe(2);
    await feed(store, bundleOf([], { withdrawals: signed().withdrawals }));
    expect(await marked()).toBe(0);
    const sql = await client.query<{ n: number }>(
      "select count(*)::int as n from soi_papi.interview where round = 'dot-2026' and answers <> '{}'",
    );
    expect(sql.rows[0]?.n).toBe(4);
    await client.end();
    await store.close();
  });

  it('scores from its sums equal the scores of the app bit for bit, also after a withdrawal', async () => {
    const store = await PgStore.open(await server.database('scores'));
    const db = freshDatabase();
    const edition = editionById('2021');
    if (!edition) throw new Error('edition 2021');
    const frame = householdFrame(office.round.round, edition);
    const compare = async () => {
      const here = await sumsInPostgres(store, office.round.round, edition);
      const kept = await sumsInPostgres(store, office.round.round, edition); // from the rows it has kept
      const app = await catchUp(frame, completedInterviews(db), sumsShelf(db));
      for (const sums of [here, kept]) {
        expect(wireOf(sums.province)).toBe(wireOf(app.province));
        expect(firstDifference(shown(scoreRound(frame, sums)), shown(scoreRound(frame, app)))).toBeNull();
      }
      return shown(scoreRound(frame, here));
    };
    await feed(store, bundleOf(envelopes.slice(0, 30)));
    await feed(admissionStore(db), bundleOf(envelopes.slice(0, 30).toReversed()));
    const first = await compare();
    await feed(store, bundleOf(envelopes.slice(20).toReversed(), signed()), 11);
    await feed(admissionStore(db), bundleOf(envelopes, signed()));
    const second = await compare();
    expect(second).not.toBe(first);
    expect(JSON.parse(second).province.total.kind).toBe('scored');
    await store.close();
  });

  it('takes what a stranger may send: NUL, half pairs, years that are none, endless names', async () => {
    const store = await PgStore.open(await server.database('strange'));
    const memory = new MemoryStore();
    const village = `a\0b\uD800${'x'.repeat(5000)}`;
    const odd = await seal(7, {
      completedAt: '0000-01-01T00:00:00Z',
      place: { province: 'P37', commune: '22363', village },
    });
    const { counts, end } = await feed(store, bundleOf([odd, envelopes[8] as Envelope]));
    await feed(memory, bundleOf([odd, envelopes[8] as Envelope]));
    expect(end.kind).toBe('finished');
    expect(counts.stored).toBe(2);
    expect(await storeDigest(store)).toBe(await storeDigest(memory));
    for await (const page of store.dossiers()) {
      const content = page.find(({ id }) => id === ulidOf(7))?.versions[0]?.content;
      expect(content?.kind === 'interview' && content.response.place.village).toBe(village);
    }
    await store.close();
  });

  it('two importers at once: every interview once', async () => {
    const url = await server.database('two');
    const [a, b] = await Promise.all([PgStore.open(url), PgStore.open(url)]);
    await Promise.all([feed(a, bundleOf(envelopes), 3), feed(b, bundleOf(envelopes.toReversed()), 5)]);
    const memory = new MemoryStore();
    await feed(memory, bundleOf(envelopes));
    expect(await storeDigest(a)).toBe(await storeDigest(memory));
    await Promise.all([a.close(), b.close()]);
  });

  it('a lost connection is "later", and the same store goes on', async () => {
    const url = await server.database('lost');
    const store = await PgStore.open(url);
    await feed(store, bundleOf(envelopes.slice(0, 10)));
    const admin = new Client({ connectionString: server.url });
    await admin.connect();
    const cut = () =>
      admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'lost'");
    await expect(
      store.commit({ versions: [], unopened: [], withdrawals: [], decisions: [] }, () => {
        throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
      }),
    ).rejects.toThrow(StoreUnavailable);
    await cut();
    const { end } = await feed(store, bundleOf(envelopes));
    const after = end.kind === 'finished' ? end : (await feed(store, bundleOf(envelopes))).end;
    expect(after.kind).toBe('finished');
    expect((await store.counts()).dossiers).toBe(60);
    await admin.end();
    await store.close();
  });

  it('migrations: once each, nothing half, a changed or newer one is refused by name', async () => {
    const client = new Client({ connectionString: await server.database('migrations') });
    await client.connect();
    const files = await readMigrations();
    expect(await migrate(client)).toEqual(files.map(({ name }) => name));
    expect(await migrate(client)).toEqual([]);
    const broken = {
      name: '900-broken.sql',
      digest: 'x',
      sql: 'create table soi_papi.half (a int); select 1/0',
    };
    await expect(migrate(client, [...files, broken])).rejects.toThrow('division by zero');
    expect((await client.query("select to_regclass('soi_papi.half') as half")).rows[0].half).toBeNull();
    await expect(migrate(client, files.slice(0, -1))).rejects.toMatchObject({ problem: 'newer-database' });
    const changed = files.map(each => ({ ...each, digest: 'other' }));
    await expect(migrate(client, changed)).rejects.toMatchObject({ problem: 'migration-changed' });
    await client.end();
  });
});

const wireOf = (tally: Parameters<typeof tallyWire>[0]): string =>
  canonicalJson(tallyWire(tally) as unknown as Json);

/** Short enough to read where thousands of figures are compared. */
function firstDifference(a: string, b: string): string | null {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a === b ? null : `${a.slice(at - 150, at + 60)} <> ${b.slice(at - 20, at + 60)}`;
}

/** Every figure as it is, maps as lists. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part instanceof Map
      ? [...part].sort(([a], [b]) => (a < b ? -1 : 1))
      : ArrayBuffer.isView(part)
        ? [...(part as Float64Array)]
        : part,
  );
