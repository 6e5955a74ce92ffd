import type { Page } from '@playwright/test';
import type { InterviewRecord } from '../../../src/storage/database';
import { expect, test } from '../support/browser';
import { answerQuestions, beginInterview, finish, openFieldwork, passGates } from '../support/interview';
import { tableOf } from '../support/village';

const offlineReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise(done => setTimeout(done, 50));
  });

test('an empty device, offline, holds a whole interview through a reload and a killed browser', async ({
  device,
}) => {
  let page = await device.start();
  await openFieldwork(page);
  await expect(page.getByText('Chưa có phiếu nào')).toBeVisible();
  await offlineReady(page);
  await page.context().setOffline(true);
  await page.reload();

  await beginInterview(page);
  await passGates(page);
  await answerQuestions(page, {}, 'q22_published');
  await expect(page.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
  const asked = await page.getByRole('heading', { level: 3 }).first().textContent();

  await page.reload();
  await expect(page.getByRole('heading', { level: 3, name: asked ?? '' })).toBeVisible();

  // The answer itself survives the death of the browser right after "next" was possible.
  await page.getByRole('radio').nth(1).check({ force: true });
  await expect(page.getByRole('button', { name: 'Câu sau' })).toBeEnabled();
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.getByRole('heading', { level: 3, name: asked ?? '' })).toBeHidden();
  const stopped = await page.getByRole('heading', { level: 3 }).first().textContent();
  await device.kill();

  page = await device.start();
  await page.context().setOffline(true);
  await page.goto('./');
  await expect(page.getByText('Thôn Đông').first()).toBeVisible();
  await page.getByRole('link', { name: 'Hỏi tiếp' }).click();
  await expect(page.getByRole('heading', { level: 3, name: stopped ?? '' })).toBeVisible();
  await expect(page.getByText('Không', { exact: true }).first()).toBeVisible();

  await answerQuestions(page, { adults: 3 });
  await expect(page.getByText(/Đã trả lời đủ/)).toBeVisible();
  await finish(page);
  await expect(page.getByText('1 phiếu', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thôn Đông' })).toBeVisible();
  // It speaks for the adults of the household, as typed.
  const [record] = await tableOf<InterviewRecord>(page, 'interviews');
  expect(record?.response?.weight).toBe(3);
});
