import { editionById } from '../../indicators/editions';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundFrame } from '../engine/round/sums';
import { counted } from '../engine/round/unscored';
import { readCredentials } from '../exchange/hub/address';
import { LinkFailed } from '../exchange/hub/link';
import { connectHub } from '../exchange/hub/nats-link';
import { type CommuneSums, publishTallies } from '../exchange/hub/tallies';
import { signingSeed } from '../exchange/keys';
import { Desk } from './exchange-common';
import { wsFactory } from './hub-socket';
import { HUB_WORDS } from './hub-words';
import type { Io } from './io';
import { type OfficeStore, withOfficeStore } from './office-store';
import { storedRound } from './round-sums';
import { sayUnscored } from './unscored';

/**
 * `papi tallies --creds C --key K --round R --to public.json --revision N (--into postgres://... | --store s.ndjson)`:
 * the complete sums of every commune, sealed to one receiver, onto the hub. A later revision takes the place of an earlier.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, ['creds', 'key', 'round', 'to', 'revision', 'into', 'store']);
  const words = HUB_WORDS[desk.language];
  if (args.length === 0) throw desk.refuse(words.talliesUsage);
  const path = desk.needed('creds');
  const credentials = readCredentials(await desk.read(path));
  if (credentials?.role !== 'province') throw desk.refuse(words.noCredentials, { path });
  const keys = await desk.keys();
  const { round } = (await desk.round(desk.needed('round'))).body;
  const to = await desk.publicKeys(desk.needed('to'));
  const revision = Number(desk.needed('revision'));
  if (!Number.isSafeInteger(revision) || revision < 1)
    throw desk.refuse(desk.texts.needed, { what: '--revision 1, 2, …' });
  const edition = editionById(round.edition);
  if (!edition) throw desk.refuse(desk.texts.needed, { what: `edition ${round.edition}` });
  const communes = await withOfficeStore(desk, held =>
    communeSums(desk, householdFrame(round, edition), held),
  );
  const about = {
    office: round.province,
    wave: round.id,
    edition: round.edition,
    revision,
    to: to.recipient,
  };
  try {
    const link = await connectHub(credentials.hub, credentials, { wsFactory });
    try {
      const done = await publishTallies(link, { ...about, seed: signingSeed(keys) }, communes);
      const n = communes.reduce((sum, { ids }) => sum + ids.length, 0);
      desk.say(words.talliesSent, { sent: done.sent, n, revision });
      for (const commune of done.tooLarge)
        desk.say(words.problem, { subject: commune, reason: desk.reason('too-large') });
      return done.tooLarge.length === 0 ? 0 : 1;
    } finally {
      await link.close();
    }
  } catch (error) {
    if (!(error instanceof LinkFailed)) throw error;
    desk.say(words.gaveUp, { problem: words.problemOf[error.problem] });
    return 1;
  }
}

async function communeSums(desk: Desk, frame: RoundFrame, held: OfficeStore): Promise<CommuneSums[]> {
  const { sums, ids, eligible } = await storedRound(frame, held);
  sayUnscored(desk, counted(sums.held.values()));
  return [...sums.communes].map(([commune, tally]) => ({
    ...{ commune, tally, eligible },
    ids: ids.get(commune) ?? [],
  }));
}
