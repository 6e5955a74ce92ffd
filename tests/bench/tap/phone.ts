import { type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../../../scripts/browser.mjs';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  locale: 'vi-VN',
} as const;
export const CPU_THROTTLE = 4;

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export const launch = async () => chromium.launch({ executablePath: await findChromium(), args: ARGS });

export const launchProfile = async (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: await findChromium(), args: ARGS, ...PHONE });

/** Slows the page's main thread as a cheap phone would be. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
}
