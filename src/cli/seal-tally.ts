import { editionById } from '../../indicators/editions';
import { householdFrame } from '../engine/round/household-frame';
import type { RoundFrame } from '../engine/round/sums';
import { signingSeed } from '../exchange/keys';
import type { RoundFileBody } from '../exchange/round-file';
import { packTally } from '../exchange/tally-parcel';
import type { Desk } from './exchange-common';
import { withOfficeStore } from './office-store';
import { storedRound } from './round-sums';

/** `papi seal tally --store s --round r --key k --to public.json --revision n [--unit code] --out file`. */
export async function sealTally(desk: Desk): Promise<number> {
  const { body } = await desk.round(desk.needed('round'));
  const keys = await desk.keys();
  const to = await desk.publicKeys(desk.needed('to'));
  const unit = desk.flags.one('unit');
  const frame = frameOf(desk, body);
  const { sums, ids, eligible } = await withOfficeStore(desk, held => storedRound(frame, held));
  const tally = unit === undefined ? sums.province : sums.communes.get(unit);
  if (!tally) throw desk.refuse(desk.texts.needed, { what: `--unit ${unit}` });
  const sealed = unit === undefined ? [...sums.ids] : (ids.get(unit) ?? []);
  const province = body.round.province;
  const text = await packTally(
    {
      office: keys.public.office,
      wave: body.round.id,
      scope: unit === undefined ? province : `${province}/${unit}`,
      edition: body.round.edition,
      revision: Number(desk.needed('revision')),
      to: to.recipient,
      ...{ ids: sealed, tally, eligible },
    },
    signingSeed(keys),
  );
  await desk.writeNew(desk.needed('out'), text);
  desk.say(desk.texts.sealed, { n: sealed.length, files: desk.needed('out') });
  return 0;
}

function frameOf(desk: Desk, { round }: RoundFileBody): RoundFrame {
  const edition = editionById(round.edition);
  if (!edition) throw desk.refuse(desk.texts.needed, { what: `edition ${round.edition}` });
  return householdFrame(round, edition);
}
