import type { Round } from '../../surveys/round';
import type { HubCredentials } from '../exchange/hub/address';
import type { HubLink } from '../exchange/hub/link';
import { NATION_CONSUMER, nextRequest, tallyStream } from '../exchange/hub/subjects';
import { fetchTallies, publishTallies } from '../exchange/hub/tallies';
import { signingSeed } from '../exchange/keys';
import type { PublicKeys } from '../exchange/public-keys';
import type { SoiPapiDatabase } from '../storage/database';
import { keepParcel, parcelsOf } from '../storage/office';
import { roundHere } from '../worker/round-from-database';
import { type OpenKeys, usedKeys } from './open-keys';
import { takeParcel } from './parcels';

async function linked<T>(account: HubCredentials, work: (link: HubLink) => Promise<T>): Promise<T> {
  const { connectHub } = await import('../exchange/hub/nats-link');
  const link = await connectHub(account.hub, account);
  try {
    return await work(link);
  } finally {
    await link.close().catch(() => undefined);
  }
}

export interface SumsSent {
  readonly communes: number;
  readonly n: number;
}

/** Every commune's complete sums of a round onto the hub, sealed to one receiver. Throws LinkFailed. */
export async function sendSums(
  db: SoiPapiDatabase,
  round: Round,
  to: PublicKeys,
  { keys }: OpenKeys,
  account: Extract<HubCredentials, { role: 'province' }>,
): Promise<SumsSent> {
  usedKeys();
  const { sums, eligible } = await roundHere(db, round.id);
  const ids = await idsByCommune(db, round.id);
  const communes = [...sums.communes].map(([commune, tally]) => ({
    commune,
    tally,
    eligible,
    ids: (ids.get(commune) ?? []).filter(id => sums.ids.has(id)),
  }));
  const out = (await parcelsOf(db, round.id)).filter(({ way }) => way === 'out');
  const revision = Math.max(0, ...out.map(({ label }) => label.revision)) + 1;
  const about = {
    office: round.province,
    wave: round.id,
    edition: round.edition,
    revision,
    to: to.recipient,
  };
  // Counted up before anything leaves: a broken connection must not give two contents one number.
  const scope = `${round.province}/*`;
  await keepParcel(db, {
    id: ['out', round.id, scope, revision, '', to.recipient].join('|'),
    wave: round.id,
    way: 'out',
    label: { v: 1, ...about, scope, n: sums.ids.size, idsDigest: '', tallySha: '' },
    text: null,
    at: new Date().toISOString(),
  });
  const { sent } = await linked(account, link =>
    publishTallies(link, { ...about, seed: signingSeed(keys) }, communes),
  );
  return { communes: sent, n: sums.ids.size };
}

async function idsByCommune(db: SoiPapiDatabase, round: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  await db.interviews
    .where('[round+status]')
    .equals([round, 'completed'])
    .each(({ id, response }) => {
      const commune = response?.place.commune ?? '';
      found.set(commune, [...(found.get(commune) ?? []), id]);
    });
  return found;
}

export interface SumsFetched {
  readonly taken: number;
  readonly refused: number;
}

/** What provinces have sent since the last time, into this laptop's parcels. Throws LinkFailed. */
export async function fetchSums(
  db: SoiPapiDatabase,
  wave: string,
  open: OpenKeys,
  account: Extract<HubCredentials, { role: 'nation' }>,
): Promise<SumsFetched> {
  const count = { taken: 0, refused: 0 };
  await linked(account, link =>
    fetchTallies(link, nextRequest(tallyStream(wave), NATION_CONSUMER), async come => {
      for (const { text } of come) {
        const label = await takeParcel(db, text, open);
        count[label.ok ? 'taken' : 'refused'] += 1;
      }
    }),
  );
  return count;
}
