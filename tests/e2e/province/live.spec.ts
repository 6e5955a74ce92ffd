import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { choose, open, openSample } from './support';

const total = (page: Page) => page.getByRole('region', { name: 'Tổng điểm tự đánh giá' });

/** Every completed interview as the second page exports it. */
async function interviewsOf(page: Page): Promise<string[]> {
  await open(page, '/xuat-nhap');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất', exact: true }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  return strFromU8(files['interviews.csv'] ?? new Uint8Array())
    .trim()
    .split('\r\n');
}

/** The same answers under another interview's name. */
const again = (line: string, i: number): string =>
  line.replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/, `01JZZZZZZZ${String(i).padStart(16, '0')}`);

test('an interview that arrives in another window changes n, points and interval, without a reload', async ({
  context,
  page,
}) => {
  await openSample(page);
  await expect(total(page)).toContainText('n = 960');
  await expect(total(page)).toContainText(/± \d,\d\d \(95%\)/);
  const quality = page.getByText(/\d+ bậc tự do/);
  await page.locator('details', { has: quality }).locator('summary').click();
  await expect(quality).toBeVisible();
  await expect(page.getByText(/hệ số thiết kế \d,\d/)).toBeVisible();
  const before = await total(page).textContent();
  await page.evaluate(() => {
    (window as unknown as { sameWindow: boolean }).sameWindow = true;
  });

  const other = await context.newPage();
  const [head = '', ...rows] = await interviewsOf(other);
  await choose(other, 'mới.csv', [head, again(rows[0] ?? '', 0)].join('\r\n'));
  await expect(other.getByText('Nhận mới 1, đã có 0')).toBeVisible();
  await expect(total(page)).toContainText('n = 961');

  // A whole village more: enough to be seen in two decimals.
  await choose(
    other,
    'thêm.csv',
    [head, ...rows.slice(0, 90).map((line, i) => again(line, i + 1))].join('\r\n'),
  );
  await expect(other.getByText('Nhận mới 90, đã có 0')).toBeVisible();
  await expect(total(page)).toContainText('n = 1.051');
  const after = await total(page).textContent();
  expect(after?.match(/\d\d,\d\d± \d,\d\d/)?.[0]).not.toBe(before?.match(/\d\d,\d\d± \d,\d\d/)?.[0]);
  expect(await page.evaluate(() => (window as unknown as { sameWindow?: boolean }).sameWindow)).toBe(true);
});

/** Puts many copies of the stored interviews beside them, so that adding them up takes seconds. */
const multiply = (page: Page, times: number): Promise<number> =>
  page.evaluate(async times => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await ask(indexedDB.open('soi-papi-minh-hoa'));
    const stored = await ask(db.transaction('interviews').objectStore('interviews').getAll());
    const writing = db.transaction(['interviews', 'tallies'], 'readwrite');
    writing.objectStore('tallies').clear();
    let made = 0;
    for (let copy = 0; copy < times; copy++) {
      for (const record of stored) {
        const id = `01JZZZZZZZ${String(made++).padStart(16, '0')}`;
        writing.objectStore('interviews').put({ ...record, id, response: { ...record.response, id } });
      }
    }
    await new Promise(done => {
      writing.oncomplete = done;
    });
    db.close();
    return made + stored.length;
  }, times);

test('a long computation tells how far it is, can be stopped, and be taken up again', async ({ page }) => {
  await openSample(page);
  const all = await multiply(page, 12);
  await page.reload();
  const stop = page.getByRole('button', { name: 'Dừng' });
  await expect(stop).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await stop.click();
  await expect(page.getByText('Đã dừng')).toBeVisible();
  await page.getByRole('button', { name: 'Tính lại' }).click();
  const n = new Intl.NumberFormat('vi-VN').format(all);
  await expect(total(page)).toContainText(`n = ${n}`, { timeout: 60_000 });
});
