import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EDITION_2021 } from '../../indicators/editions/2021';
import { type CodedInterview, frameCoder } from '../../src/engine/round/coded';
import { householdFrame } from '../../src/engine/round/household-frame';
import { FORM_HERE, formOf, formToBegin } from '../../src/fieldwork/form/here';
import { newDraft } from '../../src/fieldwork/place/draft';
import { finishInterview } from '../../src/fieldwork/runner/finish';
import { InterviewSession } from '../../src/fieldwork/runner/session';
import { HouseholdForm } from '../../src/fieldwork/surveyjs/household-form';
import { Autosave } from '../../src/storage/autosave';
import { database } from '../../src/storage/database';
import { keptCodings } from '../../src/storage/forms';
import { addInterview, getInterview, putDraft } from '../../src/storage/interviews';
import { indicatorsOf } from '../../surveys/code';
import type { SpokenForm } from '../../surveys/household/versions';
import type { Page } from '../../surveys/questionnaire';
import type { Round } from '../../surveys/round';
import './support';

/** Node has none; the sums of this device are made when somebody looks. */
vi.stubGlobal(
  'Worker',
  class {
    postMessage(): void {
      // Nobody answers.
    }
  },
);

const NOW = new Date('2026-11-22T08:00:00+07:00');
const LOCAL = 'local-56-2026';
const OLD_TITLE = 'Trong 12 tháng qua, thôn có họp bàn việc chung không?';

/** The version before: one question in other words, one that has gone since, one that was not asked yet. */
const BEFORE: SpokenForm = {
  questionnaire: {
    ...FORM_HERE.questionnaire,
    version: '0',
    pages: FORM_HERE.questionnaire.pages.map(earlier),
  },
  wording: { vi: spokenBefore('vi'), en: spokenBefore('en') },
  coding: {
    ...FORM_HERE.coding,
    '1.2.05': {
      ...(FORM_HERE.coding['1.2.05'] as object),
      question: 'q12_gone',
    } as SpokenForm['coding'][string],
  },
};

function earlier(page: Page): Page {
  if (page.id !== 'p12') return page;
  const [first, ...others] = page.questions;
  if (!first) throw new Error('the page has questions');
  return { ...page, questions: [first, { ...first, name: 'q12_gone' }, ...others.filter(isNotNew)] };
}

function isNotNew({ name }: { name: string }): boolean {
  return name !== 'q12_member';
}

function spokenBefore(language: 'vi' | 'en') {
  const words = FORM_HERE.wording[language];
  const { q12_member: _new, ...questions } = words.questions;
  return {
    ...words,
    questions: { ...questions, q12_assembly: { title: OLD_TITLE }, q12_gone: { title: 'Câu đã bỏ' } },
  };
}

const db = database('real');
const PLACE = { province: '56', commune: '22651', village: 'Thôn Đông' };

async function begin(app: SpokenForm, round = LOCAL): Promise<string> {
  const begun = await formToBegin(db, round, NOW, app);
  const draft = newDraft({ round, place: PLACE, heldOn: null, begun }, NOW);
  await addInterview(db, draft);
  return draft.id;
}

/** As a phone opens a draft, with this version of the app. */
async function open(id: string, app: SpokenForm): Promise<InterviewSession> {
  const record = await getInterview(db, id);
  const form = record && (await formOf(db, record, app));
  if (!form) throw new Error('the draft cannot be asked');
  return new InterviewSession({
    record,
    form: new HouseholdForm(form.questionnaire, 'vi', record.data, form.wording),
    readOnly: false,
    autosave: snapshot =>
      new Autosave(
        () => putDraft(db, snapshot()),
        () => NOW,
        NOW,
      ),
    clocks: { wall: () => NOW.getTime(), monotonic: () => 0 },
  });
}

/** Answers until a question is open; gives the names asked on the way. */
async function answer(session: InterviewSession, until: string): Promise<string[]> {
  const asked: string[] = [];
  for (let taps = 0; taps < 40 && session.place().question !== until; taps++) {
    for (const name of session.page()?.role === 'consent' ? ['consent'] : [session.place().question ?? '']) {
      const question = session.form.question(name);
      asked.push(name);
      session.form.surveyQuestion(name).value =
        question.kind === 'number' ? String(question.soft.min) : (question.options.codes[0] ?? 1);
    }
    await session.next();
  }
  return asked;
}

const codeOf = (coded: CodedInterview | null, id: string) =>
  coded?.codes[indicatorsOf(EDITION_2021).findIndex(indicator => indicator.id === id)];

beforeEach(() => Promise.all([db.interviews.clear(), db.forms.clear(), db.rounds.clear()]));

describe('an app with another version of the questionnaire', () => {
  it('asks an open draft to its end as it was begun, and codes it by the table of that version', async () => {
    const id = await begin(BEFORE);
    await answer(await open(id, BEFORE), 'q12_council');

    const session = await open(id, FORM_HERE);
    expect(session.place().question).toBe('q12_council');
    expect(session.form.title('q12_assembly')).toBe(OLD_TITLE);
    expect(session.form.answerText('q12_gone')).toBe('Có');
    const asked = await answer(session, 'q13_candidates');
    expect(asked).toContain('q12_head_vote');
    expect(asked).not.toContain('q12_member');
    expect(await finishInterview(session)).toEqual({ kind: 'done' });

    const kept = await getInterview(db, id);
    expect(kept).toMatchObject({ status: 'completed', response: { questionnaire: { version: '0' } } });
    if (!kept?.response) throw new Error('completed');
    expect(kept.response.answers).toMatchObject({ q12_gone: 1 });
    const round = { id: LOCAL, province: '56', weightUnit: 1, certaintyCommunes: [] };
    const frame = householdFrame(round, EDITION_2021, await keptCodings(db));
    expect(codeOf(frameCoder(frame)(kept.response), '1.2.05')).toBe(1);
    const withoutIt = householdFrame(round, EDITION_2021);
    expect(frameCoder(withoutIt)(kept.response), 'never by the new table').toBeNull();
  });

  it('asks whoever comes next by its own; each version is kept once', async () => {
    await begin(BEFORE);
    await begin(BEFORE);
    const id = await begin(FORM_HERE);
    expect((await getInterview(db, id))?.questionnaire).toEqual({ id: 'ho-gia-dinh-2021', version: '1' });
    expect((await open(id, FORM_HERE)).form.title('q12_assembly')).not.toBe(OLD_TITLE);
    expect(await db.forms.count()).toBe(2);
  });

  it('goes on with the version a signed round froze', async () => {
    const round = { id: 'signed', conduct: {}, questionnaire: { id: 'ho-gia-dinh-2021', version: '0' } };
    await db.rounds.add(round as unknown as Round);
    await begin(BEFORE, 'signed');
    const id = await begin(FORM_HERE, 'signed');
    expect((await getInterview(db, id))?.questionnaire.version).toBe('0');
    expect((await open(id, FORM_HERE)).form.title('q12_assembly')).toBe(OLD_TITLE);
  });

  it('keeps to the words of a draft also where only words were changed and the number was not', async () => {
    const reworded: SpokenForm = {
      ...FORM_HERE,
      wording: { vi: spokenBefore('vi'), en: spokenBefore('en') },
    };
    const id = await begin({ ...reworded, questionnaire: { ...BEFORE.questionnaire, version: '1' } });
    expect((await open(id, FORM_HERE)).form.title('q12_assembly')).toBe(OLD_TITLE);
  });

  it('opens a draft of an app that kept no versions yet by its number, and says no where it has no such version', async () => {
    const id = await begin(FORM_HERE);
    const record = await getInterview(db, id);
    if (!record) throw new Error('begun');
    const { form: _digest, ...earlier } = record;
    expect(await formOf(db, earlier)).toBe(FORM_HERE);
    expect(
      await formOf(db, { ...earlier, questionnaire: { ...earlier.questionnaire, version: '7' } }),
    ).toBeNull();
  });
});
