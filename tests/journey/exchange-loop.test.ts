import { beforeAll, describe, expect, it } from 'vitest';
import { editionById } from '../../indicators/editions';
import { catchUp } from '../../src/engine/round/catch-up';
import { scoreRound } from '../../src/engine/round/score-round';
import type { RoundFrame } from '../../src/engine/round/sums';
import { makeSample, SAMPLE, SAMPLE_ROUND } from '../../src/engine/sample/make-sample';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { canonicalJson } from '../../src/exchange/canonical';
import { formName } from '../../src/exchange/document';
import { handOver } from '../../src/exchange/hand-over';
import { signingSeed } from '../../src/exchange/keys';
import { readReceipt, signReceipt } from '../../src/exchange/receipt';
import { roundWords } from '../../src/exchange/round-file';
import { sealInterview } from '../../src/exchange/seal';
import { tallyWire } from '../../src/exchange/tally-wire';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import {
  clearReceived,
  envelopesToSend,
  keepSealed,
  markSent,
  notYetSealed,
  outboxCounts,
  outboxStates,
  takeReceipt,
  withdrawalLines,
  withdrawHere,
} from '../../src/storage/outbox';
import { acceptRound, roundFile } from '../../src/storage/round-files';
import { completedInterviews, sumsShelf } from '../../src/storage/tallies';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Response } from '../../surveys/response';
import { chunksOf, FORM_SHA, makeOffice, type Office, roundSettings } from '../fixtures/exchange/office';
import { freshDatabase, interview } from '../storage/support';

const edition = editionById('2021')!;
const content = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
const form = formName({ id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version });
const frame: RoundFrame = {
  round: SAMPLE_ROUND,
  province: 'P37',
  weightUnit: 1,
  certaintyCommunes: [],
  ...content,
};
const AT = '2026-11-02T10:00:00+07:00';

let office: Office;
let responses: Response[];
beforeAll(async () => {
  const settings = roundSettings('P37');
  office = await makeOffice('P37', {
    round: {
      ...settings.round,
      id: SAMPLE_ROUND,
      questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
    },
    forms: [{ form, formSha: FORM_SHA }],
  });
  responses = [...makeSample({ ...SAMPLE, interviews: 48, communes: 3 }, content)];
});

/** A phone that has held these interviews and sealed them. */
async function phone(
  held: readonly Response[],
  keys: ReadonlyMap<string, string> = new Map(),
): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  for (const response of held) {
    const withdrawKey = keys.get(response.id) ?? null;
    const { id, round, questionnaire, place, completedAt } = response;
    await db.interviews.put({
      ...interview(0, { id, round, questionnaire, place, completedAt, status: 'completed', response }),
      ...(withdrawKey ? { withdrawKey } : {}),
    });
    const envelope = await sealInterview(response, office.round, { vol: 'v', withdrawKey });
    await keepSealed(db, envelope, { withdrawKey, at: AT });
  }
  return db;
}

async function bundleOf(db: SoiPapiDatabase): Promise<string> {
  const envelopes = await envelopesToSend(db, SAMPLE_ROUND);
  const [file] = makeBundles({ envelopes, withdrawals: await withdrawalLines(db) }, { made: AT, from: 'v' });
  await markSent(
    db,
    envelopes.map(({ id }) => id),
    AT,
  );
  return file!.text;
}

const receive = (db: SoiPapiDatabase, text: string) =>
  admitBundle(chunksOf(text), {
    store: admissionStore(db),
    opener: office.opener,
    reviewers: office.reviewers,
    batchSize: 7,
  });

async function scoresOf(db: SoiPapiDatabase): Promise<string> {
  const sums = await catchUp(frame, completedInterviews(db), sumsShelf(db));
  const scores = scoreRound(frame, sums);
  const psusAnd = { ...tallyWire(sums.province), n: scores.n };
  return canonicalJson(
    JSON.parse(
      JSON.stringify({ psusAnd, total: scores.province.total, dimensions: [...scores.province.dimensions] }),
    ),
  );
}

async function oneDevice(held: readonly Response[]): Promise<string> {
  const db = freshDatabase();
  await db.interviews.bulkPut(
    held.map(response => interview(0, { ...response, status: 'completed', data: {}, response } as never)),
  );
  return scoresOf(db);
}

describe('from two phones to the province and back', () => {
  it('twice and in the wrong order gives the scores of one device that held all; receipts free the phones', async () => {
    const [a, b] = [await phone(responses.slice(0, 20)), await phone(responses.slice(20))];
    const [fromA, fromB] = [await bundleOf(a), await bundleOf(b)];
    expect(await outboxCounts(a, SAMPLE_ROUND)).toMatchObject({ sealed: 0, sent: 20 });
    const province = freshDatabase();
    const reports = [];
    for (const text of [fromB, fromA, fromA, fromB]) reports.push(await receive(province, text));
    expect(reports.map(({ counts }) => counts.stored)).toEqual([28, 20, 0, 0]);
    expect(await scoresOf(province)).toBe(await oneDevice(responses));
    const text = signReceipt(
      { wave: SAMPLE_ROUND, at: AT, items: reports[1]!.items, withdrawals: [] },
      signingSeed(office.made.keys),
    );
    const receipt = readReceipt(text, office.round.keys.signer);
    if (!receipt.ok) throw new Error(receipt.problem);
    expect(await takeReceipt(a, receipt.value)).toEqual({ received: 20, withdrawn: [] });
    expect(await takeReceipt(b, receipt.value)).toEqual({ received: 0, withdrawn: [] });
    expect(await clearReceived(a, SAMPLE_ROUND, { today: '2026-12-31', endsOn: '2026-12-31' })).toBe(0);
    expect(await clearReceived(a, SAMPLE_ROUND, { today: '2027-01-01', endsOn: '2026-12-31' })).toBe(20);
    expect(await clearReceived(b, SAMPLE_ROUND, { today: '2027-01-01', endsOn: '2026-12-31' })).toBe(0);
    expect(await a.interviews.count()).toBe(0);
    expect(await b.interviews.count()).toBe(28);
    expect([...(await outboxStates(a, [responses[0]!.id])).values()]).toEqual(['received']);
  });

  it('a withdrawn interview scores as if it had never been held, at the province and on the phone', async () => {
    const slip = makeWithdrawalCode();
    const gone = responses[5]!;
    const a = await phone(responses, new Map([[gone.id, slip.key]]));
    const province = freshDatabase();
    await receive(province, await bundleOf(a));
    const before = await scoresOf(province);
    const wish = signWithdrawal(slip.code, 'asked')!;
    expect(await withdrawHere(a, wish)).toEqual([gone.id]);
    const report = await receive(province, await bundleOf(a));
    expect(report.uncounted).toBe(1);
    const never = await oneDevice(responses.filter(({ id }) => id !== gone.id));
    expect(await scoresOf(province)).toBe(never);
    expect(await scoresOf(province)).not.toBe(before);
    expect(await scoresOf(a)).toBe(never);
    expect(await outboxCounts(a, SAMPLE_ROUND)).toMatchObject({ withdrawn: 1, sent: 47 });
  });

  it('a wish made at the province travels with the receipt to the phone that held the interview', async () => {
    const slip = makeWithdrawalCode();
    const a = await phone(responses.slice(0, 4), new Map([[responses[2]!.id, slip.key]]));
    const wish = signWithdrawal(slip.code, 'no-consent')!;
    const text = signReceipt(
      { wave: SAMPLE_ROUND, at: AT, items: [], withdrawals: [wish.line] },
      signingSeed(office.made.keys),
    );
    const receipt = readReceipt(text, office.round.keys.signer);
    if (!receipt.ok) throw new Error(receipt.problem);
    expect(await takeReceipt(a, receipt.value)).toEqual({ received: 0, withdrawn: [responses[2]!.id] });
    expect(await a.interviews.count()).toBe(3);
  });

  it('seals once: the bytes first kept are the bytes sent, and what was missed is found', async () => {
    const db = await phone(responses.slice(0, 1));
    const [first] = await envelopesToSend(db, SAMPLE_ROUND);
    const again = await sealInterview(responses[0]!, office.round, { vol: 'v', withdrawKey: null });
    expect(again.sha).not.toBe(first!.sha);
    await keepSealed(db, again, { withdrawKey: null, at: AT });
    expect((await envelopesToSend(db, SAMPLE_ROUND))[0]!.sha).toBe(first!.sha);
    await db.interviews.put(interview(1, { round: SAMPLE_ROUND, status: 'completed' }));
    expect(await notYetSealed(db, SAMPLE_ROUND)).toEqual([interview(1).id]);
  });
});

describe('round files on the phone', () => {
  it('are kept only after a person compared the words; a changed key never silently', async () => {
    const db = freshDatabase();
    const stranger = await makeOffice('P37');
    expect(await acceptRound(db, office.file, { compared: false, at: AT })).toMatchObject({
      kind: 'first',
      kept: false,
    });
    expect(await roundFile(db, SAMPLE_ROUND)).toBeNull();
    expect(await acceptRound(db, office.file, { compared: true, at: AT })).toMatchObject({
      words: roundWords(office.file),
      kept: true,
    });
    expect((await db.rounds.get(SAMPLE_ROUND))?.province).toBe('P37');
    expect(await acceptRound(db, stranger.file, { compared: false, at: AT })).toMatchObject({
      kind: 'changed-key',
      kept: false,
    });
    expect((await roundFile(db, SAMPLE_ROUND))?.body.keys).toEqual(office.round.keys);
  });
});

describe('handing over', () => {
  const files = [{ name: 'v-2026-11-02.papi.txt', text: 'soi-papi-bundle 1\n' }];
  it('uses the share sheet where it takes files, else the downloads', async () => {
    const downloaded: string[] = [];
    const download = (file: File): void => void downloaded.push(file.name);
    const share = async (): Promise<void> => undefined;
    expect(await handOver(files, 't', { canShare: () => true, share, download })).toBe('shared');
    expect(await handOver(files, 't', { canShare: () => false, share, download })).toBe('downloaded');
    const refused = Promise.reject(new DOMException('no', 'AbortError'));
    expect(await handOver(files, 't', { canShare: () => true, share: () => refused, download })).toBe(
      'cancelled',
    );
    expect(downloaded).toEqual(['v-2026-11-02.papi.txt']);
  });
});
