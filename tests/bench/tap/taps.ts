import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import type { Row } from '../row';
import { serve } from './host';
import { type Paired, paired } from './paired';
import { launch, PHONE, throttle } from './phone';
import { CATEGORIES, cpuByTap } from './trace';
import { instrument, pagesToWalk, type Side, walk } from './walk';

const ORDER: readonly Side[] = ['ours', 'bare', 'bare', 'ours', 'bare', 'ours', 'ours', 'bare'];
const TAPS_PER_PASS = Number(process.env.SOI_PAPI_BENCH_TAPS ?? 52);

interface Pass {
  readonly cpu: ReadonlyMap<string, number>;
  readonly paint: Readonly<Record<string, number>>;
}

async function pass(browser: Browser, origin: string, side: Side): Promise<Pass> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await instrument(page);
  await page.goto(`${origin}/${side}.html`);
  await page.locator('input[type="radio"]').first().waitFor({ state: 'attached' });
  await throttle(page);
  await page.waitForTimeout(1_500);
  await browser.startTracing(page, { categories: CATEGORIES });
  await walk(page, side, pagesToWalk(TAPS_PER_PASS));
  const trace = await browser.stopTracing();
  const paint = await page.evaluate(() => window.benchPaints);
  await context.close();
  return { cpu: cpuByTap(trace), paint };
}

/** Tap i of our k-th pass against the same tap of the other side's k-th pass. */
function pairUp(
  passes: Readonly<Record<Side, readonly Pass[]>>,
  kind: string,
  read: (pass: Pass, mark: string) => number | undefined,
): Paired {
  const pairs = passes.ours.flatMap((ours, k) =>
    [...ours.cpu.keys()]
      .filter(mark => mark.startsWith(`${kind} `))
      .flatMap(mark => {
        const other = passes.bare[k];
        const [a, b] = [read(ours, mark), other ? read(other, mark) : undefined];
        return a !== undefined && b !== undefined && b > 0 ? [{ ours: a, bare: b }] : [];
      }),
  );
  return paired(pairs);
}

const row = (what: string, must: number, result: Paired, unit: string): Row => ({
  what,
  ratio: result.ratio,
  must: `<= ${must}`,
  aim: '0.4',
  met: result.high <= must,
  detail: `95 % ${result.low.toFixed(2)}-${result.high.toFixed(2)}, ${result.n} pairs, median ${result.ours.toFixed(1)} against ${result.bare.toFixed(1)} ${unit}`,
});

/** Answer and page turn against bare SurveyJS on the same pages, paired ABBA, 4x throttle, our autosave on. */
export async function tapRows(): Promise<Row[]> {
  const folder = 'tests/bench/tap/pages';
  const outDir = join(process.cwd(), '.cache/bench/tap');
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: [join(folder, 'ours.html'), join(folder, 'bare.html')] },
    },
  });
  const host = await serve(outDir);
  const browser = await launch();
  const passes: Record<Side, Pass[]> = { ours: [], bare: [] };
  try {
    for (const side of ORDER) passes[side].push(await pass(browser, host.origin, side));
  } finally {
    await browser.close();
    await host.close();
  }
  const cpu = (kind: string) => pairUp(passes, kind, ({ cpu }, mark) => cpu.get(mark));
  const paint = (kind: string) => pairUp(passes, kind, ({ paint }, mark) => paint[mark]);
  return [
    row('an answer, CPU time, against bare SurveyJS', 1.1, cpu('answer'), 'ms CPU'),
    row('an answer to the next paint, against bare SurveyJS', 1.1, paint('answer'), 'ms'),
    row('a page turn, CPU time, against bare SurveyJS', 1.1, cpu('turn'), 'ms CPU'),
    row('a page turn to the next paint, against bare SurveyJS', 1.1, paint('turn'), 'ms'),
  ];
}
