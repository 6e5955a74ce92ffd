import { type Browser, expect, test } from '@playwright/test';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { beginInterview, DIEN_KHANH, holdInterview, openFieldwork } from '../support/interview';
import { holdShortInterview } from '../support/skip';
import { interviewsOn, sumsOfOneDevice, sumsOn } from './sums';
import {
  acceptRound,
  beginAgain,
  bundle,
  interview,
  makeKeys,
  PASSPHRASE,
  phone,
  pick,
  ROUND,
  saved,
  signRound,
  storeRound,
  takeIn,
  tile,
  USUAL,
  wordsOn,
} from './support';

test.setTimeout(400_000);

interface File {
  readonly name: string;
  readonly text: string;
}

/** A phone that has accepted the round. */
async function phoneInRound(browser: Browser, file: File, words: string) {
  const made = await phone(browser);
  await openFieldwork(made.page);
  await acceptRound(made.page, file, words);
  await made.page.goto('./#/phong-van');
  return made;
}

test('two phones offline, twice and in the wrong order; receipts return; a withdrawal leaves no trace', async ({
  page,
  browser,
}) => {
  await storeRound(page);
  await expectAccessible(page, 'keys, none yet');
  const { words } = await makeKeys(page);
  const file = await signRound(page);
  await expect(page.getByText(`Đã ký bản 1 của đợt “${ROUND.name}”`)).toBeVisible();
  await expectAccessible(page, 'keys and round file');
  expect(file.name).toBe('Khánh-Hòa-2026-ban-1.papi-round.txt');

  const a = await phoneInRound(browser, file, words);
  const b = await phoneInRound(browser, file, words);
  await holdInterview(a.page, DIEN_KHANH, USUAL);
  await a.page.evaluate(async () => void (await navigator.serviceWorker.ready)); // everything is on the device
  await a.context.setOffline(true);
  await beginAgain(a.page);
  await interview(a.page, { ...USUAL, q83_sent: 1 });
  await beginInterview(b.page, DIEN_KHANH);
  const code = await interview(b.page);
  await beginAgain(b.page, 'Thôn Tây');
  await interview(b.page);
  await expect(a.page.getByText('2 chưa gửi')).toBeVisible();
  const fromA = await bundle(a.page);
  await expect(tile(a.page, 'đã gửi')).toContainText('2');
  await expectAccessible(a.page, 'hand-over');
  await expectThumbFriendly(a.page, 'hand-over');
  const fromB = await bundle(b.page);

  await takeIn(page, fromB, fromA);
  await expect(page.getByText('4 mới').first()).toBeVisible();
  await expectAccessible(page, 'intake');
  await takeIn(page, fromA);
  await takeIn(page, fromB, fromA);
  await expect(page.getByText('4 trùng').first()).toBeVisible();
  const receipt = await saved(page, () => page.getByRole('button', { name: 'Lưu tệp biên nhận' }).click());
  await page.getByRole('button', { name: 'Hiện mã để quét' }).click();
  await expect(page.getByRole('img', { name: 'Mã 1 trên 1' })).toBeVisible();

  await pick(a.page, 'Mở tệp biên nhận', receipt);
  await expect(a.page.getByText('Tỉnh đã nhận 2 phiếu của máy này')).toBeVisible();
  await expect(tile(a.page, 'tỉnh đã nhận')).toContainText('2');
  await b.page.getByLabel('Dán nội dung biên nhận').fill(receipt.text);
  await b.page.getByRole('button', { name: 'Nhận biên nhận' }).click();
  await expect(b.page.getByText('Tỉnh đã nhận 2 phiếu của máy này')).toBeVisible();

  await test.step('a withdrawal: the sums are those of never having interviewed', async () => {
    const held = [...(await interviewsOn(a.page)), ...(await interviewsOn(b.page))];
    expect(held).toHaveLength(4);
    const all = await sumsOn(page, 4);
    expect(all).toBe(await sumsOfOneDevice(browser, held));
    await page.goto('./#/tinh/tiep-nhan/rut-phieu');
    await page.getByLabel(/Mã trên giấy/).fill('SAI1-SAI2-SAI3-SAI4-SAI5');
    await page.getByRole('button', { name: 'Tìm phiếu' }).click();
    await expect(page.getByText('Mã chưa đúng')).toBeVisible();
    await page.getByLabel(/Mã trên giấy/).fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Tìm phiếu' }).click();
    await expect(page.getByText('Mã này rút 1 phiếu ở đây')).toBeVisible();
    await expectAccessible(page, 'withdrawal');
    await page.getByRole('button', { name: 'Rút 1 phiếu' }).click();
    await expect(page.getByText('Đã rút 1 phiếu.')).toBeVisible();
    const after = await sumsOn(page, 3);
    const left = new Set((await interviewsOn(page)).map(({ id }) => id));
    expect(left.size).toBe(3);
    expect(after).toBe(
      await sumsOfOneDevice(
        browser,
        held.filter(({ id }) => left.has(id)),
      ),
    );
    expect(after).not.toBe(all);
  });

  await test.step('the wish reaches the phone with the next receipt', async () => {
    await page.goto('./#/tinh/tiep-nhan');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này'); // a reload has locked the keys
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    await expect(page.getByText('Mật khẩu không đúng.')).toBeVisible({ timeout: 60_000 });
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    const next = await saved(page, () => page.getByRole('button', { name: 'Lưu tệp biên nhận' }).click());
    await pick(b.page, 'Mở tệp biên nhận', next);
    await expect(b.page.getByText('1 phiếu đã rút theo yêu cầu')).toBeVisible();
  });
  await a.context.close();
  await b.context.close();
});

test('what goes wrong is named and nothing is half taken', async ({ page, browser }) => {
  await storeRound(page);
  const { opens, signs, words } = await makeKeys(page);
  const file = await signRound(page);
  const second = await saved(page, () => page.getByRole('button', { name: 'Ký bản 2 và lưu' }).click());
  const a = await phone(browser);
  await openFieldwork(a.page);

  await test.step('without a round file nothing can be handed over, and it says what to do', async () => {
    await a.page.goto('./#/phong-van/ban-giao');
    await expect(a.page.getByText('Máy này chưa mở tệp đợt nào')).toBeVisible();
    await expectAccessible(a.page, 'hand-over without a round');
    await a.page.getByRole('link', { name: 'Mở tệp đợt khảo sát' }).click();
  });
  await test.step('wrong round files', async () => {
    const cases: [string, string | Buffer, string][] = [
      ['anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), 'Đây không phải tệp của Soi PAPI.'],
      ['trong.txt', '', 'Tệp trống.'],
      ['goi.txt', 'soi-papi-bundle 1\n', 'Đây là gói phiếu khảo sát'],
      ['cut.txt', file.text.slice(0, 600), 'Không phải bản ghi có chữ ký'],
      ['forged.txt', file.text.replace('Khánh Hòa 2026', 'Khánh Hòa 2027'), 'Chữ ký không đúng'],
      ['new.txt', file.text.replace('soi-papi-round 1', 'soi-papi-round 2'), 'phiên bản mới hơn'],
    ];
    for (const [name, text, says] of cases) {
      await pick(a.page, /Mở tệp đợt/, { name, text });
      await expect(a.page.getByRole('alert')).toContainText(`“${name}”`);
      await expect(a.page.getByRole('alert')).toContainText(says);
      await expect(a.page.getByRole('alert')).toContainText('Không giữ lại gì');
    }
  });
  await pick(a.page, /Mở tệp đợt/, file);
  await expect(a.page.getByRole('heading', { name: 'So khóa của tỉnh' })).toBeVisible();
  await expectAccessible(a.page, 'first meeting');
  await expectThumbFriendly(a.page, 'first meeting');
  expect(await wordsOn(a.page)).toBe(words);
  await a.page.getByLabel('Đã đọc, giống hệt nhau').check();
  await a.page.getByRole('button', { name: 'Nhận đợt này' }).click();
  await pick(a.page, /Mở tệp đợt/, second);
  await expect(a.page.getByRole('heading', { name: 'Bản mới của đợt' })).toBeVisible();
  await a.page.getByRole('button', { name: 'Nhận đợt này' }).click();
  await pick(a.page, /Mở tệp đợt/, file);
  await expect(a.page.getByText('Đây là bản cũ hơn')).toBeVisible();

  await test.step('somebody else poses as the province: refused until the words are typed', async () => {
    const stranger = await browser.newContext({ locale: 'vi-VN' });
    const office = await stranger.newPage();
    await storeRound(office);
    await makeKeys(office);
    const swapped = await signRound(office);
    await pick(a.page, /Mở tệp đợt/, swapped);
    const warning = a.page.getByRole('alert').filter({ hasText: 'Khóa của tỉnh đã đổi' });
    await expect(warning).toBeVisible();
    await expectAccessible(a.page, 'changed key');
    await warning.getByRole('textbox').fill(words);
    await warning.getByRole('button', { name: 'Nhận khóa mới' }).click();
    await expect(warning).toContainText('Chưa khớp');
    await warning.getByRole('button', { name: 'Không nhận' }).click();
    await expect(warning).toHaveCount(0);
    await stranger.close();
  });

  await a.page.goto('./#/phong-van');
  await holdShortInterview(a.page);
  const good = await bundle(a.page);
  await test.step('receipts of somebody else, cut, empty', async () => {
    const cases: [string, string][] = [
      ['', 'Tệp trống.'],
      ['soi-papi-receipt 1\n{}\n', 'Không phải bản ghi có chữ ký'],
      [good.text, 'Đây là gói phiếu khảo sát'],
    ];
    for (const [text, says] of cases) {
      await pick(a.page, 'Mở tệp biên nhận', { name: 'bien-nhan.txt', text });
      await expect(a.page.getByRole('alert')).toContainText(says);
      await expect(tile(a.page, 'đã gửi')).toContainText('1');
    }
  });
  await test.step('bundles cut off, empty, not bundles at all', async () => {
    const cut = good.text.slice(0, Math.floor(good.text.length * 0.7));
    await takeIn(
      page,
      { name: 'cut.papi.txt', text: cut },
      { name: 'ảnh.png', text: Buffer.from([1, 2, 3]) },
      { name: 'trong', text: '' },
    );
    const result = page.getByRole('region', { name: 'Đã nhận xong' });
    await expect(result).toContainText('Tệp bị cắt hoặc hỏng một phần: 1 phiếu');
    await expect(result).toContainText('Đây không phải tệp của Soi PAPI.');
    await expect(result).toContainText('Tệp trống.');
    await expectAccessible(page, 'intake with problems');
    await takeIn(page, good);
    await expect(page.getByText('1 mới').first()).toBeVisible();
  });
  await test.step('the laptop is lost: the sheet and any round file bring the keys back', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const other = await context.newPage();
    await storeRound(other);
    await other.getByRole('button', { name: 'Khôi phục từ giấy dự phòng' }).click();
    await pick(other, 'Chọn tệp đợt hoặc tệp nửa công khai', file);
    expect(await wordsOn(other)).toBe(words);
    const [opensField, signsField] = [other.getByLabel('Dòng “Mở phiếu”'), other.getByLabel('Dòng “Ký”')];
    await opensField.fill(opens);
    await signsField.fill(signs.slice(1));
    await other.getByLabel('Mật khẩu', { exact: true }).fill(PASSPHRASE);
    await other.getByLabel('Gõ lại mật khẩu').fill(PASSPHRASE);
    await other.getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(other.getByText('Dòng “Ký” có chữ bị đọc nhầm')).toBeVisible();
    await signsField.fill(signs);
    await other.getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(other.getByText('Đang mở').first()).toBeVisible({ timeout: 60_000 });
    await signRound(other);
    await takeIn(other, good);
    await expect(other.getByText('1 mới').first()).toBeVisible();
    await context.close();
  });
  await a.context.close();
});
