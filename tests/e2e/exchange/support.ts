import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { questionsOf } from '../../../surveys/questionnaire';
import { answerQuestions, type Choices, finish, passGates } from '../support/interview';
import { skipTo } from '../support/skip';

/** Numbers nobody asks about again: the least of the usual range of each question. */
export const USUAL: Choices = Object.fromEntries(
  questionsOf(HOUSEHOLD_2021).flatMap(question =>
    question.kind === 'number' ? [[question.name, Math.ceil(question.soft.min)]] : [],
  ),
);

export const PASSPHRASE = 'cầu tre lắc lẻo gập ghềnh';

/** A round of Khánh Hòa as the wizard would store it, without a drawn sample. */
export const ROUND = {
  id: 'kh-2026',
  name: 'Khánh Hòa 2026',
  province: '56',
  year: 2026,
  edition: '2021',
  plan: null,
  questionnaire: { id: 'ho-gia-dinh-2021', version: '1' },
  weightUnit: 1,
  seed: 7,
  certaintyCommunes: [],
  synthetic: false,
};

/** Stores a round in the browser's database, as the round's own screen does. */
export async function storeRound(page: Page, round: typeof ROUND = ROUND): Promise<void> {
  await page.goto('./#/tinh/tiep-nhan/khoa');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(
    stored =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rounds', 'readwrite');
          writing.objectStore('rounds').put(stored);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    round,
  );
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tạo khóa mới' })).toBeVisible();
}

/** Makes the province's keys on the key screen and puts the sheet away; gives the sheet's two lines and the words. */
export async function makeKeys(page: Page): Promise<{ opens: string; signs: string; words: string }> {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Gõ lại mật khẩu').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Tạo khóa mới' }).click();
  const sheet = page.getByRole('region', { name: 'Giấy dự phòng khóa' }).last();
  await expect(sheet).toBeVisible({ timeout: 60_000 });
  const [opens, signs] = await Promise.all([
    page.locator('#sheet-opens').textContent(),
    page.locator('#sheet-signs').textContent(),
  ]);
  await page.getByLabel('Tôi đã in hoặc chép đúng tờ giấy này').check();
  await page.getByRole('button', { name: 'Xong, cất tờ giấy' }).click();
  const words = await wordsOn(page);
  return { opens: opens ?? '', signs: signs ?? '', words };
}

export const wordsOn = async (page: Page): Promise<string> =>
  (await page.getByRole('list', { name: 'Tám chữ của khóa' }).first().getByRole('listitem').allInnerTexts())
    .map(word => word.trim())
    .join(' ');

/** What a click saves. */
export async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

export const signRound = (page: Page): Promise<{ name: string; text: string }> =>
  saved(page, () => page.getByRole('button', { name: /^Ký/ }).click());

/** A phone: a browser context of its own. */
export async function phone(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'allow', // it goes offline
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return { context, page: await context.newPage() };
}

export const pick = (
  page: Page,
  label: string | RegExp,
  ...files: { name: string; text: string | Buffer }[]
) =>
  page
    .getByLabel(label)
    .and(page.locator('input[type="file"]'))
    .setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: typeof text === 'string' ? Buffer.from(text) : text,
      })),
    );

/** Opens the round file on a phone and accepts it after comparing the words. */
export async function acceptRound(
  page: Page,
  file: { name: string; text: string },
  words: string,
): Promise<void> {
  await page.goto('./#/phong-van/dot');
  await expect(page.getByText('Máy này chưa mở tệp đợt nào')).toBeVisible();
  await pick(page, 'Mở tệp đợt khảo sát', file);
  await expect(page.getByRole('heading', { name: 'So khóa của tỉnh' })).toBeVisible();
  expect(await wordsOn(page)).toBe(words);
  await page.getByLabel('Đã đọc, giống hệt nhau').check();
  await page.getByRole('button', { name: 'Nhận đợt này' }).click();
  await expect(page.getByText(`Đã nhận đợt “${ROUND.name}”`)).toBeVisible();
}

/** Makes the parcel, says that it was sent, and gives the file. */
export async function bundle(page: Page): Promise<{ name: string; text: string }> {
  await page.goto('./#/phong-van/ban-giao');
  const file = await saved(page, () => page.getByRole('button', { name: /^Gửi/ }).click());
  await page.getByRole('button', { name: 'Tôi đã gửi tệp này' }).click();
  await expect(page.getByText('Đã chuyển gói sang ứng dụng gửi')).toBeVisible();
  return file;
}

export const tile = (page: Page, words: string) =>
  page
    .getByRole('list', { name: 'Phiếu của đợt đang ở đâu' })
    .getByRole('listitem')
    .filter({ hasText: words });

/** Takes files in at the province and waits until it is said what became of them. */
export async function takeIn(page: Page, ...files: { name: string; text: string | Buffer }[]): Promise<void> {
  await page.goto('./#/tinh/tiep-nhan');
  await pick(page, 'Nhận gói phiếu', ...files);
  await expect(page.getByRole('region', { name: /Đã nhận xong|Dừng/ })).toBeVisible({ timeout: 30_000 });
}

/** Begins where the last interview was: the place is remembered, only the village may change. */
export async function beginAgain(page: Page, village = 'Thôn Đông'): Promise<void> {
  await page.getByRole('link', { name: 'Phỏng vấn mới' }).click();
  await page.getByLabel(/Thôn, ấp/).fill(village);
  await page.getByRole('button', { name: 'Bắt đầu phỏng vấn' }).click();
  await expect(page.getByText('Chọn đúng người trả lời')).toBeVisible();
}

/** From the first question to the list, the middle skipped; gives the code on the respondent's slip. */
export async function interview(page: Page, choices: Choices = USUAL): Promise<string> {
  await passGates(page);
  await skipTo(page, 'sex', choices);
  await answerQuestions(page, choices);
  const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/).textContent();
  await finish(page);
  return code ?? '';
}
