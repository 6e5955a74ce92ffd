import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamPlans } from '../../src/exchange/hub/config-streams';
import { answerOf } from '../../src/exchange/hub/nats-drop';
import { HUB_LIMITS } from '../../src/exchange/hub/subjects';
import { natsMissing, serversToTest, startHub, type TestHub } from '../support/nats-cluster';

const WAVE = 'KH-2026';
const SLOT = `iv.${WAVE}.P37.U1.U1.NV02`;

/** The two answers with code 10077, and the others a client must tell apart, as the servers really give them. */
describe.skipIf(natsMissing()).each(serversToTest())('refusals of $version', server => {
  let hub: TestHub;
  let phone: NatsConnection;
  const put = async (subject: string, payload: string) => {
    const text = (await phone.request(subject, payload, { timeout: 3000 })).string();
    const { error } = JSON.parse(text) as { error?: { err_code: number } };
    return { code: error?.err_code ?? null, answer: answerOf(text) };
  };
  beforeAll(async () => {
    hub = await startHub({ server });
    phone = await hub.connect(hub.of('volunteer', 'NV02'));
  }, 60_000);
  afterAll(() => hub?.stop());

  it('10077 of a slot that is taken is success; 10077 of a full stream is not', async () => {
    expect(await put(`${SLOT}.A`, 'first')).toEqual({ code: null, answer: { kind: 'stored' } });
    expect(await put(`${SLOT}.A`, 'first')).toEqual({ code: 10077, answer: { kind: 'duplicate' } });
    const manager = await jetstreamManager(await hub.connect(hub.of('admin')));
    const [plan] = streamPlans(hub.state);
    await manager.streams.update(plan?.stream.name ?? '', { max_bytes: 200 });
    expect(await put(`${SLOT}.B`, 'x'.repeat(500))).toEqual({
      code: 10077,
      answer: { kind: 'later', reason: 'hub-full' },
    });
    expect(await put(`${SLOT}.A`, 'first')).toEqual({ code: 10077, answer: { kind: 'duplicate' } });
    await hub.apply();
    expect(await put(`${SLOT}.B`, 'x'.repeat(500))).toEqual({ code: null, answer: { kind: 'stored' } });
  });

  it('one byte too many is refused, the largest allowed is not', async () => {
    const room = HUB_LIMITS.interview;
    expect((await put(`${SLOT}.L`, 'x'.repeat(room - 200))).answer).toEqual({ kind: 'stored' });
    expect(await put(`${SLOT}.M`, 'x'.repeat(room + 1))).toEqual({
      code: 10054,
      answer: { kind: 'refused', reason: 'too-large' },
    });
  });

  it('two at once with one name: one is stored, the other is there already', async () => {
    const other = await hub.connect(hub.of('volunteer', 'NV02'));
    for (let n = 0; n < 50; n++) {
      const both = await Promise.all(
        [phone, other].map(each => each.request(`${SLOT}.T${n}`, 'x', { timeout: 3000 })),
      );
      expect(both.map(answer => answerOf(answer.string()).kind).sort()).toEqual(['duplicate', 'stored']);
    }
  });
});
