import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { open, openSample, openSampleByButton } from './support';

test('an empty device says what to do next', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Chưa có phiếu phỏng vấn nào trong máy này')).toBeVisible();
  await expectAccessible(page, 'overview, empty');
  for (const path of ['/vi-sao', '/xa', '/chinh-thuc', '/du-lieu']) {
    await open(page, path);
    await expectAccessible(page, `${path}, empty`);
  }
  await open(page);
  await page.getByRole('link', { name: 'Nhập kết quả chính thức' }).click();
  await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeVisible();
});

test('illustrative data: radar and distance to the plan of Khánh Hòa 2022, each figure with its error', async ({
  page,
}) => {
  await openSampleByButton(page);
  await expect(page.getByRole('note')).toContainText('DỮ LIỆU MINH HỌA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khánh Hòa, năm 2022');
  await expect(page.getByText('960 phỏng vấn')).toBeVisible();

  const total = page.getByRole('region', { name: 'Tổng điểm tự đánh giá' });
  await expect(total).toContainText(/\d\d,\d\d± \d,\d\d \(95%\)n = 960/);
  await expect(total).toContainText('43,30');
  await expect(total).toContainText('2021 ◇ 41,69 · 40/60');

  await expect(page.getByRole('img', { name: /^Biểu đồ tám nội dung/ })).toBeVisible();
  const gap = page.getByRole('region', { name: 'Cách mục tiêu bao xa' });
  const targets = ['4,71', '5,19', '4,35', '6,84', '7,19', '8,02', '3,60', '3,40'];
  await expect(gap.getByRole('img')).toHaveCount(8);
  for (const target of targets) await expect(gap).toContainText(`mục tiêu ${target}`);
  for (const word of ['Trên mục tiêu', 'Chưa phân biệt', 'Dưới mục tiêu'])
    await expect(gap).toContainText(word);
  await expectAccessible(page, 'overview');

  // Are the plan's goals met? On our figures and on the official ones, never one number.
  await page.getByText(/^Lời hứa của kế hoạch:/).click();
  const goals = page.getByRole('region', { name: /Kế hoạch 305\/KH-UBND/ });
  await expect(goals.getByRole('row', { name: /Tổng điểm từ 43,30 trở lên/ })).toContainText(
    /không đạt|chưa đạt/,
  );
  await expect(goals.getByRole('row')).toHaveCount(5);
  await expect(page.getByText(/hệ số thiết kế \d,\d/)).toBeVisible();
  await expectAccessible(page, 'overview, promises');

  // The official score to come is a card of its own.
  const forecast = page.getByRole('region', { name: 'Điểm chính thức 2022 có đạt 43,30?' });
  await expect(forecast).toContainText('Ít khả năng, khoảng 15 %');
  await expect(forecast.getByRole('row', { name: /^Chuỗi 2011–2021/ })).toContainText('41,53');

  await gap.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(gap.getByRole('row')).toHaveCount(9);
  await page.getByRole('button', { name: 'Xem bảng' }).click();
  await expectAccessible(page, 'overview, tables');
});

test('why: from a number down to who answered what; communes by the alphabet, too few withheld', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: /Công khai, minh bạch/ }).click();
  await page.getByRole('link', { name: /^2\.2 Danh sách hộ nghèo/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Vì sao 2\.2 được 1,\d\d\d điểm\?/);
  const first = page.getByRole('row', { name: /2\.2\.01/ });
  await expect(first).toContainText(/\d\d,\d %± \d/);
  await expect(first).toContainText('Công bố');
  await first.getByText('Nguồn và cách đọc').click();
  await expect(first).toContainText('mốc kém 0, mốc tốt 1');
  await expect(page.getByText('Từ 2018:')).toBeVisible();
  await expectAccessible(page, 'why');

  await page.getByRole('link', { name: 'Xã', exact: true }).click();
  await page.getByRole('button', { name: 'Điểm từng xã' }).click();
  await expect(page.getByText('chưa đủ phiếu (4/5)')).toBeVisible();
  const names = await page.getByRole('rowheader').allTextContents();
  const bare = names.slice(1).map(name => name.replace(/^(Xã|Phường) /, ''));
  expect(names[0]).toBe('Cả tỉnh');
  expect(bare).toEqual(bare.toSorted((a, b) => a.localeCompare(b, 'vi')));
  await expectAccessible(page, 'communes');
  await page.getByRole('textbox', { name: 'Tìm xã' }).fill('ben cham');
  await expect(page.getByRole('rowheader')).toHaveText(['Cả tỉnh', 'Xã Bến Chàm']);
});

test('another plan, another year; illustrative data go by one tap and leave the real device empty', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Đổi tỉnh, năm, kế hoạch' }).click();
  await expectAccessible(page, 'choosing');
  await page.getByRole('combobox', { name: 'Kế hoạch' }).click();
  await page.getByRole('option', { name: 'Không so với kế hoạch' }).click();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Điểm 8 nội dung' })).toBeVisible();
  await expect(page.getByText('không so với kế hoạch nào')).toBeVisible();

  await page.getByRole('link', { name: 'Dữ liệu, thiết lập' }).click();
  await expect(page.getByText('pure-rand 8.4.2, xoroshiro128plus')).toBeVisible();
  await expectAccessible(page, 'data');
  await page.getByRole('button', { name: 'Xóa dữ liệu minh họa' }).click();
  await page.getByRole('button', { name: 'Xóa 960 phiếu' }).click();
  await expect(page.getByText('Chưa có đợt nào trong máy này.')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('a province merged in 2025 shows the plan of its predecessor, said so, and a derived forecast', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Đổi tỉnh, năm, kế hoạch' }).click();
  await page.getByRole('combobox', { name: 'Năm', exact: true }).click();
  await page.getByRole('option', { name: '2025', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).click();
  await page.getByRole('option', { name: 'Khánh Hòa', exact: true }).click();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByText('kế hoạch của tỉnh cũ Khánh Hòa')).toBeVisible();
  // Ninh Thuận was never imported: half a province is not the province.
  await expect(page.getByText('Cần ít nhất một năm chính thức của Khánh Hòa.')).toBeVisible();
});

test('the phone shows the same, with nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  for (const path of ['', '/vi-sao/6.1', '/xa', '/chinh-thuc', '/du-lieu']) {
    await open(page, path);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    await expectAccessible(page, `phone ${path}`);
  }
});

/** Completed interviews of the illustrative round, copied into the real database as if they had been held here. */
const copyInterviews = (page: Page, many: number, from = 0): Promise<void> =>
  page.evaluate(
    async ({ many, from }) => {
      const opened = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const sample = await opened(indexedDB.open('soi-papi-minh-hoa'));
      const real = await opened(indexedDB.open('soi-papi'));
      const read = sample.transaction(['interviews', 'rounds']);
      const interviews = await opened(read.objectStore('interviews').getAll());
      const rounds = await opened(read.objectStore('rounds').getAll());
      const write = real.transaction(['interviews', 'rounds'], 'readwrite');
      for (const round of rounds) write.objectStore('rounds').put({ ...round, synthetic: false });
      for (const one of interviews.slice(from, from + many)) write.objectStore('interviews').put(one);
      await new Promise(done => {
        write.oncomplete = done;
      });
      sample.close();
      real.close();
    },
    { many, from },
  );

test('one interview is not enough, and is said so; more are added to the sums', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Dữ liệu, thiết lập' }).click();
  await page.getByRole('button', { name: 'Về dữ liệu thật' }).click();
  await expect(page.getByText('Chưa có đợt nào trong máy này.')).toBeVisible();
  await copyInterviews(page, 1);
  await page.reload();
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const total = page.getByRole('region', { name: 'Tổng điểm tự đánh giá' });
  await expect(total).toContainText('chưa đủ phiếu (1/5)');
  await expect(total).toContainText('n = 1');
  await expectAccessible(page, 'overview, one interview');
  await copyInterviews(page, 300, 1);
  await page.reload();
  await expect(total).toContainText('n = 301');
  await expect(total).toContainText(/± \d,\d\d \(95%\)/);
});
