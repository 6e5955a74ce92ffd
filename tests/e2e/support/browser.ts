import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';

export interface Device {
  /** The browser on this device's profile; a second call after `kill` starts it again. */
  readonly start: () => Promise<Page>;
  /** Kills the browser's processes, as a phone does that runs out of battery. */
  readonly kill: () => Promise<void>;
}

/** A device: a browser profile on the disk that outlives its browser. */
export const test = base.extend<{ device: Device }>({
  device: async (
    { launchOptions, baseURL, viewport, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId },
    use,
  ) => {
    const profile = mkdtempSync(join(tmpdir(), 'soi-papi-device-'));
    let context: BrowserContext | null = null;
    await use({
      async start() {
        context = await chromium.launchPersistentContext(profile, {
          ...launchOptions,
          ...(baseURL ? { baseURL } : {}),
          ...(viewport ? { viewport } : {}),
          ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
          ...(locale ? { locale } : {}),
          ...(timezoneId ? { timezoneId } : {}),
          hasTouch,
          isMobile,
          serviceWorkers: 'allow', // it goes offline
        });
        return context.pages()[0] ?? context.newPage();
      },
      async kill() {
        const session = await context?.browser()?.newBrowserCDPSession();
        // The browser dies in the middle of its answer.
        await session?.send('Browser.crash').catch(() => undefined);
        await context?.close().catch(() => undefined);
      },
    });
    await (context as BrowserContext | null)?.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
