import { expect, type Page, test } from '@playwright/test';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import {
  bundle,
  makeKeys,
  PASSPHRASE,
  phone,
  pick,
  saved,
  signRound,
  storeRound,
  USUAL,
} from '../exchange/support';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { answerQuestions, finish, passGates } from '../support/interview';
import { skipTo } from '../support/skip';
import { beginHere, drawVillage, meetRespondent, VILLAGE_ROUND } from '../support/village';

test.setTimeout(240_000);
test.use({ actionTimeout: 30_000 });

const NOTE = 'Câu thứ hai ghi nhầm, hỏi lại giúp.';
type File = { readonly name: string; readonly text: string };

/** The first file of a province on any device: eight words are compared. */
async function takeRound(page: Page, label: RegExp, file: File, words: string): Promise<void> {
  await pick(page, label, file);
  const shown = page.getByRole('list', { name: /Tám chữ/ }).first(); // a supervisor's own words stand further down
  await expect(page.getByLabel('Đã đọc, giống hệt nhau')).toBeVisible();
  for (const word of words.split(' ')) await expect(shown).toContainText(word);
  await page.getByLabel('Đã đọc, giống hệt nhau').check();
  await page.getByRole('button', { name: 'Nhận đợt này' }).click();
  await expect(page.getByText(/^Đã nhận đợt/)).toBeVisible();
}

test('villages are assigned, an interview is sent back, corrected on its phone and taken in again', async ({
  page,
  browser,
}) => {
  // The supervisor makes keys and gives the public half away.
  const supervisor = await (
    await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } })
  ).newPage();
  await supervisor.goto('./#/giam-sat/nhan-goi');
  await supervisor.getByLabel('Mã xã phụ trách').fill('22651');
  await makeKeys(supervisor);
  const open = await saved(supervisor, () => supervisor.getByRole('button', { name: /công khai/ }).click());

  // The province shares the villages out and signs.
  await storeRound(page, VILLAGE_ROUND as never);
  const { words } = await makeKeys(page);
  await page.goto(`./#/tinh/dot-khao-sat/${VILLAGE_ROUND.id}/phan-cong`);
  await page.getByLabel('Thêm người').fill('Nguyễn Thị Hạnh\nLê Văn Lợi');
  await page.getByRole('button', { name: 'Thêm 2 người' }).click();
  await page.getByRole('button', { name: 'Chia đều' }).click();
  await expect(page.getByText('Mỗi thôn đã có người, không ai làm ở thôn mình.')).toBeVisible();
  await page.getByLabel('Nguyễn Thị Hạnh đang ở thôn nào').selectOption('V1');
  await expect(page.getByText('1 người đang được giao đúng thôn mình ở')).toBeVisible();
  await page.getByRole('button', { name: 'Chia đều' }).click();
  await expect(page.getByLabel(/^Ai làm ở Thôn Tây/)).toHaveValue('PV01');
  await page.reload();
  await expect(page.getByLabel(/^Ai làm ở Thôn Tây/)).toHaveValue('PV01');
  await expectAccessible(page, 'assignments');
  await page.goto('./#/tinh/tiep-nhan/khoa');
  await page.getByLabel('Mật khẩu').first().fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Mở khóa' }).first().click();
  await pick(page, 'Thêm nửa công khai của giám sát', open);
  const round = await signRound(page);

  // The phone: whose it is, the own villages first, an interview.
  const { page: mobile } = await phone(browser);
  await mobile.goto('./#/phong-van/dot');
  await takeRound(mobile, 'Mở tệp đợt khảo sát' as never, round, words);
  await mobile.goto('./#/phong-van');
  await mobile.getByLabel('Bạn là ai trong danh sách của đợt?').selectOption('PV01');
  await expect(mobile.getByRole('heading', { name: 'Thôn giao cho bạn, chưa làm (1)' })).toBeVisible();
  await drawVillage(mobile, 'Thôn Tây', 6);
  await mobile
    .getByRole('link', { name: /^Đến hộ/ })
    .first()
    .click();
  await meetRespondent(mobile, 2);
  await beginHere(mobile);
  await passGates(mobile);
  await skipTo(mobile);
  await answerQuestions(mobile, USUAL);
  await finish(mobile, 'Thôn Tây');
  const first = await bundle(mobile);

  // The supervisor takes it in and sends it back.
  await takeRound(supervisor, /Mở tệp đợt/, round, words);
  await pick(supervisor, 'Nhận gói phiếu', first);
  await expect(supervisor.getByText('1 mới').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(supervisor, 'intake of a unit');
  await supervisor.getByRole('link', { name: 'Phiếu', exact: true }).click();
  await supervisor
    .getByRole('link', { name: /^Phiếu / })
    .first()
    .click();
  await supervisor.getByRole('button', { name: 'Gửi trả' }).click();
  await supervisor.getByRole('textbox', { name: 'Lời nhắn cho phỏng vấn viên' }).fill(NOTE);
  await supervisor.getByRole('button', { name: 'Gửi trả' }).click();
  await expect(supervisor.getByText('(đã ký)')).toBeVisible();
  await supervisor.getByRole('link', { name: 'Gửi lời nhắn về điện thoại' }).click();
  await expect(supervisor.getByText(`“${NOTE}”`)).toBeVisible();
  await expectAccessible(supervisor, 'sent back');
  const returns = await saved(supervisor, () =>
    supervisor.getByRole('button', { name: /^Lưu tệp cho/ }).click(),
  );
  await supervisor.getByRole('button', { name: 'Hiện mã để quét' }).click();
  await expect(supervisor.getByRole('img', { name: /^Mã 1 trên/ })).toBeVisible();

  // The phone corrects one answer; what was handed over stays until then.
  await mobile.goto('./#/phong-van/ban-giao');
  await pick(mobile, /Mở tệp biên nhận/, returns);
  await expect(mobile.getByText('Có 1 phiếu được gửi trả để sửa')).toBeVisible();
  await mobile.getByRole('link', { name: 'Về Hôm nay' }).click();
  await expect(mobile.getByText(NOTE)).toBeVisible();
  await expectAccessible(mobile, 'sent back, on the phone');
  await mobile.getByRole('button', { name: 'Mở để sửa' }).click();
  await expect(mobile.getByRole('heading', { name: 'Sửa phiếu này' })).toBeVisible();
  await expect(mobile.getByText(NOTE)).toBeVisible();
  await expectAccessible(mobile, 'correcting');
  await expectThumbFriendly(mobile, 'correcting');
  const part = HOUSEHOLD_2021.pages.findIndex(({ role }) => role === 'sub-dimension');
  const asked1 = HOUSEHOLD_2021.pages[part]?.questions[0]?.name ?? '';
  await mobile.locator('details').nth(part).locator('summary').click();
  await mobile.locator('details[open] li button').first().click();
  await expect(mobile.locator(`#ask-${asked1}`)).toBeVisible();
  await answerQuestions(mobile, { ...USUAL, [asked1]: 1 });
  await expect(mobile.getByRole('heading', { name: 'Sửa phiếu này' })).toBeVisible();
  await mobile.waitForTimeout(650);
  await mobile.getByRole('button', { name: 'Xong, gửi bản sửa' }).click();
  await expect(mobile.getByRole('heading', { level: 1, name: 'Thôn Tây', exact: true })).toBeVisible();
  const second = await bundle(mobile);

  // Taken in again: the new version counts and is to be looked at.
  await supervisor.goto('./#/giam-sat/nhan-goi');
  await pick(supervisor, 'Nhận gói phiếu', second);
  await expect(supervisor.getByText('1 mới').first()).toBeVisible({ timeout: 30_000 });
  await supervisor.getByRole('link', { name: 'Phiếu', exact: true }).click();
  await expect(supervisor.getByRole('row', { name: /Chưa xem · đã sửa/ })).toBeVisible();
});
