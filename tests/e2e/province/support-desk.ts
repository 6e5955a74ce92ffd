import { expect, type Page } from '@playwright/test';

/** Nothing is wider than the screen. */
export async function expectFits(page: Page, screen: string): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    screen,
  ).toBeLessThanOrEqual(0);
}

/** A place of the rail by its name, as a person would go there. */
export const goTo = async (page: Page, name: string, heading: RegExp): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
};
