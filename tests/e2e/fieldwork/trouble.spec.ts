import { expect, type Page, test } from '@playwright/test';
import { answerQuestions, beginInterview, openFieldwork, passGates } from '../support/interview';
import { skipTo } from '../support/skip';

const openWords = (page: Page) => page.getByRole('heading', { level: 3 }).first();

test('two tabs on one interview: the second looks on, and takes over when the first is closed', async ({
  page,
  context,
}) => {
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  const asked = await openWords(page).textContent();

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Phiếu này đang mở ở thẻ khác')).toBeVisible();
  await expect(second.getByText('Chỉ xem', { exact: true })).toBeVisible();
  await expect(second.getByRole('radio').first()).toBeDisabled();

  await page.getByRole('radio').first().check({ force: true });
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(openWords(page)).not.toHaveText(asked ?? '');
  await page.close();
  await second.getByRole('button', { name: 'Hỏi tiếp ở đây' }).click();
  await expect(openWords(second)).not.toHaveText(asked ?? '');
  await expect(second.getByRole('radio').first()).toBeEnabled();
});

test('a number that is none is named and held back; comma and point are read', async ({ page }) => {
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  await skipTo(page, 'q62_km');
  const field = page.getByRole('textbox');
  const next = page.getByRole('button', { name: 'Câu sau' });
  await field.fill('khoảng 5');
  await field.blur();
  await expect(page.getByText('“khoảng 5” chưa phải là số')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa lại số ở trên' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  for (const typed of ['43,30', '43.30']) {
    await field.fill(typed);
    await expect(page.getByText(/43,3 ki-lô-mét/)).toBeVisible();
  }
  // So far is unusual: it stands with a reason, or the answer is another one.
  await expect(page.getByRole('button', { name: 'Chọn lý do giữ số này' })).toBeVisible();
  await page.getByRole('radio', { name: 'Không biết' }).check({ force: true });
  await next.click();
  await expect(page.getByText('Không biết', { exact: true }).first()).toBeVisible();
});

test('blocked storage refuses the interview at the start, with the reason', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('storage is blocked', 'SecurityError');
      },
    });
  });
  await openFieldwork(page);
  await expect(page.getByRole('alert')).toContainText('Không phỏng vấn được trên máy này');
  await expect(page.getByRole('alert')).toContainText('Trình duyệt đang chặn bộ nhớ');
  await expect(page.getByRole('link', { name: 'Phỏng vấn mới' })).toHaveCount(0);
});

test('a write that fails is told at once, holds the interview, and is made good by one tap', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...values) {
      const { dataset } = document.documentElement;
      if (!dataset.full) return put.apply(this, values);
      dataset.refused = String(Number(dataset.refused ?? 0) + 1);
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  const asked = await openWords(page).textContent();
  await page.evaluate(() => {
    document.documentElement.dataset.full = 'yes';
  });
  await page.getByRole('radio').nth(1).check({ force: true });
  await expect(page.getByRole('alert')).toContainText('Chưa lưu được câu vừa chọn');
  await expect(page.getByRole('alert')).toContainText('Bộ nhớ đầy');
  // It writes again before it moves on: room may come only once that was refused too.
  const refused = await page.locator('html').getAttribute('data-refused');
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-refused', refused ?? '');
  await expect(openWords(page)).toHaveText(asked ?? '');

  await page.evaluate(() => {
    delete document.documentElement.dataset.full;
  });
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(openWords(page)).not.toHaveText(asked ?? '');
  await page.reload();
  await expect(openWords(page)).not.toHaveText(asked ?? '');
});

test('whoever declines is thanked, and nothing but the refusal stays', async ({ page }) => {
  await openFieldwork(page);
  await beginInterview(page);
  await answerQuestions(page);
  const go = page.getByRole('button', { name: 'Chọn một câu trả lời ở trên' });
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Không tham gia' }).check({ force: true });
  await page.getByRole('button', { name: 'Kết thúc' }).click();
  await expect(page.getByText('không giữ câu trả lời nào')).toBeVisible();
  await page.waitForTimeout(650); // a tap right after the last one is taken for a double tap
  await page.getByRole('button', { name: 'Kết thúc và về danh sách' }).click();
  await expect(page.getByText('0 phiếu', { exact: true })).toBeVisible();
  const kept = await page.evaluate(
    () =>
      new Promise<{ status: string; data: object; consent?: { version: string } }[]>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('interviews').objectStore('interviews').getAll();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({
    status: 'refused',
    ending: 'declined',
    data: {},
    consent: { version: '1' },
  });
});

test('an answer can be corrected: the way leads back to where it was, past questions it opened', async ({
  page,
}) => {
  await openFieldwork(page);
  await beginInterview(page);
  await passGates(page);
  // "Not sent" closes two questions; the correction opens them again.
  await skipTo(page, 'q83_sent');
  await page.getByRole('radio', { name: 'Không', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.getByRole('heading', { name: 'Về người trả lời' })).toBeVisible();
  await page.getByRole('button', { name: 'Trước' }).click();
  await page.getByRole('radio', { name: 'Có', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.getByText('Câu 2 trong')).toBeVisible();
  await page.getByRole('radio', { name: 'Không', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Câu sau' }).click();
  await expect(page.getByRole('heading', { name: 'Về người trả lời' })).toBeVisible();
});
