import { useSyncExternalStore } from 'react';
import type { HubCredentials } from '../../exchange/hub/address';
import { AT_REST, Courier, type CourierState, type Round } from '../../exchange/hub/courier-loop';
import { LinkFailed } from '../../exchange/hub/link';
import type { RoundFileBody } from '../../exchange/round-file';
import { onLockChange } from '../../storage/at-rest/open-key';
import type { SoiPapiDatabase } from '../../storage/database';
import { hubAccount, hubOutbox, hubReset, parcelsOf, untilToAsk, wishesWaiting } from '../../storage/hub';
import { roundFiles } from '../../storage/round-files';
import { SEALED } from './seal-here';

export type Volunteer = Extract<HubCredentials, { role: 'volunteer' }>;

let state: CourierState = AT_REST;
const listeners = new Set<() => void>();
let courier: Courier | null = null;

/** What the courier of this device is doing. */
export const useCourier = (): CourierState => useSyncExternalStore(listen, () => state);

/** Starts the one courier of this device; a second tab waits until the first is closed. */
export function startCourier(db: SoiPapiDatabase): void {
  if (courier) return;
  const made = new Courier(worldOf(db), told => {
    state = told;
    for (const listener of listeners) listener();
  });
  courier = made;
  const never = new AbortController().signal;
  const run = () => made.run(never);
  if ('locks' in navigator) void navigator.locks.request(`soi-papi:hub:${db.name}`, run);
  else void run();
  window.addEventListener('online', () => void made.wake(true));
  window.addEventListener('offline', () => void made.wake(false));
  onLockChange(() => void made.wake(false)); // what was taken back is looked for once the phone is open
  window.addEventListener(SEALED, () => void made.wake(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void made.wake(false);
  });
}

/** A person taps "send now" (`fresh`), or something new was sealed. */
export const wakeCourier = (fresh: boolean): void => void courier?.wake(fresh);

/** The account this device sends with in a province, if it is of the very hub the round names. */
export async function accountFor(
  db: SoiPapiDatabase,
  { round, hub }: RoundFileBody,
): Promise<Volunteer | null> {
  if (!hub) return null;
  const account = await hubAccount(db, { role: 'volunteer', prov: round.province, vol: '' });
  return account?.hub.name === hub.name ? account : null;
}

interface Served {
  readonly body: RoundFileBody;
  readonly account: Volunteer;
}

/** The accepted rounds of the first province on this device that has a hub and an account for it. */
async function served(db: SoiPapiDatabase): Promise<Served[]> {
  const found: Served[] = [];
  for (const { body } of await roundFiles(db)) {
    const account = await accountFor(db, body);
    if (account && (found[0]?.account.seed ?? account.seed) === account.seed) found.push({ body, account });
  }
  return found;
}

function worldOf(db: SoiPapiDatabase) {
  return {
    round: () => roundOf(db),
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    reset: async () =>
      hubReset(
        db,
        (await served(db)).map(({ body }) => body.round.id),
      ),
    async connect() {
      const [first] = await served(db);
      if (!first?.body.hub) throw new LinkFailed('unreachable');
      const { connectHub } = await import('../../exchange/hub/nats-link');
      return connectHub(first.body.hub, first.account);
    },
  };
}

async function roundOf(db: SoiPapiDatabase): Promise<Round | null> {
  const rounds = await served(db);
  const [first] = rounds;
  if (!first) return null;
  const waves = rounds.map(({ body }) => body.round.id);
  const tracks = (await parcelsOf(db, waves)).map(({ track }) => track);
  const wishes = await wishesWaiting(db, waves, first.account);
  const askIn = await untilToAsk(db, waves, first.account, Date.now());
  if (tracks.length === 0 && wishes === 0 && askIn === null) return null;
  const signers = new Map(rounds.map(({ body }) => [body.round.id, body.keys.signer]));
  return {
    credentials: first.account,
    outbox: hubOutbox(db, waves, first.account),
    signerOf: wave => signers.get(wave) ?? null,
    tracks,
    wishes,
    askIn,
  };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
