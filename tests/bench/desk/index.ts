import { inChromium } from '../chromium';
import { median, type Row } from '../row';
import { reportRows } from './report';

const MOVES = 120;
const WARM_UP = 20;
const FRAME_MS = 16;

interface Slid {
  readonly times: readonly number[];
  readonly followed: number;
  readonly scoring: number;
  readonly total: string;
}

/** The what-if screen on the sums of 16,000 interviews: from the slider's event to new figures laid out, against a frame. */
export async function rows(): Promise<Row[]> {
  const slid = await inChromium('tests/bench/desk', async page => {
    await page.waitForSelector('input[type="range"]');
    await page.waitForFunction('"bench" in window');
    return (await page.evaluate(
      moves => (window as unknown as { bench: { slide: (n: number) => Promise<Slid> } }).bench.slide(moves),
      MOVES,
    )) as Slid;
  });
  if (slid.total !== 'scored' || slid.followed < MOVES)
    throw new Error(`followed ${slid.followed} of ${MOVES} moves`);
  const times = slid.times.slice(WARM_UP);
  const typical = median(times);
  const late = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  return [
    {
      what: 'slider to new scores, 16k interviews from sums, in frames of 16 ms',
      ratio: typical / FRAME_MS,
      must: '<= 1',
      aim: '0.5',
      met: typical <= FRAME_MS,
      detail: `median ${typical.toFixed(1)} ms, 95th of 100 ${late.toFixed(1)} ms; scoring the sums once ${slid.scoring.toFixed(0)} ms`,
    },
    ...(await reportRows()),
  ];
}
