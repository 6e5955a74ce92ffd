import type { CDPSession, Page } from 'playwright';
import { inChromium } from '../chromium';
import { median, type Row } from '../row';
import { INDICATORS, SIZES } from './data';
import type { EnginePage, EngineWork } from './page';
import { type RTimes, rTimes } from './r-times';

const RUNS = 7;

/** The first three bars again, where the product runs: in a real Chromium, processor time of the page's own thread. */
export function chromiumRows(): Promise<Row[]> {
  return inChromium('tests/bench/engine', async page => {
    const clock = await page.context().newCDPSession(page);
    await clock.send('Performance.enable', { timeDomain: 'threadTicks' });
    const time: Timer = (what, size, times) => timed(page, clock, [what, size, times]);
    const rows: Row[] = [];
    for (const size of SIZES.keys()) rows.push(await tallyRow(time, size));
    for (const size of [0, 1]) {
      for (const by of ['province', 'commune'] as const) rows.push(await domainRow(time, size, by));
    }
    return rows;
  });
}

type Timer = (what: EngineWork, size: number, times: number) => Promise<number>;

/** Milliseconds of processor time per turn. */
async function timed(page: Page, clock: CDPSession, args: Parameters<EnginePage>): Promise<number> {
  const before = await threadTime(clock);
  await page.evaluate(given => (window as unknown as { work: EnginePage }).work(...given), args);
  return (1000 * ((await threadTime(clock)) - before)) / args[2];
}

async function threadTime(clock: CDPSession): Promise<number> {
  const { metrics } = await clock.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ThreadTime');
  if (!found) throw new Error('Chromium tells no thread time');
  return found.value;
}

const sizeAt = (size: number) => SIZES[size] ?? SIZES[0];

async function tallyRow(time: Timer, size: number): Promise<Row> {
  const { name, n } = sizeAt(size);
  const times = Math.max(1, Math.round(400_000 / n));
  await time('tally', size, 2 * times);
  await time('reference', size, 4 * times);
  const pairs: { reference: number; tally: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    pairs.push({ reference: await time('reference', size, times), tally: await time('tally', size, times) });
  }
  const ratio = median(pairs.map(pair => pair.tally / pair.reference));
  const nanoseconds = (median(pairs.map(pair => pair.tally)) * 1e6) / (n * INDICATORS);
  return {
    what: `Chromium: tally of ${name} x ${INDICATORS} answers vs summing the same bytes`,
    ratio,
    must: '<= 8x',
    aim: '<= 4x',
    met: ratio <= 8,
    detail: `${nanoseconds.toFixed(2)} ns per answer, ${RUNS} paired runs, processor time of the page`,
  };
}

async function domainRow(time: Timer, size: number, by: 'province' | 'commune'): Promise<Row> {
  const { name, n } = sizeAt(size);
  const [must, aim] = by === 'province' ? [20, 50] : [50, 120];
  const what = `Chromium: tally + ${by === 'province' ? '60 provinces' : '300 communes'} with SE vs R survey, ${name}`;
  const bars = { what, must: `>= ${must}x`, aim: `>= ${aim}x` };
  const inR: RTimes | string = rTimes(sizeAt(size));
  if (typeof inR === 'string') return { ...bars, ratio: null, met: null, detail: inR };
  const times = Math.max(1, Math.round(100_000 / n));
  await time(by, size, 4 * times);
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) own.push(await time(by, size, times));
  const ratio = median(inR[by]) / median(own);
  const detail = `R ${median(inR[by]).toFixed(0)} ms, here ${median(own).toFixed(1)} ms of processor time, ${RUNS} runs`;
  return { ...bars, ratio, met: ratio >= must, detail };
}
