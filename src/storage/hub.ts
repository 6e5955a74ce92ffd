import { type Envelope, readEnvelope } from '../exchange/envelope';
import { type HubCredentials, readCredentials } from '../exchange/hub/address';
import type { Outbox, Parcel, Sent, Wish } from '../exchange/hub/courier';
import { afterReset, type HubTrack, isDue, isSurelyHeld, NEW_TRACK, untilAsked } from '../exchange/hub/retry';
import { type HubUser, hubUserName } from '../exchange/hub/subjects';
import { readWithdrawal } from '../exchange/withdrawal';
import { lockState } from './at-rest/open-key';
import type { SoiPapiDatabase } from './database';
import type { OutboxRecord, OutboxState } from './exchange-records';
import type { HubAccountRecord } from './hub-records';
import { takeReceipt, withdrawHere } from './outbox';
import { withReopen } from './problems';

/** One volunteer per province on a device, one office of each kind: a newer account takes the older one's place. */
const accountId = (user: HubUser): string =>
  user.role === 'volunteer' ? `v+${user.prov}` : hubUserName(user);

/** Keeps credentials as they came; null where the text is none. */
export async function keepHubAccount(
  db: SoiPapiDatabase,
  text: string,
  at: string,
): Promise<HubCredentials | null> {
  const credentials = readCredentials(text);
  if (!credentials) return null;
  const record = { id: accountId(credentials), text: text.trim(), addedAt: at, wishes: [] };
  await withReopen(db, () => db.hubAccounts.put(record));
  return credentials;
}

export async function hubAccount<R extends HubCredentials['role']>(
  db: SoiPapiDatabase,
  user: Extract<HubUser, { role: R }>,
): Promise<Extract<HubCredentials, { role: R }> | null> {
  const record = await db.hubAccounts.get(accountId(user));
  const credentials = record ? readCredentials(record.text) : null;
  return credentials?.role === user.role ? (credentials as Extract<HubCredentials, { role: R }>) : null;
}

/** Which office an account is of: `56`, `56/22363`, `nation`; null for a volunteer's or the administrator's. */
export function officeOf(credentials: HubCredentials): string | null {
  if (credentials.role === 'province') return credentials.prov;
  if (credentials.role === 'supervisor') return `${credentials.prov}/${credentials.unit}`;
  return credentials.role === 'nation' ? 'nation' : null;
}

/** The account of a province's or a supervisor's office on this laptop. */
export function officeAccount(
  db: SoiPapiDatabase,
  office: string,
): Promise<Extract<HubCredentials, { role: 'province' | 'supervisor' }> | null> {
  const [prov = '', unit] = office.split('/');
  return unit === undefined
    ? hubAccount(db, { role: 'province', prov })
    : hubAccount(db, { role: 'supervisor', prov, unit });
}

export const forgetHubAccount = (db: SoiPapiDatabase, user: HubUser): Promise<unknown> =>
  withReopen(db, () => db.hubAccounts.delete(accountId(user)));

/**
 * How the interviews of one round stand with the hub: held by it, waiting here, refused by it, received by the province;
 * `withdrawn`: taken back by their respondents, in none of the others.
 */
export interface HubCounts {
  readonly held: number;
  readonly waiting: number;
  readonly refused: number;
  readonly received: number;
  readonly withdrawn: number;
}

export async function hubCounts(db: SoiPapiDatabase, wave: string): Promise<HubCounts> {
  const [records, withdrawn] = await Promise.all([
    inStates(db, [wave], ['sealed', 'sent', 'received']).toArray(),
    inStates(db, [wave], ['withdrawn']).count(),
  ]);
  const open = records.filter(({ state }) => state !== 'received');
  const refused = open.filter(({ hub }) => (hub?.refused ?? null) !== null).length;
  const held = open.filter(({ hub }) => (hub?.heldAt ?? null) !== null).length;
  return {
    held: held + records.length - open.length,
    waiting: open.length - held - refused,
    refused,
    received: records.length - open.length,
    withdrawn,
  };
}

const inStates = (db: SoiPapiDatabase, waves: readonly string[], states: readonly OutboxState[]) =>
  db.outbox.where('[wave+state]').anyOf(waves.flatMap(wave => states.map(state => [wave, state])));

/** The rounds' envelopes on this device as a hub's courier sees them. */
export const hubOutbox = (db: SoiPapiDatabase, waves: readonly string[], account: HubUser): Outbox => ({
  async due(now) {
    return (await parcelsOf(db, waves)).filter(({ track }) => isDue(track, now));
  },
  note: (envelope, track) => note(db, envelope, track),
  wishes: async now => (await wishesOf(db, waves, account)).filter(({ track }) => isDue(track, now)),
  noteWish: (key, track) => noteWish(db, account, key, track),
  async unconfirmed() {
    const parcels = await parcelsOf(db, waves);
    return parcels.filter(({ track }) => track.heldAt !== null).map(({ envelope }): Sent => envelope);
  },
  confirm: async receipt => void (await takeReceipt(db, receipt)),
  async toAsk(now) {
    const held = await wavesHeld(db, waves);
    const { askedAt = {} } = (await db.hubAccounts.get(accountId(account))) ?? {};
    return held.filter(wave => untilAsked(askedAt[wave] ?? null, now) === 0);
  },
  takeBack: (wave, withdrawals, now) => takeBack(db, account, { wave, withdrawals, now }),
});

/** Milliseconds until it is time to ask what was taken back; null where no interview of these rounds is held here. */
export async function untilToAsk(
  db: SoiPapiDatabase,
  waves: readonly string[],
  account: HubUser,
  now: number,
): Promise<number | null> {
  const { askedAt = {} } = (await db.hubAccounts.get(accountId(account))) ?? {};
  const waits = (await wavesHeld(db, waves)).map(wave => untilAsked(askedAt[wave] ?? null, now));
  return waits.length === 0 ? null : Math.min(...waits);
}

/** Rounds of which an interview, sealed or open, is on this device. */
async function wavesHeld(db: SoiPapiDatabase, waves: readonly string[]): Promise<string[]> {
  if (lockState(db.name) === 'locked') return []; // what is locked cannot be looked through; asked when it is open
  const holds = await Promise.all(
    waves.map(async wave => {
      const sealed = await inStates(db, [wave], [...OPEN, 'received'])
        .filter(({ text }) => text !== null)
        .first();
      return sealed !== undefined;
    }),
  );
  return waves.filter((_, at) => holds[at]);
}

const wishesSent = (db: SoiPapiDatabase, account: HubUser, keys: readonly string[]): Promise<void> =>
  changeAccount(db, account, record => {
    record.wishes = [...new Set([...record.wishes, ...keys])];
    for (const key of keys) delete record.wishTracks?.[key];
  });

/** Sent once the hub surely holds it: its first "already there" only makes it ask again. */
const noteWish = (db: SoiPapiDatabase, account: HubUser, key: string, track: HubTrack): Promise<void> =>
  isSurelyHeld(track)
    ? wishesSent(db, account, [key])
    : changeAccount(db, account, record => {
        record.wishTracks = { ...record.wishTracks, [key]: track };
      });

function changeAccount(
  db: SoiPapiDatabase,
  account: HubUser,
  change: (record: HubAccountRecord) => void,
): Promise<void> {
  return withReopen(db, () => db.hubAccounts.where('id').equals(accountId(account)).modify(change)).then(
    () => undefined,
  );
}

/** Carries out what is new here, unless the phone is locked; what came from the hub need not be sent to it. */
async function takeBack(
  db: SoiPapiDatabase,
  account: HubUser,
  { wave, withdrawals, now }: { wave: string; withdrawals: readonly string[]; now: number },
): Promise<void> {
  if (lockState(db.name) === 'locked') return;
  const wishes = withdrawals.map(readWithdrawal).flatMap(wish => (wish.ok ? [wish.value] : []));
  const known = await db.withdrawals.bulkGet(wishes.map(({ key }) => key));
  await wishesSent(
    db,
    account,
    wishes.map(({ key }) => key),
  );
  for (const wish of wishes.filter((_, at) => known[at] === undefined)) await withdrawHere(db, wish);
  await changeAccount(db, account, record => {
    record.askedAt = { ...record.askedAt, [wave]: now };
  });
}

const OPEN = ['sealed', 'sent'] as const;

/** Every envelope no receipt has come for: interviews, handed over by bundle or not, and what became of households. */
export async function parcelsOf(db: SoiPapiDatabase, waves: readonly string[]): Promise<Parcel[]> {
  const interviews = await inStates(db, waves, OPEN).toArray();
  const outcomes = await db.outcomeParcels
    .where('round')
    .anyOf([...waves])
    .toArray();
  return [...interviews, ...outcomes.filter(({ received }) => !received)].flatMap(({ text, hub }) => {
    const envelope = text === null ? null : readEnvelope(text);
    return envelope?.ok ? [{ envelope: envelope.value, track: hub ?? NEW_TRACK }] : [];
  });
}

/** Only for the very bytes that were sent. A receipt may have come meanwhile: what it said stays. */
function note(db: SoiPapiDatabase, { id, sha }: Envelope, track: HubTrack): Promise<void> {
  return withReopen(db, () =>
    db.transaction('rw', [db.outbox, db.outcomeParcels], async () => {
      const record = await db.outbox.get(id);
      if (record?.sha === sha) await db.outbox.put(noted(record, track));
      else
        await db.outcomeParcels
          .filter(parcel => parcel.id === id && parcel.sha === sha)
          .modify({ hub: track });
    }),
  );
}

function noted(record: OutboxRecord, track: HubTrack): OutboxRecord {
  const isHeld = track.heldAt !== null && record.state === 'sealed';
  const sent = { state: 'sent' as const, sentAt: new Date(track.heldAt ?? 0).toISOString() };
  return { ...record, ...(isHeld && sent), hub: track };
}

/** Wishes about interviews that were sealed here and are still to be sent; what came with a receipt the province knows. */
async function wishesOf(db: SoiPapiDatabase, waves: readonly string[], account: HubUser): Promise<Wish[]> {
  const wishes = await db.withdrawals.toArray();
  const { wishes: held = [], wishTracks = {} } = (await db.hubAccounts.get(accountId(account))) ?? {};
  const known = new Set(held);
  const open = wishes.filter(({ key }) => !known.has(key) && (wishTracks[key]?.refused ?? null) === null);
  if (open.length === 0) return [];
  const records = await db.outbox
    .where('withdrawKey')
    .anyOf(open.map(({ key }) => key))
    .toArray();
  return records.flatMap(({ withdrawKey, wave, unit }) => {
    const wish = open.find(({ key }) => key === withdrawKey);
    if (!wish || !unit || !waves.includes(wave)) return [];
    return [{ key: wish.key, line: wish.line, wave, unit, track: wishTracks[wish.key] ?? NEW_TRACK }];
  });
}

export const wishesWaiting = async (
  db: SoiPapiDatabase,
  waves: readonly string[],
  account: HubUser,
): Promise<number> => (await wishesOf(db, waves, account)).length;

/** Back online, or "send now": everything that waits is due. */
export function hubReset(db: SoiPapiDatabase, waves: readonly string[]): Promise<void> {
  return withReopen(db, () =>
    db.transaction('rw', [db.outbox, db.outcomeParcels, db.hubAccounts], async () => {
      await inStates(db, waves, OPEN).modify(record => {
        if (record.hub) record.hub = afterReset(record.hub);
      });
      await db.hubAccounts.toCollection().modify(record => {
        for (const [key, track] of Object.entries(record.wishTracks ?? {}))
          record.wishTracks = { ...record.wishTracks, [key]: afterReset(track) };
      });
      await db.outcomeParcels
        .where('round')
        .anyOf([...waves])
        .modify(record => {
          if (record.hub) record.hub = afterReset(record.hub);
        });
    }),
  );
}
