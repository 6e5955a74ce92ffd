import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { deliver } from '../../src/exchange/hub/courier';
import { importBatch } from '../../src/exchange/hub/import-batch';
import { LinkFailed } from '../../src/exchange/hub/link';
import { makeOffice, type Office } from '../fixtures/exchange/office';
import { natsMissing, serversToTest, startHub, type TestHub } from '../support/nats-cluster';
import { mayMount, type SmallDisk, smallDisk } from '../support/small-disk';
import { delivery, HUB_PROVINCES, importing, link, PhoneOutbox, seal } from './office';

/** Two minutes a version: in the long tests. A silent and a full hub are in tests/unit/hub/courier and tests/hub/limits. */
const LONG = process.env.SOI_PAPI_LONG === '1';
const NODES = 3;

describe.skipIf(!LONG || natsMissing() || !mayMount()).each(serversToTest())(
  'every disk is full, $version',
  server => {
    let disk: SmallDisk;
    let hub: TestHub;
    let office: Office;
    beforeAll(async () => {
      const made = smallDisk(32);
      if (!made) throw new Error('no disk');
      disk = made;
      const description = { provinces: HUB_PROVINCES, storeDir: `${disk.path}/store` };
      [hub, office] = await Promise.all([
        startHub({ nodes: NODES, shift: 45, server, description }),
        makeOffice(),
      ]);
    }, 60_000);
    afterAll(async () => {
      await hub?.stop();
      disk?.unmount();
    });

    /** One visit of a phone; what it would tell. */
    async function visit(outbox: PhoneOutbox): Promise<string | null> {
      outbox.reset();
      try {
        const who = hub.of('volunteer', 'NV01');
        const over = await link(hub.address, who);
        try {
          return (await deliver(delivery(office, who, over, outbox))).trouble;
        } finally {
          await over.close();
        }
      } catch (error) {
        if (error instanceof LinkFailed) return error.problem;
        throw error;
      }
    }

    /** Visits until the hub holds all, or the time is up. */
    async function until(outbox: PhoneOutbox, waitMs: number): Promise<boolean> {
      for (const end = Date.now() + waitMs; Date.now() < end; await sleep(1000))
        if ((await visit(outbox)) === null && outbox.held === outbox.parcels.length) return true;
      return false;
    }

    it('the phone keeps everything and is told; with room again all is delivered, and nothing acked is lost', async () => {
      const before = new PhoneOutbox(await Promise.all([...Array(10).keys()].map(n => seal(office, n))));
      expect(await visit(before)).toBeNull();
      expect(before.held).toBe(10);

      disk.fill();
      const during = new PhoneOutbox(
        await Promise.all([...Array(40).keys()].map(n => seal(office, 100 + n))),
      );
      const told = [await visit(during), await visit(during)];
      const acked = during.held;
      expect(during.parcels).toHaveLength(40);
      expect(acked).toBeLessThan(40);
      for (const each of told) expect(each).toMatch(/^(hub-silent|hub-full|no-answer|unreachable)$/);

      // The node that wrote last dies, and comes back to a disk that is still full.
      await hub.nodes[0]?.kill();
      const back = await hub.nodes[0]?.start().then(
        () => 'starts',
        (error: Error) => /FTL.*/.exec(error.message)?.[0] ?? error.message,
      );
      expect(await visit(during)).not.toBeNull();

      disk.free();
      const from = Date.now();
      const byItself = await until(during, 10_000);
      if (!byItself) {
        for (const node of hub.nodes) {
          await node.kill(); // 2.9.10 may not end by itself any more
          await node.start();
        }
        await hub.healthy(60_000);
        expect(await until(during, 60_000)).toBe(true);
      }
      const seconds = ((Date.now() - from) / 1000).toFixed(1);
      const how = byItself ? 'by itself' : 'after restarting the nodes';
      console.log(
        `${server.version}: full, told ${told}, ${acked} of 40 acked; node killed: ${back}; with room: all held ${how}, ${seconds} s`,
      );
      expect(await importedWithin(60_000, 50)).toBe(50);
    }, 200_000);

    /** How many interviews the province has in the end; a hub that has just come back may need a moment. */
    async function importedWithin(waitMs: number, wanted: number): Promise<number> {
      const store = new MemoryStore();
      let held = 0;
      for (const end = Date.now() + waitMs; held < wanted && Date.now() < end; await sleep(500)) {
        const province = await link(hub.address, hub.of('province')).catch(() => null);
        if (!province) continue;
        await importBatch(importing(office, province, store)).catch(() => null);
        await province.close();
        held = 0;
        for await (const page of store.dossiers()) held += page.length;
      }
      return held;
    }
  },
);
