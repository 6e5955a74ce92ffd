import { expect, it } from 'vitest';
import { scoreRound } from '../../src/engine/round/score-round';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { makeKeys, signingSeed } from '../../src/exchange/keys';
import { sealInterview, sealOutcomes } from '../../src/exchange/seal';
import { packTally } from '../../src/exchange/tally-parcel';
import { mergeHere, takeParcel } from '../../src/office/parcels';
import { admissionStore } from '../../src/storage/exchange';
import { trust } from '../../src/storage/office';
import { acceptRound } from '../../src/storage/round-files';
import { roundHere } from '../../src/worker/round-from-database';
import { drawnOffice, outcomeParcels } from '../fixtures/exchange/drawn-round';
import { householdResponse } from '../fixtures/exchange/household';
import { chunksOf, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const AT = '2026-11-02T10:00:00+07:00';

it('the nation’s laptop scores a drawn province out of its communes’ sums as the province’s own screen does', async () => {
  const [office, nation] = await Promise.all([drawnOffice(), makeKeys('nation')]);
  const { round } = office.round;
  const province = freshDatabase();
  await acceptRound(province, office.file, { compared: true, at: AT });
  const envelopes = await Promise.all([
    ...Array.from({ length: 60 }, (_, n) =>
      sealInterview(householdResponse(n), office.round, { vol: 'NV01', withdrawKey: null }),
    ),
    ...outcomeParcels().map((parcel, at) => sealOutcomes(ulidOf(800 + at), parcel, office.round)),
  ]);
  const text = makeBundles({ envelopes }, { made: AT, from: 'NV01' })[0]?.text ?? '';
  const { opener, reviewers } = office;
  await admitBundle(chunksOf(text), { store: admissionStore(province), opener, reviewers });
  const { frame, sums, eligible } = await roundHere(province, round.id);
  expect([sums.ids.size, eligible.size]).toEqual([60, 18]);

  const there = freshDatabase();
  await trust(there, office.made.keys.public, AT);
  const open = { keys: nation.keys, former: [] };
  const about = { office: 'P37', wave: round.id, edition: round.edition, revision: 1 };
  for (const [commune, tally] of sums.communes) {
    const ids = Array.from({ length: tally.rows.reduce((sum, n) => sum + n, 0) }, (_, n) => `${commune}${n}`);
    const contents = {
      ...about,
      scope: `P37/${commune}`,
      to: nation.keys.public.recipient,
      ids,
      tally,
      eligible,
    };
    const parcel = await packTally(contents, signingSeed(office.made.keys));
    expect(await takeParcel(there, parcel, open)).toMatchObject({ ok: true, value: { v: 2 } });
  }
  const { card } = await mergeHere(there, round, open);
  const home = scoreRound(frame, sums, eligible).province;
  expect(home.total.kind).toBe('scored');
  expect(card).toEqual(home);
  expect(card).not.toEqual(scoreRound(frame, sums).province);
});
