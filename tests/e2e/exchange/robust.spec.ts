import { expect, type Page, test } from '@playwright/test';
import { hosted } from '../../bench/chromium';
import type { Errand, Taken } from './page/page';

/** The importer in real Chromium, without a screen: what must not depend on how a screen drives it. */
let host: { origin: string; close: () => void };
test.beforeAll(async () => {
  host = await hosted('tests/e2e/exchange/page');
});
test.afterAll(() => host.close());
test.describe.configure({ mode: 'serial' });

const call = <T>(
  page: Page,
  name: 'prepare' | 'admit',
  argument: number | (Errand & { readonly meets?: true }),
): Promise<T> =>
  page.evaluate(
    ([which, given]) =>
      (window as unknown as { robust: Record<string, (given: unknown) => Promise<unknown>> }).robust[which]?.(
        given,
      ),
    [name, argument] as const,
  ) as Promise<T>;

const N = 400;

test('two tabs importing one file at the same time: nothing lost, nothing twice', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()] as const;
  for (const tab of tabs) await tab.goto(`${host.origin}/index.html`);
  const errand = await call<Errand>(tabs[0], 'prepare', N);
  const taken = await Promise.all([
    call<Taken>(tabs[0], 'admit', { ...errand, meets: true }),
    call<Taken>(tabs[1], 'admit', { ...errand, text: errand.backwards, meets: true }),
  ]);
  expect(taken.map(({ end }) => end)).toEqual(['finished', 'finished']);
  expect(taken.reduce((sum, { stored }) => sum + stored, 0)).toBe(N);
  expect(taken.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(N);
  // Both had their turn: otherwise nothing ran at the same time and nothing was tried.
  for (const { stored } of taken) expect(stored).toBeLessThan(N);
  const again = await call<Taken>(tabs[1], 'admit', errand);
  expect(again).toMatchObject({ digest: errand.digest, duplicate: N, stored: 0, interviews: N, dossiers: N });
});

test('a tab killed in the middle, the file again in another: the same store', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const tab of [first, second]) await tab.goto(`${host.origin}/index.html`);
  const errand = await call<Errand>(second, 'prepare', N);
  for (const wait of [150, 400, 700]) {
    const tab = await context.newPage();
    await tab.goto(`${host.origin}/index.html`);
    void call<Taken>(tab, 'admit', errand).catch(() => undefined);
    await second.waitForTimeout(wait);
    await tab.close({ runBeforeUnload: false });
  }
  const whole = await call<Taken>(second, 'admit', errand);
  expect(whole).toMatchObject({ end: 'finished', digest: errand.digest, interviews: N, dossiers: N });
});

test('a disk that is full in the middle: whole batches stay, the reason is named, the rest comes later', async ({
  context,
}) => {
  const tab = await context.newPage();
  await tab.goto(`${host.origin}/index.html`);
  const errand = await call<Errand>(tab, 'prepare', N);
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 300_000 });
  const cut = await call<Taken>(tab, 'admit', errand);
  expect(cut).toMatchObject({ end: 'later', reason: 'disk-full' });
  expect(cut.interviews).toBe(cut.dossiers);
  expect(cut.interviews % 50).toBe(0);
  expect(cut.interviews).toBeLessThan(N);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin });
  const whole = await call<Taken>(tab, 'admit', errand);
  expect(whole).toMatchObject({ end: 'finished', digest: errand.digest, interviews: N, dossiers: N });
  expect(whole.duplicate).toBe(cut.interviews);
});
