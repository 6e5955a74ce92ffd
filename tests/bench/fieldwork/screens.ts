import type { Page } from 'playwright';
import { inChromium } from '../chromium';
import type { Row } from '../row';
import { paired } from '../tap/paired';
import { CPU_THROTTLE, PHONE, throttle } from '../tap/phone';
import type { Screen } from './screens-page/main';

const PAIRS = Number(process.env.SOI_PAPI_BENCH_PAIRS ?? 16);
const BAR = 1.3;

interface InPage {
  readonly seed: () => Promise<void>;
  readonly show: (screen: Screen) => Promise<number>;
}
const show = (page: Page, screen: Screen): Promise<number> =>
  page.evaluate(one => (globalThis as unknown as InPage).show(one), screen);

async function pairsOf(page: Page, own: Screen, other: Screen) {
  for (const screen of [own, other, own, other]) await show(page, screen); // the first times compile
  const pairs: { ours: number; bare: number }[] = [];
  for (let i = 0; i < PAIRS; i += 1) {
    const isOwnFirst = i % 2 === 0;
    const a = await show(page, isOwnFirst ? own : other);
    const b = await show(page, isOwnFirst ? other : own);
    pairs.push(isOwnFirst ? { ours: a, bare: b } : { ours: b, bare: a });
  }
  return paired(pairs);
}

const row = (what: string, result: ReturnType<typeof paired>): Row => ({
  what: `${what}, ${CPU_THROTTLE}x throttle`,
  ratio: result.ratio,
  must: `<= ${BAR}`,
  aim: '1',
  met: result.ratio <= BAR,
  detail: `95 % ${result.low.toFixed(2)}-${result.high.toFixed(2)}, ${result.n} pairs, median ${result.ours.toFixed(0)} against ${result.bare.toFixed(0)} ms`,
});

/** From the decision to show to the painted frame, modules loaded, the database read each time. */
export function screenRows(): Promise<Row[]> {
  const folder = new URL('screens-page', import.meta.url).pathname;
  return inChromium(folder, async (page: Page) => {
    await page.setViewportSize(PHONE.viewport);
    await page.waitForFunction(() => 'isReady' in globalThis);
    await page.evaluate(() => (globalThis as unknown as InPage).seed());
    await throttle(page);
    return [
      row(
        'list of 500 assignments in 25 villages, against the empty list',
        await pairsOf(page, 'assignments', 'empty'),
      ),
      row(
        'resuming an interview, against bare SurveyJS on the same answers',
        await pairsOf(page, 'resume', 'bare'),
      ),
    ];
  });
}
