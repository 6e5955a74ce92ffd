import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLine } from '../../../src/exchange/bundle-line';
import { utf8, utf8Text } from '../../../src/exchange/bytes';
import { type Envelope, readEnvelope } from '../../../src/exchange/envelope';
import { Courier, type CourierState } from '../../../src/exchange/hub/courier-loop';
import { type HubLink, LinkFailed } from '../../../src/exchange/hub/link';
import { ASK_TAKEN_BACK, LONGEST_WAIT, untilAsked } from '../../../src/exchange/hub/retry';
import { signingSeed } from '../../../src/exchange/keys';
import { signReceipt } from '../../../src/exchange/receipt';
import { oddDay } from '../../../src/fieldwork/exchange/hub-trouble';
import { makeOffice, type Office } from '../../fixtures/exchange/office';
import { PhoneOutbox, seal, WAVE } from '../../hub/office';

const HOUR = 3_600_000;
const TWO_YEARS = 730 * 24 * HOUR;
const NOW = Date.parse('2026-11-22T08:00:00+07:00');
const MANY = 20;
let office: Office;
let envelopes: Envelope[];

/** A hub in this test's memory: first come, first kept; whoever asks for a receipt gets it once the province has signed. */
class MemoryHub {
  state: 'up' | 'down' | 'silent' = 'up';
  readonly kept = new Map<string, { id: string; sha: string }>();
  signedAt: string | null = null;
  connects = 0;

  connect = async (): Promise<HubLink> => {
    this.connects += 1;
    if (this.state === 'down') throw new LinkFailed('unreachable');
    return {
      request: (subject, payload = '') => this.#answer(subject, payload),
      pull: async () => [],
      tell: async () => undefined,
      lost: new Promise(() => undefined),
      close: async () => undefined,
    };
  };

  async #answer(subject: string, payload: string) {
    if (this.state !== 'up') throw new LinkFailed('no-answer');
    const answer = (text: string, status = 0) => ({ subject, data: utf8(text), status, reply: '' });
    if (!subject.startsWith('$JS.API.DIRECT.GET.')) {
      const line = readLine(utf8(payload));
      const envelope = line.ok ? readEnvelope(line.value.payload) : null;
      if (!envelope?.ok) throw new Error(`odd: ${utf8Text(utf8(payload))}`);
      this.kept.set(subject, envelope.value);
      return answer(`{"stream":"IV","seq":${this.kept.size}}`);
    }
    const slot = subject.split('.').at(-1);
    const item = [...this.kept].find(([kept]) => kept.endsWith(`.${slot}`))?.[1];
    if (!item || this.signedAt === null) return answer('', 404);
    const { id, sha } = item;
    const items = [{ id, sha, verdict: 'stored' as const }];
    const receipt = { wave: WAVE, at: this.signedAt, items, withdrawals: [] };
    return answer(signReceipt(receipt, signingSeed(office.made.keys)));
  }
}

/** A courier over a phone's outbox, on the clock of the test; `seed` drives its jitter. */
function phone(hub: MemoryHub, seed: number) {
  const outbox = new PhoneOutbox(envelopes);
  const told: CourierState[] = [];
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const courier = new Courier(
    {
      round: async () =>
        outbox.received.size === MANY
          ? null
          : {
              credentials: { prov: 'P37', vol: 'NV01' } as never,
              outbox,
              signerOf: () => office.round.keys.signer,
              tracks: outbox.parcels.map(({ track }) => track),
              wishes: 0,
              askIn: null,
            },
      connect: hub.connect,
      isOnline: () => true,
      reset: async () => outbox.reset(),
      now: Date.now,
      random,
    },
    each => told.push(each),
  );
  const stop = new AbortController();
  const running = courier.run(stop.signal);
  return {
    outbox,
    courier,
    last: () => told.at(-1),
    end: async () => {
      stop.abort();
      await running;
    },
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeAll(async () => {
  office = await makeOffice();
  envelopes = await Promise.all(Array.from({ length: MANY }, (_, n) => seal(office, n)));
});
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a phone whose hub is down for an hour', () => {
  it.each([1, 7, 20_261, 99_991])(
    'keeps everything, tries less and less, delivers by itself (%i)',
    async seed => {
      const hub = new MemoryHub();
      hub.state = 'down';
      const { outbox, last, end } = phone(hub, seed);
      await pass(HOUR);
      expect(outbox.parcels).toHaveLength(MANY);
      expect(outbox.held).toBe(0);
      expect(last()).toMatchObject({ phase: 'waiting', trouble: 'unreachable' });
      expect(hub.connects).toBeGreaterThan(8);
      expect(hub.connects).toBeLessThan(40);
      hub.state = 'up';
      await pass(LONGEST_WAIT);
      expect(outbox.held).toBe(MANY);
      expect(hub.kept.size).toBe(MANY);
      hub.signedAt = new Date().toISOString();
      await pass(LONGEST_WAIT);
      expect(outbox.received.size).toBe(MANY);
      await end();
    },
  );

  it('a tap, or a network that comes back, does not wait', async () => {
    const hub = new MemoryHub();
    hub.state = 'down';
    const { outbox, courier, end } = phone(hub, 5);
    await pass(HOUR);
    hub.state = 'up';
    await courier.wake(true);
    await pass(1000);
    expect(outbox.held).toBe(MANY);
    await end();
  });

  it('a hub that lets in and says nothing gets a few tries at a time, not all of them', async () => {
    const hub = new MemoryHub();
    hub.state = 'silent';
    const { outbox, last, end } = phone(hub, 3);
    await pass(HOUR);
    expect(outbox.held).toBe(0);
    expect(last()?.trouble).toBe('hub-silent');
    for (const { track } of outbox.parcels) expect(track.failures).toBeGreaterThan(5);
    expect(hub.connects).toBeLessThan(400);
    hub.state = 'up';
    await pass(2 * LONGEST_WAIT);
    expect(outbox.held).toBe(MANY);
    await end();
  });
});

describe('a clock two years off', () => {
  it.each([
    ['ahead, and put right', TWO_YEARS, -TWO_YEARS],
    ['behind, and put right', -TWO_YEARS, TWO_YEARS],
    ['right, then jumps ahead', 0, TWO_YEARS],
    ['right, then jumps back', 0, -TWO_YEARS],
  ])(
    '%s: waits stay short, what the hub holds stays held, receipts of any date count',
    async (_, at, jump) => {
      vi.setSystemTime(NOW + at);
      const hub = new MemoryHub();
      hub.state = 'silent';
      const { outbox, end } = phone(hub, 11);
      await pass(HOUR);
      vi.setSystemTime(Date.now() + jump);
      hub.state = 'up';
      await pass(2 * LONGEST_WAIT);
      expect(outbox.held).toBe(MANY);
      vi.setSystemTime(Date.now() - jump);
      hub.signedAt = new Date(NOW).toISOString();
      await pass(2 * LONGEST_WAIT);
      expect(outbox.received.size).toBe(MANY);
      expect(hub.kept.size).toBe(MANY);
      await end();
    },
  );

  it('asks what was taken back at once where it thinks it will ask in two years', () => {
    expect(untilAsked(NOW + TWO_YEARS, NOW)).toBe(0);
    expect(untilAsked(null, NOW)).toBe(0);
    expect(untilAsked(NOW, NOW)).toBe(ASK_TAKEN_BACK);
    expect(untilAsked(NOW - ASK_TAKEN_BACK, NOW)).toBe(0);
  });

  it('is a day nobody sends interviews of this round on', () => {
    const { round } = office;
    expect(oddDay(round, '2026-11-22')).toBeNull();
    expect(oddDay(round, '2026-12-31')).toBeNull();
    expect(oddDay(round, '2024-11-22')).toBe('before');
    expect(oddDay(round, '2028-11-22')).toBe('after');
  });
});
