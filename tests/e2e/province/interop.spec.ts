import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../support/accessibility';
import { choose, open, openSample } from './support';

const exported = async (page: Page, button: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
};

test('out and back: the archive holds every interview, and brings nothing new', async ({ page }) => {
  await openSample(page);
  await open(page, '/xuat-nhap');
  await expectAccessible(page, 'export and import');
  const files = unzipSync(await exported(page, 'Xuất'));
  await expect(page.getByRole('status').filter({ hasText: 'Đã xuất 960 phiếu' })).toBeVisible();
  expect(Object.keys(files).sort()).toEqual(
    [
      'codebook-ddi.xml',
      'datapackage.json',
      'framework.csv',
      'interviews.csv',
      'official.csv',
      'scores.R',
      'scores.csv',
      'spss.sps',
      'stata.do',
      'tallies.csv',
    ].sort(),
  );
  const interviews = strFromU8(files['interviews.csv'] ?? new Uint8Array());
  expect(interviews.trim().split('\r\n')).toHaveLength(961);
  expect(interviews.split('\r\n', 1)[0]).not.toContain('ethnicity');
  expect(strFromU8(files['datapackage.json'] ?? new Uint8Array())).toContain('DỮ LIỆU MINH HỌA');

  await choose(page, 'interviews.csv', interviews);
  await expect(page.getByText('Nhận mới 0, đã có 960')).toBeVisible();

  const lines = interviews.split('\r\n');
  const changed = [lines[0], lines[1]?.replace(/,2021,|,1,/, ',7,'), 'x'].join('\r\n');
  await choose(page, 'sửa.csv', changed);
  await expect(page.getByText('không nhận 2 dòng')).toBeVisible();
  await expect(page.getByText(/^Dòng 2, cột/).first()).toBeVisible();
});

test('everything leaves only with a reason', async ({ page }) => {
  await openSample(page);
  await open(page, '/xuat-nhap');
  await page.getByText('Đầy đủ, để chuyển sang máy khác').click();
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(page.getByText('Hãy ghi lý do trước khi xuất đầy đủ.')).toBeVisible();
  await page.getByLabel('Lý do xuất đầy đủ').fill('Chuyển sang máy mới của Sở');
  const files = unzipSync(await exported(page, 'Xuất'));
  expect(strFromU8(files['interviews.csv'] ?? new Uint8Array()).split('\r\n', 1)[0]).toContain('ethnicity');
});

test('the questionnaire leaves as an XLSForm workbook', async ({ page }) => {
  await openSample(page);
  await open(page, '/xuat-nhap');
  const sheets = unzipSync(await exported(page, 'Lưu XLSForm'));
  expect(strFromU8(sheets['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
    /survey[\s\S]*choices[\s\S]*settings/,
  );
});

test('files that are no interviews: what happened, and what to do', async ({ page }) => {
  await openSample(page);
  await open(page, '/xuat-nhap');
  await choose(page, 'rong.csv', '');
  await expect(page.getByRole('alert')).toContainText('Tệp rỗng');
  await choose(page, 'anh.csv', Buffer.from([0, 1, 2, 3, 0, 255]));
  await expect(page.getByRole('alert')).toContainText('không phải tệp bảng');
  await choose(
    page,
    'tcvn.csv',
    Buffer.from('M\xb7 phi\xd5u,Th\xabn,H\xe4 t\xean,\xa7\xa8ng k\xfd,Kh\xb8nh H\xdfa\n', 'latin1'),
  );
  await expect(page.getByRole('alert')).toContainText('TCVN3');
});

test('an unknown table is matched once, then taken; the matching is known the next time', async ({
  page,
}) => {
  await openSample(page);
  await open(page, '/xuat-nhap');
  const rows = [
    'Mã phiếu;Ngày;Mã xã;Thôn;s_adult;s_resident;consent;sex;adults',
    'A1;03/11/2022;M001;Thôn 1;1;1;1;Nam;3',
    'A2;04/11/2022;M001;Thôn 1;1;1;1;đàn bà;2',
    'A3;44870;M001;Thôn 1;1;1;1;Nữ;2',
  ].join('\n');
  await choose(page, 'bang-tinh.csv', rows);
  await expect(page.getByText('Ghép cột của bảng với câu hỏi')).toBeVisible();
  await expectAccessible(page, 'matching');
  await page.getByLabel('Giá trị "đàn bà" nghĩa là').selectOption({ label: 'Nữ' });
  await page.getByRole('button', { name: 'Lưu cách ghép và nhập' }).click();
  await expect(page.getByText('Nhận mới 2')).toBeVisible();
  await expect(page.getByText(/Dòng 4, cột Ngày: "44870" là số ngày của Excel/)).toBeVisible();
  await choose(page, 'bang-tinh.csv', rows);
  await expect(page.getByText('Bảng ghép cột: bang-tinh')).toBeVisible();
  await expect(page.getByText('Nhận mới 0, đã có 2')).toBeVisible();

  await page.getByRole('button', { name: 'Đổi tên: bang-tinh' }).click();
  await page.getByLabel('Tên mới của cách ghép').fill('Bảng của phường');
  await page.getByRole('button', { name: 'Lưu tên' }).click();
  await page.getByRole('button', { name: 'Xóa: Bảng của phường' }).click();
  await expect(page.getByText('Đã xóa cách ghép "Bảng của phường"')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: 'Xóa: Bảng của phường' })).toBeVisible();
  await choose(page, 'hai-cot.csv', 'a,b,a\n1,2,3\n');
  await expect(page.getByRole('alert')).toContainText('Hai cột cùng tên "a"');
});
