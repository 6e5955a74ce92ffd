import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { HubCredentials } from '../exchange/hub/address';
import { HubRound, type HubState } from '../exchange/hub/config-description';
import { dropRound, openRound, provinceOf } from '../exchange/hub/config-people';
import { streamPlans } from '../exchange/hub/config-streams';
import { wavesOf } from '../exchange/hub/config-users';
import { interviewStream, receiptStream, tallyStream } from '../exchange/hub/subjects';
import type { Desk } from './exchange-common';
import { applyPlans, connectAdmin } from './hub-apply';
import { readAdmin, readState, tellHowToReload, textsOf, writeState } from './hub-folder';
import { mustFit } from './hub-init';

/** `papi hub apply`: the streams and consumers of the description, made or brought up to date. */
export async function apply(desk: Desk): Promise<void> {
  const state = await readState(desk, desk.needed('dir'));
  const admin = await readAdmin(desk);
  const plans = streamPlans(state);
  const waitMs = Number(desk.flags.one('wait') ?? 60) * 1000;
  await onHub(desk, admin, () => applyPlans(admin, plans, { waitMs }));
  const consumers = plans.reduce((sum, plan) => sum + plan.consumers.length, 0);
  desk.say(textsOf(desk).applied, { streams: plans.length, consumers });
}

/** `papi hub open-round`: one more round of a province. */
export async function open(desk: Desk): Promise<void> {
  const texts = textsOf(desk);
  const dir = desk.needed('dir');
  const [prov, round] = [desk.needed('province'), roundOf(desk)];
  const state = openRound(await readState(desk, dir), prov, round);
  if (!state.ok) throw desk.refuse(texts.problem[state.problem]);
  mustFit(desk, state.value);
  await writeState(dir, state.value);
  desk.say(texts.roundOpened, { round: round.id, prov, date: round.keepUntil });
  desk.say(texts.needsApply, { path: dir });
  await tellHowToReload(desk, state.value, dir);
}

function roundOf(desk: Desk): HubRound {
  const [id, keepUntil, interviews] = [
    desk.needed('round'),
    desk.needed('keep-until'),
    desk.needed('interviews'),
  ];
  const round = HubRound.safeParse({ id, keepUntil, interviews: Number(interviews) });
  if (round.success) return round.data;
  const isDate = round.error.issues.some(({ path }) => path[0] === 'keepUntil');
  throw isDate
    ? desk.refuse(textsOf(desk).badDate, { text: keepUntil })
    : desk.refuse(textsOf(desk).badCount, { text: interviews });
}

/**
 * `papi hub close-round`: at the retention date a round's streams are removed whole, sealed interviews that were withdrawn
 * with them. Asks with the count; before the date only where told so.
 */
export async function close(desk: Desk, today: string): Promise<void> {
  const texts = textsOf(desk);
  const dir = desk.needed('dir');
  const [prov, round] = [desk.needed('province'), desk.needed('round')];
  const state = await readState(desk, dir);
  const rest = dropRound(state, prov, round);
  if (!rest.ok) throw desk.refuse(texts.problem[rest.problem]);
  const date = provinceOf(state, prov)?.rounds.find(({ id }) => id === round)?.keepUntil ?? '';
  if (today < date && !desk.flags.has('before-date'))
    throw desk.refuse(texts.tooEarly, { round, prov, date });
  const admin = await readAdmin(desk);
  await onHub(desk, admin, () =>
    withManager(admin, manager => remove(desk, manager, { prov, round, rest: rest.value })),
  );
  await writeState(dir, rest.value);
  await tellHowToReload(desk, rest.value, dir);
}

interface Closing {
  readonly prov: string;
  readonly round: string;
  readonly rest: HubState;
}

async function remove(desk: Desk, manager: JetStreamManager, { prov, round, rest }: Closing): Promise<void> {
  const texts = textsOf(desk);
  const [interviews, receipts] = [interviewStream(prov, round), receiptStream(prov, round)];
  const counts = {
    round,
    prov,
    interviews: await countOf(manager, interviews),
    receipts: await countOf(manager, receipts),
  };
  if (!desk.flags.has('yes')) throw desk.refuse(texts.wouldClose, counts);
  const tallies = wavesOf(rest).includes(round) ? [] : [tallyStream(round)];
  for (const stream of [interviews, receipts, ...tallies])
    if ((await countOf(manager, stream)) !== '-') await manager.streams.delete(stream);
  desk.say(texts.roundClosed, counts);
}

/** `-` where the stream is gone already: closing may be run again. */
const countOf = (manager: JetStreamManager, stream: string): Promise<number | '-'> =>
  manager.streams.info(stream).then(
    ({ state }) => state.messages,
    error => (/stream not found/i.test(String(error)) ? '-' : Promise.reject(error)),
  );

async function withManager(
  admin: HubCredentials,
  work: (manager: JetStreamManager) => Promise<void>,
): Promise<void> {
  const connection = await connectAdmin(admin);
  try {
    await work(await jetstreamManager(connection, { timeout: 10_000, checkAPI: false }));
  } finally {
    await connection.close();
  }
}

async function onHub(desk: Desk, { hub }: HubCredentials, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'Refusal') throw error;
    const reason = error.message || error.name;
    throw desk.refuse(textsOf(desk).notReachable, { urls: hub.urls.join(', '), reason });
  }
}
