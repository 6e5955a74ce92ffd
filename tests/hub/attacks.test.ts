import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { headers, type MsgHdrs, type NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubState } from '../../src/exchange/hub/config-description';
import { provinceUser, supervisorUser, volunteerUser } from '../../src/exchange/hub/config-users';
import { natsMissing, serversToTest, startHub, type TestHub } from '../support/nats-cluster';

const WAVE = 'KH-2026';
const IV = `IV_P37_${WAVE}`;
const RC = `RC_P37_${WAVE}`;
const OWN = `iv.${WAVE}.P37.U1.U1.NV02`;
const VICTIM_SLOT = `iv.${WAVE}.P37.U1.U1.NV01.NEW`;
const VICTIM_RECEIPT = `rc.${WAVE}.P37.NV01.A`;
const next = (consumer: string) => `$JS.API.CONSUMER.MSG.NEXT.${IV}.${consumer}`;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** What the attacks are after, before and after. */
interface Standing {
  readonly streams: string;
  readonly receipts: string;
  readonly interviews: number;
  readonly victimSlot: boolean;
  readonly acked: number;
}

async function standing(manager: JetStreamManager): Promise<Standing> {
  const names: string[] = [];
  for await (const name of manager.streams.names()) names.push(name);
  const texts: string[] = [];
  for (const vol of ['NV01', 'NV02']) {
    const message = await manager.streams.getMessage(RC, { last_by_subj: `rc.${WAVE}.P37.${vol}.A` });
    texts.push(message?.string() ?? 'none');
  }
  const info = await manager.streams.info(IV);
  const slot = await manager.streams.getMessage(IV, { last_by_subj: VICTIM_SLOT }).catch(() => null);
  const { ack_floor } = await manager.consumers.info(IV, 'PROV');
  return {
    streams: names.sort().join(' '),
    receipts: texts.join(', '),
    interviews: info.state.messages,
    victimSlot: slot !== null,
    acked: ack_floor.stream_seq,
  };
}

/** Replies an attacker would like the server to write to. */
const TARGETS = [
  VICTIM_RECEIPT,
  VICTIM_SLOT,
  `$JS.API.STREAM.PURGE.${RC}`,
  `$JS.API.STREAM.DELETE.${RC}`,
  `$JS.API.STREAM.DELETE.${IV}`,
  `$JS.API.CONSUMER.DELETE.${IV}.PROV`,
  `$JS.ACK.${IV}.PROV.1.1.1.1.0`,
];

async function filled(hub: TestHub): Promise<void> {
  const two = await hub.connect(hub.of('volunteer', 'NV02'));
  const province = await hub.connect(hub.of('province', 'P37'));
  await two.request(`${OWN}.A`); // empty: a request to remove a stream must be
  for (const vol of ['NV01', 'NV02']) await province.request(`rc.${WAVE}.P37.${vol}.A`, `of ${vol}`);
  // Delivered once, so that there is something to ack.
  const inbox = '_INBOX_p+P37.first';
  province.subscribe(inbox);
  province.publish(next('PROV'), '1', { reply: inbox });
  await province.flush();
  await pause(200);
  await Promise.all([two.close(), province.close()]);
}

describe.skipIf(natsMissing()).each(serversToTest())('attacks on $version', server => {
  let hub: TestHub;
  let manager: JetStreamManager;
  let before: Standing;
  beforeAll(async () => {
    hub = await startHub({ server });
    await filled(hub);
    manager = await jetstreamManager(await hub.connect(hub.of('admin')));
    before = await standing(manager);
  }, 60_000);
  afterAll(() => hub?.stop());

  /** Runs one attack as somebody and says what it changed but for the attacker's own messages. */
  async function attacked(
    by: Parameters<TestHub['of']>,
    attack: (connection: NatsConnection) => void,
  ): Promise<Standing> {
    const connection = await hub.connect(hub.of(...by));
    attack(connection);
    await connection.flush();
    await pause(150);
    await connection.close();
    return standing(manager);
  }
  const harmless = () => ({ ...before, interviews: expect.any(Number) });
  let slot = 0;

  it.each(TARGETS)('the ack of an own interview cannot be sent to %s', async reply => {
    slot += 1;
    const after = await attacked(['volunteer', 'NV02'], connection =>
      connection.publish(`${OWN}.R${slot}`, '', { reply }),
    );
    expect(after).toEqual(harmless());
    // The own message did arrive, so the attack was tried; a reply that looks like an ack is refused with its message.
    if (!reply.startsWith('$JS.ACK')) expect(after.interviews).toBe(before.interviews + slot);
  });

  it.each(TARGETS)('nor the answer about an own receipt to %s', async reply => {
    const own = `$JS.API.DIRECT.GET.${RC}.rc.${WAVE}.P37.NV02.A`;
    const after = await attacked(['volunteer', 'NV02'], connection => connection.publish(own, '', { reply }));
    expect(after).toEqual(harmless());
  });

  it.each(TARGETS)('nor an interview a supervisor pulls to %s', async reply => {
    const after = await attacked(['supervisor', 'U1'], connection =>
      connection.publish(next('UU1'), JSON.stringify({ batch: 1, no_wait: true }), { reply }),
    );
    expect(after).toEqual(harmless());
  });

  it.each(TARGETS)('nor an answer another province asks for to %s', async reply => {
    const after = await attacked(['province', 'P38'], connection => {
      connection.publish(`rc.${WAVE}.P38.NV81.A`, '+ACK', { reply });
      connection.publish(`tl.${WAVE}.P38.U1.U1`, '+ACK', { reply });
      connection.publish(`$JS.API.DIRECT.GET.RC_P38_${WAVE}.rc.${WAVE}.P38.NV81.A`, '', { reply });
    });
    expect(after).toEqual(harmless());
  });

  it.each([
    { why: 'roll the stream up', name: 'Nats-Rollup', value: 'all' },
    { why: 'live for a second', name: 'Nats-TTL', value: '1s' },
    { why: 'leave a trace in another’s receipt', name: 'Nats-Trace-Dest', value: VICTIM_RECEIPT },
    { why: 'be scheduled into another’s slot', name: 'Nats-Schedule-Target', value: VICTIM_SLOT },
    { why: 'speak for another account', name: 'Nats-Request-Info', value: '{"acc":"PAPI","svc":"PAPI"}' },
  ])('a header cannot make a message $why', async ({ name, value }) => {
    slot += 1;
    const after = await attacked(['volunteer', 'NV02'], connection =>
      connection.publish(`${OWN}.H${slot}`, 'x', { headers: headerOf(name, value) }),
    );
    expect(after).toEqual(harmless());
    expect(after.interviews).toBeGreaterThanOrEqual(before.interviews);
  });

  it('using up another’s message id keeps nothing out', async () => {
    const attacker = await hub.connect(hub.of('volunteer', 'NV02'));
    await attacker.request(`${OWN}.ID`, 'x', { headers: headerOf('Nats-Msg-Id', 'known'), timeout: 2000 });
    await pause(300);
    const victim = await hub.connect(hub.of('volunteer', 'NV05'));
    const answer = await victim.request(`iv.${WAVE}.P37.U1.U1.NV05.ID`, 'mine', {
      headers: headerOf('Nats-Msg-Id', 'known'),
      timeout: 2000,
    });
    expect(answer.json()).not.toHaveProperty('duplicate');
  });

  it('even the administrator can neither empty a stream nor take one message out of it', async () => {
    await expect(manager.streams.purge(IV)).rejects.toThrow(/purge not permitted/i);
    await expect(manager.streams.deleteMessage(IV, 1)).rejects.toThrow(/delete not permitted/i);
    await expect(manager.streams.update(IV, { deny_purge: false, deny_delete: false })).rejects.toThrow(
      /can not cancel deny/i,
    );
  });
});

function headerOf(name: string, value: string): MsgHdrs {
  const made = headers();
  made.set(name, value);
  return made;
}

/** The same users with the same permissions, but in the account of the streams: what the accounts apart are for. */
function oneAccount(state: HubState): string {
  const users = state.provinces.flatMap(province => [
    provinceUser(province),
    ...province.volunteers.map(person => volunteerUser(province, person)),
    ...province.supervisors.map(person => supervisorUser(province, person)),
  ]);
  const all = [{ nkey: state.admin.key }, ...users].map(user => JSON.stringify(user)).join(',\n');
  return `accounts { PAPI: { jetstream: enabled, users: [\n${all}\n] } }\n`;
}

describe.skipIf(natsMissing()).each(serversToTest().slice(0, 1))(
  'without accounts apart, on $version',
  server => {
    let hub: TestHub;
    let manager: JetStreamManager;
    beforeAll(async () => {
      hub = await startHub({ server, accounts: oneAccount });
      await filled(hub);
      manager = await jetstreamManager(await hub.connect(hub.of('admin')));
    }, 60_000);
    afterAll(() => hub?.stop());

    it('the same attacks work: a receipt written over, a slot taken, a stream emptied', async () => {
      const before = await standing(manager);
      expect(before).toMatchObject({ receipts: 'of NV01, of NV02', victimSlot: false });
      const attacker = await hub.connect(hub.of('volunteer', 'NV02'));
      attacker.publish(`${OWN}.X1`, 'x', { reply: VICTIM_RECEIPT });
      attacker.publish(`${OWN}.X2`, 'x', { reply: VICTIM_SLOT });
      await attacker.flush();
      await pause(300);
      const after = await standing(manager);
      expect(after.receipts).not.toBe(before.receipts);
      expect(after.victimSlot).toBe(true);
      // And where purging is not denied, a stream is emptied.
      await manager.streams.add({ name: 'OPEN', subjects: ['open'] });
      await (await hub.connect(hub.of('admin'))).request('open', 'x');
      attacker.publish(`${OWN}.X3`, 'x', { reply: '$JS.API.STREAM.PURGE.OPEN' });
      await attacker.flush();
      await pause(300);
      expect((await manager.streams.info('OPEN')).state.messages).toBe(0);
    });
  },
);
