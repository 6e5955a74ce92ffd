import { type Browser, expect, type Page, test } from '@playwright/test';
import { credentialsText } from '../../../src/exchange/hub/address';
import { natsMissing, startHub, type TestHub } from '../../support/nats-cluster';
import { sumsOn } from '../exchange/sums';
import { acceptRound, makeKeys, phone, pick, signRound, storeRound, tile, USUAL } from '../exchange/support';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { DIEN_KHANH, holdInterview, openFieldwork } from '../support/interview';

test.setTimeout(400_000);
// biome-ignore lint/suspicious/noSkippedTests: named, and a failure in CI
test.skip(natsMissing(), 'nats-server is not at hand');

const PROVINCES = [
  {
    code: '56',
    rounds: [{ id: 'kh-2026', keepUntil: '2028-12-31', interviews: 1000 }],
    volunteers: ['NV01', 'NV02'].map(vol => ({ vol, units: [] as string[] })),
    supervisors: [] as { unit: string }[],
  },
];

let hub: TestHub;
test.beforeAll(async () => {
  hub = await startHub({ nodes: 3, shift: 30, description: { provinces: PROVINCES } });
});
test.afterAll(() => hub?.stop());

const account = (role: 'volunteer' | 'province', code?: string) => ({
  name: 'tai-khoan.txt',
  text: credentialsText(hub.of(role, code)),
});
const progress = (page: Page) => page.getByRole('region', { name: 'Gửi qua mạng', exact: true });

async function phoneWith(browser: Browser, file: { name: string; text: string }, words: string, vol: string) {
  const made = await phone(browser);
  await openFieldwork(made.page);
  await acceptRound(made.page, file, words);
  await made.page.goto('./#/phong-van/ban-giao');
  const asks = made.page.getByRole('region', { name: 'Gửi qua mạng: chưa có tài khoản' });
  await expect(asks).toBeVisible();
  await pick(made.page, 'Mở tệp tài khoản', { name: 'x.txt', text: 'SOIPAPI-HUB1.hong' });
  await expect(asks.getByRole('alert')).toContainText('không phải tài khoản trạm nhận');
  await pick(made.page, 'Mở tệp tài khoản', account('province'));
  await expect(asks.getByRole('alert')).toContainText('tài khoản của cơ quan');
  await pick(made.page, 'Mở tệp tài khoản', account('volunteer', vol));
  await expect(progress(made.page)).toContainText('Chưa có phiếu nào để gửi');
  return made;
}

test('two phones offline, back online, delivered through a hub that loses a node; scores follow', async ({
  page,
  browser,
}) => {
  await storeRound(page);
  const { words } = await makeKeys(page);
  await pick(page, 'Mở tệp tài khoản', account('province'));
  await page.getByLabel('Gửi qua mạng tới trạm test').check();
  const file = await signRound(page);
  const a = await phoneWith(browser, file, words, 'NV01');
  const b = await phoneWith(browser, file, words, 'NV02');

  for (const { page: screen, context } of [a, b]) {
    await screen.goto('./#/phong-van');
    await screen.evaluate(async () => void (await navigator.serviceWorker?.ready));
    await context.setOffline(true);
    await holdInterview(screen, DIEN_KHANH, USUAL);
    await screen.goto('./#/phong-van/ban-giao');
    await expect(progress(screen)).toContainText('0 đã gửi, 1 đang chờ');
    await expect(progress(screen)).toContainText('Máy chưa có mạng');
  }
  await expectAccessible(a.page, 'hand-over with a hub');
  await expectThumbFriendly(a.page, 'hand-over with a hub');

  await hub.nodes[0]?.kill();
  for (const { page: screen, context } of [a, b]) {
    await context.setOffline(false);
    await expect(progress(screen)).toContainText('1 đã gửi, 0 đang chờ', { timeout: 90_000 });
    await expect(progress(screen)).toContainText('Trạm đã giữ');
    await expect(tile(screen, 'đã gửi')).toContainText('1');
  }

  await page.goto('./#/tinh/tiep-nhan');
  await page.getByRole('button', { name: 'Nhận ngay' }).click();
  await expect(page.getByText('Lần này: 2 phiếu, 2 mới')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('2 biên nhận')).toBeVisible();
  await expectAccessible(page, 'intake from a hub');
  for (const { page: screen } of [a, b]) {
    // By itself, within a minute or so; nobody taps.
    await expect(progress(screen)).toContainText('Đã nhận biên nhận 1', { timeout: 90_000 });
    await expect(progress(screen)).toContainText('Tỉnh đã nhận hết');
    await expect(tile(screen, 'tỉnh đã nhận')).toContainText('1');
  }
  await page.getByRole('button', { name: 'Dừng nhận' }).click();
  expect(await sumsOn(page, 2)).toBeTruthy();
  await a.context.close();
  await b.context.close();
});
