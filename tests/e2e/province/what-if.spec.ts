import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { openSample } from './support';
import { goTo } from './support-desk';

test('which three first; one slider by keyboard; the cheapest way; who answers for it', async ({ page }) => {
  await openSample(page);
  await page
    .getByRole('link', { name: /^Ba nội dung nên làm trước: 8\.2 Internet · 1\.4 .* · 2\.2 / })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Nếu cải thiện thì điểm chính thức 2022 ra sao?',
  );
  const result = page.getByRole('region', { name: 'Điểm chính thức' });
  await expect(result).toContainText(/Như nay\s*41,53/);
  await expect(result).toContainText('đạt 43,30: 15 %');
  await expectAccessible(page, 'what-if');

  const internet = page.getByRole('slider', { name: '8.2 Internet' });
  await internet.focus();
  await page.keyboard.press('ArrowRight');
  await expect(internet).toHaveAttribute('aria-valuetext', 'năm tốt, +0,07 điểm');
  await page.keyboard.press('End');
  await expect(internet).toHaveAttribute('aria-valuetext', 'rất tốt, +0,15 điểm');
  await expect(result).toContainText('41,68');
  await page.keyboard.press('Home');
  await expect(internet).toHaveValue('0');

  await page.getByRole('button', { name: 'Đường ít tốn nhất' }).click();
  await expect(result).toContainText('Chưa chắc, khoảng 50 %');
  await expect(page.getByText(/Cần \d\d trong 28 nội dung cùng có năm tốt, công sức \d\d/)).toBeVisible();
  await page.getByRole('combobox', { name: /Muốn đạt 43,30/ }).click();
  await page.getByRole('option', { name: '80 %' }).click();
  await expect(page.getByText(/Không tới được: .* còn thiếu \d,\d\d điểm/)).toBeVisible();

  await page.getByRole('button', { name: '8.2 Internet' }).click();
  await expect(page.getByText('Cơ quan phụ trách: Sở Thông tin và Truyền thông')).toBeVisible();
  const effort = page.getByRole('textbox', { name: 'Công sức cho năm tốt' });
  await effort.fill('50');
  await effort.press('Tab');
  await expect(page.getByText(/Ba nội dung nên làm trước: 1\.4 /)).toBeVisible();
  await expectAccessible(page, 'what-if, open');
  await effort.fill('1');
  await effort.press('Tab');
  await page.getByRole('button', { name: 'Đặt lại' }).click();
  await expect(result).toContainText('đạt 43,30: 15 %');
});

test('ten points more people who know the land plan: +0,025 points, our total re-scored', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, 'Nếu cải thiện', /^Nếu cải thiện/);
  await page.getByRole('radio', { name: 'Từng chỉ tiêu' }).check();
  await page.getByRole('textbox', { name: 'Tìm chỉ tiêu' }).fill('quy hoach');
  const land = page.getByRole('slider', { name: /^2\.4\.01/ });
  await land.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(land).toHaveAttribute('aria-valuetext', '+10 điểm phần trăm, +0,025');
  const result = page.getByRole('region', { name: 'Nếu đúng như vậy' });
  await expect(result).toContainText('+0,025 điểm tổng');
  const text = (await result.textContent()) ?? '';
  const [before, after] = [...text.matchAll(/(\d\d,\d{3})/g)].map(([, value]) =>
    Number(value?.replace(',', '.')),
  );
  expect((after ?? 0) - (before ?? 0)).toBeCloseTo(0.025, 3);
  await expectAccessible(page, 'what-if, indicators');
  await page.getByRole('textbox', { name: 'Tìm chỉ tiêu' }).fill('không có đâu');
  await expect(page.getByText('Không có chỉ tiêu nào khớp “không có đâu”.')).toBeVisible();
});
