import type { CDPSession, Page } from 'playwright';
import { inChromium } from '../chromium';
import { median, type Row } from '../row';

const INTERVIEWS = 100_000;
const LOOKS = 5;
const PAIRED = 20_000;
const ROUNDS = 5;
const STORED = 4_000;

type Call = <T>(name: string, ...args: unknown[]) => Promise<T>;

const caller =
  (page: Page): Call =>
  <T>(name: string, ...args: unknown[]) =>
    page.evaluate(
      ([which, rest]) =>
        (window as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[
          which as string
        ]?.(...(rest as unknown[])),
      [name, args],
    ) as Promise<T>;

const SIDES = ['out', 'back', 'bareRows', 'bareObjects', 'unparse'] as const;
type Times = Record<(typeof SIDES)[number], number>;

/**
 * The bar's baseline is the pass an analyst's page makes over the same file: papaparse streaming it into rows with the
 * headings as keys, all cells text, nothing checked. The barest pass there is (rows as lists, dropped unread) and
 * papaparse's own writer stand beside it, without a bar.
 */
export async function rows(): Promise<Row[]> {
  return inChromium('tests/bench/interop', async page => {
    const call = caller(page);
    const pairs: Times[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const times = { out: 0, back: 0, bareRows: 0, bareObjects: 0, unparse: 0 };
      times.out = await call('out', PAIRED); // writes the file the others read
      for (const side of round % 2 === 0 ? SIDES.slice(1) : SIDES.slice(1).toReversed())
        times[side] = await call(side, side === 'bareRows' || side === 'bareObjects' ? PAIRED + 1 : PAIRED);
      if (round > 0) pairs.push(times); // the first round warms the tab up
    }
    const heap = await page.context().newCDPSession(page);
    const wayOut = await looked('out', call, heap);
    const wayBack = await looked('back', call, heap);
    const bytes = await call<number>('bytes');
    const database = await call<{ into: number; outOf: number }>('stored', STORED);
    const ratio = (side: keyof Times, of: keyof Times) => median(pairs.map(times => times[side] / times[of]));
    const each = (ms: number, n: number) => `${((ms / n) * 1000).toFixed(0)} µs a row`;
    const grown = (look: Look) =>
      `heap after a collection at every fifth: ${look.megabytes.map(mb => mb.toFixed(1)).join(', ')} MB`;
    const bar = (what: string, side: 'out' | 'back', look: Look, other: string): Row => ({
      what,
      ratio: ratio(side, 'bareObjects'),
      must: '<= 3',
      aim: '1',
      met: ratio(side, 'bareObjects') <= 3 && isFlat(look),
      detail: `${each(look.ms, INTERVIEWS)} over ${INTERVIEWS} rows of 301 columns (${(bytes / 1e6).toFixed(0)} MB); ${other}; ${grown(look)}`,
    });
    const versus = (side: keyof Times, of: keyof Times) => ratio(side, of).toFixed(2);
    return [
      bar(
        '100,000 interviews to CSV, vs a papaparse pass over that file (headings as keys, flat memory)',
        'out',
        wayOut,
        `${versus('out', 'unparse')}x papaparse's writer on ready rows, ${versus('out', 'bareRows')}x its barest pass (lists of text, dropped unread)`,
      ),
      bar(
        'and back to checked interviews, vs the same pass',
        'back',
        wayBack,
        `${versus('back', 'bareRows')}x its barest pass`,
      ),
      {
        what: 'with the database at both ends (strict durability): CSV admitted, then out again',
        ratio: null,
        must: '–',
        aim: '–',
        met: null,
        detail: `${each(database.into, STORED)} in, ${each(database.outOf, STORED)} out, over ${STORED}: the disk, not the text`,
      },
    ];
  });
}

interface Look {
  readonly ms: number;
  readonly megabytes: readonly number[];
}

/** Runs all the interviews in fifths, and looks at what the heap still holds after each. */
async function looked(what: 'out' | 'back', call: Call, heap: CDPSession): Promise<Look> {
  const megabytes: number[] = [];
  await call('begin', what, INTERVIEWS);
  for (let k = 1; k <= LOOKS; k++) {
    await call('until', k === LOOKS ? Number.MAX_SAFE_INTEGER : (INTERVIEWS / LOOKS) * k);
    await heap.send('HeapProfiler.collectGarbage');
    const { usedSize } = await heap.send('Runtime.getHeapUsage');
    megabytes.push(usedSize / 1e6);
  }
  return { ms: await call<number>('spent'), megabytes };
}

/** What is held after all of them is what was held after the first fifth, within 10 MB. */
const isFlat = ({ megabytes }: Look): boolean => Math.max(...megabytes) - Number(megabytes[0]) < 10;
