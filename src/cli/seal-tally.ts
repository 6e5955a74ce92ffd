import { editionById } from '../../indicators/editions';
import type { Tally } from '../../scoring/tally';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundFrame } from '../engine/round/sums';
import { counted } from '../engine/round/unscored';
import { signingSeed } from '../exchange/keys';
import type { RoundFileBody } from '../exchange/round-file';
import { type ParcelContents, packTallies } from '../exchange/tally-parcel';
import type { Desk } from './exchange-common';
import { withOfficeStore } from './office-store';
import { type StoredRound, storedRound } from './round-sums';
import { sayUnscored } from './unscored';

/**
 * `papi seal tally --store s --round r --key k --to public.json --revision n [--unit code] --out file`. Without `--unit` the
 * whole province; of a drawn round its communes, each a parcel of its own in the one file (decision 140).
 */
export async function sealTally(desk: Desk): Promise<number> {
  const { body } = await desk.round(desk.needed('round'));
  const keys = await desk.keys();
  const to = await desk.publicKeys(desk.needed('to'));
  const held = await withOfficeStore(desk, store => storedRound(frameOf(desk, body), store));
  const about = {
    office: keys.public.office,
    wave: body.round.id,
    edition: body.round.edition,
    revision: Number(desk.needed('revision')),
    to: to.recipient,
  };
  const sealed = partsOf(desk, body.round, held).map(part => ({ ...about, ...part }));
  await desk.writeNew(desk.needed('out'), await packTallies(sealed, signingSeed(keys)));
  const n = sealed.reduce((sum, { ids }) => sum + ids.length, 0);
  desk.say(desk.texts.sealed, { n, files: desk.needed('out') });
  sayUnscored(desk, counted(held.sums.held.values()));
  return 0;
}

type Part = Pick<ParcelContents, 'scope' | 'ids' | 'tally' | 'eligible'>;

function partsOf(desk: Desk, { province, conduct }: RoundFileBody['round'], held: StoredRound): Part[] {
  const { sums, ids, eligible } = held;
  const unit = desk.flags.one('unit');
  if (unit === undefined && !conduct) return [{ scope: province, ids: [...sums.ids], tally: sums.province }];
  const part = (commune: string, tally: Tally): Part => ({
    ...{ scope: `${province}/${commune}`, tally, eligible },
    ids: ids.get(commune) ?? [],
  });
  if (sums.communes.size === 0) throw desk.refuse(desk.texts.needed, { what: `--store … (n = 0)` });
  if (unit === undefined) return [...sums.communes].map(([commune, tally]) => part(commune, tally));
  const tally = sums.communes.get(unit);
  if (!tally) throw desk.refuse(desk.texts.needed, { what: `--unit ${unit}` });
  return [part(unit, tally)];
}

function frameOf(desk: Desk, { round }: RoundFileBody): RoundFrame {
  const edition = editionById(round.edition);
  if (!edition) throw desk.refuse(desk.texts.needed, { what: `edition ${round.edition}` });
  return householdFrame(round, edition);
}
