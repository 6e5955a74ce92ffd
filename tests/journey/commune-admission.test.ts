import { describe, expect, it } from 'vitest';
import { COMMUNE_INDEX, type CommuneIndex, criteriaOf } from '../../indicators/commune-index';
import type { CommuneIndexEdits } from '../../indicators/commune-index/edits';
import { driftOf } from '../../src/engine/communes/claim';
import { LARGEST_EVIDENCE } from '../../src/engine/communes/evidence-file';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { communeFormsOf, formOfIndex } from '../../src/exchange/commune-forms';
import { bookWith } from '../../src/exchange/forms-here';
import { localOpener } from '../../src/exchange/opener';
import { sealInterview } from '../../src/exchange/seal';
import { publishRound } from '../../src/office/publish';
import { rule, waitingForAPerson } from '../../src/office/rulings';
import { handedInOf } from '../../src/storage/claims';
import { indexOfRound, putIndexEdits } from '../../src/storage/commune-index';
import { admissionStore } from '../../src/storage/exchange';
import { roundFile } from '../../src/storage/round-files';
import { questionOf } from '../../surveys/commune/form';
import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Response } from '../../surveys/response';
import { chunksOf, makeOffice, roundSettings } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';
import { claimOf } from '../unit/communes/make-claim';

const BASE = formOfIndex(COMMUNE_INDEX);
const about = (index: CommuneIndex) => ({
  id: index.id,
  version: index.version,
  digest: formOfIndex(index).formSha,
});

/** An office that knows its forms by definition, as the application does. */
async function officeWithBook() {
  const { forms } = roundSettings('P37');
  const { form, formSha } = BASE;
  const office = await makeOffice('P37', { forms: [...forms, { form, formSha }] });
  const book = bookWith(communeFormsOf([]));
  return { ...office, opener: localOpener(office.ring, office.knows, book) };
}

const claim = (n: number, change: (response: Response) => Response = same => same): Response =>
  change({
    ...claimOf(n, { commune: '22363', index: about(COMMUNE_INDEX), version: 1, replaces: null }),
    round: 'dot-2026',
  });

async function admit(response: Response) {
  const office = await officeWithBook();
  const db = freshDatabase();
  const sealed = await sealInterview(response, office.round, { vol: 'xa', withdrawKey: null });
  const [file] = makeBundles({ envelopes: [sealed] }, { made: '2026-11-05T08:00:00+07:00', from: 'xa' });
  const options = { store: admissionStore(db), opener: office.opener, reviewers: office.reviewers };
  const report = await admitBundle(chunksOf(file!.text), options);
  return { office, db, report };
}

const withClaim = (change: Partial<NonNullable<Response['claim']>>) => (response: Response) => ({
  ...response,
  claim: { ...response.claim!, ...change },
});
const withAnswer = (name: string, value: number | 'dontknow') => (response: Response) => ({
  ...response,
  answers: { ...response.answers, [name]: value },
});
const file = (bytes: number, criterion = '2.3-1', sha = 'a') => ({
  kind: 'file' as const,
  criterion,
  name: 'Biên bản.pdf',
  type: 'application/pdf' as const,
  bytes,
  sha256: sha.repeat(64).slice(0, 64),
});
const SHARE = criteriaOf(COMMUNE_INDEX).find(({ rule: { kind } }) => kind === 'share')!.id;
const COUNT = criteriaOf(COMMUNE_INDEX).find(({ rule: { kind } }) => kind === 'count')!.id;

describe('a self-assessment is checked by the form it was made with', () => {
  it('a right one counts', async () => {
    const { db, report } = await admit(claim(1));
    expect(report.counts).toMatchObject({ stored: 1, quarantined: 0 });
    expect(await handedInOf(db, 'dot-2026')).toHaveLength(1);
  });

  it.each([
    { why: 'a criterion nobody asked', change: withAnswer('c23_zz', 2), fault: 'unknown-question' },
    { why: 'a state that is not on the list', change: withAnswer('c21_1', 7), fault: 'unknown-code' },
    { why: 'a share over 100', change: withAnswer(questionOf(SHARE), 130), fault: 'too-large' },
    { why: 'half a time', change: withAnswer(questionOf(COUNT), 1.5), fault: 'not-whole' },
    { why: 'a reason not offered', change: withAnswer('c21_1', 'dontknow'), fault: 'reason-not-offered' },
    {
      why: 'evidence for no criterion',
      change: withClaim({ evidence: [file(10, '9.9-x')] }),
      fault: 'unknown-criterion',
    },
    {
      why: 'a note on no criterion',
      change: withClaim({ notes: [{ criterion: '2.3-r9', text: 'x' }] }),
      fault: 'unknown-criterion',
    },
    {
      why: 'a file larger than a device may keep',
      change: withClaim({ evidence: [file(LARGEST_EVIDENCE + 1)] }),
      fault: 'evidence-too-large',
    },
    {
      why: 'more evidence than a commune may keep',
      change: withClaim({
        evidence: [...'0123456789abcdef01234'].map((letter, at) =>
          file(LARGEST_EVIDENCE, '2.3-1', `${letter}${at.toString(16).padStart(2, '0')}`),
        ),
      }),
      fault: 'evidence-too-much',
    },
    {
      why: 'an index that is not its form’s',
      change: withClaim({ index: { ...about(COMMUNE_INDEX), digest: 'e'.repeat(64) } }),
      fault: 'index-differs',
    },
    {
      why: 'an interview in a commune’s form',
      change: ({ claim: _, ...rest }: Response) => ({ ...rest, kind: 'household' as const }),
      fault: 'claim-missing',
    },
  ])('$why waits for a person, named: $fault', async ({ change, fault }) => {
    const { db, report } = await admit(claim(1, change));
    expect(report.counts).toMatchObject({ stored: 0, quarantined: 1, refused: 0 });
    expect(report.problems[0]?.faults?.map(({ reason }) => reason)).toContain(fault);
    expect(await handedInOf(db, 'dot-2026')).toEqual([]);
    expect(await db.interviews.count()).toBe(0);
    expect((await waitingForAPerson(db))[0]?.versions[0]?.content).toMatchObject({ kind: 'interview' });
  });

  it('the province may keep the rest of it: only the refused answer stays out', async () => {
    const { db, office } = await admit(claim(1, withAnswer('c21_1', 7)));
    const [first] = await waitingForAPerson(db);
    const { sha } = first!.versions[0]!;
    await rule(db, office.made.keys, { about: first!.id, verdict: 'keep-version', sha });
    const [kept] = await handedInOf(db, 'dot-2026');
    expect(kept?.answers.c21_1).toBeUndefined();
    expect(kept?.answers.c23_1).toBe(2);
  });
});

describe('a round whose index changes on the way', () => {
  const wave = {
    ...roundSettings('P37').round,
    questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
  };
  const settings = { contactLeaves: false, endsOn: '2026-12-31', keepUntil: '2027-12-31', supervisors: [] };
  const drop = (known: CommuneIndexEdits): CommuneIndexEdits => ({
    ...known,
    removed: [{ criterion: '1.2-1', on: '2026-11-10', reason: 'Trùng.' }],
  });
  const weigh = (known: CommuneIndexEdits): CommuneIndexEdits => ({ ...known, weights: { '2.2-1': 2 } });

  it('claims by every published version are read by it; what was removed is kept and named', async () => {
    const office = await makeOffice('P37');
    const db = freshDatabase();
    await db.rounds.put(wave);
    const publish = async () => {
      const made = await publishRound(db, (await db.rounds.get(wave.id))!, settings, office.made.keys);
      if (!made.ok) throw new Error(made.problem);
      return made.value;
    };
    const first = await publish();
    await putIndexEdits(db, wave.id, weigh);
    const second = await publish();
    await putIndexEdits(db, wave.id, drop);
    const third = await publish();
    const stored = (await db.rounds.get(wave.id))!;
    expect(stored.communeIndexBefore?.map(({ revision }) => revision)).toEqual([2]);
    expect((await roundFile(db, wave.id))?.body.forms.map(({ form }) => form)).toEqual([
      'ho-gia-dinh-2021@1',
      'bo-chi-so-cap-xa@1.3',
      'bo-chi-so-cap-xa@1.2',
      'bo-chi-so-cap-xa@1',
    ]);
    const forms = communeFormsOf([stored]);
    expect(new Set(forms.map(({ form }) => form)).size).toBe(3);
    for (const { form, formSha } of third.body.forms.slice(1))
      expect(forms.find(one => one.form === form)?.formSha).toBe(formSha);

    const opener = localOpener(
      office.ring,
      (form, sha) => third.body.forms.some(one => one.form === form && one.formSha === sha),
      bookWith(forms),
    );
    for (const [n, { body }] of [first, second].entries()) {
      const { index } = indexOfRound(body.round);
      const made = { ...claimOf(n + 1, { commune: `2236${n}`, index: about(index) }), round: wave.id };
      const old = { ...made, questionnaire: { id: index.id, version: index.version } };
      const sealed = await sealInterview(old, body, { vol: 'xa', withdrawKey: null });
      const [bundle] = makeBundles(
        { envelopes: [sealed] },
        { made: '2026-11-05T08:00:00+07:00', from: 'xa' },
      );
      const options = { store: admissionStore(db), opener, reviewers: office.reviewers };
      const report = await admitBundle(chunksOf(bundle!.text), options);
      expect(report.counts).toMatchObject({ stored: 1, quarantined: 0 });
    }
    const { index, digest } = indexOfRound(stored);
    for (const one of await handedInOf(db, wave.id)) {
      expect(driftOf(index, digest, one)).toMatchObject({ isSame: false, removed: ['1.2-1'] });
      expect(one.answers.c12_1).toBe(2);
    }
  });
});
