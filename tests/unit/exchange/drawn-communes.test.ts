import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { interviewCoder } from '../../../src/engine/round/coded';
import { sumsOfCommunes } from '../../../src/engine/round/from-communes';
import { householdFrame } from '../../../src/engine/round/household-frame';
import { scoreRound } from '../../../src/engine/round/score-round';
import { addInterview, emptySums, type RoundFrame, type RoundSums } from '../../../src/engine/round/sums';
import { type EligibleHouseholds, eligibleHouseholds } from '../../../src/engine/round/village-factors';
import { signingSeed } from '../../../src/exchange/keys';
import { communesOf, mergeParcels } from '../../../src/exchange/merge-parcels';
import { openTally, type Parcel, packTally } from '../../../src/exchange/tally-parcel';
import { mergedOutcomes } from '../../../surveys/contact/outcome-parcel';
import { drawnOffice, outcomeParcels } from '../../fixtures/exchange/drawn-round';
import { householdResponse } from '../../fixtures/exchange/household';
import { makeOffice, type Office } from '../../fixtures/exchange/office';

const EDITION = editionById('2021')!;
const ELIGIBLE = eligibleHouseholds(mergedOutcomes(outcomeParcels()));

function roundOf({ round: { round } }: Office): { frame: RoundFrame; sums: RoundSums } {
  const frame = householdFrame(round, EDITION);
  const sums = emptySums(frame);
  const code = interviewCoder(frame.questionnaire, frame.coding, frame.edition);
  for (let n = 0; n < 96; n++) addInterview(frame, sums, code(householdResponse(n)));
  return { frame, sums };
}

/** Through the sealed, signed text and back, each commune by itself. */
async function sent(
  office: Office,
  { communes }: RoundSums,
  eligible: EligibleHouseholds,
): Promise<Parcel[]> {
  const seed = signingSeed(office.made.keys);
  const own = office.made.keys.public;
  const about = { office: 'P37', wave: 'dot-2026', edition: '2021', revision: 1, to: own.recipient };
  const parcels: Parcel[] = [];
  for (const [commune, tally] of communes) {
    const ids = Array.from({ length: tally.rows.reduce((sum, n) => sum + n, 0) }, (_, n) => `${commune}${n}`);
    const text = await packTally({ ...about, scope: `P37/${commune}`, ids, tally, eligible }, seed);
    const opened = await openTally(text, office.ring, { signerOf: () => own.signer, own: own.recipient });
    if (!opened.ok) throw new Error(opened.problem);
    parcels.push(opened.value);
  }
  return parcels;
}

const received = (frame: RoundFrame, parcels: readonly Parcel[]) => {
  const merged = mergeParcels(parcels, { wave: 'dot-2026', edition: '2021' });
  const { communes, eligible } = communesOf('P37', merged, parcels);
  return { sums: sumsOfCommunes(frame, communes), eligible };
};
const cards = ({ province, communes, outsideSample }: ReturnType<typeof scoreRound>) => ({
  ...{ province, communes, outsideSample },
});

describe('communes of a drawn round, scored by another office', () => {
  it('come out bit for bit as at home: chances and non-response are both in', async () => {
    const office = await drawnOffice();
    const { frame, sums } = roundOf(office);
    const home = cards(scoreRound(frame, sums, ELIGIBLE));
    const parcels = await sent(office, sums, ELIGIBLE);
    const there = received(frame, parcels.toReversed());
    expect(cards(scoreRound(frame, there.sums, there.eligible))).toEqual(home);
    expect(home.province.total.kind).toBe('scored');
    expect(home.outsideSample).toBe(12);
    // Without the households approached the figures are others: the test would see them missing.
    expect(cards(scoreRound(frame, there.sums))).not.toEqual(home);
    expect(new Set(parcels.map(({ label }) => label.v))).toEqual(new Set([2]));
  });

  it('a round that was not drawn keeps the first version of its parcels', async () => {
    const office = await makeOffice();
    const { frame, sums } = roundOf(office);
    const parcels = await sent(office, sums, new Map());
    const there = received(frame, parcels);
    expect(cards(scoreRound(frame, there.sums, there.eligible))).toEqual(cards(scoreRound(frame, sums)));
    expect(new Set(parcels.map(({ label }) => label.v))).toEqual(new Set([1]));
  });
});
