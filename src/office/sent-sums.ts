import { emptyTally } from '../../scoring/tally';
import type { Round } from '../../surveys/round';
import type { CommuneSums } from '../exchange/hub/tallies';
import type { SoiPapiDatabase } from '../storage/database';
import { keepParcels, parcelsOf } from '../storage/office';
import type { ParcelRecord } from '../storage/office-records';
import { roundHere } from '../worker/round-from-database';

/** A round's sums as they leave this office, commune by commune. */
export interface CommunesHere {
  readonly communes: readonly CommuneSums[];
  /** Interviews in them. */
  readonly n: number;
  /** A drawn round of which no outcome of any household is known: what leaves can bring no non-response. */
  readonly lacksHouseholds: boolean;
}

/**
 * Every commune's complete sums, with the households approached where the round was drawn. A commune that was sent before
 * and has no interview any more goes along empty: else its former sums would stand for ever where they were sent.
 */
export async function communesHere(db: SoiPapiDatabase, round: Round): Promise<CommunesHere> {
  const { sums, eligible } = await roundHere(db, round.id);
  const ids = await idsByCommune(db, round.id);
  const empty = emptyTally(sums.province.indicatorIds, { weightUnit: round.weightUnit });
  const former = (await sentOf(db, round.id)).flatMap(({ communes = [] }) => communes);
  const names = [...new Set([...sums.communes.keys(), ...former])].sort();
  const communes = names.map(commune => ({
    commune,
    tally: sums.communes.get(commune) ?? empty,
    eligible,
    ids: (ids.get(commune) ?? []).filter(id => sums.ids.has(id)),
  }));
  return { communes, n: sums.ids.size, lacksHouseholds: round.conduct !== undefined && eligible.size === 0 };
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

const sentOf = async (db: SoiPapiDatabase, wave: string): Promise<ParcelRecord[]> =>
  (await parcelsOf(db, wave)).filter(({ way }) => way === 'out');

/** Higher than that of anything sent of the round, as a file or over a hub: the newest takes the place of the others. */
export async function nextRevision(db: SoiPapiDatabase, wave: string): Promise<number> {
  const sent = await sentOf(db, wave);
  return Math.max(0, ...sent.map(({ label }) => label.revision)) + 1;
}

/** What all parcels of one sending say of themselves. */
export interface SentAbout {
  readonly office: string;
  readonly wave: string;
  readonly edition: string;
  readonly revision: number;
  readonly to: string;
}

/** Written down before anything leaves: a crash or a broken connection must not give two contents one revision. */
export function noteSent(
  db: SoiPapiDatabase,
  about: SentAbout,
  {
    scope,
    n,
    communes,
  }: { readonly scope: string; readonly n: number; readonly communes?: readonly string[] },
): Promise<unknown> {
  const record: ParcelRecord = {
    id: ['out', about.wave, scope, about.revision, '', about.to].join('|'),
    wave: about.wave,
    way: 'out',
    label: { v: 1, ...about, scope, n, idsDigest: '', tallySha: '' },
    text: null,
    at: new Date().toISOString(),
    ...(communes && { communes }),
  };
  return keepParcels(db, [record]);
}
