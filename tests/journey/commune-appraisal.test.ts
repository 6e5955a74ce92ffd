import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_INDEX, criteriaOf } from '../../indicators/commune-index';
import { handInHere } from '../../src/communes/claim/hand-in-here';
import { newDraft } from '../../src/communes/claim/session';
import { type AppraisalEvent, eventsOn, stateOf } from '../../src/engine/communes/appraisal';
import { admitBundle } from '../../src/exchange/admit';
import { signAppraisal } from '../../src/exchange/appraisal-file';
import { makeBundles } from '../../src/exchange/bundle';
import { signingSeed } from '../../src/exchange/keys';
import { makeResult, takeResult } from '../../src/storage/appraisal-results';
import { appraisalsOf, logAppraisals } from '../../src/storage/appraisals';
import { claimsOfCommune, handedInOf, putClaim } from '../../src/storage/claims';
import { communeFormOf, indexOfRound } from '../../src/storage/commune-index';
import { communeEnvelopes, communeOutbox, sealRepliesHere } from '../../src/storage/commune-replies';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { acceptRound } from '../../src/storage/round-files';
import { questionOf } from '../../surveys/commune/form';
import { chunksOf, makeOffice, type Office, roundSettings } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const { index, digest } = indexOfRound(undefined);
const OF = { round: 'dot-2026', commune: '22363' };
const ANSWERS = Object.fromEntries(
  criteriaOf(COMMUNE_INDEX).map(({ id, rule }) => [
    questionOf(id),
    rule.kind === 'share' ? '97,5' : rule.kind === 'count' ? '2' : 2,
  ]),
);
const ABOUT = {
  ...OF,
  index: { id: index.id, version: index.version, digest },
  disputeDays: 10,
  by: 'Hội đồng',
};
const day = (n: number, hour = 2) => new Date(Date.UTC(2026, 10, n, hour));

let office: Office;
let stranger: Office;
beforeAll(async () => {
  const settings = roundSettings('P37');
  const forms = [...settings.forms, communeFormOf(settings.round)];
  office = await makeOffice('P37', { forms });
  stranger = await makeOffice('P37', { forms });
});

async function communeWithClaim(): Promise<{ commune: SoiPapiDatabase; text: string; claim: string }> {
  const commune = freshDatabase();
  await acceptRound(commune, office.file, { compared: true, at: '2026-11-01T08:00:00+07:00' });
  const about = { ...OF, province: 'P37', index: { id: index.id, version: index.version, digest } };
  const draft = { ...newDraft(about, undefined, day(5)), data: ANSWERS };
  await putClaim(commune, draft);
  const how = await handInHere(commune, draft, { index, digest, seat: 'UBND', now: day(5) });
  if (how.kind !== 'sealed') throw new Error(how.kind);
  return { commune, text: how.files[0]!.text, claim: draft.id };
}

const receive = (db: SoiPapiDatabase, text: string) =>
  admitBundle(chunksOf(text), {
    store: admissionStore(db),
    opener: office.opener,
    reviewers: office.reviewers,
  });

const event = (act: AppraisalEvent['act'], claim: string, rest: Partial<AppraisalEvent>): AppraisalEvent => ({
  id: ulid(day(8).getTime()),
  claim,
  criterion: '2.3-1',
  act,
  answer: null,
  reason: '',
  by: 'Hội đồng',
  at: '2026-11-08T09:00:00+07:00',
  ...rest,
});

const act = (db: SoiPapiDatabase, one: AppraisalEvent) => logAppraisals(db, [one], { ...OF, index });
const LATE = { kind: 'value', value: 1 } as const;

/** A province that has taken the claim in and corrected 2.3-1 on 8 November. */
async function appraised() {
  const { commune, text, claim } = await communeWithClaim();
  const province = freshDatabase();
  await receive(province, text);
  const correction = event('correct', claim, { answer: LATE, reason: 'Niêm yết muộn.' });
  expect(await act(province, correction)).toMatchObject({ kept: 1 });
  return { commune, province, claim, correction };
}

const result = (db: SoiPapiDatabase, now: Date, seed = signingSeed(office.made.keys)) =>
  makeResult(db, ABOUT, { seed, now });
const stateOn = async (db: SoiPapiDatabase, claim: string) =>
  stateOf(eventsOn(await appraisalsOf(db, [claim]), claim, '2.3-1'));

/** What the commune sends back, as the file it would save. */
async function replyFile(commune: SoiPapiDatabase): Promise<string> {
  await sealRepliesHere(commune, OF, { body: office.file.body, at: '2026-11-15T08:00:00+07:00' });
  const envelopes = await communeEnvelopes(commune, OF);
  return makeBundles({ envelopes }, { made: '2026-11-15T08:00:00+07:00', from: 'xa' })[0]!.text;
}

describe('the appraisal travels back to the commune, and the commune answers', () => {
  it('accepting all that is open leaves alone what was corrected a moment before', async () => {
    const { province, claim, correction } = await appraised();
    const all = ['2.3-1', '2.1-1'].map((criterion, at) =>
      event('accept', claim, { criterion, id: ulid(day(8).getTime() + 1 + at) }),
    );
    const logged = await logAppraisals(province, all, { ...OF, index, onlyOpen: true });
    expect(logged).toEqual({ kept: 1, refused: [], left: [all[0]] });
    expect(await stateOn(province, claim)).toMatchObject({
      kind: 'decided',
      decision: { answer: correction.answer },
    });
  });

  it('corrected, sent, objected to, settled: both devices read the same, days count from the sending', async () => {
    const { commune, province, claim, correction } = await appraised();
    const sent = await result(province, day(12));
    const taken = await takeResult(commune, sent!.text, OF);
    expect(taken).toMatchObject({ kind: 'taken', fresh: 2, isOutdated: false });
    expect(await takeResult(commune, sent!.text, OF)).toMatchObject({ kind: 'taken', fresh: 0 });
    expect(await stateOn(commune, claim)).toMatchObject({
      kind: 'decided',
      disputeUntil: '2026-11-22',
      isSent: true,
    });

    // The commune's clock is two weeks slow: its objection still comes after the decision it is about.
    const dispute = event('dispute', claim, {
      id: ulid(day(1).getTime()),
      reason: 'Đã niêm yết đúng ngày.',
      by: 'UBND xã',
      to: correction.id,
      at: '2026-11-01T08:00:00+07:00',
    });
    expect(await act(commune, dispute)).toMatchObject({ kept: 1 });
    expect((await communeOutbox(commune, OF)).unsealed).toBe(1);
    const back = await replyFile(commune);
    expect((await communeOutbox(commune, OF)).unsealed).toBe(0);
    expect(await replyFile(commune)).toBe(back);

    const report = await receive(province, back);
    expect(report.counts).toMatchObject({ stored: 0, duplicate: 1, replies: 1, quarantined: 0 });
    expect((await receive(province, back)).counts).toMatchObject({ replies: 0, refused: 0 });
    expect(await handedInOf(province, OF.round)).toHaveLength(1);
    const disputed = await stateOn(province, claim);
    expect(disputed).toMatchObject({ kind: 'disputed', dispute: { reason: 'Đã niêm yết đúng ngày.' } });

    const settled = event('settle', claim, { id: ulid(day(16).getTime()), reason: 'Xã đúng.' });
    expect(await act(province, settled)).toMatchObject({ kept: 1 });
    const second = await result(province, day(17));
    expect(await takeResult(commune, second!.text, OF)).toMatchObject({ kind: 'taken', fresh: 2 });
    expect(await stateOn(commune, claim)).toEqual(await stateOn(province, claim));
    expect(await stateOn(commune, claim)).toMatchObject({ kind: 'settled' });
    // An earlier file after a later one changes nothing.
    expect(await takeResult(commune, sent!.text, OF)).toMatchObject({ fresh: 0 });
  });

  it('an objection after the deadline is kept in the log and changes nothing', async () => {
    const { commune, province, claim, correction } = await appraised();
    await takeResult(commune, (await result(province, day(9)))!.text, OF);
    const late = event('dispute', claim, {
      id: ulid(day(25).getTime()),
      reason: 'Muộn.',
      to: correction.id,
      at: '2026-11-25T08:00:00+07:00',
    });
    expect(await act(commune, late)).toMatchObject({ kept: 0, refused: [{ reason: 'deadline-passed' }] });
    await commune.appraisals.add(late); // a commune whose clock or program says otherwise
    await receive(province, await replyFile(commune));
    expect(await appraisalsOf(province, [claim])).toContainEqual(late);
    expect(await stateOn(province, claim)).toMatchObject({ kind: 'decided' });
  });

  it('a newer version handed in meanwhile: the result is kept, and said to be about the older one', async () => {
    const { commune, province, claim } = await appraised();
    const [record] = await claimsOfCommune(commune, OF.round, OF.commune);
    const about = { ...OF, province: 'P37', index: { id: index.id, version: index.version, digest } };
    const next = newDraft(about, { ...record!, data: ANSWERS }, day(10));
    await putClaim(commune, next);
    const how = await handInHere(commune, next, { index, digest, seat: 'UBND', now: day(10) });
    const taken = await takeResult(commune, (await result(province, day(12)))!.text, OF);
    expect(taken).toMatchObject({ kind: 'taken', isOutdated: true, result: { claim: { version: 1 } } });
    expect(await stateOn(commune, claim)).toMatchObject({ kind: 'decided' });
    if (how.kind !== 'sealed') throw new Error(how.kind);
    await receive(province, how.files[0]!.text);
    const later = await result(province, day(13));
    expect(later?.result.claim).toEqual({ id: next.id, version: 2 });
    expect(later?.result.events.map(one => one.claim)).toContain(claim); // what was said of version 1 travels on
  });

  it('another commune’s reply cannot speak about this claim, and no reply can write over the council’s log', async () => {
    const { commune, province, claim, correction } = await appraised();
    await takeResult(commune, (await result(province, day(12)))!.text, OF);
    const forged = event('dispute', claim, { id: correction.id, reason: 'x', to: correction.id });
    await commune.appraisals.put(forged);
    await receive(province, await replyFile(commune));
    expect(await appraisalsOf(province, [claim])).toContainEqual(correction);
  });
});

describe('a file that is not this commune’s result is named and changes nothing', () => {
  const signed = (change: object, from: Office = office) =>
    signAppraisal(
      {
        ...OF,
        at: '2026-11-12T08:00:00+07:00',
        index: ABOUT.index,
        disputeDays: 10,
        claim: { id: ulid(1), version: 1 },
        events: [],
        ...change,
      },
      signingSeed(from.made.keys),
    );
  it.each([
    { why: 'another commune', text: () => signed({ commune: '22366' }), reason: 'other-commune' },
    { why: 'another round', text: () => signed({ round: 'dot-2025' }), reason: 'other-round' },
    { why: 'signed by another key', text: () => signed({}, stranger), reason: 'unknown-signer' },
    {
      why: 'changed on the way',
      text: () => signed({}).replace('"version":1', '"version":2'),
      reason: 'signature-wrong',
    },
    { why: 'cut off', text: () => signed({}).slice(0, 300), reason: 'not-a-record' },
    {
      why: 'a newer program’s file',
      text: () => signed({}).replace('appraisal 1', 'appraisal 2'),
      reason: 'newer-version',
    },
    { why: 'a round file', text: () => office.file.text, reason: 'is-round' },
    { why: 'anything else', text: () => 'xin chào', reason: 'not-ours' },
    { why: 'a claim of another device', text: () => signed({}), reason: 'claim-not-here' },
  ])('$why: $reason', async ({ text, reason }) => {
    const { commune } = await communeWithClaim();
    expect(await takeResult(commune, text(), OF)).toMatchObject({ kind: 'refused', reason });
    expect(await commune.appraisals.count()).toBe(0);
  });

  it('without the round file of the province nothing can be believed', async () => {
    expect(await takeResult(freshDatabase(), signed({}), OF)).toMatchObject({ reason: 'no-round' });
  });
});
