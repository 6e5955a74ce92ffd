import { expect, type Page } from '@playwright/test';

/** Which answer to tap: position in the list, or text to type into a number field. Others take the first answer. */
export type Choices = Readonly<Record<string, number | string>>;

/** Numbers that 3 would be unusual for: an unusual one stands only with a reason. */
const USUAL: Readonly<Record<string, number>> = { q44_amount: 5_000 };

/** Names of questions answered, in order. */
export type Route = readonly string[];

/**
 * Answers question after question through the screen itself (taps on the page's own controls, in the page, so that a
 * hundred questions take seconds), until `stopBefore` is open or the review is reached.
 */
export function answerQuestions(page: Page, choices: Choices = {}, stopBefore?: string): Promise<Route> {
  return page.evaluate(
    async ({ choices, stopBefore, usual }) => {
      const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const openQuestion = () => document.querySelector('h3[id^="ask-"]')?.id.replace('ask-', '') ?? null;
      const nextButton = () => [...document.querySelectorAll<HTMLButtonElement>('footer button')].at(-1);
      const type = (field: HTMLInputElement, text: string) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const answer = (name: string) => {
        const card = document.getElementById(`ask-${name}`)?.closest('section');
        const number = card?.querySelector<HTMLInputElement>('input[inputmode="decimal"]');
        const choice = choices[name];
        if (number) type(number, String(choice ?? usual[name] ?? 3));
        else card?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(choice ?? 0)]?.click();
      };
      const answered: string[] = [];
      const deadline = Date.now() + 100_000;
      for (let name = openQuestion(); name !== null && name !== stopBefore; name = openQuestion()) {
        answer(name);
        answered.push(name);
        while (openQuestion() === name) {
          if (Date.now() > deadline) throw new Error(`stuck at ${name}: "${nextButton()?.textContent}"`);
          await frame();
          if (openQuestion() === name && nextButton()?.getAttribute('aria-disabled') !== 'true')
            nextButton()?.click();
          await frame();
        }
      }
      return answered;
    },
    { choices, usual: USUAL, ...(stopBefore ? { stopBefore } : {}) },
  );
}

export interface Where {
  readonly province: string;
  readonly commune: string;
  readonly village: string;
}
export const DIEN_KHANH: Where = { province: 'Khánh Hòa', commune: 'Diên Khánh', village: 'Thôn Đông' };

/** From a fresh device to the list of the interviewer. */
export async function openFieldwork(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: /Đi phỏng vấn hộ dân/ }).click();
  await expect(page.getByRole('heading', { name: 'Phỏng vấn hộ dân' })).toBeVisible();
}

/** From the list to the first question; places are typed without marks and chosen from the lists. */
export async function beginInterview(page: Page, where: Where = DIEN_KHANH): Promise<void> {
  await page.getByRole('link', { name: 'Phỏng vấn mới' }).click();
  await choosePlace(page, /Tỉnh, thành phố/, where.province);
  await choosePlace(page, /Xã, phường/, where.commune);
  await page.getByLabel(/Thôn, ấp/).fill(where.village);
  await page.getByRole('button', { name: 'Bắt đầu phỏng vấn' }).click();
  await expect(page.getByText('Chọn đúng người trả lời')).toBeVisible();
}

async function choosePlace(page: Page, label: RegExp, name: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: label });
  const settled = page.getByText(name, { exact: false }).and(page.locator('b'));
  await expect(search.or(settled).first()).toBeVisible();
  if (await settled.isVisible()) return; // the round's province stands already
  await search.fill(withoutMarks(name));
  await page.getByRole('list', { name: label }).getByRole('button', { name }).first().click();
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** The right person, who agrees: up to the first question of the index. */
export async function passGates(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await answerQuestions(page);
  await page.getByRole('radio', { name: 'Đồng ý tham gia' }).check({ force: true });
  await page.getByRole('button', { name: 'Bắt đầu hỏi' }).click();
  await expect(page.getByText('/28')).toBeVisible();
}

/** What the interviewer notes after the last question: nobody listened, at home. */
export async function noteClosing(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Không có ai' }).check({ force: true });
  await page.getByRole('radio', { name: 'Tại nhà' }).check({ force: true });
}

/** Closes the interview and comes back to where it began: the list, or a village (`backTo`: its name, and nothing more). */
export async function finish(page: Page, backTo?: string): Promise<void> {
  await noteClosing(page);
  const close = page.getByRole('button', { name: 'Hoàn tất phiếu' });
  await close.waitFor();
  await page.waitForTimeout(650); // a tap right after the last "next" is taken for a double tap
  await close.click();
  if (backTo) await expect(page.getByRole('heading', { level: 1, name: backTo, exact: true })).toBeVisible();
  else await expect(page.getByRole('link', { name: 'Phỏng vấn mới' })).toBeVisible();
}

/** A whole interview, from the list to the list. */
export async function holdInterview(
  page: Page,
  where: Where = DIEN_KHANH,
  choices: Choices = {},
): Promise<void> {
  await beginInterview(page, where);
  await passGates(page);
  await answerQuestions(page, choices);
  await finish(page);
}
