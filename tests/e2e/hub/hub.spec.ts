import { jetstreamManager } from '@nats-io/jetstream';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { credentialsText } from '../../../src/exchange/hub/address';
import { rotatePerson } from '../../../src/exchange/hub/config-people';
import { wrongNameTls } from '../../support/bad-tls';
import { natsMissing, newKey, startHub, type TestHub } from '../../support/nats-cluster';
import { sumsOn } from '../exchange/sums';
import {
  acceptRound,
  makeKeys,
  phone,
  pick,
  saved,
  signRound,
  storeRound,
  tile,
  USUAL,
} from '../exchange/support';
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
    supervisors: [{ unit: '22651' }],
  },
];

/** A full hub, an account that was replaced, and the supervisor's desk: in the long version of the story. */
const LONG = process.env.SOI_PAPI_LONG === '1';

let hub: TestHub;
let badTls: Awaited<ReturnType<typeof wrongNameTls>>;
test.beforeAll(async () => {
  badTls = await wrongNameTls();
  hub = await startHub({ nodes: 3, shift: 30, description: { provinces: PROVINCES } });
});
test.afterAll(async () => {
  await hub?.stop();
  await badTls?.stop();
});

/** One of the hub's addresses has a certificate of another name: never trusted, never in the way of the others. */
const account = (role: 'volunteer' | 'supervisor' | 'province', code?: string) => {
  const made = hub.of(role, code);
  const address = { ...made.hub, urls: [...made.hub.urls, badTls.url] };
  return { name: 'tai-khoan.txt', text: credentialsText({ ...made, hub: address }) };
};
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

/** A supervisor of the unit: keys whose public half the province vouches for. */
async function supervisorOf(browser: Browser, unit: string) {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
  const desk = await context.newPage();
  await desk.goto('./#/giam-sat/nhan-goi');
  await desk.getByLabel('Mã xã phụ trách').fill(unit);
  await makeKeys(desk);
  const open = await saved(desk, () => desk.getByRole('button', { name: /công khai/ }).click());
  return { context, desk, open };
}

/** The hub goes wrong in every way it can; each is said, with what was kept and what to do. */
async function troublesOn({ page: screen, context }: Awaited<ReturnType<typeof phone>>): Promise<void> {
  const certificates: string[] = [];
  screen.on('console', said => void (/ERR_CERT_/.test(said.text()) && certificates.push(said.text())));
  const says = async (words: string) => {
    await expect(progress(screen)).toContainText(words, { timeout: 60_000 });
    await expect(progress(screen)).toContainText('Phiếu vẫn nguyên ở máy này');
    await expect(progress(screen)).toContainText('0 đã gửi, 1 đang chờ');
  };
  await Promise.all(hub.nodes.map(node => node.kill()));
  await context.setOffline(false);
  await says('Chưa nối được với trạm nhận');
  await expect(progress(screen).getByRole('listitem')).toHaveCount(3);
  await expect(progress(screen)).toContainText('báo cho tỉnh: “không nối được trạm 127.0.0.1”');
  expect(certificates.length).toBeGreaterThan(0);
  await expectAccessible(screen, 'hand-over without its hub');
  await looks(screen, 'down');

  await context.setOffline(true);
  await Promise.all(hub.nodes.map(node => node.start()));
  await hub.healthy();
  if (!LONG) return;
  await hub.apply(); // waits until the streams have leaders again
  const admin = await hub.connect(hub.of('admin'));
  const { streams } = await jetstreamManager(admin, { timeout: 15_000 });
  await streams.update('IV_56_kh-2026', { max_bytes: 200 });
  await context.setOffline(false);
  await says('Trạm nhận hết chỗ');
  await looks(screen, 'full');
  await context.setOffline(true);
  await admin.close();
  await hub.apply();

  await hub.change(state => rotatePerson(state, { role: 'volunteer', prov: '56', vol: 'NV01' }, newKey));
  await context.setOffline(false);
  await says('Trạm không nhận tài khoản của máy này');
  await looks(screen, 'revoked');
  await context.setOffline(true);
  await screen.locator('summary', { hasText: 'Đổi tài khoản' }).click();
  await pick(screen, 'Mở tệp tài khoản', account('volunteer', 'NV01'));
  await expect(progress(screen)).toContainText('Máy chưa có mạng');
}

/** For a person to look at; only where asked for. */
const looks = async (page: Page, name: string) => {
  const folder = process.env.SOI_PAPI_LOOK;
  if (folder) await page.screenshot({ path: `${folder}/hub-${name}.png`, fullPage: true });
};

/** The own unit's interviews come by themselves; without a hub bundles are taken in on the same screen. */
async function superviseLive(
  { context, desk }: Awaited<ReturnType<typeof supervisorOf>>,
  file: { name: string; text: string },
): Promise<void> {
  await pick(desk, /Mở tệp đợt/, file);
  await desk.getByLabel('Đã đọc, giống hệt nhau').check();
  await desk.getByRole('button', { name: 'Nhận đợt này' }).click();
  await pick(desk, 'Mở tệp tài khoản', account('province'));
  await expect(desk.getByRole('alert')).toContainText('không phải của 56/22651');
  await pick(desk, 'Mở tệp tài khoản', account('supervisor', '22651'));
  await expect(desk.getByText('Lấy phiếu của 22651 từ trạm nhận')).toBeVisible();
  await desk.getByRole('button', { name: 'Nhận ngay' }).click();
  await expect(desk.getByText('Lần này: 2 phiếu, 2 mới')).toBeVisible({ timeout: 90_000 });
  await expect(desk.getByText('Đang nghe trạm nhận')).toBeVisible();
  await looks(desk, 'supervisor-live');
  await Promise.all(hub.nodes.map(node => node.kill()));
  await expect(desk.getByRole('alert')).toContainText('Gói tệp vẫn nhận được', { timeout: 60_000 });
  await expect(desk.getByRole('region', { name: 'Nhận gói phiếu' })).toBeVisible();
  await expectAccessible(desk, 'intake of a unit without its hub');
  await looks(desk, 'supervisor-down');
  await context.close();
}

test('two phones offline, back online, delivered through a hub that loses a node; scores follow', async ({
  page,
  browser,
}) => {
  await storeRound(page);
  const { words } = await makeKeys(page);
  await pick(page, 'Mở tệp tài khoản', account('province'));
  await page.getByLabel('Gửi qua mạng tới trạm test').check();
  const unit = await supervisorOf(browser, '22651');
  await pick(page, 'Thêm nửa công khai của giám sát', unit.open);
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

  await troublesOn(a);
  await hub.nodes[0]?.kill();
  for (const { page: screen, context } of [a, b]) {
    await context.setOffline(false);
    await expect(progress(screen)).toContainText('1 đã gửi, 0 đang chờ', { timeout: 90_000 });
    await expect(progress(screen)).toContainText('Trạm đã giữ');
    await expect(tile(screen, 'đã gửi')).toContainText('1');
  }

  await page.goto('./#/tinh/tiep-nhan');
  await page.getByRole('button', { name: 'Nhận ngay' }).click();
  // Where a receipt found no leader the two come again after a minute, and are then no longer new.
  await expect(page.getByText(/^Lần này: 2 phiếu, (2 mới|[01] mới, [12] trùng)/)).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByText('2 biên nhận')).toBeVisible();
  await expectAccessible(page, 'intake from a hub');
  for (const { page: screen } of [a, b]) {
    // By itself, within a minute or so; nobody taps.
    await expect(progress(screen)).toContainText('Đã nhận biên nhận 1', { timeout: 90_000 });
    await expect(progress(screen)).toContainText('Tỉnh đã nhận hết');
    await expect(tile(screen, 'tỉnh đã nhận')).toContainText('1');
  }
  await page.getByRole('button', { name: 'Dừng nhận' }).click();
  await expect(page.getByRole('cell', { name: 'Qua máy chủ trạm nhận test' }).first()).toBeVisible();
  if (LONG) await superviseLive(unit, file);
  expect(await sumsOn(page, 2)).toBeTruthy();
  await a.context.close();
  await b.context.close();
});
