import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { openSample } from '../support/sample';

test('a supervisor sees who stands out, sends an interview back, takes it back, and calls back', async ({
  page,
}) => {
  await page.goto('./#/giam-sat');
  await expect(page.getByText('Chưa có phiếu để giám sát')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'nothing to supervise');

  await openSample(page);
  await page.goto('./#/giam-sat');
  const hasty = page.getByRole('row', { name: /PV07/ });
  await expect(hasty).toContainText('Nhiều phiếu có dấu hiệu');
  await expect(hasty).toContainText(/[+−]\d,\d\d/, { timeout: 60_000 });
  await expectAccessible(page, 'board');

  await page.goto('./#/giam-sat/phieu');
  await page.getByRole('combobox', { name: 'Dấu hiệu' }).click();
  await page.getByRole('option', { name: 'Nhanh', exact: true }).click();
  await page
    .getByRole('link', { name: /^Phiếu / })
    .first()
    .click();
  await expect(page.getByText(/nhanh hơn hẳn các phiếu khác/)).toBeVisible();
  await expectAccessible(page, 'one interview');
  await page.getByRole('button', { name: 'Gửi trả' }).click();
  await page.getByRole('button', { name: 'Gửi trả' }).click();
  await expect(page.getByText('Cần ghi một câu')).toBeVisible();
  await page.getByRole('textbox', { name: 'Lời nhắn cho phỏng vấn viên' }).fill('Gọi lại hộ này giúp.');
  await page.getByRole('button', { name: 'Gửi trả' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã ghi: Đã gửi trả');
  await page.reload();
  await expect(page.getByText('Đã gửi trả: Gọi lại hộ này giúp.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Mở lại' })).toBeVisible();

  await page.goto('./#/giam-sat/tien-do');
  await page.getByRole('button', { name: /^Xem thôn của Xã Bến Chàm/ }).click();
  await expect(page.getByRole('row', { name: /^Thôn 1/ })).toBeVisible();
  await expectAccessible(page, 'progress');

  await page.goto('./#/giam-sat/goi-lai');
  await page
    .getByRole('button', { name: /^Phiếu / })
    .first()
    .click();
  await page.getByRole('combobox', { name: /^Khớp mấy câu/ }).click();
  await page.getByRole('option', { name: '4', exact: true }).click();
  await page.getByRole('button', { name: 'Có được hỏi' }).click();
  await expect(page.getByText('Khớp 4/5')).toBeVisible();
  await expectAccessible(page, 'back-checks');
});
