import { expect, type Page } from '@playwright/test';
import type { InterviewRecord } from '../../../src/storage/database';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Question } from '../../../surveys/questionnaire';
import { walk } from '../../../surveys/route';
import { answerQuestions, beginInterview, type Choices, DIEN_KHANH, finish, passGates } from './interview';

/**
 * Takes an open interview to a later question by way of its draft, as if it had been asked up to there and paused: a
 * story about what comes late need not tap a hundred answers. First answers and the least usual numbers, or `choices`.
 */
export async function skipTo(page: Page, stop = 'sex', choices: Choices = {}): Promise<void> {
  const interview = page.url();
  await page.goto('./#/phong-van');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phỏng vấn hộ dân');
  await page.evaluate(putAhead, { id: interview.split('/').at(-1) ?? '', ...answersUpTo(stop, choices) });
  await page.goto(interview);
  await expect(page.locator(`#ask-${stop}`)).toBeVisible();
}

/** An interview from the list to the list, of which only the beginning and the end are tapped. */
export async function holdShortInterview(page: Page, choices: Choices = {}): Promise<void> {
  await beginInterview(page, DIEN_KHANH);
  await passGates(page);
  await skipTo(page, 'sex', choices);
  await answerQuestions(page, choices);
  await finish(page);
}

function answersUpTo(stop: string, choices: Choices): Pick<InterviewRecord, 'data' | 'position'> {
  const data: Record<string, unknown> = {};
  let position: InterviewRecord['position'] | null = null;
  walk(HOUSEHOLD_2021, (question, { id }) => {
    if (question.name === stop) position = { page: id, question: stop };
    if (position || question.optional) return undefined;
    data[question.name] = answerTo(question, choices);
    return data[question.name];
  });
  if (!position) throw new Error(`${stop} is not asked`);
  return { data, position };
}

function answerTo(question: Question, choices: Choices): unknown {
  const choice = choices[question.name];
  return question.kind === 'number'
    ? String(choice ?? Math.ceil(question.soft.min))
    : question.options.codes[Number(choice ?? 0)];
}

/** Runs in the page. */
function putAhead({ id, data, position }: Pick<InterviewRecord, 'id' | 'data' | 'position'>): Promise<void> {
  return new Promise((done, fail) => {
    const sample = localStorage.getItem('soi-papi:dataset') === 'sample';
    const opening = indexedDB.open(sample ? 'soi-papi-minh-hoa' : 'soi-papi');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('interviews', 'readwrite');
      const store = writing.objectStore('interviews');
      const reading = store.get(id);
      reading.onsuccess = () => {
        const draft = reading.result as InterviewRecord;
        store.put({ ...draft, data: { ...draft.data, ...data }, position });
      };
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
      writing.onabort = () => fail(writing.error);
    };
  });
}
