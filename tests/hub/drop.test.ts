import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { wsFactory } from '../../src/cli/hub-socket';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { revokePerson } from '../../src/exchange/hub/config-people';
import { deliver } from '../../src/exchange/hub/courier';
import { envelopeLine, slotOf } from '../../src/exchange/hub/hub-line';
import { importBatch } from '../../src/exchange/hub/import-batch';
import { LinkFailed } from '../../src/exchange/hub/link';
import { natsDrop, publish } from '../../src/exchange/hub/nats-drop';
import { connectHub } from '../../src/exchange/hub/nats-link';
import { receiptSubject } from '../../src/exchange/hub/subjects';
import { signReceipt } from '../../src/exchange/receipt';
import { storeDigest } from '../../src/exchange/store-digest';
import { makeOffice, type Office } from '../fixtures/exchange/office';
import { natsMissing, startHub, type TestHub } from '../support/nats-cluster';
import {
  delivery,
  HUB_PROVINCES,
  importing,
  link,
  PhoneOutbox,
  seal,
  strangerSeed,
  volunteer,
  WAVE,
} from './office';

let hub: TestHub;
let office: Office;

describe.skipIf(natsMissing())('a phone, a hub, a province', () => {
  beforeAll(async () => {
    [hub, office] = await Promise.all([
      startHub({ nodes: 1, shift: 10, description: { provinces: HUB_PROVINCES } }),
      makeOffice(),
    ]);
  }, 60_000);
  afterAll(() => hub?.stop());

  it('twelve interviews go out four at a time, are admitted, and close by the signed receipt alone', async () => {
    const outbox = new PhoneOutbox(await Promise.all([...Array(12).keys()].map(n => seal(office, n))));
    const phone = await link(hub.address, hub.of('volunteer', 'NV01'));
    const first = await deliver(delivery(office, hub.of('volunteer', 'NV01'), phone, outbox));
    expect(first).toMatchObject({ sent: 12, waiting: 0, refused: 0, received: 0, trouble: null });
    expect(outbox.parcels).toHaveLength(12);
    expect(outbox.received.size).toBe(0);
    const store = new MemoryStore();
    const province = await link(hub.address, hub.of('province'));
    const marks: string[] = [];
    const done = await importBatch({
      ...importing(office, province, store),
      onMark: (mark, n) => void marks.push(`${mark} ${n}`),
    });
    expect(done).toMatchObject({ pulled: 12, receipts: 12, problems: [] });
    expect(marks).toEqual(['pulled 12', 'stored 12', 'receipted 12', 'acked 12']);
    expect((await importBatch(importing(office, province, store))).pulled).toBe(0);
    const second = await deliver(delivery(office, hub.of('volunteer', 'NV01'), phone, outbox));
    expect(second).toMatchObject({ sent: 0, received: 12, forged: 0 });
    expect(outbox.received.size).toBe(12);
    await Promise.all([phone.close(), province.close()]);
  });

  it('sending again is "already there"; another sha of one id is kept for a person; the phone never loses its copy', async () => {
    const envelope = await seal(office, 100);
    const phone = await link(hub.address, hub.of('volunteer', 'NV01'));
    const drop = natsDrop(phone, volunteer(hub.of('volunteer', 'NV01')));
    expect(await drop.put(envelope)).toEqual({ kind: 'stored' });
    expect(await drop.put(envelope)).toEqual({ kind: 'duplicate' });
    const other = natsDrop(phone, { prov: 'P37', vol: 'NV02' });
    expect(await other.put(envelope)).toEqual({ kind: 'later', reason: 'hub-denied' });
    const corrected = await seal(office, 100, { weight: 2 });
    expect(await drop.put(corrected)).toEqual({ kind: 'stored' });
    const huge = { ...envelope, ct: new Uint8Array(60_000) };
    expect(await drop.put(huge)).toEqual({ kind: 'refused', reason: 'too-large' });
    await phone.close();
  });

  it('a forged receipt is believed by nobody', async () => {
    const envelope = await seal(office, 200);
    const phone = await link(hub.address, hub.of('volunteer', 'NV02'));
    const outbox = new PhoneOutbox([envelope]);
    const working = delivery(office, hub.of('volunteer', 'NV02'), phone, outbox);
    await deliver(working);
    const item = { id: envelope.id, sha: envelope.sha, verdict: 'stored' as const };
    const subject = receiptSubject({ wave: WAVE, prov: 'P37', vol: 'NV02', id: slotOf(envelope) });
    const province = await link(hub.address, hub.of('province'));
    const forged = signReceipt(
      { wave: WAVE, at: '2026-11-02T10:00:00Z', items: [item], withdrawals: [] },
      strangerSeed(),
    );
    for (const text of [forged, 'soi-papi-receipt 1\n{}\n', '']) {
      expect((await publish(province, subject, text)).kind).toBe('stored');
      expect(await deliver(working)).toMatchObject({ received: 0, forged: 1 });
    }
    expect(outbox.received.size).toBe(0);
    // Of another sha: genuine, and says nothing about what is here.
    const { receipt } = importing(office, province);
    await publish(province, subject, receipt?.(WAVE, [{ ...item, sha: 'f'.repeat(64) }]) ?? '');
    expect(await deliver(working)).toMatchObject({ received: 0, forged: 0 });
    await Promise.all([phone.close(), province.close()]);
  });

  it('what does not fit its subject is admitted by nobody and stops nothing', async () => {
    const phone = await link(hub.address, hub.of('volunteer', 'NV03'));
    const by = volunteer(hub.of('volunteer', 'NV03'));
    const [good, lied] = await Promise.all([seal(office, 300), seal(office, 301)]);
    await natsDrop(phone, by).put({ ...lied, id: (await seal(office, 302)).id }); // other than inside
    await publish(phone, `iv.${WAVE}.P37.22363.22363.NV03.junk`, 'no line at all');
    await publish(phone, `iv.${WAVE}.P37.22369.22369.NV03.${slotOf(good)}`, envelopeLine(good)); // of unit 22363
    await natsDrop(phone, by).put(good);
    const store = new MemoryStore();
    const province = await link(hub.address, hub.of('province'));
    const before = await importBatch({ ...importing(office, province, store), most: 50 });
    expect(before.problems.map(({ reason }) => reason).sort()).toEqual([
      'line-damaged',
      'outside-differs',
      'outside-differs',
    ]);
    const { stored = 0, quarantined = 0 } = before.report?.counts ?? {};
    expect(stored).toBeGreaterThan(0);
    expect(quarantined).toBe(2); // one interview with two contents, of the test before
    expect(stored + quarantined).toBe(before.pulled - 3);
    expect((await importBatch(importing(office, province, store))).pulled).toBe(0);
    await Promise.all([phone.close(), province.close()]);
  });

  it('a supervisor has the own unit only, and gives no receipts', async () => {
    const store = new MemoryStore();
    const desk = await link(hub.address, hub.of('supervisor', '22366'));
    const { next, receipt: _none, ...work } = importing(office, desk, store);
    const own = next.replace(/PROV$/, 'U22366');
    const done = await importBatch({ ...work, next: own, receipt: null });
    expect(done.pulled).toBeGreaterThan(2);
    expect(done.receipts).toBe(0);
    for await (const page of store.dossiers())
      for (const { versions } of page) expect(versions[0]?.origin?.unit).toBe('22366');
    for (const elsewhere of [next, next.replace(/PROV$/, 'U22363')])
      await expect(importBatch({ ...work, next: elsewhere, receipt: null })).rejects.toThrow(LinkFailed);
    await desk.close();
  }, 60_000);

  it('a store that cannot write leaves everything on the hub: nothing is acked, and it comes again', async () => {
    const phone = await link(hub.address, hub.of('volunteer', 'NV01'));
    await natsDrop(phone, volunteer(hub.of('volunteer', 'NV01'))).put(await seal(office, 400));
    const province = await link(hub.address, hub.of('province'));
    const full = new MemoryStore(() => {
      throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    });
    await expect(importBatch(importing(office, province, full))).rejects.toThrow('no room');
    const store = new MemoryStore();
    const digest = await storeDigest(store);
    expect((await importBatch(importing(office, province, store))).pulled).toBe(0); // out until its ack is overdue
    expect(await storeDigest(store)).toBe(digest);
    await Promise.all([phone.close(), province.close()]);
  });

  it('revoked: not let in any more; all nodes down: out of reach. What was taken before stays taken', async () => {
    const who = hub.of('volunteer', 'NV03');
    const outbox = new PhoneOutbox([await seal(office, 500, {}, 'NV03')]);
    const phone = await link(hub.address, who);
    await hub.change(state => revokePerson(state, { role: 'volunteer', prov: 'P37', vol: 'NV03' }));
    await phone.lost;
    await expect(link(hub.address, who, 3000)).rejects.toMatchObject({ problem: 'denied' });
    await expect(deliver(delivery(office, who, phone, outbox))).resolves.toMatchObject({
      sent: 0,
      waiting: 1,
    });
    expect(outbox.parcels).toHaveLength(1);
    const other = hub.of('volunteer', 'NV01');
    const [node] = hub.nodes;
    await node?.kill();
    await expect(link(hub.address, other, 2000)).rejects.toMatchObject({ problem: 'unreachable' });
    await node?.start();
    await hub.healthy();
    await (await link(hub.address, other)).close();
  }, 60_000);

  it('a server of the wrong name is not trusted, and the phone keeps everything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'soi-papi-tls-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name)) as [string, string];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=other.example',
    ];
    const names = ['-addext', 'subjectAltName=DNS:other.example', '-keyout', key, '-out', cert];
    execFileSync('openssl', [...made, ...names], { stdio: 'ignore' });
    const ca = readFileSync(cert);
    const server = createServer({ key: readFileSync(key), cert: ca });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const port = (server.address() as AddressInfo).port;
    const who = hub.of('volunteer', 'NV01');
    const address = { ...hub.address, urls: [`wss://127.0.0.1:${port}`] };
    const trusting: typeof wsFactory = url =>
      Promise.resolve({ socket: trustingSocket(url, ca), encrypted: url.startsWith('wss:') });
    for (const factory of [wsFactory, trusting])
      await expect(connectHub(address, who, { wsFactory: factory, timeoutMs: 3000 })).rejects.toMatchObject({
        problem: 'untrusted',
      });
    server.close();
    rmSync(folder, { recursive: true });
  });
});

/** `ws` speaks the platform's WebSocket, but its types are its own. */
const trustingSocket = (url: string, ca: Buffer): globalThis.WebSocket =>
  new WebSocket(url, { ca }) as unknown as globalThis.WebSocket;
