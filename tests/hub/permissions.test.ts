import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, revokePerson, rotatePerson } from '../../src/exchange/hub/config-people';
import { natsMissing, newKey, serversToTest, startHub, type TestHub } from '../support/nats-cluster';

const WAVE = 'KH-2026';
const IV = `IV_P37_${WAVE}`;
const RC = `RC_P37_${WAVE}`;
const TL = `TL_${WAVE}`;
const next = (stream: string, consumer: string) => `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`;
const receipt = (vol: string, id = 'A') => `$JS.API.DIRECT.GET.${RC}.rc.${WAVE}.P37.${vol}.${id}`;
const missing = natsMissing();

/** What the server says to a request: `denied`, `silent`, a status, or the text. */
async function ask(connection: NatsConnection, subject: string, payload = ''): Promise<string> {
  try {
    const answer = await connection.request(subject, payload, { timeout: 800 });
    return answer.headers?.code ? String(answer.headers.code) : answer.string();
  } catch (error) {
    return /permissions violation/i.test(String(error)) ? 'denied' : 'silent';
  }
}

/** `denied`, or what came within the time. */
function listen(connection: NatsConnection, subject: string): Promise<string> {
  return new Promise(resolve => {
    const subscription = connection.subscribe(subject, {
      callback: (error, message) => resolve(error ? 'denied' : `heard ${message.subject}`),
    });
    setTimeout(() => {
      subscription.unsubscribe();
      resolve('nothing');
    }, 800);
  });
}

/** Subjects of the messages one pull brings. */
async function pulled(connection: NatsConnection, inbox: string, subject: string): Promise<string[]> {
  const subjects: string[] = [];
  const subscription = connection.subscribe(inbox, {
    callback: (_, message) => void (message.headers?.code || subjects.push(message.subject)),
  });
  connection.publish(subject, JSON.stringify({ batch: 50, no_wait: true }), { reply: inbox });
  await connection.flush();
  await new Promise(resolve => setTimeout(resolve, 300));
  subscription.unsubscribe();
  return subjects;
}

describe.skipIf(missing).each(serversToTest())('permissions on $version', server => {
  let hub: TestHub;
  const open = new Map<string, NatsConnection>();
  const as = async (role: Parameters<TestHub['of']>[0], code?: string): Promise<NatsConnection> => {
    const name = `${role} ${code}`;
    const connection = open.get(name) ?? (await hub.connect(hub.of(role, code)));
    open.set(name, connection);
    return connection;
  };
  beforeAll(async () => {
    hub = await startHub({ server });
    const one = await as('volunteer', 'NV01');
    const two = await as('volunteer', 'NV02');
    expect(await ask(one, `iv.${WAVE}.P37.U1.U1.NV01.A`, 'one')).toContain('"seq":1');
    expect(await ask(one, `iv.${WAVE}.P37.U2.U2.NV01.B`, 'two')).toContain('"seq":2');
    expect(await ask(two, `iv.${WAVE}.P37.U1.U1.NV02.A`, 'three')).toContain('"seq":3');
    const province = await as('province', 'P37');
    expect(await ask(province, `rc.${WAVE}.P37.NV01.A`, 'of NV01')).toContain('"seq":1');
    expect(await ask(province, `rc.${WAVE}.P37.NV02.A`, 'of NV02')).toContain('"seq":2');
    expect(await ask(province, `tl.${WAVE}.P37.U1.U1`, 'sums')).toContain('"seq":1');
  }, 60_000);
  afterAll(() => hub?.stop());

  const V = { role: 'volunteer', code: 'NV02' } as const;
  const S = { role: 'supervisor', code: 'U1' } as const;
  const P = { role: 'province', code: 'P37' } as const;
  const OTHER = { role: 'province', code: 'P38' } as const;
  const N = { role: 'nation', code: undefined } as const;
  it.each([
    { who: V, why: 'another volunteer’s slot', subject: `iv.${WAVE}.P37.U1.U1.NV01.Z`, answer: 'denied' },
    { who: V, why: 'a unit that is not its own', subject: `iv.${WAVE}.P37.U2.U2.NV02.Z`, answer: 'denied' },
    { who: V, why: 'another province', subject: `iv.${WAVE}.P38.U1.U1.NV02.Z`, answer: 'denied' },
    { who: V, why: 'a round that is not open', subject: 'iv.KH-2025.P37.U1.U1.NV02.Z', answer: 'denied' },
    { who: V, why: 'a longer subject', subject: `iv.${WAVE}.P37.U1.U1.NV02.Z.Z`, answer: 'denied' },
    { who: V, why: 'its own receipt', subject: receipt('NV02'), answer: 'of NV02' },
    { who: V, why: 'its own receipt that is not there yet', subject: receipt('NV02', 'C'), answer: '404' },
    { who: V, why: 'another’s receipt', subject: receipt('NV01'), answer: 'denied' },
    {
      who: V,
      why: 'receipts by number',
      subject: `$JS.API.DIRECT.GET.${RC}`,
      payload: '{"seq":1}',
      answer: 'denied',
    },
    {
      who: V,
      why: 'its own receipt, with another’s number inside',
      subject: receipt('NV02'),
      payload: '{"seq":1}',
      answer: '408',
    },
    {
      who: V,
      why: 'its own receipt, with another’s name inside',
      subject: receipt('NV02'),
      payload: `{"last_by_subj":"rc.${WAVE}.P37.NV01.A"}`,
      answer: '408',
    },
    {
      who: V,
      why: 'its own receipt, with all names inside',
      subject: receipt('NV02'),
      payload: `{"multi_last":["rc.>"]}`,
      answer: '408',
    },
    { who: V, why: 'a receipt of its own making', subject: `rc.${WAVE}.P37.NV02.A`, answer: 'denied' },
    { who: V, why: 'the list of streams', subject: '$JS.API.STREAM.NAMES', answer: 'denied' },
    { who: V, why: 'what a stream holds', subject: `$JS.API.STREAM.INFO.${IV}`, answer: 'denied' },
    {
      who: V,
      why: 'a message of a stream',
      subject: `$JS.API.STREAM.MSG.GET.${IV}`,
      payload: '{"seq":1}',
      answer: 'denied',
    },
    { who: V, why: 'emptying a stream', subject: `$JS.API.STREAM.PURGE.${IV}`, answer: 'denied' },
    {
      who: V,
      why: 'a consumer of its own',
      subject: `$JS.API.CONSUMER.CREATE.${IV}`,
      payload: '{}',
      answer: 'denied',
    },
    { who: V, why: 'the province’s consumer', subject: next(IV, 'PROV'), payload: '1', answer: 'denied' },
    { who: V, why: 'somebody’s inbox', subject: '_INBOX_p+P37.x', answer: 'denied' },
    { who: V, why: 'the server’s own account', subject: '$SYS.REQ.SERVER.PING', answer: 'denied' },
    { who: S, why: 'another unit’s consumer', subject: next(IV, 'UU2'), payload: '1', answer: 'denied' },
    { who: S, why: 'the province’s consumer', subject: next(IV, 'PROV'), payload: '1', answer: 'denied' },
    {
      who: S,
      why: 'a consumer of its own',
      subject: `$JS.API.CONSUMER.DURABLE.CREATE.${IV}.X`,
      payload: '{}',
      answer: 'denied',
    },
    { who: S, why: 'writing an interview', subject: `iv.${WAVE}.P37.U1.U1.NV01.Z`, answer: 'denied' },
    { who: S, why: 'writing a receipt', subject: `rc.${WAVE}.P37.NV01.A`, answer: 'denied' },
    { who: S, why: 'acks of the province', subject: `$JS.ACK.${IV}.PROV.1.1.1.1.0`, answer: 'denied' },
    { who: P, why: 'writing an interview', subject: `iv.${WAVE}.P37.U1.U1.NV01.Z`, answer: 'denied' },
    {
      who: P,
      why: 'its own tallies',
      subject: `$JS.API.DIRECT.GET.${TL}.tl.${WAVE}.P37.U1.U1`,
      answer: 'sums',
    },
    {
      who: P,
      why: 'a consumer of its own',
      subject: `$JS.API.CONSUMER.CREATE.${IV}`,
      payload: '{}',
      answer: 'denied',
    },
    { who: P, why: 'removing a stream', subject: `$JS.API.STREAM.DELETE.${IV}`, answer: 'denied' },
    { who: OTHER, why: 'another province’s receipts', subject: `rc.${WAVE}.P37.NV01.A`, answer: 'denied' },
    {
      who: OTHER,
      why: 'another province’s interviews',
      subject: next(IV, 'PROV'),
      payload: '1',
      answer: 'denied',
    },
    {
      who: OTHER,
      why: 'another province’s tallies',
      subject: `$JS.API.DIRECT.GET.${TL}.tl.${WAVE}.P37.U1.U1`,
      answer: 'denied',
    },
    {
      who: N,
      why: 'tallies of any province',
      subject: `$JS.API.DIRECT.GET.${TL}.tl.${WAVE}.P37.U1.U1`,
      answer: 'sums',
    },
    {
      who: N,
      why: 'the next tally from a number on',
      subject: `$JS.API.DIRECT.GET.${TL}`,
      payload: `{"seq":1,"next_by_subj":"tl.${WAVE}.>"}`,
      answer: 'sums',
    },
    {
      who: P,
      why: 'tallies by number',
      subject: `$JS.API.DIRECT.GET.${TL}`,
      payload: '{"seq":1}',
      answer: 'denied',
    },
    { who: N, why: 'interviews', subject: next(IV, 'PROV'), payload: '1', answer: 'denied' },
    { who: N, why: 'writing tallies', subject: `tl.${WAVE}.P37.U1.U1`, answer: 'denied' },
  ])('$who.role $who.code: $why -> $answer', async ({ who, subject, payload = '', answer }) => {
    expect(await ask(await as(who.role, who.code), subject, payload)).toBe(answer);
  });

  it.each(['>', '*', 'iv.>', 'rc.>', '$JS.>', '_INBOX_p+P37.>', '_INBOX_*.>', '_INBOX.>', '_R_.>', '$SYS.>'])(
    'volunteer and supervisor hear nothing of %s',
    async subject => {
      expect(await listen(await as('volunteer', 'NV02'), subject)).toBe('denied');
      expect(await listen(await as('supervisor', 'U1'), subject)).toBe('denied');
    },
  );

  it('a supervisor pulls the interviews of the own unit only, the province all of its own', async () => {
    const unit = await pulled(await as('supervisor', 'U1'), '_INBOX_s+P37+U1.t', next(IV, 'UU1'));
    expect(unit).toEqual([`iv.${WAVE}.P37.U1.U1.NV01.A`, `iv.${WAVE}.P37.U1.U1.NV02.A`]);
    const all = await pulled(await as('province', 'P37'), '_INBOX_p+P37.t', next(IV, 'PROV'));
    expect(all).toHaveLength(3);
    const other = await pulled(await as('province', 'P38'), '_INBOX_p+P38.t', next(`IV_P38_${WAVE}`, 'PROV'));
    expect(other).toEqual([]);
  });

  it('nobody without a key, or with a stranger’s, comes in', async () => {
    const stranger = { ...hub.of('volunteer', 'NV02'), seed: newKey().seed };
    await expect(hub.connect(stranger)).rejects.toThrow(/authorization/i);
  });

  it('someone new comes in, someone revoked is cut at once, an old key ends: without a restart', async () => {
    const pids = hub.nodes.map(node => node.pid());
    const [fresh] = await hub.change(state =>
      addPerson(state, { role: 'volunteer', prov: 'P37', vol: 'NV99' }, ['U1'], newKey),
    );
    if (!fresh) throw new Error('nobody made');
    const newcomer = await hub.connect(fresh);
    expect(await ask(newcomer, `iv.${WAVE}.P37.U1.U1.NV99.A`, 'hello')).toContain('"seq"');
    const stays = await as('volunteer', 'NV02');
    const leaves = await hub.connect(hub.of('volunteer', 'NV03'));
    const rotates = await hub.connect(hub.of('volunteer', 'NV04'));
    const old = hub.of('volunteer', 'NV04');
    await hub.change(state => revokePerson(state, { role: 'volunteer', prov: 'P37', vol: 'NV03' }));
    await within(1000, leaves.closed());
    await expect(hub.connect(hub.of('volunteer', 'NV03'))).rejects.toThrow(/authorization/i);
    const [renewed] = await hub.change(state =>
      rotatePerson(state, { role: 'volunteer', prov: 'P37', vol: 'NV04' }, newKey),
    );
    await within(1000, rotates.closed());
    await expect(hub.connect(old)).rejects.toThrow(/authorization/i);
    if (!renewed) throw new Error('nobody made');
    expect(await ask(await hub.connect(renewed), `iv.${WAVE}.P37.U1.U1.NV04.A`, 'again')).toContain('"seq"');
    expect(stays.isClosed()).toBe(false);
    expect(await ask(stays, `iv.${WAVE}.P37.U1.U1.NV02.B`, 'still here')).toContain('"seq"');
    expect(hub.nodes.map(node => node.pid())).toEqual(pids);
  });
});

const within = (ms: number, event: Promise<unknown>): Promise<unknown> =>
  Promise.race([event, new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), ms))]);
