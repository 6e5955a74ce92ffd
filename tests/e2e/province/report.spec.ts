import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { openSample } from './support';

/** Pages of a PDF, counted in its own objects. */
const pagesOf = (pdf: Buffer): number => {
  const plain = pdf.toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [plain, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

test('make the report: the figures of the overview, the plan’s target, a draft stamp, one A4 page each', async ({
  page,
}) => {
  await openSample(page);
  const overview = page.getByRole('region', { name: 'Tổng điểm tự đánh giá' });
  const total = /\d\d,\d\d/.exec((await overview.textContent()) ?? '')?.[0] ?? 'no total';
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await page.getByLabel(/Kèm mỗi xã một trang/).check();
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await expect(page.getByText('Báo cáo đã xong, có thể in.')).toBeVisible({ timeout: 30_000 });
  const first = page.getByRole('article', { name: 'Trang tóm tắt' });
  await expect(first).toContainText(total);
  await expect(first).toContainText('43,30');
  await expect(first).toContainText('2021 ◇ 41,69 · hạng 40/60');
  await expect(first).toContainText('DỰ THẢO · DỮ LIỆU MINH HỌA');
  await expect(first).toContainText('Không phải điểm PAPI chính thức');
  for (const target of ['4,71', '5,19', '4,35', '6,84', '7,19', '8,02', '3,60', '3,40'])
    await expect(first.getByRole('table')).toContainText(target);
  await expect(page.getByRole('article', { name: 'Trang việc', exact: true })).toContainText('trễ 47 ngày');
  await expect(page.getByRole('article', { name: 'Trang cách làm' })).toContainText(/[0-9a-f]{64}/);
  const communes = page.getByRole('article', { name: /^Trang của / });
  const n = await communes.count();
  expect(n).toBeGreaterThan(10);
  await expect(communes.filter({ hasText: 'Không công bố số nào của xã này' }).first()).toContainText(
    'cần ít nhất 15',
  );
  await expect(
    communes.filter({ hasText: 'Không công bố số nào của xã này' }).getByRole('table'),
  ).toHaveCount(0);
  await expectAccessible(page, 'report');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toBe(5 + n);
});

test('the tables of the report as a workbook, marked as illustrative', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất bảng (.xlsx)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('bao-cao-khanh-hoa-2022-2022-11-10-minh-hoa.xlsx');
  const { default: readXlsx } = await import('read-excel-file/node');
  const sheets = await readXlsx(readFileSync(await file.path()));
  const levels = sheets.find(({ sheet }) => sheet === 'Nội dung')?.data ?? [];
  expect(levels.at(-1)?.slice(0, 3)).toEqual(['total', expect.closeTo(41.6887, 3), 43.3]);
  expect(levels).toHaveLength(10);
});

test('without data the screen says what is missing', async ({ page }) => {
  await page.goto('./#/tinh/bao-cao');
  await expect(page.getByText('Chưa có số để báo cáo')).toBeVisible();
  await expectAccessible(page, 'report, empty');
});
