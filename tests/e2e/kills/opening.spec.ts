import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 } });

/** A page of the same origin that runs nothing of the app. */
const plainPage = async (page: Page): Promise<void> => {
  await page.goto('./manifest.webmanifest');
};

/** A database as some version left it: one interview. `keep`: the page holds on to it, whoever asks. */
const leaveDatabase = (page: Page, version: number, keep: boolean) =>
  page.evaluate(
    ({ version, keep }) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('soi-papi', version);
        opening.onupgradeneeded = () => {
          const interviews = opening.result.createObjectStore('interviews', { keyPath: 'id' });
          interviews.createIndex('[round+status]', ['round', 'status']);
          interviews.createIndex('[status+updatedAt]', ['status', 'updatedAt']);
          interviews.createIndex('[place.commune+place.village+status]', [
            'place.commune',
            'place.village',
            'status',
          ]);
          for (const table of ['rounds', 'tallies', 'dossiers', 'outbox', 'roundFiles'])
            opening.result.createObjectStore(table, { keyPath: 'id' });
          opening.result.createObjectStore('officials', { keyPath: ['year', 'province'] });
          opening.result.createObjectStore('withdrawals', { keyPath: 'key' });
          opening.result.createObjectStore('decisions', { keyPath: 'line' });
          opening.result.createObjectStore('unopened', { keyPath: 'sha' });
          opening.result.createObjectStore('officeKeys', { keyPath: 'office' });
          interviews.add({
            id: '01J0000000000000000000DRAFT',
            status: 'draft',
            round: 'local-56-2026',
            questionnaire: { id: 'ho-gia-dinh-2021', version: '1' },
            place: { province: '56', commune: '22651', village: 'Thôn Cũ' },
            language: 'vi',
            startedAt: '2026-11-21T08:00:00+07:00',
            updatedAt: '2026-11-21T08:10:00+07:00',
            data: {},
            position: { page: 'eligibility', question: null },
          });
        };
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          if (!keep) opening.result.close();
          done();
        };
      }),
    { version, keep },
  );

test('data of the first version: another tab that holds on is named, then all go over, a copy kept', async ({
  page,
  context,
}) => {
  const old = await context.newPage();
  await plainPage(old);
  await leaveDatabase(old, 10, true);
  await page.goto('./#/phong-van');
  await expect(page.getByRole('heading', { name: 'Thẻ khác còn mở bản cũ' })).toBeVisible();
  await old.close();
  await expect(page.getByText('Thôn Cũ').first()).toBeVisible();
  await page.getByRole('link', { name: 'Hỏi tiếp' }).click();
  await expect(page.getByText('Chọn đúng người trả lời')).toBeVisible();

  await page.goto('./#/cai-dat');
  await expect(page.getByText('Bản cất trước khi lên phiên bản mới')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cất dữ liệu ra tệp' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).tables.interviews[0].place.village).toBe('Thôn Cũ');
  await page.getByText('Đọc lại một bản cất').click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText('Không thiếu gì')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa bản cất' }).click();
  await expect(page.getByText('Bản cất trước khi lên phiên bản mới')).toHaveCount(0);
});

/** From now on this page cannot open such databases: no room, or a fault of the browser. */
const refuse = (
  page: Page,
  what: { readonly name: string; readonly why: string; readonly always: boolean },
) =>
  page.addInitScript(({ name, why, always }) => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (asked, version) {
      const isMeant =
        asked === name && (always || version !== undefined) && !sessionStorage.getItem('mended');
      if (isMeant) throw new DOMException('by the test', why);
      return open.call(this, asked, version);
    };
  }, what);

test('no room for a copy before the upgrade: nothing is upgraded until the data are in a file', async ({
  page,
}) => {
  await plainPage(page);
  await leaveDatabase(page, 10, false);
  await refuse(page, { name: 'soi-papi-truoc-nang-cap', why: 'QuotaExceededError', always: true });
  await page.goto('./#/phong-van');
  await expect(page.getByRole('alert')).toContainText('Chưa cất được bản dự phòng');
  await expect(page.getByRole('button', { name: 'Đi tiếp' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cất dữ liệu ra tệp' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(10);
  await page.getByRole('button', { name: 'Đi tiếp' }).click();
  await expect(page.getByText('Thôn Cũ').first()).toBeVisible();
});

test('data that do not open are named, can be put into a file, and open again once the fault is gone', async ({
  page,
}) => {
  await plainPage(page);
  await leaveDatabase(page, 10, false);
  await refuse(page, { name: 'soi-papi', why: 'UnknownError', always: false });
  await page.goto('./#/phong-van');
  await expect(page.getByRole('alert')).toContainText('Chưa mở được dữ liệu');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cất dữ liệu ra tệp' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8')).tables.interviews).toHaveLength(1);
  await page.evaluate(() => sessionStorage.setItem('mended', '1'));
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await expect(page.getByText('Thôn Cũ').first()).toBeVisible();
});

test('data of a newer version are not written to, and can be put into a file', async ({ page }) => {
  await plainPage(page);
  await leaveDatabase(page, 990, false);
  await page.goto('./#/phong-van');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Dữ liệu của bản Soi PAPI mới hơn');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cất dữ liệu ra tệp' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 990 });
  await expect(page.getByText('Đã cất ra tệp')).toBeVisible();
  const version = await page.evaluate(async () => (await indexedDB.databases()).map(one => one.version));
  expect(version).toEqual([990]);
});
