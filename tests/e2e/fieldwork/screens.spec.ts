import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { answerQuestions, beginInterview, finish, openFieldwork } from '../support/interview';
import { skipTo } from '../support/skip';

async function look(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await expectThumbFriendly(page, screen);
}

test('every screen of the interviewer is clean for axe, thumbs and older eyes', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'start');
  await openFieldwork(page);
  await expect(page.getByText('Chưa có phiếu nào')).toBeVisible();
  await look(page, 'home, empty');

  await page.getByRole('link', { name: 'Phỏng vấn mới' }).click();
  await page.getByRole('searchbox').fill('h');
  await look(page, 'place');
  await page.getByRole('button', { name: 'Quay lại' }).click();

  await beginInterview(page);
  await look(page, 'eligibility');
  await answerQuestions(page);
  await look(page, 'consent');
  await page.getByRole('radio', { name: 'Đồng ý tham gia' }).check({ force: true });
  await look(page, 'consent, agreed');
  await page.getByRole('button', { name: 'Bắt đầu hỏi' }).click();
  await answerQuestions(page, {}, 'q12_council');
  await look(page, 'question');
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await look(page, 'question, largest text');
  await skipTo(page, 'q62_km');
  await page.getByRole('textbox').fill('không');
  await page.getByRole('textbox').blur();
  await look(page, 'number, faulty');
  await page.getByRole('button', { name: 'Tạm dừng, về danh sách' }).click();
  await look(page, 'home, unfinished');
  await page.getByRole('link', { name: 'Hỏi tiếp' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await skipTo(page);
  await answerQuestions(page);
  await look(page, 'review');
  await finish(page);
  await look(page, 'home, finished');
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await expect(page.getByRole('heading', { name: 'Bộ nhớ của máy' })).toBeVisible();
  await look(page, 'settings');
});

test('settings: language, work, illustrative data in and out', async ({ page }) => {
  await openFieldwork(page);
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: 'English' }).click({ force: true });
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.getByRole('radio', { name: 'Tiếng Việt' }).click({ force: true });
  await page.getByRole('button', { name: 'Xem thử với dữ liệu minh họa' }).click();
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByText('960 phiếu', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Xóa dữ liệu minh họa' }).click();
  await expect(page.getByText('Đã xóa dữ liệu minh họa.')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual(['soi-papi']);
});
