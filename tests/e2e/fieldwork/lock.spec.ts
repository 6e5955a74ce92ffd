import { expect, type Page, test } from '@playwright/test';
import type { LockRecord } from '../../../src/storage/at-rest/lock-record';
import type { Round } from '../../../surveys/round';
import { expectAccessible, expectThumbFriendly } from '../support/accessibility';
import { answerQuestions, beginInterview, openFieldwork, passGates } from '../support/interview';
import { acceptRound, tableOf, VILLAGE_ROUND } from '../support/village';

test.use({ serviceWorkers: 'allow' }); // its caches are looked through

const PIN = '270594';
const LABEL = 'ông Khế Chín';
const TYPED = 'bà Ngâu cuối xóm';
const REMARK = 'Kẻ lạ đứng nghe ngoài cửa';
const PERSON = 'Trần Thị Mận';
const STOPPED_AT = 'q12_council';

const asking = (lock: boolean): Round => {
  const { conduct } = VILLAGE_ROUND;
  if (!conduct) throw new Error('the round has a conduct');
  return { ...VILLAGE_ROUND, conduct: { ...conduct, lock, ...(lock ? { lockMinutes: 7 } : {}) } };
};

async function look(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await expectThumbFriendly(page, screen);
}

/** What somebody reads who takes the browser's files apart: every database, both storages, every cache. */
const rawDump = (page: Page): Promise<{ databases: string; beside: string; caches: string }> =>
  page.evaluate(async () => {
    const latin = new TextDecoder('latin1');
    const text = (all: unknown) =>
      JSON.stringify(all, (_, value) => (value instanceof Uint8Array ? latin.decode(value) : value));
    const whole = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const stores: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = await whole(indexedDB.open(name));
      const names = [...opened.objectStoreNames].filter(store => store !== 'forms'); // the questionnaire itself, public
      const reading = opened.transaction(names);
      stores.push(await Promise.all(names.map(store => whole(reading.objectStore(store).getAll()))));
      opened.close();
    }
    const held: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) held.push((await (await cache.match(request))?.text()) ?? '');
    }
    return {
      databases: text(stores),
      beside: text([{ ...localStorage }, { ...sessionStorage }]),
      caches: held.join('\n'),
    };
  });

async function setSecret(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Mã khóa mới').fill(secret);
  await page.getByLabel('Gõ lại mã khóa').fill(secret);
}

async function typeSecret(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Mã khóa của máy').fill(secret);
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
}

const openQuestion = (page: Page) => page.locator(`#ask-${STOPPED_AT}`);

test('a lock the round asks for: nothing to read for a finder, nothing lost, the same question after it', async ({
  page,
  context,
}) => {
  await openFieldwork(page);
  await acceptRound(page, asking(false));
  await page.getByRole('link', { name: 'Thôn Đông' }).click();
  await page.getByRole('textbox', { name: 'Tên gọi ngắn của hộ 1', exact: true }).fill(LABEL);
  await page.getByRole('button', { name: 'Hộ 1', exact: true }).click();
  await expect(page.getByText('Đã ghi 1 hộ.')).toBeVisible();
  expect((await rawDump(page)).databases).toContain(LABEL);

  // A newer issue of the round asks for the lock: work waits for it, what is there is encrypted.
  await acceptRound(page, asking(true));
  await expect(page.getByText('yêu cầu khóa dữ liệu')).toBeVisible();
  await setSecret(page, '123456');
  await expect(page.getByRole('button', { name: 'Dãy liền nhau' })).toHaveAttribute('aria-disabled', 'true');
  await look(page, 'set the lock');
  await setSecret(page, PIN);
  await page.getByRole('button', { name: 'Khóa dữ liệu' }).click();
  await expect(page.getByText('Đã ghi 1 hộ.')).toBeVisible();
  await expect(page.getByText(LABEL)).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: /Người dùng máy này/ }).click();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByLabel('Mã người phỏng vấn').fill('PV1');
  await page.getByLabel('Tên gọi').fill(PERSON);
  await page.getByLabel(/^PIN/).fill('2468');
  await page.getByRole('button', { name: 'Lưu và dùng máy' }).click();
  await expect(page.getByText('PV1 · đang dùng')).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await beginInterview(page);
  await passGates(page);
  await answerQuestions(page, {}, STOPPED_AT);
  await page.getByText('Việc khác với câu này').click();
  await page.getByRole('button', { name: 'Ghi chú' }).click();
  await page.getByRole('textbox').fill(REMARK);

  // Another tab knows nothing until it is unlocked itself; locking it locks this one too, in the middle of a word.
  const other = await context.newPage();
  await other.goto('./#/phong-van');
  await typeSecret(other, PIN);
  await other.getByRole('button', { name: 'Khóa ngay' }).click();
  await expect(other.getByText('Dữ liệu trên máy đang khóa')).toBeVisible();
  await expect(page.getByText('Dữ liệu trên máy đang khóa')).toBeVisible();
  await other.close();
  await look(page, 'locked');

  const dump = await rawDump(page);
  expect(dump.databases).toContain(VILLAGE_ROUND.name); // the dump does read
  for (const word of [LABEL, REMARK, PERSON]) {
    expect(dump.databases, word).not.toContain(word);
    expect(dump.beside, word).not.toContain(word);
    expect(dump.caches, word).not.toContain(word);
  }
  expect(dump.databases).not.toMatch(/"q\d+_\w+":/);
  expect(dump.beside).not.toMatch(/q\d+_\w+/);

  await page.reload();
  await expect(page.getByText('Dữ liệu trên máy đang khóa')).toBeVisible();
  await expect(openQuestion(page)).toHaveCount(0);
  await typeSecret(page, '270595');
  await expect(page.getByRole('alert')).toContainText('Sai mã khóa');
  await typeSecret(page, PIN);
  await expect(openQuestion(page)).toBeVisible();
  await expect(page.getByText('Có ghi chú ở câu này')).toBeVisible();

  // Locked from within the questionnaire: unlocked, the same question.
  await page.getByRole('button', { name: 'Khóa ngay' }).click();
  await typeSecret(page, PIN);
  await expect(openQuestion(page)).toBeVisible();

  // A label being typed when the phone locks by itself is there again, and was nowhere to be read meanwhile.
  await page.getByRole('button', { name: 'Tạm dừng, về danh sách' }).click();
  await page.getByRole('link', { name: 'Thôn Đông' }).click();
  await page.getByLabel('Tên gọi ngắn của hộ 2').fill(TYPED);
  await lockByItself(page);
  expect((await rawDump(page)).databases).not.toContain(TYPED);
  await typeSecret(page, PIN);
  await expect(page.getByLabel('Tên gọi ngắn của hộ 2')).toHaveValue(TYPED);
  await lockByItself(page);

  // The tenth wrong code, nine of them before: what is kept, what to do, how long to wait.
  await setFailures(page, 9);
  await page.reload();
  await typeSecret(page, '999111');
  await expect(page.getByRole('button', { name: /Chờ 1[45]:/ })).toBeVisible();
  await expect(page.getByText('Không có gì bị xóa.')).toBeVisible();
  await look(page, 'ten wrong codes');
  const [lock] = await tableOf<LockRecord>(page, 'locks');
  expect(lock?.failures).toBe(10);
});

/** As after minutes without a touch, or by another tab: nobody tells the form before. */
async function lockByItself(page: Page): Promise<void> {
  await page.evaluate(() =>
    new BroadcastChannel('soi-papi:lock').postMessage({ kind: 'locked', database: 'soi-papi' }),
  );
  await expect(page.getByText('Dữ liệu trên máy đang khóa')).toBeVisible();
}

const setFailures = (page: Page, failures: number): Promise<void> =>
  page.evaluate(
    n =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('locks', 'readwrite');
          const store = writing.objectStore('locks');
          const reading = store.get('lock');
          reading.onsuccess = () => store.put({ ...reading.result, failures: n, waitUntil: null });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    failures,
  );
