import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';

test('an empty device says what is missing; a unit gets keys of its own before it takes bundles in', async ({
  page,
}) => {
  await page.goto('./#/giam-sat');
  await expect(page.getByText('Chưa có phiếu để giám sát')).toBeVisible();
  await page.getByRole('link', { name: 'Nhận gói phiếu' }).click();
  await page.getByLabel('Mã xã phụ trách').fill('2236');
  await expect(page.getByText('Mã xã có đúng 5 chữ số.')).toBeVisible();
  await page.getByLabel('Mã xã phụ trách').fill('22366');
  await expect(page.getByRole('heading', { name: 'Khóa của giám sát xã 22366' })).toBeVisible();
  await expectAccessible(page, 'bundles of the unit');
});
