import { expect, type Page, test } from '@playwright/test';
import type { InterviewRecord } from '../../../src/storage/database';
import {
  answerQuestions,
  beginInterview,
  finish,
  noteClosing,
  openFieldwork,
  passGates,
} from '../support/interview';
import { openSample } from '../support/sample';
import { holdShortInterview, skipTo } from '../support/skip';
import { tableOf } from '../support/village';

/** All points of the overview, once its last card is there: the forecast is reckoned after the scores. */
async function numbersOfOverview(page: Page): Promise<string[]> {
  const main = page.getByRole('main');
  await expect(main.getByText(/^\d\d,\d\d$/).first()).toBeVisible({ timeout: 60_000 });
  await expect(main.locator('a[href="#/tinh/du-bao"]')).toBeVisible({ timeout: 60_000 });
  return main.getByText(/^\d\d,\d\d$/).allTextContents();
}

test('practice in another colour is never counted: no list, no hand-over, no score moves', async ({
  page,
}) => {
  await openSample(page);
  const before = await numbersOfOverview(page);

  await page.goto('./#/phong-van/tap-thu');
  await page.getByRole('button', { name: 'Bắt đầu tập' }).click();
  await expect(page.getByText('TẬP THỬ')).toBeVisible();
  await passGates(page);
  await skipTo(page);
  await answerQuestions(page);
  await noteClosing(page);
  await page.waitForTimeout(650);
  await page.getByRole('button', { name: 'Hoàn tất phiếu' }).click();
  await expect(page.getByText('Đã tập xong 1 phiếu.')).toBeVisible();

  await page.goto('./#/phong-van');
  await expect(page.getByText('960 phiếu', { exact: true })).toBeVisible();
  await expect(page.getByText('Tập thử', { exact: true })).toHaveCount(1);
  await page.goto('./#/tinh');
  expect(await numbersOfOverview(page)).toEqual(before);
});

test('the clock set back a day in mid-interview: said, and the times of the interview go on', async ({
  page,
}) => {
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  await skipTo(page);
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 86_400_000;
  });
  await page.getByRole('radio').first().check({ force: true });
  await expect(page.getByRole('alert')).toContainText('Đồng hồ máy vừa lùi 1 ngày');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await answerQuestions(page);
  await finish(page);
  const [record] = await tableOf<InterviewRecord>(page, 'interviews');
  const { startedAt = '', completedAt = '', field } = record?.response ?? {};
  expect(new Date(completedAt).getTime()).toBeGreaterThanOrEqual(new Date(startedAt).getTime());
  expect(field?.paradata?.clockJumps).toHaveLength(1);
  expect(Math.abs(Number(field?.paradata?.clockJumps[0]) + 86_400_000)).toBeLessThan(5_000);
});

test('a clock in 1970 begins nothing new, and says what to do', async ({ page }) => {
  await page.clock.setSystemTime(new Date('1970-01-01T08:00:00+07:00'));
  await openFieldwork(page);
  await expect(page.getByRole('alert')).toContainText('Đồng hồ máy sai: 01/01/1970');
  await expect(page.getByRole('link', { name: 'Phỏng vấn mới' })).toHaveCount(0);
});

test('paper is keyed in with its own day; an unusual number stands with a reason', async ({ page }) => {
  await openFieldwork(page);
  await page.getByRole('link', { name: /Nhập phiếu giấy/ }).click();
  await page.getByRole('searchbox').first().fill('khanh hoa');
  await page
    .getByRole('button', { name: /Khánh Hòa/ })
    .first()
    .click();
  await page.getByRole('searchbox').fill('dien khanh');
  await page.getByRole('button', { name: 'Xã Diên Khánh' }).first().click();
  await page.getByLabel(/Thôn, ấp/).fill('Thôn Đông');
  await expect(page.getByRole('button', { name: 'Chọn ngày đã hỏi trên giấy' })).toBeDisabled();
  await page.getByLabel('Ngày đã hỏi trên giấy').fill('2026-11-02');
  await page.getByRole('button', { name: 'Bắt đầu phỏng vấn' }).click();
  await expect(page.getByText('Nhập phiếu giấy hỏi ngày 02/11/2026')).toBeVisible();
  await passGates(page);
  await skipTo(page, 'adults');
  await page.getByRole('textbox').fill('12');
  await expect(page.getByRole('button', { name: 'Chọn lý do giữ số này' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('radio', { name: 'Người trả lời đã giải thích rõ' }).check({ force: true });
  await page.getByRole('button', { name: 'Giữ nguyên' }).click();
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.locator('#ask-adults')).toHaveCount(0); // until it is on the disk the question stands, and can be answered anew
  await answerQuestions(page);
  await finish(page);
  const [record] = await tableOf<InterviewRecord>(page, 'interviews');
  expect(record?.response?.startedAt.slice(0, 10)).toBe('2026-11-02');
  expect(record?.response?.field).toMatchObject({
    mode: 'paper',
    heldOn: '2026-11-02',
    kept: [{ question: 'adults', reason: 'Người trả lời đã giải thích rõ' }],
  });
});

test('a question is passed over with a reason, remarked on, and asked in another language', async ({
  page,
}) => {
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  await page.getByText('Việc khác với câu này').click();
  await page.getByRole('button', { name: 'Ghi chú' }).click();
  await page.getByRole('textbox').fill('có tiếng ồn');
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await page.getByRole('button', { name: 'Bỏ qua, không hỏi câu này' }).click();
  await page.getByRole('radio', { name: 'Có người khác đang nghe' }).check({ force: true });
  await page.getByRole('button', { name: 'Bỏ qua câu này' }).click();
  await expect(page.getByText('Câu 2 trong')).toBeVisible();
  await page.getByText('Việc khác với câu này').click();
  await page.getByRole('button', { name: 'Hỏi tiếp bằng English' }).click();
  await expect(page.getByRole('radio', { name: "Don't know" })).toBeVisible();
  const [draft] = await tableOf<InterviewRecord>(page, 'interviews');
  expect(draft).toMatchObject({ language: 'en' });
  expect(draft?.field?.remarks[0]?.text).toBe('có tiếng ồn');
  expect(draft?.field?.skipped?.[0]?.reason).toBe('Có người khác đang nghe');
});

test('an interview four days old is loud; an emptied database says so; a copy is one tap', async ({
  page,
}) => {
  await openFieldwork(page);
  await holdShortInterview(page);
  const [record] = await tableOf<InterviewRecord>(page, 'interviews');
  await page.goto(`./#/phong-van/${record?.id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cất một bản ra tệp' }).click();
  expect((await download).suggestedFilename()).toContain(String(record?.id));
  await expect(page.getByText('chưa niêm phong')).toBeVisible();

  await page.evaluate(() => {
    const { now } = Date;
    const Real = Date;
    const ahead = 4 * 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...values: ConstructorParameters<typeof Real> | []) {
        if (values.length === 0) super(now() + ahead);
        else super(...(values as ConstructorParameters<typeof Real>));
      }
    } as DateConstructor;
  });
  await page.getByRole('link', { name: 'Về danh sách' }).click();
  await expect(page.getByText('Đã 4 ngày có phiếu chưa bàn giao')).toBeVisible();

  await page.goto('about:blank');
  await page.goto('./#/cai-dat');
  await page.evaluate(
    () =>
      new Promise<void>(done => {
        const opening = indexedDB.open('soi-papi');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('interviews', 'readwrite');
          writing.objectStore('interviews').clear();
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await page.goto('about:blank');
  await page.goto('./#/phong-van');
  await expect(page.getByRole('alert')).toContainText('Máy này từng có 1 phiếu, nay không thấy');
});
