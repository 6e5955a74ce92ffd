import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { choose, open, row, table, wholeFile2021 } from './support';

const NOTHING_KEPT = 'Chưa nhập năm nào.';

async function expectKhanhHoa2021(page: Page): Promise<void> {
  const result = page.getByRole('region', { name: 'Khánh Hòa, kết quả chính thức 2021' });
  await expect(result).toContainText('41,69');
  await expect(result).toContainText('43,30');
  await expect(result).toContainText('còn thiếu 1,61');
}

test('official 2021 by file: what was understood, then 41,69 against 43,30, còn thiếu 1,61', async ({
  page,
}) => {
  await open(page, '/chinh-thuc');
  await choose(page, '2021.csv', table(row('P37'), row('P33', 0.01)));
  await expect(page.getByText('2 tỉnh đọc được trọn vẹn')).toBeVisible();
  await expect(page.getByText('Không thấy lỗi nào.')).toBeVisible();
  await expect(page.getByText(NOTHING_KEPT)).toBeVisible();
  await expectAccessible(page, 'preview');
  await page.getByRole('button', { name: 'Nhập 2 tỉnh' }).click();
  await expectKhanhHoa2021(page);
  await expect(page.getByText('Hạng 40/60 theo kế hoạch')).toBeVisible();
  await expectAccessible(page, 'official result');

  await page.getByRole('button', { name: 'Xóa năm 2021' }).click();
  await expect(page.getByText('Xóa 2 tỉnh. Phiếu phỏng vấn không đổi.')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa 2 tỉnh' }).click();
  await expect(page.getByText(NOTHING_KEPT)).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expectKhanhHoa2021(page);
});

const whole = wholeFile2021();
test.describe(() => {
  // biome-ignore lint/suspicious/noSkippedTests: needs the optional folder of published data, said so
  test.skip(whole === null, 'the folder of published reference data is not here');
  test('the whole country 2021: rank 40 of 60, lower middle', async ({ page }) => {
    await open(page, '/chinh-thuc');
    await choose(page, '2021.csv', whole ?? '');
    await page.getByRole('button', { name: /^Nhập 6\d tỉnh$/ }).click();
    await expectKhanhHoa2021(page);
    const result = page.getByRole('region', { name: 'Khánh Hòa, kết quả chính thức 2021' });
    await expect(result).toContainText('Hạng 40 trên 60 tỉnh');
    await expect(result).toContainText('Trung bình thấp');
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await expect(page.getByText('2021 ◇ 41,69 · 40/60')).toBeVisible();
  });
});

test('eight typed numbers, comma or point, held against the printed total', async ({ page }) => {
  await open(page, '/chinh-thuc');
  await page.getByRole('button', { name: 'Gõ tay 8 số' }).click();
  const eight = ['4,21', '5.14', '4,30', '6,55', '7,11', '8,00', '3,28', '3,10'];
  const fields = page.getByRole('textbox');
  for (const [i, number] of eight.entries()) await fields.nth(i + 1).fill(number);
  await expect(page.getByText('Cộng 8 số: 41,69')).toBeVisible();
  const total = page.getByRole('textbox', { name: 'Tổng điểm in trong tài liệu (nếu có)' });
  await total.fill('42,69');
  await page.getByRole('button', { name: /^Lưu điểm/ }).click();
  await expect(page.getByRole('alert')).toContainText('cộng lại');
  await expect(page.getByText(NOTHING_KEPT)).toBeVisible();
  await expectAccessible(page, 'typing');
  await total.fill('41,69');
  await page.getByRole('button', { name: /^Lưu điểm/ }).click();
  await expectKhanhHoa2021(page);
});

test('what is wrong is named and nothing half-imports', async ({ page }) => {
  await open(page, '/chinh-thuc');
  await test.step('not a table', async () => {
    await choose(page, 'thu.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
    await expect(page.getByRole('alert')).toContainText('Đây không phải bảng số liệu');
    await expectAccessible(page, 'wrong file');
  });
  await test.step('truncated workbook', async () => {
    await choose(page, '2021.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]));
    await expect(page.getByRole('alert')).toContainText('bị hỏng hoặc chép chưa hết');
  });
  await test.step('a year of another framework', async () => {
    await choose(page, '2019.csv', table(row('P37')));
    await expect(page.getByRole('spinbutton').or(page.getByLabel('Năm của số liệu'))).toHaveValue('2019');
    await expect(page.getByText(/Kiểm tra lại năm|Thiếu cột/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Nhập|^Bỏ dòng lỗi/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Không nhập gì' }).click();
  });
  await test.step('the same province twice, a number out of range, an unknown province', async () => {
    const tooHigh = row('P01').replace(/,[\d.]+$/, ',9.5');
    await choose(page, '2021.csv', table(row('P37'), row('P33'), row('P33', 0.1), tooHigh, row('P99')));
    const problems = page.getByRole('region', { name: /chỗ cần xem/ });
    await expect(problems).toContainText('Tỉnh này còn ở dòng 4');
    await expect(problems).toContainText('cao hơn mức lớn nhất');
    await expect(problems).toContainText('Không nhận ra tỉnh “P99”');
    await expectAccessible(page, 'preview with problems');
    await page.getByRole('button', { name: 'Bỏ dòng lỗi, nhập 1 tỉnh' }).click();
    await expectKhanhHoa2021(page);
  });
});
