import { editionById } from '../../indicators/editions';
import { countedResponse, standingOf } from '../engine/exchange/standing';
import { frameCoder } from '../engine/round/coded';
import { householdFrame } from '../engine/round/household-frame';
import { addInterview, emptySums, type RoundFrame, type RoundSums } from '../engine/round/sums';
import { signingSeed } from '../exchange/keys';
import type { RoundFileBody } from '../exchange/round-file';
import { packTally } from '../exchange/tally-parcel';
import type { Desk } from './exchange-common';
import { NdjsonStore } from './ndjson-store';

/** `papi seal tally --store s --round r --key k --to public.json --revision n [--unit code] --out file`. */
export async function sealTally(desk: Desk): Promise<number> {
  const { body } = await desk.round(desk.needed('round'));
  const keys = await desk.keys();
  const to = await desk.publicKeys(desk.needed('to'));
  const unit = desk.flags.one('unit');
  const sums = await sumsOf(desk, body, unit);
  const tally = unit === undefined ? sums.province : sums.communes.get(unit);
  if (!tally) throw desk.refuse(desk.texts.needed, { what: `--unit ${unit}` });
  const province = body.round.province;
  const text = await packTally(
    {
      office: keys.public.office,
      wave: body.round.id,
      scope: unit === undefined ? province : `${province}/${unit}`,
      edition: body.round.edition,
      revision: Number(desk.needed('revision')),
      to: to.recipient,
      ids: [...sums.ids],
      tally,
    },
    signingSeed(keys),
  );
  await desk.writeNew(desk.needed('out'), text);
  desk.say(desk.texts.sealed, { n: sums.ids.size, files: desk.needed('out') });
  return 0;
}

async function sumsOf(desk: Desk, body: RoundFileBody, unit: string | undefined): Promise<RoundSums> {
  const frame = frameOf(desk, body);
  const sums = emptySums(frame);
  const code = frameCoder(frame);
  const store = await NdjsonStore.open(desk.needed('store'));
  try {
    for await (const page of store.dossiers()) {
      for (const dossier of page) {
        const response = countedResponse(standingOf(dossier, store.decisionsAbout(dossier.id)));
        if (response?.round !== body.round.id) continue;
        if (unit === undefined || response.place.commune === unit) addInterview(frame, sums, code(response));
      }
    }
  } finally {
    await store.close();
  }
  return sums;
}

function frameOf(desk: Desk, { round }: RoundFileBody): RoundFrame {
  const edition = editionById(round.edition);
  if (!edition) throw desk.refuse(desk.texts.needed, { what: `edition ${round.edition}` });
  return householdFrame(round, edition);
}
