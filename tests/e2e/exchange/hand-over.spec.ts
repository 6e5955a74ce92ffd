import { expect, test } from '@playwright/test';
import { DIEN_KHANH, holdInterview, openFieldwork } from '../support/interview';
import {
  acceptRound,
  bundle,
  makeKeys,
  phone,
  pick,
  saved,
  signRound,
  storeRound,
  takeIn,
  tile,
} from './support';

test.setTimeout(300_000);

test('the whole way: keys, round file, phone, interview, bundle, intake, receipt', async ({
  page,
  browser,
}) => {
  await storeRound(page);
  const { words } = await makeKeys(page);
  const file = await signRound(page);
  const a = await phone(browser);
  await openFieldwork(a.page);
  await acceptRound(a.page, file, words);
  await a.page.goto('./#/phong-van');
  await holdInterview(a.page, DIEN_KHANH);
  const fromA = await bundle(a.page);
  await expect(tile(a.page, 'đã gửi')).toContainText('1');
  await takeIn(page, fromA);
  await expect(page.getByText('1 mới').first()).toBeVisible();
  const receipt = await saved(page, () => page.getByRole('button', { name: 'Lưu tệp biên nhận' }).click());
  await pick(a.page, 'Mở tệp biên nhận', receipt);
  await expect(a.page.getByText('Tỉnh đã nhận 1 phiếu của máy này')).toBeVisible();
  await expect(tile(a.page, 'tỉnh đã nhận')).toContainText('1');
});
