import type { Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { policyOfTheManual, serveUnder } from './static-host';

test.use({ serviceWorkers: 'allow' }); // the policy must let it in

let server: Server;
let origin: string;

test.beforeAll(async () => {
  ({ server, origin } = await serveUnder('/papi/', 'dist', policyOfTheManual()));
});
test.afterAll(() => {
  server.close();
});

test('runs under /papi/ with the policy of the manual: 0 violations, 0 outside requests', async ({
  page,
}) => {
  const violations: string[] = [];
  const outside: string[] = [];
  page.on('console', message => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  page.on('request', request => {
    if (!request.url().startsWith(`${origin}/papi/`) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });

  await page.goto(`${origin}/papi/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByText('Xem thử với dữ liệu minh họa').click();
  await expect(page.getByText('DỮ LIỆU MINH HỌA').first()).toBeVisible({ timeout: 60_000 });
  for (const path of ['#/tinh', '#/phong-van', '#/cai-dat']) {
    await page.goto(`${origin}/papi/${path}`);
    await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
    await page.waitForTimeout(500);
  }

  expect(violations).toEqual([]);
  expect(outside).toEqual([]);
});
