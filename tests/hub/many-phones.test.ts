import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromSeed } from '@nats-io/nkeys';
import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../src/exchange/envelope';
import type { HubCredentials } from '../../src/exchange/hub/address';
import { Courier } from '../../src/exchange/hub/courier-loop';
import { interviewStream, nextRequest, PROVINCE_CONSUMER } from '../../src/exchange/hub/subjects';
import { makeOffice, type Office, ulidOf } from '../fixtures/exchange/office';
import { natsMissing, serversToTest, startHub, type TestHub } from '../support/nats-cluster';
import { delivery, link, PhoneOutbox, seal, WAVE } from './office';

/**
 * The client library signs in JavaScript, 23 ms each: five hundred phones in this one process would wait for one another, as
 * no real phones do. Here the platform signs.
 */
vi.mock('@nats-io/nats-core', async original => ({
  ...(await original<typeof import('@nats-io/nats-core')>()),
  nkeyAuthenticator: (seed: Uint8Array) => (nonce: string) => {
    const { key, nkey } = signerOf(new TextDecoder().decode(seed));
    return { nkey, sig: sign(null, Buffer.from(nonce), key).toString('base64url') };
  },
}));
const signers = new Map<string, { key: KeyObject; nkey: string }>();
function signerOf(seed: string): { key: KeyObject; nkey: string } {
  const known = signers.get(seed);
  if (known) return known;
  const pair = fromSeed(new TextEncoder().encode(seed)) as unknown as {
    getPublicKey: () => string;
    getRawSeed: () => Uint8Array;
  };
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), pair.getRawSeed()]);
  const made = {
    key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    nkey: pair.getPublicKey(),
  };
  signers.set(seed, made);
  return made;
}

const LONG = process.env.SOI_PAPI_LONG === '1';
const EACH = 2;
const DOWN_MS = 10_000;

const provincesOf = (phones: number) => [
  {
    code: 'P37',
    rounds: [{ id: WAVE, keepUntil: '2028-12-31', interviews: 5000 }],
    volunteers: Array.from({ length: phones }, (_, at) => ({ vol: `NV${at}` })),
    supervisors: [],
  },
];

/** Phones as they are: one courier each, with the waits of the app, all beginning in one moment. */
class Crowd {
  readonly outboxes: PhoneOutbox[];
  /** Seconds since `since` at which a phone got through, and at which an interview was held by the hub. */
  connected: number[] = [];
  held: number[] = [];
  tries = 0;
  #since = performance.now();
  readonly #stop = new AbortController();

  constructor(hub: TestHub, office: Office, one: Envelope, phones: number) {
    this.outboxes = Array.from({ length: phones }, (_, at) => {
      const outbox = new PhoneOutbox(
        Array.from({ length: EACH }, (__, n) => ({ ...one, id: ulidOf(at * EACH + n) })),
      );
      const note = outbox.note;
      outbox.note = async (envelope, track) => {
        if (track.heldAt !== null) this.held.push(this.#seconds());
        await note(envelope, track);
      };
      void this.#courier(hub, office, hub.of('volunteer', `NV${at}`), outbox).run(this.#stop.signal);
      return outbox;
    });
  }

  #seconds = (): number => (performance.now() - this.#since) / 1000;

  #courier(hub: TestHub, office: Office, who: HubCredentials, outbox: PhoneOutbox): Courier {
    const { now, random: _none, link: _link, ...rest } = delivery(office, who, null as never, outbox);
    const world = {
      round: async () => ({
        ...{ ...rest, wishes: 0, askIn: null },
        tracks: outbox.parcels.map(({ track }) => track),
      }),
      connect: async () => {
        this.tries += 1;
        const made = await link(hub.address, who, 10_000);
        this.connected.push(this.#seconds());
        return made;
      },
      ...{ isOnline: () => true, reset: async () => outbox.reset(), now, random: Math.random },
    };
    return new Courier(world, () => undefined);
  }

  /** Counts from here on. */
  begin(): void {
    this.#since = performance.now();
    [this.connected, this.held, this.tries] = [[], [], 0];
  }

  async until(share: number, waitMs: number): Promise<void> {
    const all = this.outboxes.length * EACH;
    const held = () => this.outboxes.reduce((sum, outbox) => sum + outbox.held, 0);
    for (const end = Date.now() + waitMs; held() < share * all; await sleep(100))
      if (Date.now() > end) throw new Error(`${held()} of ${all} after ${waitMs / 1000} s`);
  }

  leave = (): void => this.#stop.abort();
}

/** How many in each span of five seconds. */
const histogram = (seconds: readonly number[]): string => {
  const bins = Array.from({ length: Math.ceil((Math.max(0, ...seconds) + 0.001) / 5) }, () => 0);
  for (const second of seconds) bins[Math.floor(second / 5)] = (bins[Math.floor(second / 5)] ?? 0) + 1;
  return bins.join(' ');
};
const worst = (seconds: readonly number[]): string => Math.max(0, ...seconds).toFixed(1);

/** Memory of each server, MB, and how many are connected to it. */
const load = (hub: TestHub) =>
  Promise.all(
    hub.nodes.map(async ({ monitor }) => {
      const { mem, connections } = (await (await fetch(`${monitor}/varz`)).json()) as Record<string, number>;
      return { mb: (mem ?? 0) / 1e6, connections: connections ?? 0 };
    }),
  );
const shown = (loads: Awaited<ReturnType<typeof load>>): string =>
  loads.map(({ mb, connections }) => `${mb.toFixed(0)} MB/${connections}`).join(', ');

/** What a connection that says nothing takes at the servers, KB. */
async function idleCost(hub: TestHub, phones: number): Promise<string> {
  const before = await load(hub);
  const links = [];
  for (let at = 0; at < phones; at += 20) {
    const some = Array.from({ length: Math.min(20, phones - at) }, (_, n) =>
      hub.of('volunteer', `NV${at + n}`),
    );
    links.push(...(await Promise.all(some.map(who => link(hub.address, who, 30_000)))));
  }
  const open = await load(hub);
  await Promise.all(links.map(each => each.close()));
  const grown = open.reduce((sum, { mb }, at) => sum + mb - (before[at]?.mb ?? 0), 0);
  return `${shown(before)} -> ${shown(open)}: ${Math.round((1000 * grown) / phones)} KB a connection`;
}

describe.skipIf(!LONG || natsMissing()).each(serversToTest())(
  'many phones on three nodes of $version',
  server => {
    it.each([200, 500])(
      '%i phones at once deliver',
      async phones => {
        const office = await makeOffice();
        const one = await seal(office, 1);
        const hub = await startHub({ nodes: 3, server, description: { provinces: provincesOf(phones) } });
        try {
          const idle = await idleCost(hub, phones);
          const crowd = new Crowd(hub, office, one, phones);
          crowd.begin();
          await crowd.until(1, 200_000);
          const calm = `all connected in ${worst(crowd.connected)} s (${crowd.tries} tries), held in ${worst(crowd.held)} s (by five seconds ${histogram(crowd.held)})`;
          crowd.leave();
          expect(await subjectsOn(hub)).toEqual({ once: phones * EACH, more: 0 });
          console.log(`nats-server ${server.version}, ${phones} phones x ${EACH}: ${calm}; idle ${idle}`);
        } finally {
          await hub.stop();
        }
      },
      300_000,
    );

    it.each([200, 500])(
      '%i phones, all three nodes killed in the middle',
      async phones => {
        const office = await makeOffice();
        const one = await seal(office, 1);
        const hub = await startHub({ nodes: 3, server, description: { provinces: provincesOf(phones) } });
        try {
          await Promise.all(hub.nodes.map(node => node.kill()));
          const crowd = new Crowd(hub, office, one, phones);
          await sleep(DOWN_MS);
          await Promise.all(hub.nodes.map(node => node.start()));
          crowd.begin();
          await crowd.until(1, 240_000);
          console.log(
            `nats-server ${server.version}, ${phones} phones that found all nodes dead for ${DOWN_MS / 1000} s; by five seconds after their return: connected ${histogram(crowd.connected)}; held ${histogram(crowd.held)}; last ${worst(crowd.held)} s; ${crowd.tries} tries`,
          );
          crowd.leave();
          expect(await subjectsOn(hub)).toEqual({ once: phones * EACH, more: 0 });
        } finally {
          await hub.stop();
        }
      },
      400_000,
    );
  },
);

/** How many subjects the province finds one message on, and how many more than one. */
async function subjectsOn(hub: TestHub): Promise<{ once: number; more: number }> {
  const found = new Map<string, number>();
  const province = await link(hub.address, hub.of('province'));
  const next = nextRequest(interviewStream('P37', WAVE), PROVINCE_CONSUMER);
  for (;;) {
    const messages = await province.pull(next, 200, 0);
    if (messages.length === 0) break;
    for (const { subject } of messages) found.set(subject, (found.get(subject) ?? 0) + 1);
    await province.tell(messages.map(({ reply }) => ({ subject: reply, payload: '+ACK' })));
  }
  await province.close();
  const times = [...found.values()];
  return { once: times.filter(n => n === 1).length, more: times.filter(n => n > 1).length };
}
