import { inChromium } from '../chromium';
import type { Row } from '../row';

const BAR_MS = 10_000;

interface Made {
  readonly total: number;
  readonly facts: number;
  readonly pages: number;
  readonly standing: number;
}

/** The commune pages of a report: 300 communes ranked and laid out, twelve a frame with progress, against ten seconds. */
export async function reportRows(): Promise<Row[]> {
  const made = await inChromium('tests/bench/desk/report-page', async page => {
    await page.waitForFunction('"bench" in window', null, { timeout: 120_000 });
    return (await page.evaluate(() =>
      (window as unknown as { bench: { make: () => Promise<Made> } }).bench.make(),
    )) as Made;
  });
  if (made.pages !== 300 || made.standing !== 300)
    throw new Error(`made ${made.pages} pages, ${made.standing} with a range of rank`);
  return [
    {
      what: 'report of 300 communes with ranges of rank, against 10 s',
      ratio: made.total / BAR_MS,
      must: '<= 1',
      aim: '0.3',
      met: made.total <= BAR_MS,
      detail: `${made.total.toFixed(0)} ms from the press to the last page; of it ${made.facts.toFixed(0)} ms ranking and facts`,
    },
  ];
}
