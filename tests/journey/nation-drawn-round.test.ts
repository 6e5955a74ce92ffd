import { describe, expect, it } from 'vitest';
import { scoreRound } from '../../src/engine/round/score-round';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { makeKeys, signingSeed } from '../../src/exchange/keys';
import { sealInterview, sealOutcomes } from '../../src/exchange/seal';
import { packTally } from '../../src/exchange/tally-parcel';
import { makeWithdrawalCode, type WithdrawalCode } from '../../src/exchange/withdrawal-code';
import { makeParcel, mergeHere, takeParcels } from '../../src/office/parcels';
import { withdrawByCode } from '../../src/office/withdrawals';
import { admissionStore } from '../../src/storage/exchange';
import { trust } from '../../src/storage/office';
import { acceptRound } from '../../src/storage/round-files';
import { roundHere } from '../../src/worker/round-from-database';
import { drawnOffice, outcomeParcels } from '../fixtures/exchange/drawn-round';
import { householdResponse } from '../fixtures/exchange/household';
import { chunksOf, makeOffice, ulidOf } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const AT = '2026-11-02T10:00:00+07:00';

type Keys = Awaited<ReturnType<typeof makeKeys>>;

/** A province's laptop that took in a drawn round's interviews, with what became of the households or without. */
async function provinceWith(interviews: number, outcomes = outcomeParcels()) {
  const office = await drawnOffice();
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  const envelopes = await Promise.all([
    ...Array.from({ length: interviews }, (_, n) =>
      sealInterview(householdResponse(n), office.round, { vol: 'NV01', withdrawKey: slipOf(n).key }),
    ),
    ...outcomes.map((parcel, at) => sealOutcomes(ulidOf(800 + at), parcel, office.round)),
  ]);
  const text = makeBundles({ envelopes }, { made: AT, from: 'NV01' })[0]?.text ?? '';
  const { opener, reviewers } = office;
  await admitBundle(chunksOf(text), { store: admissionStore(db), opener, reviewers });
  return { office, db, round: office.round.round, open: { keys: office.made.keys, former: [] } };
}
type Province = Awaited<ReturnType<typeof provinceWith>>;

const slips = new Map<number, WithdrawalCode>();
function slipOf(n: number): WithdrawalCode {
  const slip = slips.get(n) ?? makeWithdrawalCode();
  slips.set(n, slip);
  return slip;
}

async function nationFor({ office }: Province) {
  const nation = await makeKeys('nation');
  const db = freshDatabase();
  await trust(db, office.made.keys.public, AT);
  return { db, nation, open: { keys: nation.keys, former: [] } };
}

const sent = async ({ db, round, open }: Province, { keys }: Keys) => {
  const made = await makeParcel(db, round, keys.public, open);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

/** As the app made it before: the province's own clusters in one tally. */
async function wholeProvince({ office, db, round }: Province, { keys }: Keys, revision: number) {
  const { sums } = await roundHere(db, round.id);
  const about = { office: 'P37', wave: round.id, scope: 'P37', edition: round.edition, revision };
  const contents = { ...about, to: keys.public.recipient, ids: [...sums.ids], tally: sums.province };
  return packTally(contents, signingSeed(office.made.keys));
}

const asAtHome = async ({ db, round }: Province) => {
  const { frame, sums, eligible } = await roundHere(db, round.id);
  return scoreRound(frame, sums, eligible).province;
};

describe('sums of a drawn round, from the province’s screen to the nation’s', () => {
  it('go commune by commune in one file, and are scored there as the province’s own screen does', async () => {
    const province = await provinceWith(60);
    const { db, nation, open } = await nationFor(province);
    const made = await sent(province, nation);
    expect(made).toMatchObject({ n: 60, revision: 1, communes: 3, lacksHouseholds: false });
    const taken = await takeParcels(db, made.text, open);
    if (!taken.ok) throw new Error(taken.problem);
    expect(taken.value.map(({ v, scope }) => `${scope} v${v}`)).toEqual(
      ['22363', '22366', '22369'].map(commune => `P37/${commune} v2`),
    );
    const { card, merged, drawn } = await mergeHere(db, province.round, open);
    const home = await asAtHome(province);
    expect(home.total.kind).toBe('scored');
    expect(card).toEqual(home);
    expect(merged.n).toBe(60);
    expect(drawn).toEqual({ unscored: [], lackHouseholds: 0 });
    // Without the households approached the figures are others: the test would see them missing.
    const { frame, sums } = await roundHere(province.db, province.round.id);
    expect(card).not.toEqual(scoreRound(frame, sums).province);
    // A file one of whose parcels was damaged is not taken in by half.
    const lines = made.text.split('\n');
    const hurt = lines.map((line, at) => (at === 3 ? line.slice(0, 400) : line)).join('\n');
    const other = await nationFor(province);
    expect((await takeParcels(other.db, hurt, open)).ok).toBe(false);
    expect(await other.db.parcels.count()).toBe(0);
  });

  it('a whole-province parcel of before is added, not scored, and named; communes that come later take its place', async () => {
    const province = await provinceWith(60);
    const { db, nation, open } = await nationFor(province);
    await takeParcels(db, await wholeProvince(province, nation, 7), open);
    const before = await mergeHere(db, province.round, open);
    expect(before.card).toBeNull();
    expect(before.merged.n).toBe(60);
    expect(before.drawn?.unscored.map(({ scope }) => scope)).toEqual(['P37']);

    await takeParcels(db, (await sent(province, nation)).text, open);
    const after = await mergeHere(db, province.round, open);
    expect(after.card).toEqual(await asAtHome(province));
    expect(after.merged.n).toBe(60);
    expect(after.merged.leftOut.map(({ label, reason }) => [label.scope, reason])).toEqual([
      ['P37', 'communes-count'],
    ]);
    expect(after.drawn).toEqual({ unscored: [], lackHouseholds: 0 });
  });

  it('without outcomes both sides say so, and score alike', async () => {
    const province = await provinceWith(30, []);
    const { db, nation, open } = await nationFor(province);
    const made = await sent(province, nation);
    expect(made.lacksHouseholds).toBe(true);
    await takeParcels(db, made.text, open);
    const { card, drawn } = await mergeHere(db, province.round, open);
    expect(drawn).toEqual({ unscored: [], lackHouseholds: 3 });
    expect(card).toEqual(await asAtHome(province));
  });

  it('a commune whose last interview was taken back goes along empty: its former sums do not stay for ever', async () => {
    const province = await provinceWith(4);
    const { db, nation, open } = await nationFor(province);
    const first = await sent(province, nation);
    await takeParcels(db, first.text, open);
    const { commune } = householdResponse(1).place;
    const its = [0, 1, 2, 3].filter(n => householdResponse(n).place.commune === commune);
    for (const n of its) await withdrawByCode(province.db, slipOf(n).code, 'asked');
    const second = await sent(province, nation);
    expect(second).toMatchObject({ n: 4 - its.length, revision: 2, communes: first.communes });
    await takeParcels(db, second.text, open);
    const { merged } = await mergeHere(db, province.round, open);
    expect(merged.n).toBe(4 - its.length);
    expect(merged.included.find(({ scope }) => scope === `P37/${commune}`)?.n).toBe(0);
  });
});

it('a round that was not drawn goes as one whole tally, as ever', async () => {
  const office = await makeOffice('P37');
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  const envelopes = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      sealInterview(householdResponse(n), office.round, { vol: 'NV01', withdrawKey: null }),
    ),
  );
  const text = makeBundles({ envelopes }, { made: AT, from: 'NV01' })[0]?.text ?? '';
  const { opener, reviewers } = office;
  await admitBundle(chunksOf(text), { store: admissionStore(db), opener, reviewers });
  const province = { office, db, round: office.round.round, open: { keys: office.made.keys, former: [] } };
  const there = await nationFor(province);
  const made = await sent(province, there.nation);
  expect(made).toMatchObject({ n: 12, communes: null, lacksHouseholds: false });
  expect(await takeParcels(there.db, made.text, there.open)).toMatchObject({
    value: [{ v: 1, scope: 'P37' }],
  });
  const { card, drawn } = await mergeHere(there.db, province.round, there.open);
  expect(drawn).toBeNull();
  expect(card?.total).toEqual((await asAtHome(province)).total);
});
