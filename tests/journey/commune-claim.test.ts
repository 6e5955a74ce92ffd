import { beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE_INDEX, criteriaOf } from '../../indicators/commune-index';
import { handInHere } from '../../src/communes/claim/hand-in-here';
import { newDraft } from '../../src/communes/claim/session';
import { standingsOf } from '../../src/engine/communes/claims-of-round';
import { admitBundle } from '../../src/exchange/admit';
import { logAppraisals } from '../../src/storage/appraisals';
import { carryClaim } from '../../src/storage/carry-claim';
import { claimsOfCommune, handedInOf, putClaim } from '../../src/storage/claims';
import type { ClaimRecord } from '../../src/storage/claims-records';
import { communeFormOf, indexOfRound } from '../../src/storage/commune-index';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { evidenceFile, keepEvidence } from '../../src/storage/evidence';
import { admissionStore } from '../../src/storage/exchange';
import { acceptRound } from '../../src/storage/round-files';
import { completedInterviews } from '../../src/storage/tallies';
import { questionOf } from '../../surveys/commune/form';
import { chunksOf, makeOffice, type Office, roundSettings } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const { index, digest } = indexOfRound(undefined);
const about = { round: 'dot-2026', province: 'P37', commune: '22363' };
const answers = Object.fromEntries(
  criteriaOf(COMMUNE_INDEX).map(({ id, rule }) => [
    questionOf(id),
    rule.kind === 'share' ? '97,5' : rule.kind === 'count' ? '2' : 2,
  ]),
);
const PDF = new TextEncoder().encode('%PDF-1.4\nbiên bản niêm yết');
const now = new Date('2026-11-05T02:00:00Z');

let office: Office;
beforeAll(async () => {
  const settings = roundSettings('P37');
  office = await makeOffice('P37', { forms: [...settings.forms, communeFormOf(settings.round)] });
});

async function communeDevice(hasRound = true): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  if (hasRound) await acceptRound(db, office.file, { compared: true, at: '2026-11-01T08:00:00+07:00' });
  return db;
}

async function draftOn(db: SoiPapiDatabase, from?: Parameters<typeof newDraft>[1]) {
  const kept = await keepEvidence(db, 'dot-2026/22363', {
    criterion: '2.3-1',
    name: 'Biên bản.pdf',
    bytes: PDF,
  });
  if (!kept.ok) throw new Error(kept.reason);
  const draft = {
    ...newDraft({ ...about, index: { id: index.id, version: index.version, digest } }, from, now),
    data: answers,
  };
  draft.evidence = [kept.item];
  await putClaim(db, draft);
  return draft;
}

const handIn = (db: SoiPapiDatabase, draft: ClaimRecord) =>
  handInHere(db, draft, { index, digest, seat: 'UBND xã', now });

const receive = (db: SoiPapiDatabase, text: string) =>
  admitBundle(chunksOf(text), {
    store: admissionStore(db),
    opener: office.opener,
    reviewers: office.reviewers,
  });

describe('a self-assessment from the commune to the province', () => {
  it('travels sealed like an interview, lands among claims and never among interviews', async () => {
    const commune = await communeDevice();
    const how = await handIn(commune, await draftOn(commune));
    if (how.kind !== 'sealed') throw new Error(how.kind);
    expect(how.files[0]?.text).not.toContain('Biên bản');
    const province = freshDatabase();
    const report = await receive(province, how.files[0]!.text);
    expect(report.counts.stored).toBe(1);
    expect((await receive(province, how.files[0]!.text)).counts.stored).toBe(0);
    const [claim] = await handedInOf(province, 'dot-2026');
    expect(claim?.claim).toMatchObject({
      version: 1,
      index: { digest },
      evidence: [{ name: 'Biên bản.pdf' }],
    });
    expect(claim?.answers.c61_1).toBe(97.5);
    expect(await province.interviews.count()).toBe(0);
    expect(await completedInterviews(province).ids('dot-2026')).toEqual([]);
    expect(await province.evidence.count()).toBe(0);
  });

  it('a second version replaces the first at the province; an act on the first is refused by name', async () => {
    const commune = await communeDevice();
    const first = await handIn(commune, await draftOn(commune));
    const [record] = await claimsOfCommune(commune, 'dot-2026', '22363');
    const second = await handIn(commune, await draftOn(commune, record));
    if (first.kind !== 'sealed' || second.kind !== 'sealed') throw new Error('not sealed');
    const province = freshDatabase();
    for (const { files } of [second, first]) await receive(province, files[0]!.text);
    const claims = await handedInOf(province, 'dot-2026');
    const [standing] = standingsOf(claims, { today: '2026-12-01' });
    expect(standing).toMatchObject({ current: { claim: { version: 2 } }, rivals: [] });
    const act = {
      criterion: '2.3-1',
      act: 'accept',
      answer: null,
      reason: '',
      by: 'HĐ',
      at: '2026-11-09T09:00:00+07:00',
    } as const;
    const where = { round: 'dot-2026', commune: '22363', index };
    const old = await logAppraisals(province, [{ ...act, id: record!.id, claim: record!.id }], where);
    expect(old).toMatchObject({ kept: 0, refused: [{ reason: 'outdated-version' }] });
    const fresh = await logAppraisals(
      province,
      [{ ...act, id: standing!.current.id, claim: standing!.current.id }],
      where,
    );
    expect(fresh).toEqual({ kept: 1, refused: [], left: [] });
  });

  it('without a round file, or one that freezes another index, it is kept and says why it is not sealed', async () => {
    const alone = await communeDevice(false);
    expect((await handIn(alone, await draftOn(alone))).kind).toBe('no-round-file');
    expect(await handedInOf(alone, 'dot-2026')).toHaveLength(1);
    const old = await makeOffice('P37');
    const device = freshDatabase();
    await acceptRound(device, old.file, { compared: true, at: '2026-11-01T08:00:00+07:00' });
    expect((await handIn(device, await draftOn(device))).kind).toBe('form-not-frozen');
    expect(await handedInOf(device, 'dot-2026')).toHaveLength(1);
  });

  it('what was handed in cannot be written over', async () => {
    const commune = await communeDevice();
    const draft = await draftOn(commune);
    await handIn(commune, draft);
    await expect(putClaim(commune, draft)).rejects.toThrow('was handed in');
    expect((await claimsOfCommune(commune, 'dot-2026', '22363'))[0]?.status).toBe('handed-in');
  });

  it('begun before the round file came goes along into the round, evidence too, and is handed in there', async () => {
    const own = { from: 'local-P37-2026', to: 'dot-2026', commune: '22363' };
    for (const isHandedIn of [false, true]) {
      const commune = await communeDevice(false);
      const begun = { ...(await draftOn(commune)), round: own.from };
      const shelf = await commune.evidence.toCollection().first();
      await commune.evidence.clear();
      await commune.evidence.add({
        ...shelf!,
        id: `${own.from}/22363/${shelf!.sha256}`,
        claim: `${own.from}/22363`,
      });
      await commune.claims.clear();
      await putClaim(commune, begun);
      if (isHandedIn) await handIn(commune, begun);
      await acceptRound(commune, office.file, { compared: true, at: '2026-11-06T08:00:00+07:00' });
      expect(await carryClaim(commune, own)).toBe(true);
      const [carried] = await claimsOfCommune(commune, 'dot-2026', '22363');
      expect(carried).toMatchObject({ status: 'draft', version: 1, data: answers, evidence: begun.evidence });
      expect(await claimsOfCommune(commune, own.from, '22363')).toHaveLength(isHandedIn ? 1 : 0);
      expect((await evidenceFile(commune, 'dot-2026/22363', shelf!.sha256))?.bytes).toEqual(PDF);
      expect((await handIn(commune, carried!)).kind).toBe('sealed');
      expect(await carryClaim(commune, own)).toBe(false);
    }
  });
});
