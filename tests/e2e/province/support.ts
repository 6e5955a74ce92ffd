import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { KHANH_HOA_2021_SHARES } from '../../../src/engine/sample/khanh-hoa-2021';

export const open = async (page: Page, path = ''): Promise<void> => {
  await page.goto(`./#/tinh${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

export { openSample, openSampleByButton } from '../support/sample';

export const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

const SHARES = EDITION_2021.dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id));
const HEADER = ['Province', ...SHARES.map(id => `SC${id.replace('.', '')}`)].join(',');

/** A row of sub-dimension shares for a province: the cited ones of Khánh Hòa, moved a little for the others. */
export const row = (province: string, shift = 0): string =>
  [province, ...SHARES.map(id => ((KHANH_HOA_2021_SHARES[id] ?? 1) + shift).toFixed(9))].join(',');

export const table = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

const SHARED = process.env.SOI_PAPI_SHARED ?? join(process.cwd(), '../shared');
const published2021 = join(SHARED, 'reference/published/2021.csv');
export const wholeFile2021 = (): string | null =>
  existsSync(published2021) ? readFileSync(published2021, 'utf8') : null;
