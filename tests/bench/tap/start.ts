import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { median, type Row } from '../row';
import { serve } from './host';
import { launch, launchProfile, PHONE, throttle } from './phone';

const ROUNDS = 5;
const MUST_KB = 300;
const AIM_KB = 240;
const APP = join(process.cwd(), '.cache/bench/app');
const EMPTY = join(process.cwd(), '.cache/bench/empty');

async function buildBoth(): Promise<void> {
  await build({ logLevel: 'error', build: { outDir: APP, emptyOutDir: true } });
  await build({
    configFile: false,
    root: 'tests/bench/tap/empty',
    base: './',
    logLevel: 'error',
    plugins: [VitePWA({ injectRegister: false, workbox: { globPatterns: ['**/*.{js,html}'] } })],
    build: { outDir: EMPTY, emptyOutDir: true, target: 'es2022' },
  });
}

interface Opening {
  readonly folder: string;
  /** What the device was set to do, as the first start leaves it. */
  readonly workspace: string;
  /** What must be on the screen. */
  readonly ready: string;
}
const LIST: Opening = { folder: APP, workspace: 'fieldwork', ready: 'main section' };
const FLOOR: Opening = { folder: EMPTY, workspace: '', ready: '[data-ready]' };

/** One visit with the host up, then the browser and the host are closed; the cold start has neither. */
async function coldStart({ folder, workspace, ready }: Opening): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'soi-papi-cold-'));
  const host = await serve(folder);
  try {
    const first = await launchProfile(profile);
    const visit = await first.newPage();
    await visit.goto(host.origin);
    await visit.evaluate(job => localStorage.setItem('soi-papi:workspace', job), workspace);
    await visit.reload();
    await visit.locator(ready).first().waitFor();
    await visit.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await visit.waitForTimeout(1_000);
    await first.close();
    await host.close();

    const second = await launchProfile(profile);
    const page = await second.newPage();
    await page.goto('about:blank');
    await throttle(page);
    // No named functions in here: the runner of this file wraps them in a helper the page does not have.
    await page.addInitScript(selector => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => document.documentElement.setAttribute('data-shown', String(performance.now()))),
        );
      }).observe(document, { childList: true, subtree: true });
    }, ready);
    await page.goto(host.origin);
    const shown = page.locator('html[data-shown]');
    await shown.waitFor({ state: 'attached' });
    const elapsed = Number(await shown.getAttribute('data-shown'));
    await second.close();
    return elapsed;
  } finally {
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function coldRow(): Promise<Row> {
  const pairs: { ours: number; floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const isOursFirst = round % 2 === 0;
    const a = await coldStart(isOursFirst ? LIST : FLOOR);
    const b = await coldStart(isOursFirst ? FLOOR : LIST);
    pairs.push(isOursFirst ? { ours: a, floor: b } : { ours: b, floor: a });
  }
  const ratio = median(pairs.map(({ ours, floor }) => ours / floor));
  return {
    what: 'cold offline start to the list, against an empty React page',
    ratio,
    must: '<= 3',
    aim: '2',
    met: ratio <= 3,
    detail: `${ROUNDS} pairs, median ${Math.round(median(pairs.map(({ ours }) => ours)))} against ${Math.round(median(pairs.map(({ floor }) => floor)))} ms, 4x throttle`,
  };
}

/** JavaScript asked for until the list is shown, gzipped; what is fetched ahead while idle does not count. */
async function sizeRow(): Promise<Row> {
  const host = await serve(APP);
  const browser = await launch();
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const scripts = new Map<string, number>();
  page.on('response', async response => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
  });
  await page.addInitScript(job => localStorage.setItem('soi-papi:workspace', job), LIST.workspace);
  await page.goto(host.origin);
  await page.locator(LIST.ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await browser.close();
  await host.close();
  const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1_000;
  return {
    what: "JavaScript of the interviewer's first screen, share of 300 kB gzip",
    ratio: kilobytes / MUST_KB,
    must: '<= 1',
    aim: `${AIM_KB / MUST_KB}`,
    met: kilobytes <= MUST_KB,
    detail: `${kilobytes.toFixed(0)} kB gzip in ${scripts.size} files`,
  };
}

export async function startRows(): Promise<Row[]> {
  await buildBoth();
  return [await sizeRow(), await coldRow()];
}
