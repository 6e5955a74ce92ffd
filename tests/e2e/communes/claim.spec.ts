import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { CRITERIA, fillDraft, fullAnswers, openCommune, openSample } from './support';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const evidence = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });

test('a commune self-assesses offline and hands in; the council appraises; the province sees both lists', async ({
  page,
  context,
}) => {
  test.slow(); // the whole way, with every screen looked at by axe
  await openSample(page);
  await openCommune(page, 'Xã Ao Rêu');
  await expectAccessible(page, 'own page');
  await page.getByRole('link', { name: 'Tự chấm' }).first().click();
  await expect(page.getByText(`đã chấm 0/${CRITERIA.length} tiêu chí`)).toBeVisible();
  await expectAccessible(page, 'claim, empty');

  await page.getByRole('button', { name: /^Công khai dự toán, quyết toán ngân sách xã/ }).click();
  await context.setOffline(true);
  await page.getByText('Đúng hạn', { exact: true }).click();
  await expect(page.getByText('Chưa có minh chứng: chỉ tính một phần')).toBeVisible();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(evidence('virus.png', Buffer.from('MZ\x90 this is a program')));
  await expect(page.getByRole('alert')).toContainText('virus.png có thể chạy lệnh');
  await file.setInputFiles(evidence('to.png', Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)])));
  await expect(page.getByRole('alert')).toContainText('to.png lớn quá 2,1 MB');
  await file.setInputFiles(evidence('niem-yet.png', PNG));
  await expect(page.getByText('Minh chứng (1)')).toBeVisible();
  await expect(page.getByText('được 10,0 trên 10 điểm')).toBeVisible();
  await page.getByLabel('Ghi chú của xã').fill('Niêm yết tại trụ sở và nhà văn hóa.');
  await expect(page.getByText(/^Đã lưu \d/)).toBeVisible();
  await expectAccessible(page, 'claim, one criterion');
  await context.setOffline(false);

  await page.reload();
  await expect(page.getByText(`đã chấm 1/${CRITERIA.length} tiêu chí · 1 minh chứng`)).toBeVisible();
  await expect(page.getByLabel('Ghi chú của xã')).toHaveValue('Niêm yết tại trụ sở và nhà văn hóa.');

  await page.getByRole('button', { name: 'Nộp tự chấm' }).click();
  await expect(page.getByText(`Còn ${CRITERIA.length - 1} tiêu chí chưa chấm`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nộp', exact: true })).toBeDisabled();
  await expectAccessible(page, 'hand-in, incomplete');
  await fillDraft(page, 'M015', fullAnswers());
  await page.getByRole('button', { name: 'Nộp tự chấm' }).click();
  await expect(page.getByText('tiêu chí chưa có minh chứng, chỉ tính một phần')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Nộp', exact: true }).click();
  await expect(page.getByText(/Đã nộp lúc .* Bản 1 nằm trong máy này/)).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(page.getByText(/Bản 1 đã nộp .* không sửa được/)).toBeVisible();
  await context.setOffline(false);

  await page.goto('./#/tinh/tham-dinh');
  await page.getByRole('link', { name: 'Xã Ao Rêu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thẩm định Xã Ao Rêu');
  await expectAccessible(page, 'appraisal of one commune');
  await page.getByRole('button', { name: /^Công khai dự toán, quyết toán ngân sách xã/ }).click();
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page.getByRole('combobox', { name: 'Sửa thành' }).click();
  await page.getByRole('option', { name: 'Trễ hạn' }).click();
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Cần ghi lý do');
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Niêm yết sau hạn 12 ngày.');
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(page.getByText('Sửa thành Trễ hạn').first()).toBeVisible();
  await page.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí còn lại/ }).click();
  await expect(page.getByText(/^Đã chấp nhận \d+ tiêu chí/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Niêm yết sau hạn 12 ngày.' })).toBeVisible();

  await page.goto('./#/tinh/xa');
  await expect(page.getByRole('row', { name: /Xã Ao Rêu/ })).toBeVisible();
  await page.getByRole('button', { name: 'Xã tự chấm', exact: true }).click();
  const row = page.getByRole('row', { name: /Xã Ao Rêu/ });
  await expect(row).toContainText(/\d\d,\d/);
  await expect(row).toContainText(/n = \d\d/);
  await expect(page.getByText('hai danh sách; phần mềm không trộn')).toBeVisible();
  await expectAccessible(page, 'claims list');

  await page.goto('./#/xa/tu-cham/2.3-1');
  await page.getByLabel('Xã không đồng ý vì').fill('Đã niêm yết đúng ngày tại trụ sở.');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('Xã có ý kiến').first()).toBeVisible();

  await page.goto('./#/xa/phieu');
  const sheet = page.getByRole('article', { name: 'Phiếu tự đánh giá của Xã Ao Rêu' });
  await expect(sheet).toContainText('DỮ LIỆU MINH HỌA');
  await expect(sheet.getByRole('row')).toHaveCount(1 + 9 + 1 + CRITERIA.length);
  await expect(sheet.getByRole('row', { name: /2\.3-1/ })).toContainText('Đúng hạn');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(sheet).toBeVisible();
  await expectAccessible(page, 'sheet');
});

test('a newer hand-in makes an open appraisal outdated: named, and nothing is written', async ({
  page,
  context,
}) => {
  await openSample(page);
  await page.goto('./#/tinh/tham-dinh/M003');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xã Cầu Lụa');
  const other = await context.newPage();
  await other.goto('./#/xa');
  await openCommune(other, 'Xã Cầu Lụa');
  await other.getByRole('link', { name: 'Tự chấm' }).first().click();
  await other.getByRole('button', { name: 'Làm bản mới từ bản này' }).click();
  await other.getByRole('button', { name: 'Nộp tự chấm' }).click();
  await other.getByRole('button', { name: 'Nộp', exact: true }).click();
  await expect(other.getByText(/Bản 2 nằm trong máy này/)).toBeVisible();
  await expect(page.getByText('0/47')).toHaveCount(0);
  await page.goto('./#/tinh/tham-dinh');
  await expect(page.getByRole('row', { name: /Xã Cầu Lụa/ })).toContainText('2');
});

test('the phone shows the communes’ side with nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await openCommune(page, 'Xã Bãi Gương');
  for (const path of [
    '/xa',
    '/xa/tu-cham',
    '/xa/tu-cham/2.3-1',
    '/xa/viec',
    '/xa/phieu',
    '/tinh/xa',
    '/tinh/tham-dinh',
  ]) {
    await page.goto(`./#${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    await expectAccessible(page, `phone ${path}`);
  }
});
