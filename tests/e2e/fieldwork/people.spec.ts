import { expect, type Page, test } from '@playwright/test';
import type { InterviewRecord } from '../../../src/storage/database';
import { answerQuestions, beginInterview, finish, openFieldwork, passGates } from '../support/interview';
import { skipTo } from '../support/skip';
import { acceptRound, tableOf } from '../support/village';

async function addPerson(page: Page, code: string, name: string, pin: string, home?: string): Promise<void> {
  await page
    .getByRole('link', { name: /Người dùng máy này|Đổi người|Nhập PIN/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByLabel('Mã người phỏng vấn').fill(code);
  await page.getByLabel('Tên gọi').fill(name);
  await page.getByLabel(/^PIN/).fill(pin);
  if (home) await page.getByLabel('Sống ở thôn nào trong đợt này?').selectOption(home);
  await page.getByRole('button', { name: 'Lưu và dùng máy' }).click();
  await expect(page.getByText(`${code} · đang dùng`)).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại' }).click();
}

async function comeOn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('link', { name: /Đổi người|Nhập PIN/ }).click();
  await page.getByRole('button', { name }).click();
  await page.getByLabel(`PIN của ${name}`).fill(pin);
  await page.getByRole('button', { name: 'Vào' }).click();
}

test('two interviewers on one phone: each sees the own drafts, and the interviews say whose they are', async ({
  page,
}) => {
  await openFieldwork(page);
  await addPerson(page, 'PV1', 'Hạnh', '2468');
  await beginInterview(page, { province: 'Khánh Hòa', commune: 'Diên Khánh', village: 'Thôn của Hạnh' });
  await page.getByRole('button', { name: 'Tạm dừng, về danh sách' }).click();
  await expect(page.getByRole('heading', { name: 'Thôn của Hạnh' }).first()).toBeVisible();

  await addPerson(page, 'PV2', 'Minh', '1357');
  await expect(page.getByRole('link', { name: 'Hỏi tiếp' })).toHaveCount(0);
  // The next interview is usually in the same commune: only the village is typed.
  await page.getByRole('link', { name: 'Phỏng vấn mới' }).click();
  await page.getByLabel(/Thôn, ấp/).fill('Thôn của Minh');
  await page.getByRole('button', { name: 'Bắt đầu phỏng vấn' }).click();
  await passGates(page);
  await skipTo(page);
  await answerQuestions(page);
  await finish(page);

  await comeOn(page, 'Hạnh', '9999');
  await expect(page.getByRole('alert')).toContainText('Sai PIN');
  await page.getByLabel('PIN của Hạnh').fill('2468');
  await page.getByRole('button', { name: 'Vào' }).click();
  await expect(page.getByRole('link', { name: 'Hỏi tiếp' })).toBeVisible();
  const records = await tableOf<InterviewRecord>(page, 'interviews');
  expect(records.map(({ owner }) => owner).sort()).toEqual(['PV1', 'PV2']);
  expect(records.find(({ owner }) => owner === 'PV2')?.response?.field?.interviewer).toBe('PV2');
});

test('a wrong PIN ten times: the phone waits, says so, and loses nothing', async ({ page }) => {
  await openFieldwork(page);
  await addPerson(page, 'PV1', 'Hạnh', '2468');
  await page.getByRole('link', { name: /Đổi người/ }).click();
  await page.getByRole('button', { name: 'Hạnh' }).click();
  const field = page.getByLabel('PIN của Hạnh');
  for (let i = 0; i < 10; i++) {
    await field.fill('0000');
    await page.getByRole('button', { name: 'Vào' }).click();
    await expect(field).toHaveValue('');
  }
  await expect(page.getByRole('alert')).toContainText('Đã sai PIN 10 lần');
  await field.fill('2468');
  await expect(page.getByRole('button', { name: 'Vào' })).toHaveAttribute('aria-disabled', 'true');
});

test('nobody interviews in the own village, unless with a reason', async ({ page }) => {
  await openFieldwork(page);
  await acceptRound(page);
  await addPerson(page, 'PV1', 'Hạnh', '2468', 'V1');
  await page.getByRole('link', { name: /Thôn Đông/ }).click();
  await expect(page.getByText('Bạn sống ở Thôn Đông')).toBeVisible();
  await page.getByRole('button', { name: 'Vẫn phải làm ở đây' }).click();
  await page.getByRole('radio', { name: 'Giám sát đã đồng ý' }).check({ force: true });
  await page.getByRole('button', { name: 'Ghi lý do và làm tiếp' }).click();
  await expect(page.getByText('Đã ghi 0 hộ.')).toBeVisible();
});
