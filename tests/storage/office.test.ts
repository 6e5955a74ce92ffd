import { beforeAll, describe, expect, it } from 'vitest';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { readReceipt } from '../../src/exchange/receipt';
import { sealInterview } from '../../src/exchange/seal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { adoptStrays, handOverState, strayIds } from '../../src/fieldwork/exchange/hand-over-work';
import { FrameCollector, takeReceiptText } from '../../src/fieldwork/exchange/receipt-work';
import { sealCompleted } from '../../src/fieldwork/exchange/seal-here';
import { receiptCodes, receiptFiles } from '../../src/office/receipts';
import { rule, waitingForAPerson } from '../../src/office/rulings';
import { lookUpCode, withdrawalLog, withdrawByCode } from '../../src/office/withdrawals';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { keepOfficeKeys, officeKeys } from '../../src/storage/office';
import { acceptRound } from '../../src/storage/round-files';
import type { Response } from '../../surveys/response';
import { chunksOf, FORM, makeOffice, type Office, responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from './support';

const AT = '2026-11-02T10:00:00+07:00';
let office: Office;
beforeAll(async () => {
  office = await makeOffice('P37');
});

const sealed = (response: Response, withdrawKey: string | null = null) =>
  sealInterview(response, office.round, { vol: 'v', withdrawKey });

async function received(...envelopes: Awaited<ReturnType<typeof sealed>>[]): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  for (const { text } of makeBundles({ envelopes }, { made: AT, from: 'v' }))
    await admitBundle(chunksOf(text), {
      store: admissionStore(db),
      opener: office.opener,
      reviewers: office.reviewers,
    });
  return db;
}

/** A phone that has accepted the round. */
async function phone(): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  return db;
}

describe('what a person settles at the office', () => {
  it('keeps one of two versions by a signed word, and a newer word takes it back', async () => {
    const db = await received(
      await sealed(responseOf(1)),
      await sealed(responseOf(1, { answers: { q1: 1 } })),
    );
    const [waiting] = await waitingForAPerson(db);
    expect(waiting).toMatchObject({ kept: null });
    expect(await db.interviews.count()).toBe(0);
    const { id, versions } = waiting!;
    for (const { sha } of versions) {
      await rule(db, office.made.keys, { about: id, verdict: 'keep-version', sha });
      expect(await waitingForAPerson(db)).toMatchObject([{ id, kept: sha }]);
      expect(await db.interviews.count()).toBe(1);
    }
    await rule(db, office.made.keys, { about: id, verdict: 'sent-back' });
    expect(await waitingForAPerson(db)).toMatchObject([{ id, kept: null }]);
    expect(await db.interviews.count()).toBe(0);
    expect((await db.decisions.toArray()).map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
  });

  it('takes an interview back by the code on the slip, and says what a code is', async () => {
    const slip = makeWithdrawalCode();
    const db = await received(await sealed(responseOf(1), slip.key), await sealed(responseOf(2)));
    expect(await lookUpCode(db, slip.code.replace(/.$/, '?'))).toEqual({ kind: 'misread' });
    expect(await lookUpCode(db, slip.code.toLowerCase())).toMatchObject({ kind: 'known', interviews: 1 });
    expect(await lookUpCode(db, makeWithdrawalCode().code)).toMatchObject({ kind: 'known', interviews: 0 });
    expect(await withdrawByCode(db, slip.code, 'asked')).toBe(1);
    expect(await lookUpCode(db, slip.code)).toMatchObject({ kind: 'done', reason: 'asked' });
    expect(await withdrawalLog(db)).toMatchObject([{ reason: 'asked', ids: [responseOf(1).id] }]);
    expect(await db.interviews.toCollection().primaryKeys()).toEqual([responseOf(2).id]);
  });

  it('gives one receipt for all it holds, and frames for what just came', async () => {
    const db = await received(await sealed(responseOf(1)), await sealed(responseOf(2)));
    const [file] = await receiptFiles(db, office.made.keys);
    const receipt = readReceipt(file!.text, office.round.keys.signer);
    expect(receipt.ok && receipt.value.items.map(({ verdict }) => verdict)).toEqual(['stored', 'stored']);
    const one = receipt.ok ? receipt.value.items.slice(0, 1) : [];
    const codes = await receiptCodes(db, office.made.keys, one);
    const frames = new FrameCollector();
    const read = codes
      .toReversed()
      .map(code => frames.add(code))
      .find(text => text !== null);
    const few = readReceipt(read ?? '', office.round.keys.signer);
    expect(few.ok && few.value.items).toEqual(one);
  });

  it('keeps keys that were replaced, for what was sealed to them', async () => {
    const db = freshDatabase();
    const other = await makeOffice('P37');
    await keepOfficeKeys(db, office.made.keys.public, 'locked-1', AT);
    await keepOfficeKeys(db, office.made.keys.public, 'locked-1-again', AT);
    expect((await officeKeys(db, 'P37'))?.former).toEqual([]);
    await keepOfficeKeys(db, other.made.keys.public, 'locked-2', AT);
    expect(await officeKeys(db, 'P37')).toMatchObject({ locked: 'locked-2', former: ['locked-1-again'] });
  });
});

describe('the phone', () => {
  it('believes a receipt only of its own round and province', async () => {
    const db = await phone();
    const stranger = await makeOffice('P37');
    const held = await received(await sealed(responseOf(1)));
    const [theirs] = await receiptFiles(held, stranger.made.keys);
    const [ours] = await receiptFiles(held, office.made.keys);
    expect(await takeReceiptText(freshDatabase(), ours!.text)).toMatchObject({ reason: 'no-round' });
    expect(await takeReceiptText(db, theirs!.text)).toMatchObject({ reason: 'unknown-signer' });
    expect(await takeReceiptText(db, 'soi-papi-bundle 1\n')).toMatchObject({ reason: 'is-bundle' });
    expect(await takeReceiptText(db, ours!.text)).toMatchObject({ kind: 'taken', received: 0 });
  });

  it('takes interviews held before the round file into the round, seals them once, and counts where they are', async () => {
    const db = await phone();
    await db.rounds.put({ ...office.round.round, id: 'local-P37-2026' });
    const before = responseOf(1, { round: 'local-P37-2026' });
    await db.interviews.put(
      interview(1, {
        ...before,
        status: 'completed',
        questionnaire: FORM,
        data: {},
        response: before,
      } as never),
    );
    expect(await strayIds(db, office.file)).toEqual([before.id]);
    expect(await adoptStrays(db, office.file)).toBe(1);
    expect(await Promise.all([sealCompleted(db), sealCompleted(db)])).toEqual([0, 0]);
    expect(await handOverState(db, office.file)).toMatchObject({
      sealed: 1,
      sent: 0,
      received: 0,
      strays: 0,
    });
    const [sha] = (await db.outbox.toArray()).map(record => record.sha);
    await sealCompleted(db);
    expect((await db.outbox.toArray()).map(record => record.sha)).toEqual([sha]);
  });
});
