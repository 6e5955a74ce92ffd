import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import writeXlsx from 'write-excel-file/node';
import { expectAccessible } from '../support/accessibility';
import { openSample } from './support';

const openPlan = async (page: Page, tab?: string): Promise<void> => {
  await openSample(page);
  await page.getByRole('link', { name: 'Kế hoạch, việc' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch 2022 và 88 việc');
  if (tab) await page.getByRole('link', { name: tab }).click();
};

const give = (page: Page, label: string, name: string, content: Buffer | string): Promise<void> =>
  page
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

test('what is due in the next 30 days for Sở Nội vụ: the report, 29/11 at the latest, into a calendar', async ({
  page,
}) => {
  await openPlan(page, 'Việc đến hạn');
  await expect(page.getByLabel('Xem tại ngày')).toHaveValue('10/11/2022');
  await page.getByRole('combobox', { name: 'Cơ quan' }).fill('so noi vu');
  await page.getByRole('option', { name: 'Sở Nội vụ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Việc đến hạn trong 30 ngày tới của Sở Nội vụ',
  );
  const due = page.getByRole('region', { name: 'Có ngày' });
  await expect(due.getByRole('listitem')).toHaveCount(1);
  await expect(due).toContainText('29/11/2022');
  await expect(due).toContainText('còn 19 ngày');
  await expect(due).toContainText('“trước 30/11/2022”');
  await expectAccessible(page, 'agenda');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Đưa vào lịch (.ics)' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('DTSTART;VALUE=DATE:20221129');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  await page.getByLabel('Xem tại ngày').fill('30/11/2022');
  await expect(page.getByText('Không có việc nào đến hạn')).toBeVisible();
});

test('a task is followed: figure, note, who, evidence by its digest, and back again', async ({ page }) => {
  await openPlan(page);
  await expect(page.getByText('trễ 47 ngày').last()).toBeVisible();
  await expectAccessible(page, 'plan');
  await page.getByRole('button', { name: /Đối thoại trực tiếp với người dân/ }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Đã đạt (nếu đếm được)').fill('2');
  await panel.getByLabel('Ghi chú').fill('Hai cuộc, tháng 3 và tháng 11');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel.getByText('Ghi tên người chịu trách nhiệm')).toBeVisible();
  await panel.getByLabel(/Người ghi/).fill('Nguyễn Văn A, Sở Nội vụ');
  await give(page, 'Chọn tệp', 'bien-ban.txt', 'abc');
  await expect(
    panel.getByText('sha-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
  ).toBeVisible();
  await expectAccessible(page, 'task');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu tiến độ: Đối thoại trực tiếp với người dân')).toBeVisible();
  const row = page.getByRole('button', { name: /Đối thoại trực tiếp với người dân/ });
  await expect(row).toContainText('2 lần');
  await page.reload();
  await expect(row).toContainText('2 lần');
  await row.click();
  await expect(page.getByRole('dialog')).toContainText('Nguyễn Văn A, Sở Nội vụ');
  await page
    .getByRole('dialog')
    .getByLabel(/Người ghi/)
    .fill('B');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await row.click();
  await expect(
    page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Nguyễn Văn A' }),
  ).toHaveCount(1);
  await expect(page.getByRole('dialog').getByText(/· B$/)).toHaveCount(0);
});

test('filters, periodic report and the board that proves no cause', async ({ page }) => {
  await openPlan(page);
  await page.getByLabel('Chỉ việc trễ').click();
  await expect(page.getByLabel('Chỉ việc trễ')).toBeChecked();
  await expect(page.getByText(/^\d+ trong 88 việc$/)).not.toHaveText('88 trong 88 việc');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page.getByText('88 trong 88 việc')).toBeVisible();
  await page.getByRole('link', { name: 'Việc và điểm' }).click();
  await expect(page.getByText('không chứng minh việc nào làm điểm tăng hay giảm')).toBeVisible();
  await expect(page.getByRole('row', { name: /2\.4 Kế hoạch và giá đất/ })).toContainText('2021 ◇ 1,353');
  await expectAccessible(page, 'tasks beside scores');
  await page.getByRole('link', { name: 'Báo cáo kỳ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kỳ 01/11/2022 – 30/11/2022');
  await expect(page.getByRole('row', { name: /^Cả kế hoạch/ })).toContainText('88');
  await expectAccessible(page, 'periodic report');
});

const EIGHT = ['4,71', '5,19', '4,35', '6.84', '7,19', '8,02', '3,60', '3,40'];

test('an own plan typed: the sum is held against the total, rises have a base rate, and it is compared with', async ({
  page,
}) => {
  await openPlan(page, 'Lập kế hoạch');
  await page.getByRole('button', { name: 'Lập kế hoạch mới' }).click();
  await page.getByLabel('Số văn bản').fill('99/KH-UBND');
  await page.getByRole('button', { name: 'Lấy điểm chính thức 2021 làm gốc' }).click();
  const targets = page.getByRole('textbox', { name: /^Mục tiêu, / });
  for (const [i, text] of EIGHT.entries()) await targets.nth(i).fill(text);
  await expect(page.getByText('Cộng 8 mục tiêu: 43,30')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Tổng điểm/ })).toContainText(
    '18/92 lượt tỉnh ở nửa dưới, 2018–2021',
  );
  await page.getByLabel('Tổng ghi trong kế hoạch').fill('43,40');
  await expect(page.getByText('cộng 8 mục tiêu được 43,30, tổng ghi 43,40')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa lưu được');
  await page.getByLabel('Tổng ghi trong kế hoạch').fill('43.30');
  await page.getByRole('textbox', { name: 'Việc', exact: true }).fill('Công khai ngân sách xã');
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('trước 30/11/2022');
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  await expectAccessible(page, 'own plan');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(page.getByText('Đã lưu kế hoạch 99/KH-UBND')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất tệp kế hoạch (.json)' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    id: 'rieng-khanh-hoa-2022',
    total: 43.3,
    tasks: [{ title: 'Công khai ngân sách xã' }],
  });
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await expect(page.getByText('Kế hoạch 99/KH-UBND').first()).toBeVisible();
  await page.getByRole('link', { name: 'Kế hoạch, việc' }).click();
  await page.getByRole('link', { name: 'Lập kế hoạch' }).click();
  await give(page, 'Nhập từ tệp', 'ke-hoach.json', text);
  await expect(page.getByRole('textbox', { name: 'Mục tiêu, Tham gia ở cơ sở' })).toHaveValue('4,71');
});

const HEADING =
  'Loại;Nội dung;Điểm gốc;Điểm mục tiêu;Thành phần;Việc;Cơ quan chủ trì;Đơn vị thực hiện;Thời hạn;Chỉ tiêu';
const lines = (total: string, d1 = '4,71') =>
  [
    HEADING,
    ...EIGHT.map((text, i) => `mục tiêu;D${i + 1};;${i === 0 ? d1 : text};;;;;;`),
    `mục tiêu;Tổng;;${total};;;;;;`,
    'việc;D2;;;2.3;Công khai ngân sách xã;Sở Tài chính;UBND cấp xã;Hàng quý;100% xã',
  ].join('\n');

test('an own plan imported; what is wrong is named and nothing changes', async ({ page }) => {
  await openPlan(page, 'Lập kế hoạch');
  const alert = page.getByRole('alert');
  const bad = async (name: string, content: Buffer | string, words: string) => {
    await give(page, 'Nhập từ tệp', name, content);
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(words);
    await expect(page.getByText('Chưa có kế hoạch nào do tỉnh tự lập')).toBeVisible();
  };
  await bad('cot.csv', lines('43,30').replace('Điểm mục tiêu', 'Điểm'), 'cột Điểm mục tiêu: thiếu cột này');
  await bad('tong.csv', lines('43,50'), 'tám mục tiêu cộng lại 43.3, tổng ghi 43.5');
  await bad('chu.csv', lines('43,30', 'bốn'), 'dòng 2, cột Điểm mục tiêu: “bốn” không phải là số');
  await bad('tcvn.csv', Buffer.from('Lo¹i;Néi dung\nmôc tiªu;Kh¸nh Hßa §ång Th¸p', 'latin1'), 'TCVN3');
  await bad('hong.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'bị hỏng');
  await bad('khac.json', '{"id": 1}', 'không phải kế hoạch');
  await expectAccessible(page, 'refused plan');
  await give(page, 'Nhập từ tệp', 'dung.csv', lines('43,30'));
  await expect(page.getByText('Cộng 8 mục tiêu: 43,30')).toBeVisible();
  await expect(page.getByText('Công khai ngân sách xã')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(page.getByText('Đã lưu kế hoạch')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Chưa có kế hoạch nào do tỉnh tự lập')).toBeVisible();
});

const COLUMNS = [
  'Kế hoạch',
  'Cơ quan đề xuất',
  'Phạm vi',
  'Nội dung',
  'Thành phần',
  'Việc',
  'Cơ quan chủ trì',
  'Đơn vị thực hiện',
  'Thời hạn',
  'Chỉ tiêu',
];
const answer = async (agency: string, when: string, plan = 'khanh-hoa-2022'): Promise<Buffer> =>
  writeXlsx([
    COLUMNS,
    [plan, agency, null, 'D1', '1.2', 'Công khai việc lớn của xã', agency, 'UBND cấp xã', when, null],
  ] as never).toBuffer();

test('proposal sheets go out, come back, differ, are accepted and issued', async ({ page }) => {
  await openPlan(page, 'Đề xuất, ban hành');
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải phiếu của Sở Nội vụ' }).click(),
  ]);
  expect(out.suggestedFilename()).toBe('khanh-hoa-2022-de-xuat-so-noi-vu.xlsx');
  await page.getByLabel('Ngày nhận').fill('25/08/2022');
  await give(
    page,
    'Chọn phiếu đã điền',
    'sai.xlsx',
    await answer('Sở Nội vụ', 'Thường xuyên', 'quang-nam-2020'),
  );
  await expect(page.getByRole('alert')).toContainText('phiếu của kế hoạch “quang-nam-2020”');
  await give(page, 'Chọn phiếu đã điền', 'noi-vu.xlsx', await answer('Sở Nội vụ', 'Thường xuyên'));
  await expect(page.getByText('Đã nhận 1 phiếu, 1 việc')).toBeVisible();
  await give(page, 'Chọn phiếu đã điền', 'tu-phap.xlsx', await answer('Sở Tư pháp', 'Hàng quý'));
  await expect(page.getByText('khác nhau: Chủ trì, Thời hạn')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Sở Nội vụ/ })).toContainText('trễ 6 ngày');
  await expect(page.getByText('ngoài phần được giao')).toBeVisible();
  await page
    .getByRole('button', { name: 'Chấp nhận đề xuất của Sở Nội vụ: Công khai việc lớn của xã' })
    .click();
  await expectAccessible(page, 'proposals');
  await page.getByLabel('Số quyết định').fill('3012/QĐ-UBND');
  await page.getByRole('button', { name: 'Ban hành 1 việc' }).click();
  await expect(page.getByText('Đã ban hành 1 việc theo 3012/QĐ-UBND')).toBeVisible();
  await page.getByRole('button', { name: 'Mở kế hoạch vừa ban hành' }).click();
  await page.getByRole('link', { name: 'Theo dõi việc' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch 2022 và 89 việc');
});

test('a phone shows the same without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  for (const path of ['', '/den-han', '/viec-va-diem', '/ky', '/de-xuat', '/lap']) {
    await page.goto(`./#/tinh/ke-hoach${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    await expectAccessible(page, `phone ${path}`);
  }
});
