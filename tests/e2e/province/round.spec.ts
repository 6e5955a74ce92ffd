import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { frameCsv } from '../../unit/sampling/frame-files';
import { expectAccessible } from '../support/accessibility';
import { choose } from './support';

/** Read as a file: the browser's runner takes no JSON modules. */
const lines: string[] = JSON.parse(readFileSync('indicators/units/communes/56.generated.json', 'utf8'));
const codes = lines.slice(0, 40).map(line => line.slice(0, 5));
const FRAME = frameCsv(codes);
const NAME = 'Khảo sát tháng 12';

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các bước lập đợt' }).getByRole('button', { name }).click();

async function begin(page: Page): Promise<void> {
  await page.goto('./#/tinh/dot-khao-sat');
  await expect(page.getByText('Chưa lập đợt nào')).toBeVisible();
  await page.getByRole('link', { name: 'Lập đợt mới' }).click();
  await page.getByLabel('Tên đợt').fill(NAME);
}

/** Villages as the table of the draw shows them, commune and village. */
const drawnRows = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Thôn được rút' }).locator('tbody tr').allTextContents();

test('a round from an empty device: frame, draw, store, reload; the draw comes out again', async ({
  page,
}) => {
  await begin(page);
  await expect(page.getByText(/cho đến khi có khung mới/)).toBeVisible();
  await expectAccessible(page, 'which round');

  await step(page, 'Cách chọn mẫu');
  await expect(page.getByText('192', { exact: true })).toBeVisible();
  await expect(page.getByText(/^± \d,\d\d/)).toBeVisible();
  await page.getByText('Như PAPI đã công bố (tỉnh dưới 2 triệu dân)').click();
  await expect(page.getByText(/Không ước lượng được sai số đáng tin/)).toBeVisible();
  await expect(page.getByText('chưa nói được')).toBeVisible();
  await expectAccessible(page, 'design');
  await page.getByText('Tỉnh tự khảo sát').click();
  await expect(page.getByText(/Không ước lượng được/)).toHaveCount(0);

  await step(page, 'Danh sách thôn');
  await choose(page, 'thon-56.csv', FRAME);
  await expect(page.getByText(/40 xã, 240 thôn/)).toBeVisible();
  await expect(page.getByText('Không thấy lỗi nào.')).toBeVisible();
  await expectAccessible(page, 'frame preview');
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await page.getByLabel('Tìm xã hoặc thôn').fill('nha trang');
  await expect(page.getByRole('table', { name: 'Danh sách thôn' }).getByRole('row').first()).toContainText(
    'Nha Trang',
  );
  await expectAccessible(page, 'frame');

  await step(page, 'Rút thăm');
  await page.getByLabel(/^Hạt giống/).fill('305');
  await page.getByRole('button', { name: 'Rút thăm ngay' }).click();
  await expect(page.getByText('Đã rút 24 thôn ở 12 xã')).toBeVisible();
  await expect(page.getByText(/Mọi hộ có cơ hội như nhau/)).toBeVisible();
  const first = await drawnRows(page);
  expect(first).toHaveLength(24);
  await expectAccessible(page, 'draw');
  await page.getByLabel(/^Hạt giống/).fill('306');
  await expect(page.getByText('Đã rút 24 thôn ở 12 xã')).toHaveCount(0);
  await page.getByRole('button', { name: 'Rút thăm ngay' }).click();
  expect(await drawnRows(page)).not.toEqual(first);
  await page.getByLabel(/^Hạt giống/).fill('305');
  await page.getByRole('button', { name: 'Rút thăm ngay' }).click();
  expect(await drawnRows(page)).toEqual(first);

  await step(page, 'Xem lại và lưu');
  await expect(page.getByText('Chưa ghi cơ quan giữ dữ liệu.')).toBeVisible();
  await step(page, 'Đi thực địa');
  await page.getByLabel('Cơ quan giữ dữ liệu').fill('Ủy ban Mặt trận Tổ quốc tỉnh Khánh Hòa');
  await page.getByLabel('Liên hệ (điện thoại, địa chỉ)').fill('0258 000 000');
  await expectAccessible(page, 'field');
  await step(page, 'Xem lại và lưu');
  await page.getByRole('button', { name: 'Lưu đợt' }).click();

  await expect(page.getByText('Rút lại từ khung: ra đúng 24 thôn này')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByText('Rút lại từ khung: ra đúng 24 thôn này')).toBeVisible();
  expect(await drawnRows(page)).toEqual(first);
  await expectAccessible(page, 'round');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải biên bản rút thăm' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Khảo-sát-tháng-12-bien-ban.json');

  await page.goto('./#/tinh/dot-khao-sat');
  await expect(page.getByRole('link', { name: `Mở đợt ${NAME}` })).toContainText(
    '12 xã, 24 thôn · cần 192 phiếu',
  );
  await page.getByRole('button', { name: 'Bỏ khung thon-56.csv' }).click();
  await expect(page.getByText(/phải giữ lại để rút lại được/)).toBeVisible();
  await expectAccessible(page, 'rounds');
});

test('frames that cannot be used say why, and nothing is kept', async ({ page }) => {
  await begin(page);
  await step(page, 'Danh sách thôn');
  const first = FRAME.split('\n').slice(0, 20).join('\n');
  const bad: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['trong.csv', '', /Tệp trống/],
    [
      'tcvn3.csv',
      Buffer.from(
        'Ma xa,Ten thon,So ho\n22366,Kh\u00b8nh H\u00dfa,9\n22366,\u00a7\u00e5ng Th\u00b8p,9',
        'latin1',
      ),
      /TCVN3.*Unikey/,
    ],
    ['hong.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /bị hỏng/],
    ['thieu.csv', 'Mã xã,Tên thôn\n22366,Tổ 1', /Thiếu cột số hộ/],
    ['khong.csv', first.replace(/,\d+$/, ',0'), /Số hộ bằng 0/],
    ['le.csv', first.replace(/,\d+$/, ',"43,30"'), /số nguyên/],
    ['ngay.csv', first.replace(/,1,/, ',05/01/2026,'), /đổi mã thành ngày/],
    ['la.csv', first.replace(/\n\d{5}/, '\n99999'), /Không có xã mang mã 99999/],
    ['trung.csv', `${first}\n${first.split('\n')[1]}`, /đã có ở dòng 2/],
  ];
  for (const [name, content, why] of bad) {
    await test.step(name, async () => {
      await choose(page, name, content);
      await expect(page.getByText(why).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Dùng danh sách này' })).toHaveCount(0);
    });
  }
  await expectAccessible(page, 'bad frame');
  await page.goto('./#/tinh/dot-khao-sat');
  await expect(page.getByText('Chưa có danh sách thôn nào trong máy.')).toBeVisible();
});

test("PAPI's own way is refused on a list without intermediate units, and says what to do", async ({
  page,
}) => {
  await begin(page);
  await step(page, 'Cách chọn mẫu');
  await page.getByText('Như PAPI đã công bố (tỉnh dưới 2 triệu dân)').click();
  await step(page, 'Danh sách thôn');
  await choose(page, 'thon.csv', FRAME);
  await page.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await step(page, 'Rút thăm');
  await page.getByRole('button', { name: 'Rút thăm ngay' }).click();
  await expect(page.getByRole('alert')).toContainText('Tỉnh tự khảo sát');
});

test('the questionnaire on paper: every question, its skips and its cards', async ({ page }) => {
  await page.goto('./#/tinh/ban-giay');
  const paper = page.getByRole('article', { name: 'Phiếu hỏi hộ gia đình' });
  await expect(paper.getByText(/^Chỉ hỏi nếu câu 1 khoanh 1/).first()).toBeVisible();
  await expect(paper.getByRole('heading', { name: 'Thẻ 1', exact: true })).toBeVisible();
  await expectAccessible(page, 'paper');
  await page.getByLabel('Kèm thẻ đáp án').uncheck();
  await expect(paper.getByRole('heading', { name: 'Thẻ 1', exact: true })).toHaveCount(0);
});
