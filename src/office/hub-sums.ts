import type { Round } from '../../surveys/round';
import type { HubCredentials } from '../exchange/hub/address';
import type { HubLink } from '../exchange/hub/link';
import { NATION_CONSUMER, nextRequest, tallyStream } from '../exchange/hub/subjects';
import { fetchTallies, publishTallies } from '../exchange/hub/tallies';
import { signingSeed } from '../exchange/keys';
import type { PublicKeys } from '../exchange/public-keys';
import type { SoiPapiDatabase } from '../storage/database';
import { type OpenKeys, usedKeys } from './open-keys';
import { takeParcels } from './parcels';
import { communesHere, nextRevision, noteSent } from './sent-sums';

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
  /** Communes whose sums are too large for a hub: they go as a file. */
  readonly tooLarge: readonly string[];
  readonly lacksHouseholds: boolean;
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
  const { communes, n, lacksHouseholds } = await communesHere(db, round);
  const about = {
    office: round.province,
    wave: round.id,
    edition: round.edition,
    revision: await nextRevision(db, round.id),
    to: to.recipient,
  };
  const names = communes.map(({ commune }) => commune);
  await noteSent(db, about, { scope: `${round.province}/*`, n, communes: names });
  const { sent, tooLarge } = await linked(account, link =>
    publishTallies(link, { ...about, seed: signingSeed(keys) }, communes),
  );
  return { communes: sent, n, tooLarge, lacksHouseholds };
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
        const labels = await takeParcels(db, text, open);
        count[labels.ok ? 'taken' : 'refused'] += 1;
      }
    }),
  );
  return count;
}
