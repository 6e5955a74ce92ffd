import { expect, type Page, test } from '@playwright/test';
import type { InterviewRecord } from '../../../src/storage/database';
import { answerQuestions, beginInterview, openFieldwork, passGates } from '../support/interview';
import { tableOf } from '../support/village';
import { NEW_WORDS, type TwoBuilds, twoBuilds } from './two-builds';

let builds: TwoBuilds;
test.beforeAll(async () => {
  builds = await twoBuilds();
});
test.afterAll(async () => {
  await builds.unplug();
  builds.remove();
});

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build ?? '1');
const offlineReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise(done => setTimeout(done, 50));
  });
/** Asks the host for a newer worker, as the browser does by itself from time to time, until one waits. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise(done => setTimeout(done, 50));
  });

test('a new version waits for the open interview, then starts without a network; the draft is asked as it was begun', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: builds.origin,
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  await openFieldwork(page);
  await offlineReady(page);
  await beginInterview(page);
  await passGates(page);
  await answerQuestions(page, {}, 'q12_council');
  const asked = await page.getByRole('heading', { level: 3 }).first().textContent();
  const interview = page.url();

  builds.release();
  await lookForUpdate(page);
  await expect(page.getByRole('button', { name: 'Cập nhật' })).toHaveCount(0);
  const second = await context.newPage();
  await second.goto('./#/phong-van');
  await second.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(second.getByText(/Có phiếu đang mở/)).toBeVisible();
  await second.reload();
  expect(await buildOf(second)).toBe('1');
  await page.getByRole('radio').nth(1).check({ force: true });
  await page.getByRole('radio').nth(0).check({ force: true });
  await second.close();

  await page.getByRole('button', { name: 'Tạm dừng, về danh sách' }).click();
  const [before] = await tableOf<InterviewRecord>(page, 'interviews');
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await expect.poll(() => buildOf(page).catch(() => 'loading')).toBe('2');
  expect(await tableOf<InterviewRecord>(page, 'interviews')).toEqual([before]);

  await builds.unplug();
  await page.goto('about:blank');
  await page.goto(interview);
  expect(await buildOf(page)).toBe('2');
  await expect(page.getByRole('heading', { level: 3, name: asked ?? '' })).toBeVisible();
  const [after] = await tableOf<InterviewRecord>(page, 'interviews');
  expect(after?.questionnaire).toEqual({ id: 'ho-gia-dinh-2021', version: '1' });
  expect(after?.data).toEqual(before?.data);

  // Whoever comes next is asked in the new words.
  await page.getByRole('button', { name: 'Tạm dừng, về danh sách' }).click();
  await beginInterview(page);
  await passGates(page);
  await answerQuestions(page, {}, 'q12_council');
  await expect(page.getByRole('heading', { level: 3, name: NEW_WORDS })).toBeVisible();
  const drafts = await tableOf<InterviewRecord>(page, 'interviews');
  expect(drafts.map(({ questionnaire }) => questionnaire.version)).toEqual(['1', '2']);
  await context.close();
});
