import { expect, type Page, test } from '@playwright/test';
import { makeKeys, pick, saved, signRound, storeRound, takeIn, wordsOn } from '../exchange/support';
import { expectAccessible } from '../support/accessibility';
import { CRITERIA, fillDraft, fullAnswers } from './support';

const COMMUNE = 'Phường Bắc Nha Trang';
const FIRST = /^Công khai dự toán, quyết toán ngân sách xã/;
const OPEN = 'Mở tệp của tỉnh';

/** What the open card says of a file that is not taken. */
async function refused(page: Page, file: { name: string; text: string }, says: string): Promise<void> {
  await pick(page, OPEN, file);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`“${file.name}”`);
  await expect(alert).toContainText(says);
  await expect(alert).toContainText('Không giữ gì từ tệp này');
}

const handIn = async (page: Page) => {
  await page.getByRole('button', { name: 'Nộp tự chấm' }).click();
  await page.getByRole('button', { name: 'Nộp', exact: true }).click();
  const file = await saved(page, () => page.getByRole('button', { name: 'Tải tệp để gửi tỉnh' }).click());
  await page.getByRole('button', { name: 'Đóng' }).last().click();
  return file;
};

test('a claim goes sealed to another office, its appraisal comes back, the commune objects, the index moves on', async ({
  page: office,
  browser,
}) => {
  test.setTimeout(180_000);
  office.setDefaultTimeout(20_000);
  await storeRound(office);
  const { words } = await makeKeys(office);
  const round = await signRound(office);

  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'allow', // it goes offline
  });
  const commune = await context.newPage();
  commune.setDefaultTimeout(20_000);
  await test.step('the commune takes the round, marks offline and hands in', async () => {
    await commune.goto('./#/xa');
    await refused(commune, { name: 'la.txt', text: 'xin chào' }, 'không phải tệp của Soi PAPI');
    await pick(commune, OPEN, round);
    await expect(commune.getByRole('heading', { name: 'So khóa của tỉnh' })).toBeVisible();
    expect(await wordsOn(commune)).toBe(words);
    await commune.getByLabel('Đã đọc, giống hệt nhau').check();
    await commune.getByRole('button', { name: 'Nhận đợt này' }).click();
    await commune.getByLabel('Xã, phường, đặc khu').first().fill('bac nha trang');
    await commune.getByRole('button', { name: COMMUNE, exact: true }).click();
    await expect(commune.getByRole('heading', { level: 1, name: COMMUNE })).toBeVisible();
    await commune.goto('./#/xa/tu-cham/2.1-1');
    await commune.getByText('Đạt', { exact: true }).first().click();
    await expect(commune.getByText(/^Đã lưu \d/)).toBeVisible();
    await fillDraft(commune, '22333', fullAnswers(), 'soi-papi');
    await expect(commune.getByRole('button', { name: FIRST })).toBeVisible();
    await context.setOffline(true);
    await commune.getByRole('button', { name: FIRST }).click();
    await commune.getByText('Đúng hạn', { exact: true }).click();
  });
  const claim = await handIn(commune);
  await context.setOffline(false);

  await test.step('the province admits it once, corrects one mark, signs the result', async () => {
    await takeIn(office, claim, claim);
    await office.goto('./#/tinh/tham-dinh');
    await office.getByRole('link', { name: COMMUNE }).click();
    await office.getByRole('button', { name: FIRST }).click();
    await office.getByRole('button', { name: 'Sửa', exact: true }).click();
    await office.getByRole('combobox', { name: 'Sửa thành' }).click();
    await office.getByRole('option', { name: 'Trễ hạn' }).click();
    await office.getByRole('textbox', { name: 'Lý do' }).fill('Niêm yết sau hạn 12 ngày.');
    await office.getByRole('button', { name: 'Sửa', exact: true }).click();
    await office.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí còn lại/ }).click();
    await expect(office.getByText(/^Đã chấp nhận \d+ tiêu chí/)).toBeVisible();
    await office.getByRole('button', { name: 'Làm tệp kết quả' }).click();
    await expectAccessible(office, 'appraisal with the result');
  });
  const giveResult = () =>
    saved(office, () => office.getByRole('button', { name: /^Làm (tệp kết quả|lại tệp)$/ }).click());
  const result = await giveResult();

  await test.step('the commune opens it: wrong files named, the right one shown, an objection sent', async () => {
    await commune.goto('./#/xa/gui-nhan');
    await refused(commune, claim, 'Đây là gói phiếu khảo sát');
    const changed = result.text.replace('Niêm yết sau hạn 12 ngày.', 'Niêm yết sau hạn 2 ngày.');
    await refused(commune, { name: 'sua.txt', text: changed }, 'Chữ ký không đúng');
    await pick(commune, OPEN, result);
    await expect(commune.getByText('Đã nhận kết quả thẩm định bản 1')).toBeVisible();
    await expect(commune.getByText(`${CRITERIA.length - 1} chấp nhận · 1 sửa`)).toBeVisible();
    await expectAccessible(commune, 'files with a result');
    await commune.goto('./#/xa');
    await commune.getByRole('link', { name: 'Tiêu chí 2.3-1' }).click();
    await expect(commune.getByText('Niêm yết sau hạn 12 ngày.')).toBeVisible();
    await commune.getByLabel('Xã không đồng ý vì').fill('Đã niêm yết đúng ngày tại trụ sở.');
    await commune.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await commune.getByRole('link', { name: 'Gửi tỉnh' }).click();
  });
  const objection = await saved(commune, () =>
    commune.getByRole('button', { name: 'Tải tệp để gửi tỉnh' }).click(),
  );

  await test.step('the province hears it and has the last word', async () => {
    await takeIn(office, objection);
    await expect(office.getByText('1 ý kiến của xã').first()).toBeVisible();
    await office.goto('./#/tinh/tham-dinh/22333');
    await office.getByRole('button', { name: FIRST }).click();
    await expect(office.getByText('Đã niêm yết đúng ngày tại trụ sở.').first()).toBeVisible();
    await office.getByRole('textbox', { name: 'Lý do' }).fill('Đã đối chiếu ảnh niêm yết.');
    await office.getByRole('button', { name: 'Theo ý kiến của xã' }).click();
    await office.getByRole('button', { name: 'Làm tệp kết quả' }).click();
  });
  const last = await giveResult();
  await commune.goto('./#/xa/gui-nhan');
  await pick(commune, OPEN, last);
  await commune.goto('./#/xa');
  await expect(commune.getByText('1 tiêu chí đã kết luận sau ý kiến của xã')).toBeVisible();

  await test.step('a criterion leaves the index and the commune is merged: a late hand-in is kept, and said so', async () => {
    await office.goto('./#/tinh/bo-chi-so-xa');
    await office.getByText(/^1\.2-1 /).click();
    await office.getByText('Bỏ tiêu chí', { exact: true }).first().click();
    await office.getByLabel('Lý do bỏ').fill('Trùng với tiêu chí khác.');
    await office.getByRole('button', { name: 'Bỏ tiêu chí' }).click();
    await office.getByRole('combobox', { name: 'Xã cũ' }).fill('Bắc Nha Trang');
    await office.getByRole('option', { name: COMMUNE }).click();
    await office.getByRole('combobox', { name: 'Nhập vào' }).fill('Nha Trang');
    await office.getByRole('option', { name: 'Phường Nha Trang', exact: true }).click();
    await office.getByLabel('Từ ngày').fill('2026-01-01');
    await office.getByRole('button', { name: 'Thêm', exact: true }).click();
    await office.getByRole('button', { name: 'Lưu thành bản 1.2' }).click();
    await expect(office.getByText(/46 tiêu chí · bản 1\.2/)).toBeVisible();
    await expectAccessible(office, 'index of the round');
    await office.goto('./#/tinh/tiep-nhan/khoa');
    await saved(office, () => office.getByRole('button', { name: 'Ký bản 2 và lưu' }).click());

    await commune.goto('./#/xa/tu-cham');
    await commune.getByRole('button', { name: 'Làm bản mới từ bản này' }).click();
    await takeIn(office, await handIn(commune));
    await office.goto('./#/tinh/tham-dinh/22333');
    await expect(office.getByText('Đã bỏ: 1.2-1.')).toBeVisible();
    await expect(office.getByText(/Xã đã nhập vào Phường Nha Trang từ 01\/01\/2026/)).toBeVisible();
    await office.goto('./#/tinh/tham-dinh/phieu');
    const sheet = office.getByRole('article', { name: `Phiếu tự đánh giá của ${COMMUNE}` });
    await expect(sheet).toContainText('Bản 2');
    await expect(sheet).toContainText('Đã bỏ: 1.2-1.');
    await expect(sheet.getByRole('row', { name: /2\.3-1/ })).toContainText('Đúng hạn');
    await expect(office.getByRole('button', { name: 'In 1 phiếu' })).toBeEnabled();
  });
});
