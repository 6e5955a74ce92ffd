import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAll, NOTHING_WRONG, sendAll } from '../support/hub-load';
import { natsMissing, serversToTest, startHub } from '../support/nats-cluster';

/** hub/README.md, section 8: stop, copy the folder, put it back. */
describe.skipIf(natsMissing()).each(serversToTest())('a copy of the folder of one node, $version', server => {
  it('put back after the disk is lost holds everything up to the copy; what came later is sent again', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'soi-papi-copy-'));
    const hub = await startHub({ server, shift: 9 });
    try {
      const [node] = hub.nodes;
      const before = await sendAll(hub, { count: 60, phones: 1 });
      await node?.kill('SIGTERM');
      cpSync(hub.state.storeDir, copy, { recursive: true });
      await node?.start();
      await hub.healthy();
      const later = await sendAll(hub, { count: 90, phones: 1 }); // the names of the first 60 are taken
      expect(later.again).toBe(60);
      await node?.kill();
      node?.wipe();
      cpSync(copy, hub.state.storeDir, { recursive: true });
      await node?.start();
      await hub.healthy();
      const again = await sendAll(hub, { count: 90, phones: 1 });
      expect(again.again).toBe(60);
      const held = new Map(
        [...again.sent].map(([subject, digest]) => [subject, before.sent.get(subject) ?? digest]),
      );
      expect(await compareAll(hub, held)).toEqual(NOTHING_WRONG);
    } finally {
      await hub.stop();
      rmSync(copy, { recursive: true, force: true });
    }
  }, 60_000);
});
