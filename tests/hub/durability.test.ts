import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { compareAll, leaderOf, levelCopies, NOTHING_WRONG, sendAll } from '../support/hub-load';
import { natsMissing, serversToTest, startHub, type TestHub, type TestNode } from '../support/nats-cluster';

const LONG = process.env.SOI_PAPI_LONG === '1';
/** A slow disk takes minutes for the full number; fewer may be asked for. */
const COUNT = Number(process.env.SOI_PAPI_HUB_COUNT ?? 20_000);

/** Killed without warning, back after three seconds: the power cord of the program, not of the machine. */
async function killAndReturn(nodes: readonly TestNode[]): Promise<void> {
  await Promise.all(nodes.map(node => node.kill()));
  await sleep(3000);
  await Promise.all(nodes.map(node => node.start()));
}

async function leaderFirst(hub: TestHub): Promise<TestNode[]> {
  const leader = await leaderOf(hub);
  return [...hub.nodes.slice(leader), ...hub.nodes.slice(0, leader)];
}

const killed = (many: 1 | 2 | 3) => async (hub: TestHub) =>
  killAndReturn((await leaderFirst(hub)).slice(0, many));

async function wiped(hub: TestHub): Promise<void> {
  const [node] = await leaderFirst(hub);
  await node?.kill();
  node?.wipe();
  await sleep(1000);
  await node?.start();
  await levelCopies(hub);
}

/** Twelve times, one to three nodes at once, whoever they are, without waiting for anybody to be well again. */
async function chaos(hub: TestHub): Promise<void> {
  for (let round = 0; round < 12; round++) {
    const nodes = hub.nodes.filter((_, at) => (round * 5 + at) % 3 <= round % 3);
    await Promise.all(nodes.map(node => node.kill()));
    await sleep(500 + ((round * 700) % 2000));
    await Promise.all(nodes.map(node => node.start()));
    await sleep(1500);
  }
}

interface Case {
  readonly what: string;
  readonly count: number;
  readonly happens: (hub: TestHub) => Promise<unknown>;
  readonly shares: readonly number[];
}

const CI: Case = { what: 'leader killed', count: 2000, happens: killed(1), shares: [0.5] };
const CASES: readonly Case[] = LONG
  ? [
      { what: 'nothing happens', count: COUNT, happens: async () => undefined, shares: [] },
      { what: 'leader killed', count: COUNT, happens: killed(1), shares: [0.5] },
      { what: 'two of three killed', count: COUNT, happens: killed(2), shares: [0.5] },
      { what: 'all three killed', count: COUNT, happens: killed(3), shares: [0.5] },
      { what: 'disk of the leader wiped, twice', count: COUNT, happens: wiped, shares: [0.3, 0.6] },
      { what: 'chaos: 12 kills of one to three nodes', count: COUNT, happens: chaos, shares: [0.2] },
    ]
  : [CI];

describe.skipIf(natsMissing()).each(serversToTest())('three nodes of $version, 20 phones', server => {
  it.each(CASES)(
    '$count envelopes, $what: none lost, none twice, none damaged',
    async ({ what, count, happens, shares }) => {
      const hub = await startHub({ nodes: 3, server });
      try {
        const events: Promise<unknown>[] = [];
        const at = shares.map(share => ({
          share,
          happens: () => events.push((events.at(-1) ?? Promise.resolve()).then(() => happens(hub))),
        }));
        const load = await sendAll(hub, { count, at });
        await Promise.all(events);
        await hub.healthy(60_000);
        const missing = await load.askAgain(); // as phones do: "already there" is doubted once (decision 141)
        const rate = Math.round(count / load.seconds);
        console.log(
          `nats-server ${server.version}, ${count} x 4 KB, ${what}: ${rate}/s, p50/p99/longest ${load.p50}/${load.p99}/${load.longest} ms, ${load.again} acked "already there", ${missing} of them were not`,
        );
        expect(events).toHaveLength(shares.length);
        expect(load.sent.size).toBe(count);
        expect(await compareAll(hub, load.sent)).toEqual(NOTHING_WRONG);
        expect(await levelCopies(hub)).toBe(3);
      } finally {
        await hub.stop();
      }
    },
    LONG ? 900_000 : 150_000,
  );
});
