import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { choose, open, openSample, row, table } from './support';
import { expectFits, goTo } from './support-desk';

test('how likely is 43,30 in 2022: word, number, sources side by side, groups, base rate', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Dự báo', /^Dự báo điểm chính thức 2022$/);
  const chance = page.getByRole('region', { name: 'Điểm chính thức 2022 có đạt 43,30?' });
  await expect(chance).toContainText('Ít khả năng, khoảng 15 %');
  await expect(chance.getByRole('row', { name: /^Chuỗi 2011–2021/ })).toContainText(
    /41,53\s*39,3–43,8\s*38,1–44,9\s*15 %/,
  );
  await expect(chance.getByRole('row', { name: /^Khảo sát tỉnh/ })).toContainText(/4\d,\d\d/);
  await expect(chance.getByRole('row', { name: /^Gộp hai nguồn/ })).toContainText('%');
  await expect(chance).toContainText('Khảo sát chưa hiệu chỉnh');
  await expect(chance).toContainText('22 % trong 181 lượt tỉnh 2019–2024');
  await expect(chance.getByRole('img', { name: 'Cứ 20 khả năng, khoảng 3 đạt' })).toBeVisible();
  await expect(chance.getByRole('img', { name: /Thấp nhất 31 %; Trung bình thấp 36 %/ })).toBeVisible();
  const dimensions = page.getByRole('region', { name: '8 nội dung năm 2022' });
  await expect(dimensions.getByRole('img')).toHaveCount(8);
  await expectAccessible(page, 'forecast');
  await dimensions.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(dimensions.getByRole('row')).toHaveCount(1 + 8 + 28);
  await expectAccessible(page, 'forecast, table');
});

test('another target, letters, out of range; assumptions set and taken back', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Dự báo', /^Dự báo/);
  const field = page.getByRole('textbox', { name: 'Mục tiêu tổng điểm' });
  await field.fill('41.00');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'Điểm chính thức 2022 có đạt 41,00?' })).toBeVisible();
  await expect(page.getByText('Chưa chắc, khoảng 62 %')).toBeVisible();
  await expect(page.getByText('Mục tiêu không cao hơn điểm chính thức 2021')).toBeVisible();
  for (const [typed, said] of [
    ['bốn ba', 'Hãy gõ một số, ví dụ 43,30'],
    ['433', 'Tổng điểm nằm từ 8 đến 80'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByText('Chưa chắc, khoảng 62 %')).toBeVisible();
  }
  await expectAccessible(page, 'forecast, bad target');
  await page.getByRole('button', { name: 'Lấy lại 43,30 của kế hoạch' }).click();
  await expect(page.getByText('Ít khả năng, khoảng 15 %')).toBeVisible();

  await page.getByText('Xem và sửa 8 giả định').click();
  const phi = page.getByRole('textbox', { name: /Phần chênh lệch giữ được/ });
  await phi.fill('1');
  await phi.press('Enter');
  await expect(page.getByText('đã sửa 1')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Chuỗi/ })).not.toContainText('41,53');
  await phi.fill('7');
  await expect(page.getByText('Từ 0,00 đến 1,00')).toBeVisible();
  await expectAccessible(page, 'forecast, assumptions');
  await page.getByRole('button', { name: 'Trả về mặc định' }).click();
  await expect(page.getByRole('row', { name: /^Chuỗi/ })).toContainText('41,53');
});

test('two past pairs calibrate the survey: then both together speak', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Dự báo', /^Dự báo/);
  await page.getByText('Xem và sửa 8 giả định').click();
  const add = async (...[year, own, se, official]: string[]) => {
    const pairs = page.getByRole('group', { name: /Các năm có cả khảo sát/ });
    await pairs.getByRole('textbox', { name: 'Năm' }).fill(year ?? '');
    await pairs.getByRole('textbox', { name: 'Khảo sát' }).fill(own ?? '');
    await pairs.getByRole('textbox', { name: 'Sai số chuẩn' }).fill(se ?? '');
    await pairs.getByRole('textbox', { name: 'Chính thức' }).fill(official ?? '');
    await pairs.getByRole('button', { name: 'Thêm năm' }).click();
  };
  await add('2020', '43,1', 'x', '41,69');
  await expect(page.getByRole('alert')).toContainText('sai số chuẩn lớn hơn 0');
  await add('2020', '43,1', '0,5', '41,69');
  await expect(page.getByText('Khảo sát chưa hiệu chỉnh')).toBeVisible();
  await add('2021', '44', '0,5', '43,44');
  await expect(page.getByText('Khảo sát chưa hiệu chỉnh')).toHaveCount(0);
  await expect(page.getByText('Ít khả năng, khoảng 15 %')).toHaveCount(0);
});

test('nothing imported: what is missing; one year is enough and says what more would help', async ({
  page,
}) => {
  await open(page, '/du-bao');
  await expect(page.getByText('Chưa dự báo được: thiếu điểm chính thức của Khánh Hòa')).toBeVisible();
  await expectAccessible(page, 'forecast, empty');
  await open(page, '/neu-cai-thien');
  await expect(page.getByText('Chưa dự báo được')).toBeVisible();
  await expectAccessible(page, 'what-if, empty');
  await open(page, '/lich-su');
  await expect(page.getByText('Chưa có điểm chính thức của Khánh Hòa')).toBeVisible();
  await expectAccessible(page, 'history, empty');
  await page.getByRole('link', { name: 'Nhập kết quả chính thức' }).click();
  await page.getByLabel(/^Năm/).first().waitFor();
  await importYear(page, 2021);
  await goTo(page, 'Dự báo', /^Dự báo/);
  await expect(page.getByText('Mới có một năm chính thức (2021)')).toBeVisible();
  await expect(page.getByText('Chưa có tổng điểm các năm 2018, 2019, 2020')).toBeVisible();
  await expect(page.getByText(/Ít khả năng, khoảng \d\d %/)).toBeVisible();
});

async function importYear(page: Page, year: number): Promise<void> {
  await choose(page, `${year}.csv`, table(row('P37')));
  await page.getByRole('button', { name: /^Nhập/ }).last().click();
  await expect(page.getByRole('button', { name: `Xóa năm ${year}` })).toBeVisible();
}

test('history: lines cut where the index was redefined, table, a published interval, the phone', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Lịch sử điểm', /^Lịch sử điểm chính thức$/);
  await expect(
    page.getByRole('img', { name: /^Tổng điểm: 34,53 năm 2011, 41,69 năm 2021, 11 năm có điểm/ }),
  ).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(1 + 8 + 4);
  await page.getByRole('combobox', { name: 'Xem', exact: true }).selectOption({ label: 'Quản trị điện tử' });
  await expect(page.getByText('Từ 2019: Nội dung thành phần mới có từ năm này')).toBeVisible();
  await expectAccessible(page, 'history');

  await page.getByText('Gõ khoảng đã công bố').click();
  await page.getByRole('textbox', { name: 'Từ', exact: true }).fill('42');
  await page.getByRole('textbox', { name: 'Đến', exact: true }).fill('43');
  await page.getByRole('button', { name: 'Lưu khoảng' }).click();
  await expect(page.getByRole('alert')).toContainText('(41,69) phải nằm giữa');
  await page.getByRole('textbox', { name: 'Từ', exact: true }).fill('41,2');
  await page.getByRole('textbox', { name: 'Đến', exact: true }).fill('42,2');
  await page.getByRole('button', { name: 'Lưu khoảng' }).click();
  await expect(page.getByText('Đã lưu trong máy này.')).toBeVisible();
  await page.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(page.getByRole('row', { name: /^Tổng điểm/ })).toContainText('41,20–42,20');
  await expectAccessible(page, 'history, table');
});

test('the phone shows forecast, what-if and history with nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  for (const path of ['/du-bao', '/neu-cai-thien', '/lich-su']) {
    await open(page, path);
    await expectFits(page, path);
    await expectAccessible(page, `phone ${path}`);
  }
});
