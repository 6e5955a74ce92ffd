import { expect, test } from '@playwright/test';
import type { HouseholdRecord, VillageRecord } from '../../../src/storage/household-records';
import { readParadata } from '../../../surveys/paradata';
import type { Response } from '../../../surveys/response';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { answerQuestions, finish, openFieldwork, passGates } from '../support/interview';
import { skipTo } from '../support/skip';
import { acceptRound, beginHere, drawVillage, meetRespondent, noteAway, tableOf } from '../support/village';

test('a village from the list to an interview of a replacement, with everything the field knows', async ({
  page,
}) => {
  await openFieldwork(page);
  await acceptRound(page);
  await drawVillage(page, 'Thôn Đông', 12);
  await page.getByRole('button', { name: 'Danh sách' }).click();
  await expect(page.getByText('Danh sách đã khóa')).toBeVisible();
  await page.getByRole('button', { name: 'Đến nhà' }).click();

  const [village] = await tableOf<VillageRecord>(page, 'villages');
  const main = village?.draw?.main ?? [];
  expect(main).toHaveLength(4);
  await page.getByRole('link', { name: `Đến hộ ${main[0]}` }).click();
  for (let made = 1; made <= 3; made++) {
    await noteAway(page);
    await expect(page.getByText(`Đã đến ${made} lần`)).toBeVisible();
  }
  await page.getByRole('button', { name: /Thay bằng dự phòng 1/ }).click();
  await expect(page.getByText(`Hộ dự phòng 1, thay hộ ${main[0]}`)).toBeVisible();
  await meetRespondent(page, 3);
  const named = await page.getByRole('heading', { name: /^Mời / }).textContent();
  await page.getByRole('button', { name: '2 người', exact: true }).click();
  await page.getByRole('button', { name: '3 người', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Mời / })).toHaveText(named ?? '');
  await beginHere(page);
  await passGates(page);
  await answerQuestions(page);
  await expect(page.getByRole('button', { name: 'Ghi có ai ngồi nghe' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('radio', { name: 'Cán bộ' }).check({ force: true });
  await page.getByRole('radio', { name: 'Tại nhà' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Có người phiên dịch' }).check({ force: true });
  await page.waitForTimeout(650);
  await page.getByRole('button', { name: 'Hoàn tất phiếu' }).click();
  await expect(page.getByText('xong 1/3 hộ')).toBeVisible();
  await expect(page.getByText('1 hộ đã xong')).toBeVisible();

  const [record] = await tableOf<{ response: Response; field?: unknown }>(page, 'interviews');
  expect(record?.field).toBeUndefined();
  expect(record?.response.field).toMatchObject({
    mode: 'device',
    village: 'V1',
    household: { number: village?.draw?.reserves[0], kind: 'replacement', replaces: main[0], reason: '2.24' },
    respondent: { rule: 'random-adult', adults: 3, departed: false },
    privacy: 'official',
    venue: 'home',
    spoken: { language: 'vi', interpreter: true },
  });
  expect(record?.response.weight).toBe(3);
  expect(readParadata(record?.response.field?.paradata ?? null)?.pages.length).toBeGreaterThan(28);
});

test('giving up early and asking somebody else need reasons, and both are kept', async ({ page }) => {
  await openFieldwork(page);
  await acceptRound(page);
  await drawVillage(page, 'Thôn Tây', 12);
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /Đến hộ/ })
    .click();
  await noteAway(page);
  await page.getByRole('button', { name: 'Thay sớm, chưa đủ số lần đến' }).click();
  await expect(page.getByRole('button', { name: 'Chọn một lý do' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'Cả nhà đi xa, hết đợt mới về' }).check({ force: true });
  await page.getByRole('button', { name: /Thay bằng dự phòng 1/ }).click();
  await expect(page.getByText(/Hộ dự phòng 1, thay hộ/)).toBeVisible();
  await meetRespondent(page, 4);
  await page.getByRole('button', { name: 'Phải hỏi người khác trong hộ' }).click();
  await page.getByRole('radio', { name: 'Ốm, yếu, không trả lời nổi' }).check({ force: true });
  await page.getByRole('button', { name: 'Ghi lý do, hỏi người khác' }).click();
  await expect(page.getByText('Giám sát sẽ thấy')).toBeVisible();
  await beginHere(page);
  await passGates(page);
  await skipTo(page);
  await answerQuestions(page);
  await finish(page, 'Thôn Tây');
  const [record] = await tableOf<{ response: Response }>(page, 'interviews');
  expect(record?.response.field).toMatchObject({
    household: { kind: 'replacement', early: 'Cả nhà đi xa, hết đợt mới về' },
    respondent: { departed: true, reason: 'Ốm, yếu, không trả lời nổi' },
  });
});

test('a list shorter than the draw: all are taken, and it is said; a list reopened says why', async ({
  page,
}) => {
  await openFieldwork(page);
  await acceptRound(page);
  await page.getByRole('link', { name: 'Thôn Đông' }).click();
  await page.getByRole('button', { name: 'Dán danh sách' }).click();
  await page.getByRole('textbox').fill('1. Ông Hợi\n2. Bà Mận\n3. Anh Ba');
  await page.getByRole('button', { name: 'Thêm 3 hộ' }).click();
  await page.getByRole('button', { name: 'Ghi đủ rồi' }).click();
  await expect(page.getByText('Chỉ có 3 hộ, cần rút 4')).toBeVisible();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Rút thăm' }).click();
  await expect(page.getByText('Còn 0/0 hộ dự phòng')).toBeVisible();
  await page.getByRole('button', { name: 'Rút thăm' }).click();
  await page.getByRole('button', { name: 'Mở lại danh sách' }).click();
  await page.getByRole('radio', { name: 'Sót một xóm hoặc một số hộ' }).check({ force: true });
  await page.getByRole('button', { name: 'Mở lại, sẽ rút lại từ đầu' }).click();
  await page.getByRole('textbox').fill('Chị Tư');
  await page.getByRole('button', { name: 'Hộ 4', exact: true }).click();
  await page.getByRole('button', { name: 'Rút thăm' }).click();
  await expect(page.getByText('Đã mở lại 1 lần')).toBeVisible();
  await expect(page.getByText('Sót một xóm hoặc một số hộ')).toBeVisible();
});

test('an appointment shows on the list of the day; a refusal at consent is an outcome of the household', async ({
  page,
}) => {
  await openFieldwork(page);
  await acceptRound(page);
  await drawVillage(page, 'Thôn Đông', 12);
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /Đến hộ/ })
    .click();
  await page.getByRole('button', { name: 'Hẹn lại giờ khác' }).click();
  await expect(page.getByRole('button', { name: 'Chọn ngày và giờ' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const today = await page.evaluate(() => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
  await page.getByLabel('Ngày', { exact: true }).fill(today);
  await page.getByLabel('Giờ', { exact: true }).fill('23:59');
  await page.getByRole('button', { name: 'Ghi lại' }).click();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByText('Hôm nay, 23:59')).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect(page.getByText('1 hộ hẹn lại: Hôm nay, 23:59')).toBeVisible();

  await page.getByRole('link', { name: /Thôn Đông/ }).click();
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /Đến hộ/ })
    .click();
  await meetRespondent(page, 2);
  await beginHere(page);
  await answerQuestions(page);
  await page.getByRole('radio', { name: 'Không tham gia' }).check({ force: true });
  await page.getByRole('button', { name: 'Kết thúc' }).click();
  await page.waitForTimeout(650);
  await page.getByRole('button', { name: 'Kết thúc và về danh sách' }).click();
  await expect(page.getByText('Từ chối')).toBeVisible();
  const households = await tableOf<HouseholdRecord>(page, 'households');
  expect(households.find(({ code }) => code === '2.112')).toMatchObject({ standing: 'given-up', visits: 1 });
});

const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
];

test('every village screen is clean for axe, thumbs and older eyes on two sizes of phone', async ({
  page,
}) => {
  const look = async (screen: string) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectAccessible(page, `${screen}, ${size.width} wide`);
      await expectThumbFriendly(page, `${screen}, ${size.width} wide`);
    }
  };
  await openFieldwork(page);
  await acceptRound(page);
  await expect(page.getByRole('link', { name: 'Thôn Đông' })).toBeVisible();
  await look('home with a round');
  await page.getByRole('link', { name: 'Thôn Đông' }).click();
  await expect(page.getByRole('button', { name: 'Dán danh sách' })).toBeVisible();
  await look('list, empty');
  await page.getByRole('button', { name: 'Dán danh sách' }).click();
  await page
    .getByRole('textbox')
    .fill(Array.from({ length: 12 }, (_, i) => `Ông Nguyễn Văn ${i}`).join('\n'));
  await look('paste');
  await page.getByRole('button', { name: 'Thêm 12 hộ' }).click();
  await page.getByRole('button', { name: 'Sửa hộ 12' }).click();
  await look('list, editing');
  await page.getByRole('button', { name: 'Rút thăm' }).click();
  await look('before the draw');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Rút thăm' }).click();
  await look('doors');
  await page.getByRole('button', { name: 'Rút thăm' }).click();
  await page.getByRole('button', { name: 'Mở lại danh sách' }).click();
  await look('drawn, reopening');
  await page.getByRole('button', { name: 'Đến nhà' }).click();
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /Đến hộ/ })
    .click();
  await page.getByText('Chuyện khác ở cửa').click();
  await look('household');
  await page.getByRole('button', { name: 'Hẹn lại giờ khác' }).click();
  await look('appointment');
  await page.getByRole('button', { name: 'Thôi' }).click();
  await meetRespondent(page, 3);
  await page.getByRole('checkbox', { name: 'Nhập lại từ phiếu giấy' }).check({ force: true });
  await look('respondent');
  await page.getByRole('checkbox', { name: 'Nhập lại từ phiếu giấy' }).uncheck({ force: true });
  await beginHere(page);
  await answerQuestions(page);
  await look('consent');
  await page.getByRole('radio', { name: 'Đồng ý tham gia' }).check({ force: true });
  await page.getByRole('button', { name: 'Bắt đầu hỏi' }).click();
  await page.getByText('Việc khác với câu này').click();
  await look('more on a question');
  await skipTo(page);
  await answerQuestions(page);
  await look('closing');
  await page.goto('./#/phong-van/tap-thu');
  await expect(page.getByRole('button', { name: 'Bắt đầu tập' })).toBeVisible();
  await look('practice');
  await page.goto('./#/phong-van/nguoi');
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await look('a person');
});
