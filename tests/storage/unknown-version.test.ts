import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RoundScores } from '../../src/engine/round/round-scores';
import { scoreRound } from '../../src/engine/round/score-round';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { formName } from '../../src/exchange/document';
import { formsHere } from '../../src/exchange/forms-here';
import { makeKeyring } from '../../src/exchange/keyring';
import { type MadeKeys, makeKeys } from '../../src/exchange/keys';
import { localOpener } from '../../src/exchange/opener';
import { formsOf, type RoundFile, reviewersOf, signRoundFile } from '../../src/exchange/round-file';
import { sealInterview } from '../../src/exchange/seal';
import { judgeAgain } from '../../src/office/known-now';
import { database, type SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { keepForm } from '../../src/storage/forms';
import { acceptRound, roundFiles } from '../../src/storage/round-files';
import { roundVersion } from '../../src/storage/tallies';
import { waitingVersions } from '../../src/storage/unknown-versions';
import { readSupervision } from '../../src/supervision/state/review-state';
import { roundHere } from '../../src/worker/round-from-database';
import { scoreFromDatabase } from '../../src/worker/score-from-database';
import { HOUSEHOLD_CODING } from '../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../surveys/household/wording';
import type { Response } from '../../surveys/response';
import { householdResponse } from '../fixtures/exchange/household';
import { chunksOf, roundSettings } from '../fixtures/exchange/office';
import { freshDatabase } from './support';

const TODAY = { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version };
const NEXT = { id: HOUSEHOLD_2021.id, version: '2' };
const NEXT_FORM = { form: formName(NEXT), formSha: '2'.repeat(64) };
const OTHER_FORM = { form: 'bang-hoi-cu@1', formSha: '0'.repeat(64) };
const ROUND = 'dot-2026';

let made: MadeKeys;
beforeAll(async () => {
  made = await makeKeys('P37');
});

/** The round as the province signs it; phones with a newer app already have a file that names a newer questionnaire. */
function issued(issue: number, forms: { form: string; formSha: string }[]): RoundFile {
  const settings = roundSettings('P37');
  const signed = signRoundFile({ ...settings, issue, forms }, made.keys);
  if (!signed.ok) throw new Error(signed.problem);
  return signed.value;
}

const open = (db: SoiPapiDatabase, file: RoundFile) =>
  acceptRound(db, file, { compared: true, at: `2026-11-22T08:0${file.body.issue}:00+07:00` });

/** A phone that works by `file` hands in; this office takes it in by the files it has. */
async function handIn(db: SoiPapiDatabase, file: RoundFile, responses: readonly Response[]) {
  const envelopes = await Promise.all(
    responses.map(response => sealInterview(response, file.body, { vol: 'v1', withdrawKey: null })),
  );
  const [bundle] = makeBundles({ envelopes }, { made: '2026-11-22T09:00:00Z', from: 'v1' });
  const rounds = (await roundFiles(db)).map(({ body }) => body);
  return admitBundle(chunksOf(bundle?.text ?? ''), {
    store: admissionStore(db),
    opener: localOpener(await makeKeyring([made.keys.identity]), formsOf(rounds)),
    reviewers: reviewersOf(rounds, made.keys.public),
  });
}

const asked = (questionnaire: Response['questionnaire'], ...ns: number[]): Response[] =>
  ns.map(n => householdResponse(n, { questionnaire }));

let db: SoiPapiDatabase;
beforeEach(() => {
  db = freshDatabase();
});

describe('an office that does not know the questionnaire of some interviews', () => {
  it('keeps them beside the sums, counts them, and scores them by themselves once their version is here', async () => {
    const file = issued(1, [...formsHere(), NEXT_FORM]);
    await open(db, file);
    await handIn(db, file, [...asked(TODAY, 1, 2, 3, 4, 5), ...asked(NEXT, 6, 7)]);
    expect(await db.interviews.count(), 'kept whole').toBe(7);

    const before = await roundHere(db, ROUND);
    const held = new Map([[NEXT_FORM.form, 2]]);
    expect(scoreRound(before.frame, before.sums)).toMatchObject({ n: 5, unscored: held });
    expect((await roundHere(db, ROUND)).sums.held, 'as the disk gives them back').toEqual(before.sums.held);
    expect((await readSupervision(db, ROUND))?.unscored).toEqual(held);

    const questionnaire = { ...HOUSEHOLD_2021, version: '2' };
    const form = { questionnaire, coding: HOUSEHOLD_CODING, wording: HOUSEHOLD_WORDING };
    await keepForm(db, { ...form, id: 'd2', keptAt: '2026-11-22T09:00:00+07:00' });
    const after = await roundHere(db, ROUND);
    const scores = scoreRound(after.frame, after.sums);
    expect(scores.n).toBe(7);
    expect(scores.unscored).toBeUndefined();
    expect((await readSupervision(db, ROUND))?.unscored.size).toBe(0);
  });

  it('tells both beside the scores: those held here, and those that wait for a round file', async () => {
    const office = database('real');
    const newer = issued(2, [...formsHere(), NEXT_FORM, OTHER_FORM]);
    await open(office, issued(1, [...formsHere(), NEXT_FORM]));
    const old = { id: 'bang-hoi-cu', version: '1' };
    await handIn(office, newer, [...asked(TODAY, 1, 2, 3, 4, 5), ...asked(NEXT, 6, 7), ...asked(old, 8)]);
    const told: RoundScores[] = [];
    await scoreFromDatabase('real', ROUND, { onScores: scores => void told.push(scores) });
    const both = new Map([
      [NEXT_FORM.form, 2],
      [OTHER_FORM.form, 1],
    ]);
    expect(told.length).toBeGreaterThan(0);
    for (const scores of told) expect(scores).toMatchObject({ n: 5, unscored: both });
    await office.delete();
  });

  it('lets them wait while no round file names it, and takes them up when one does, nothing handed in again', async () => {
    await open(db, issued(1, [OTHER_FORM]));
    const newer = issued(2, [...formsHere(), OTHER_FORM]);
    const [right, wrong, late] = asked(TODAY, 1, 2, 3) as [Response, Response, Response];
    const strange = { ...wrong, answers: { ...wrong.answers, q82_home: 77 } };
    const { counts } = await handIn(db, newer, [right, strange, late]);
    expect(counts).toMatchObject({ stored: 0, quarantined: 3 });
    const version = await roundVersion(db, ROUND);
    expect(await waitingVersions(db, ROUND)).toEqual(new Map([[formName(TODAY), 3]]));
    expect(await waitingVersions(db, 'another round')).toEqual(new Map());
    expect(await judgeAgain(db), 'still unknown').toBe(0);

    await open(db, newer);
    expect(await judgeAgain(db)).toBe(2);
    expect((await db.interviews.get(right.id))?.response).toEqual(right);
    expect((await db.dossiers.get(strange.id))?.versions[0]?.faults).toMatchObject([
      { question: 'q82_home' },
    ]);
    expect(await waitingVersions(db, ROUND)).toEqual(new Map());
    expect((await roundHere(db, ROUND)).sums.ids.size).toBe(2);
    expect(await roundVersion(db, ROUND), 'screens look again').not.toBe(version);
    expect(await judgeAgain(db), 'once is enough').toBe(0);
  });
});
