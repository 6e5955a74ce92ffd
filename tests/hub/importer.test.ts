import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io';
import { NdjsonStore } from '../../src/cli/ndjson-store';
import { papi } from '../../src/cli/papi';
import { PgStore } from '../../src/cli/postgres/pg-store';
import type { AdmissionStore } from '../../src/engine/exchange/admission-store';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import type { Envelope } from '../../src/exchange/envelope';
import { credentialsText } from '../../src/exchange/hub/address';
import { deliver } from '../../src/exchange/hub/courier';
import { lockKeys } from '../../src/exchange/keys';
import { storeDigest } from '../../src/exchange/store-digest';
import { chunksOf, makeOffice, type Office } from '../fixtures/exchange/office';
import { natsMissing, serversToTest, startHub, type TestHub } from '../support/nats-cluster';
import { type Postgres, postgresMissing, startPostgres } from '../support/postgres';
import type { ChildTask } from './importer-child';
import { delivery, HUB_PROVINCES, link, PhoneOutbox, seal } from './office';

const KILLS = process.env.SOI_PAPI_LONG ? 100 : 10;
const MARKS = ['deciding', 'stored', 'receipted', 'acked', 'pulled'];
const MOST = 3;
let hub: TestHub;
let office: Office;
let postgres: Postgres;
let dir: string;
let program: string;

/** One file: a hundred lives that each transpile two hundred modules take a quarter of an hour, all of it starting. */
async function builtChild(): Promise<string> {
  const outDir = '.cache/importer-child';
  const output = { entryFileNames: 'child.mjs' };
  await build({
    ...{ configFile: false, publicDir: false, logLevel: 'warn' },
    build: { ssr: 'tests/hub/importer-child.ts', outDir, target: 'node20', rolldownOptions: { output } },
  });
  cpSync('src/cli/postgres/migrations', join(outDir, 'migrations'), { recursive: true });
  return join(outDir, 'child.mjs');
}

/** The oldest at hand, every one of them in the long version. */
const SERVERS = process.env.SOI_PAPI_LONG ? serversToTest() : serversToTest().slice(0, 1);

const MISSING = natsMissing() || postgresMissing();

describe.skipIf(MISSING).each(SERVERS)('an importer that dies, $version', server => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'soi-papi-importer-'));
    [hub, office, postgres, program] = await Promise.all([
      startHub({ nodes: 1, shift: 20, description: { provinces: HUB_PROVINCES }, server }),
      makeOffice(),
      startPostgres(),
      builtChild(),
    ]);
  }, 90_000);
  afterAll(async () => {
    await Promise.all([hub?.stop(), postgres?.stop()]);
    if (dir) rmSync(dir, { recursive: true, force: true });
  });

  let sent = 0;
  /** Interviews no test has sent yet, on the hub. */
  const onTheHub = async (n: number): Promise<PhoneOutbox> => {
    const envelopes = await Promise.all(Array.from({ length: n }, (_, at) => seal(office, sent + at)));
    sent += n;
    const outbox = new PhoneOutbox(envelopes);
    const phone = await link(hub.address, hub.of('volunteer', 'NV01'));
    await deliver(delivery(office, hub.of('volunteer', 'NV01'), phone, outbox));
    await phone.close();
    expect(outbox.held).toBe(n);
    return outbox;
  };
  const child = (task: Pick<ChildTask, 'into' | 'dieAt'>): Promise<NodeJS.Signals | number | null> => {
    const path = join(dir, 'task.json');
    const whole: ChildTask = {
      ...task,
      credentials: credentialsText(hub.of('province')),
      keys: office.made.keys,
      round: office.file.text,
      most: MOST,
    };
    writeFileSync(path, JSON.stringify(whole));
    return new Promise(resolve => {
      const run = spawn(process.execPath, [program, path], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      run.once('exit', (code, signal) => resolve(signal ?? code));
    });
  };
  const digestOf = async (envelopes: readonly Envelope[]): Promise<string> => {
    const store = new MemoryStore();
    const [file] = makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
    await admitBundle(chunksOf(file?.text ?? ''), {
      store,
      opener: office.opener,
      reviewers: office.reviewers,
    });
    return storeDigest(store);
  };
  const dossiersIn = async (store: AdmissionStore): Promise<number> => {
    let n = 0;
    for await (const page of store.dossiers()) n += page.length;
    return n;
  };

  it(`${KILLS} times between insert, receipt and ack: every interview once, every receipt valid`, async () => {
    const into = await postgres.database('killed');
    await quickAcks();
    // A killing leaves a batch that comes again only when its ack is overdue: enough for every life to have one.
    const outbox = await onTheHub(KILLS * MOST + 5);
    for (let life = 0; life < KILLS; life++) {
      const dieAt = `${MARKS[life % MARKS.length]} 1`;
      expect(await child({ into, dieAt }), dieAt).toBe('SIGKILL');
    }
    for (let tries = 0; tries < 20; tries++) {
      expect(await child({ into, dieAt: null })).toBe(0);
      const store = await PgStore.open(into);
      const done = (await dossiersIn(store)) === outbox.parcels.length;
      await store.close();
      if (done && (await waiting()) === 0) break;
    }
    const store = await PgStore.open(into);
    expect(await storeDigest(store)).toBe(await digestOf(outbox.parcels.map(({ envelope }) => envelope)));
    expect(await store.counts()).toEqual({
      dossiers: outbox.parcels.length,
      counted: outbox.parcels.length,
    });
    await store.close();
    const phone = await link(hub.address, hub.of('volunteer', 'NV01'));
    const { received, forged } = await deliver(delivery(office, hub.of('volunteer', 'NV01'), phone, outbox));
    await phone.close();
    expect({ received, forged }).toEqual({ received: outbox.parcels.length, forged: 0 });
    for (const { envelope } of outbox.parcels)
      expect(outbox.received.get(envelope.id)?.items).toEqual([
        expect.objectContaining({ id: envelope.id, sha: envelope.sha }),
      ]);
  }, 900_000);

  /** What was out when an importer died comes again after two seconds, not after the usual minute. */
  const quickAcks = async (): Promise<void> => {
    const admin = await hub.connect(hub.of('admin'));
    const streams = await jetstreamManager(admin);
    await streams.consumers.update('IV_P37_dot-2026', 'PROV', { ack_wait: 2e9 });
    await admin.close();
  };

  /** Messages the province's consumer has not seen acked. */
  const waiting = async (): Promise<number> => {
    const admin = await hub.connect(hub.of('admin'));
    const answer = await admin.request('$JS.API.CONSUMER.INFO.IV_P37_dot-2026.PROV', '');
    await admin.close();
    const info = answer.json() as { num_pending: number; num_ack_pending: number };
    return info.num_pending + info.num_ack_pending;
  };

  it('the command line: from the hub into a store of lines, and the same bundles into PostgreSQL', async () => {
    const outbox = await onTheHub(9);
    const at = (name: string): string => join(dir, name);
    const envelopes = outbox.parcels.map(({ envelope }) => envelope);
    const passphrase = 'một câu dễ nhớ của tỉnh';
    const locked = await lockKeys(office.made.keys, passphrase);
    if (!locked.ok) throw new Error(locked.problem);
    writeFileSync(at('pass'), passphrase);
    writeFileSync(at('key'), locked.value);
    writeFileSync(at('round'), office.file.text);
    writeFileSync(at('creds'), credentialsText(hub.of('province')));
    writeFileSync(at('volunteer'), credentialsText(hub.of('volunteer', 'NV01')));
    const [file] = makeBundles({ envelopes }, { made: '2026-11-02T10:00:00+07:00', from: 'v' });
    writeFileSync(at('a.papi.txt'), file?.text ?? '');
    const usual = ['--key', at('key'), '--round', at('round'), '--passphrase-file', at('pass')];
    const run = async (...args: string[]) => {
      const out: string[] = [];
      const err: string[] = [];
      const io = { ...nodeIo, out: (t: string) => void out.push(t), err: (t: string) => void err.push(t) };
      return {
        code: await papi(['import', ...args, ...usual], io),
        out: out.join('\n'),
        err: err.join('\n'),
      };
    };
    const pulled = await run('--creds', at('creds'), '--store', at('store'));
    expect(pulled).toMatchObject({ code: 0, err: '' });
    expect(pulled.out).toContain('Nhận 9: mới 9');
    expect(pulled.out).toContain('9 phiếu, 9 được tính');
    const store = await NdjsonStore.open(at('store'));
    expect(await storeDigest(store)).toBe(await digestOf(envelopes));
    await store.close();
    const into = await postgres.database('bundles');
    const first = await run(at('a.papi.txt'), '--into', into, '--receipt', at('receipt'));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect((await run(at('a.papi.txt'), '--into', into)).out).toContain('đã có 9');
    const pg = await PgStore.open(into);
    expect(await storeDigest(pg)).toBe(await digestOf(envelopes));
    await pg.close();
    const refused = await run('--creds', at('volunteer'), '--store', at('store'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('cần tài khoản của tỉnh');
    const nobody = await run(at('a.papi.txt'), '--into', 'postgres://soi@127.0.0.1:1/none');
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain('Không dùng được cơ sở dữ liệu');
  }, 120_000);
});
