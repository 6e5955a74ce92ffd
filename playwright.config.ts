import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

// A server that already runs (`npm run dev`) can be tried without a build.
const running = process.env.SOI_PAPI_BASE_URL;

/** Real Chromium on the built app. `npm test` finds or installs the browser and passes it in CHROME_BIN. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/begin-run.ts',
  fullyParallel: true,
  workers: 2,
  // Whatever passes only when tried again is named at the end of `npm test`.
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: running ?? 'http://127.0.0.1:4173',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // Putting the whole app away for offline use costs each fresh profile two seconds; stories of being offline allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-pings',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testMatch: 'fieldwork/**/*.spec.ts',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'laptop', testMatch: 'province/**/*.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'exchange', testMatch: 'exchange/**/*.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'communes', testMatch: 'communes/**/*.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'supervision',
      testMatch: 'supervision/**/*.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
    { name: 'hub', testMatch: 'hub/**/*.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'deployment',
      testMatch: 'deployment/**/*.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
    { name: 'kills', testMatch: 'kills/**/*.spec.ts' },
  ],
  ...(running
    ? {}
    : {
        webServer: {
          command: 'npx vite preview',
          url: 'http://127.0.0.1:4173',
          reuseExistingServer: false,
          timeout: 60_000,
        },
      }),
});
