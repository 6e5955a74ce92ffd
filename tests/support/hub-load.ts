import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { wsFactory } from '../../src/cli/hub-socket';
import { sha256Hex } from '../../src/exchange/digest';
import type { HubCredentials } from '../../src/exchange/hub/address';
import { type HubLink, LinkFailed } from '../../src/exchange/hub/link';
import { publish } from '../../src/exchange/hub/nats-drop';
import { connectHub } from '../../src/exchange/hub/nats-link';
import {
  interviewStream,
  interviewSubject,
  nextRequest,
  PROVINCE_CONSUMER,
} from '../../src/exchange/hub/subjects';
import type { TestHub } from './nats-cluster';

export const WAVE = 'KH-2026';

export interface Load {
  /** Digest of every payload that was sent, by subject. */
  readonly sent: ReadonlyMap<string, string>;
  readonly seconds: number;
  /** Milliseconds from the first try of one envelope to its ack. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Acks that said "already there": an earlier try had been stored unheard. */
  readonly again: number;
  /** Asks about those once more, as a phone does after a quarter of an hour; gives how many were not there after all. */
  readonly askAgain: () => Promise<number>;
}

/**
 * Phones that send `count` envelopes of 4 KB between them, four in flight each, every one tried until the hub says it has
 * it: over our own adapter, on connections of their own. `at`: what happens when that share is acked.
 */
export async function sendAll(
  hub: TestHub,
  {
    count,
    phones = 20,
    at = [],
  }: { count: number; phones?: number; at?: readonly { share: number; happens: () => unknown }[] },
): Promise<Load> {
  const sent = new Map<string, string>();
  const waits: number[] = [];
  const due = [...at].sort((a, b) => a.share - b.share);
  let next = 0;
  const doubted: { phone: Phone; subject: string; payload: string }[] = [];
  const started = performance.now();
  const oneMore = async (phone: Phone): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const payload = randomBytes(3072).toString('base64');
      const subject = phone.subject(`ID${n}`);
      sent.set(subject, sha256Hex(payload));
      const from = performance.now();
      if ((await phone.deliver(subject, payload)) === 'duplicate') doubted.push({ phone, subject, payload });
      waits.push(performance.now() - from);
      while (due[0] && waits.length >= due[0].share * count) void due.shift()?.happens();
    }
  };
  const all = Array.from(
    { length: phones },
    (_, of) => new Phone(hub, `NV${String(of + 1).padStart(2, '0')}`),
  );
  await Promise.all(all.flatMap(phone => Array.from({ length: 4 }, () => oneMore(phone))));
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(all.map(phone => phone.close()));
  waits.sort((a, b) => a - b);
  const of = (share: number): number =>
    Math.round(waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0);
  const askAgain = async (): Promise<number> => {
    let missing = 0;
    for (const { phone, subject, payload } of doubted)
      if ((await phone.deliver(subject, payload)) === 'stored') missing += 1;
    await Promise.all(all.map(phone => phone.close()));
    return missing;
  };
  return { sent, seconds, p50: of(0.5), p99: of(0.99), longest: of(1), again: doubted.length, askAgain };
}

class Phone {
  readonly #credentials: HubCredentials;
  #link: Promise<HubLink> | null = null;

  constructor(
    readonly hub: TestHub,
    readonly vol: string,
  ) {
    this.#credentials = hub.of('volunteer', vol);
  }

  subject = (id: string): string =>
    interviewSubject({ wave: WAVE, prov: 'P37', unit: 'U1', commune: 'U1', vol: this.vol, id });

  async deliver(subject: string, payload: string): Promise<'stored' | 'duplicate'> {
    for (;;) {
      const answer = await this.#try(subject, payload);
      if (answer === 'stored' || answer === 'duplicate') return answer;
      await sleep(100 + Math.random() * 400);
    }
  }

  async #try(subject: string, payload: string): Promise<string> {
    try {
      this.#link ??= this.#open();
      return (await publish(await this.#link, subject, payload)).kind;
    } catch (error) {
      if (!(error instanceof LinkFailed)) throw error;
      this.#link = null;
      return error.problem;
    }
  }

  async #open(): Promise<HubLink> {
    const link = await connectHub(this.hub.address, this.#credentials, { wsFactory, timeoutMs: 3000 });
    void link.lost.then(() => {
      this.#link = null;
    });
    return link;
  }

  close = async (): Promise<void> => {
    await (await this.#link?.catch(() => null))?.close();
    this.#link = null;
  };
}

export interface Found {
  readonly lost: number;
  readonly duplicated: number;
  readonly corrupt: number;
  readonly foreign: number;
}

/** What a request without an answer took along comes again when its ack is overdue. */
const OVERDUE_MS = 75_000;

/** Null while whoever leads the consumer is being chosen. */
const nextOf = (link: HubLink): Promise<Awaited<ReturnType<HubLink['pull']>> | null> =>
  link.pull(nextRequest(interviewStream('P37', WAVE), PROVINCE_CONSUMER), 200, 0).catch(error => {
    if (error instanceof LinkFailed && error.problem === 'no-answer') return null;
    throw error;
  });

/** Pulls everything as the province does and compares it with what was sent, byte by byte through digests. */
export async function compareAll(hub: TestHub, sent: ReadonlyMap<string, string>): Promise<Found> {
  const found = new Map<string, string[]>();
  const link = await connectHub(hub.address, hub.of('province', 'P37'), { wsFactory });
  const until = Date.now() + OVERDUE_MS;
  for (;;) {
    const messages = await nextOf(link);
    if (messages?.length === 0 && (found.size >= sent.size || Date.now() > until)) break;
    if (!messages?.length) {
      if (Date.now() > until) throw new LinkFailed('no-answer');
      await sleep(500);
      continue;
    }
    for (const { subject, data } of messages)
      found.set(subject, [...(found.get(subject) ?? []), sha256Hex(new TextDecoder().decode(data))]);
    await link.tell(messages.map(({ reply }) => ({ subject: reply, payload: '+ACK' })));
  }
  await link.close();
  const seen = [...found];
  return {
    lost: [...sent.keys()].filter(subject => !found.has(subject)).length,
    duplicated: seen.filter(([, digests]) => digests.length > 1).length,
    corrupt: seen.filter(([subject, [digest]]) => sent.has(subject) && sent.get(subject) !== digest).length,
    foreign: seen.filter(([subject]) => !sent.has(subject)).length,
  };
}

export const NOTHING_WRONG: Found = { lost: 0, duplicated: 0, corrupt: 0, foreign: 0 };

/** Which node leads the interviews' stream, by its place in the hub; -1 while there is none. */
export async function leaderOf(hub: TestHub): Promise<number> {
  const connection = await hub.connect(hub.of('admin'));
  try {
    const manager = await jetstreamManager(connection, { timeout: 5000, checkAPI: false });
    const { cluster } = await manager.streams.info(interviewStream('P37', WAVE));
    return hub.nodes.findIndex(({ name }) => name === cluster?.leader);
  } finally {
    await connection.close();
  }
}

/** Waits until all copies of the interviews' stream are level, and says how many there are. */
export async function levelCopies(hub: TestHub, waitMs = 60_000): Promise<number> {
  for (const until = Date.now() + waitMs; ; await sleep(250)) {
    const copies = await copiesOf(hub).catch(() => []);
    if (copies.length === hub.nodes.length - 1 && copies.every(({ current, lag }) => current && lag === 0))
      return copies.length + 1;
    if (Date.now() > until) throw new Error(`copies differ: ${JSON.stringify(copies)}`);
  }
}

async function copiesOf(hub: TestHub): Promise<{ current: boolean; lag: number }[]> {
  const connection = await hub.connect(hub.of('admin'));
  try {
    const manager = await jetstreamManager(connection, { timeout: 3000, checkAPI: false });
    const { cluster } = await manager.streams.info(interviewStream('P37', WAVE));
    return (cluster?.replicas ?? []).map(({ current, lag = 0 }) => ({ current, lag }));
  } finally {
    await connection.close();
  }
}
