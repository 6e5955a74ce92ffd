import { beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '../../src/engine/exchange/standing';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { makeKeyring } from '../../src/exchange/keyring';
import { type MadeKeys, makeKeys } from '../../src/exchange/keys';
import { localOpener } from '../../src/exchange/opener';
import { sealInterview } from '../../src/exchange/seal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { takeReturnsText } from '../../src/fieldwork/exchange/returns-work';
import { sealCompleted } from '../../src/fieldwork/exchange/seal-here';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { completeInterview } from '../../src/storage/interviews';
import { envelopesToSend } from '../../src/storage/outbox';
import { beginCorrection, giveUpCorrection, returnsHere } from '../../src/storage/returns';
import { acceptRound } from '../../src/storage/round-files';
import { signReview } from '../../src/supervision/sign-review';
import type { Response } from '../../surveys/response';
import { chunksOf, makeOffice, type Office, responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from '../storage/support';

const AT = '2026-11-02T10:00:00+07:00';
const LATER = '2026-11-05T09:00:00+07:00';
const WAVE = 'dot-2026';
const NOTE = 'Câu 3.1 ghi nhầm, hỏi lại giúp.';

let office: Office;
let supervisor: MadeKeys;
const slip = makeWithdrawalCode();
const response: Response = responseOf(1);

beforeAll(async () => {
  supervisor = await makeKeys('P37/22363');
  office = await makeOffice('P37', { supervisors: [{ unit: '22363', keys: supervisor.keys.public }] });
});

/** A phone with one interview completed and sealed. */
async function phoneWithOne(): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  await db.interviews.put(
    interview(1, {
      id: response.id,
      round: WAVE,
      status: 'completed',
      completedAt: response.completedAt,
      withdrawKey: slip.key,
      place: response.place,
      response,
      data: { q1: 3 },
    }),
  );
  expect(await sealCompleted(db)).toBe(0);
  return db;
}

/** A supervisor's laptop: opens what is sealed to the own unit. */
async function laptop() {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  const ring = await makeKeyring([supervisor.keys.identity]);
  const opener = localOpener(ring, office.knows);
  const takeIn = (text: string) =>
    admitBundle(chunksOf(text), { store: admissionStore(db), opener, reviewers: office.reviewers });
  const decisions = async () => (await db.decisions.toArray()).map(({ line }) => line);
  return { db, takeIn, decisions };
}

const bundleOf = async (phone: SoiPapiDatabase): Promise<string> =>
  makeBundles({ envelopes: await envelopesToSend(phone, WAVE) }, { made: AT, from: 'v' })[0]?.text ?? '';
const returnsOf = (decisions: readonly string[]): string =>
  makeBundles({ envelopes: [], decisions }, { made: AT, from: 'giam-sat' })[0]?.text ?? '';

async function correct(phone: SoiPapiDatabase, answers: Response['answers']): Promise<void> {
  expect(await beginCorrection(phone, response.id, LATER)).toBe(true);
  const draft = await phone.interviews.get(response.id);
  if (!draft?.response) throw new Error('no draft');
  await completeInterview(phone, draft, { ...draft.response, answers });
  expect(await sealCompleted(phone)).toBe(0);
}

const CORRECTED = { ...response.answers, q1: 0 };

describe('an interview sent back', () => {
  it('goes from the supervisor to the phone, is corrected, and counts anew without anybody deciding again', async () => {
    const [phone, desk] = [await phoneWithOne(), await laptop()];
    await desk.takeIn(await bundleOf(phone));
    const about = { round: WAVE, id: response.id };
    expect(await signReview(desk.db, supervisor.keys, about, { verdict: 'sent-back', note: NOTE })).toBe(
      true,
    );

    const returns = returnsOf(await desk.decisions());
    expect(await takeReturnsText(phone, returns)).toEqual({ kind: 'returned', here: 1, elsewhere: 0 });
    expect(await takeReturnsText(phone, returns)).toEqual({ kind: 'returned', here: 1, elsewhere: 0 });
    expect(await returnsHere(phone)).toMatchObject([{ notes: [NOTE], correcting: false }]);

    const before = await phone.outbox.get(response.id);
    await correct(phone, CORRECTED);
    expect(await returnsHere(phone)).toEqual([]);
    const after = await phone.outbox.get(response.id);
    expect(after?.sha).not.toBe(before?.sha);
    expect(after).toMatchObject({ state: 'sealed', withdrawKey: slip.key });
    expect(after?.correcting).toBeUndefined();

    await desk.takeIn(await bundleOf(phone));
    expect((await desk.db.interviews.get(response.id))?.response?.answers.q1).toBe(0);
    expect((await desk.db.dossiers.get(response.id))?.standing).toBe('counted');
    expect(await signReview(desk.db, supervisor.keys, about, { verdict: 'accepted', note: '' })).toBe(true);
    expect((await desk.db.dossiers.get(response.id))?.standing).toBe('counted');
  });

  it('counts the same whichever comes first: the word or the corrected version', async () => {
    const [phone, desk, province] = [await phoneWithOne(), await laptop(), await laptop()];
    const first = await bundleOf(phone);
    await desk.takeIn(first);
    const about = { round: WAVE, id: response.id };
    await signReview(desk.db, supervisor.keys, about, { verdict: 'sent-back', note: NOTE });
    await takeReturnsText(phone, returnsOf(await desk.decisions()));
    await correct(phone, CORRECTED);
    await province.takeIn(await bundleOf(phone));
    await province.takeIn(first);
    expect((await province.db.dossiers.get(response.id))?.standing).toBe('quarantined');
    await province.takeIn(returnsOf(await desk.decisions()));
    expect((await province.db.dossiers.get(response.id))?.standing).toBe('counted');
    expect((await province.db.interviews.get(response.id))?.response?.answers.q1).toBe(0);
  });

  it('stays for a person where the second version was made by somebody without the slip', async () => {
    const [phone, desk] = [await phoneWithOne(), await laptop()];
    await desk.takeIn(await bundleOf(phone));
    const about = { round: WAVE, id: response.id };
    await signReview(desk.db, supervisor.keys, about, { verdict: 'sent-back', note: NOTE });
    const forged = await sealInterview({ ...response, answers: CORRECTED }, office.round, {
      vol: 'v',
      withdrawKey: makeWithdrawalCode().key,
    });
    await desk.takeIn(makeBundles({ envelopes: [forged] }, { made: AT, from: 'x' })[0]?.text ?? '');
    expect((await desk.db.dossiers.get(response.id))?.standing).toBe('quarantined');
  });

  it('stands as it was where the correction is given up, and is still asked for', async () => {
    const [phone, desk] = [await phoneWithOne(), await laptop()];
    await desk.takeIn(await bundleOf(phone));
    await signReview(
      desk.db,
      supervisor.keys,
      { round: WAVE, id: response.id },
      { verdict: 'sent-back', note: NOTE },
    );
    await takeReturnsText(phone, returnsOf(await desk.decisions()));
    const before = await phone.outbox.get(response.id);
    await beginCorrection(phone, response.id, LATER);
    await phone.interviews.update(response.id, { data: { q1: 99 } });
    expect(await giveUpCorrection(phone, response.id, record => ({ q1: record.response.answers.q1 }))).toBe(
      true,
    );
    expect(await phone.interviews.get(response.id)).toMatchObject({
      status: 'completed',
      data: { q1: response.answers.q1 },
    });
    expect(await phone.outbox.get(response.id)).toEqual(before);
    expect(await returnsHere(phone)).toHaveLength(1);
  });

  it('is not believed from anybody the round does not name', async () => {
    const [phone, desk] = [await phoneWithOne(), await laptop()];
    await desk.takeIn(await bundleOf(phone));
    const stranger = await makeKeys('P37/99999');
    expect(
      await signReview(
        desk.db,
        stranger.keys,
        { round: WAVE, id: response.id },
        { verdict: 'sent-back', note: NOTE },
      ),
    ).toBe(false);
    const other = await makeOffice('P37');
    expect(other.round.keys.signer).not.toBe(office.round.keys.signer);
    const { signDecision } = await import('../../src/exchange/decision');
    const { signingSeed } = await import('../../src/exchange/keys');
    const line = signDecision(
      { about: response.id, seq: 1, verdict: 'sent-back', note: NOTE },
      signingSeed(stranger.keys),
    );
    expect(await takeReturnsText(phone, returnsOf([line]))).toEqual({
      kind: 'refused',
      reason: 'unknown-signer',
    });
    expect(await takeReturnsText(phone, returnsOf([`${line} `]))).toEqual({
      kind: 'refused',
      reason: 'not-a-record',
    });
    expect(await returnsHere(phone)).toEqual([]);
  });
});

describe('what signReview signs', () => {
  it('names the counted version, counts on from the last word, and signs nothing about what came in no envelope', async () => {
    const [phone, desk] = [await phoneWithOne(), await laptop()];
    await desk.takeIn(await bundleOf(phone));
    const about = { round: WAVE, id: response.id };
    await signReview(desk.db, supervisor.keys, about, { verdict: 'sent-back', note: 'x'.repeat(900) });
    await signReview(desk.db, supervisor.keys, about, { verdict: 'excluded', note: 'Không có hộ này.' });
    const decisions = await desk.db.decisions.toArray();
    const sha = (await phone.outbox.get(response.id))?.sha;
    expect(decisions.map(({ seq, verdict, role }) => [seq, verdict, role]).sort()).toEqual([
      [1, 'sent-back', 'supervisor'],
      [2, 'excluded', 'supervisor'],
    ]);
    expect(decisions.every(one => one.sha === sha)).toBe(true);
    expect(decisions.find(({ seq }) => seq === 1)?.note).toHaveLength(500);
    // A supervisor's word is advice: only the province's changes what counts.
    expect((await desk.db.dossiers.get(response.id))?.standing).toBe('counted');
    const elsewhere = { round: WAVE, id: responseOf(2).id };
    expect(await signReview(desk.db, supervisor.keys, elsewhere, { verdict: 'accepted', note: '' })).toBe(
      false,
    );
    const noRound = { round: 'dot-khac', id: response.id };
    expect(await signReview(desk.db, supervisor.keys, noRound, { verdict: 'accepted', note: '' })).toBe(
      false,
    );
  });
});

describe('which version stands', () => {
  const version = (sha: string, withdrawKey: string | null = 'k') => ({
    sha,
    wave: WAVE,
    withdrawKey,
    origin: null,
    formKnown: true,
    content: { kind: 'interview' as const, response, contact: null },
    removed: null,
  });
  const word = (sha: string, seq: number, verdict: 'sent-back' | 'accepted' = 'sent-back', person = 's') => ({
    about: response.id,
    person,
    seq,
    role: 'supervisor' as const,
    verdict,
    sha,
    note: '',
    line: `${person} ${seq}`,
  });
  it.each([
    { why: 'two versions nobody sent back', shas: ['a', 'b'], words: [], stands: null },
    { why: 'the first sent back', shas: ['a', 'b'], words: [word('a', 1)], stands: 'b' },
    {
      why: 'the first sent back, the second accepted',
      shas: ['a', 'b'],
      words: [word('a', 1), word('b', 2, 'accepted')],
      stands: 'b',
    },
    {
      why: 'sent back, then accepted after all: a person looks',
      shas: ['a', 'b'],
      words: [word('a', 1), word('a', 2, 'accepted')],
      stands: null,
    },
    {
      why: 'both sent back, no third yet: the newest of them',
      shas: ['a', 'b'],
      words: [word('a', 1), word('b', 2)],
      stands: 'b',
    },
    {
      why: 'both sent back and a third',
      shas: ['a', 'b', 'c'],
      words: [word('a', 1), word('b', 2)],
      stands: 'c',
    },
    {
      why: 'both sent back by two people: no order',
      shas: ['a', 'b'],
      words: [word('a', 1), word('b', 1, 'sent-back', 'z')],
      stands: null,
    },
    {
      why: 'one alone, sent back: it counts until it is corrected',
      shas: ['a'],
      words: [word('a', 1)],
      stands: 'a',
    },
  ])('$why', ({ shas, words, stands }) => {
    const versions = shas.map(sha => version(sha));
    for (const order of [words, words.toReversed()]) {
      const standing = standingOf({ id: response.id, versions }, order);
      expect(standing.kind === 'counted' ? standing.version.sha : null).toBe(stands);
    }
  });

  it('never by versions without a slip', () => {
    const versions = [version('a', null), version('b', null)];
    expect(standingOf({ id: response.id, versions }, [word('a', 1)]).kind).toBe('quarantined');
  });
});
