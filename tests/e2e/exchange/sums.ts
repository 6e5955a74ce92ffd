import type { Browser, Page } from '@playwright/test';
import type { Tally } from '../../../scoring/tally';
import { canonicalJson, type Json } from '../../../src/exchange/canonical';
import { tallyWire } from '../../../src/exchange/tally-wire';
import { ROUND, storeRound } from './support';

type Revived = { __array: string; values: number[] } | { __map: [unknown, unknown][] };

/** Reads a store of the browser's database, with typed arrays and maps marked so that they survive the way out. */
function readStore(page: Page, store: string): Promise<string> {
  return page.evaluate(
    name =>
      new Promise<string>((done, fail) => {
        const mark = (_: string, value: unknown) => {
          if (value instanceof Map) return { __map: [...value] };
          if (ArrayBuffer.isView(value))
            return { __array: value.constructor.name, values: [...(value as unknown as number[])] };
          return value;
        };
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => fail(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            done(JSON.stringify(reading.result, mark));
          };
        };
      }),
    store,
  );
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;

function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const marked = value as Partial<Revived & { __array: keyof typeof ARRAYS; values: number[]; __map: [] }>;
  if (marked.__map) return new Map(marked.__map);
  if (marked.__array && marked.values) return ARRAYS[marked.__array].from(marked.values);
  return value;
}

export interface StoredInterview {
  readonly id: string;
  readonly status: string;
  readonly response?: object;
}

export const interviewsOn = async (page: Page): Promise<StoredInterview[]> =>
  (JSON.parse(await readStore(page, 'interviews')) as StoredInterview[]).filter(
    ({ status }) => status === 'completed',
  );

/** The sums of the round as kept for scoring, in one canonical text, once they hold this many interviews. */
export async function sumsOn(page: Page, n: number): Promise<string> {
  await page.goto('./#/tinh');
  await page.reload();
  for (let tries = 0; tries < 150; tries++) {
    const records = JSON.parse(await readStore(page, 'tallies'), revive) as {
      id: string;
      sums?: { ids?: string[]; tally: Tally };
    }[];
    const sums = records.find(({ id }) => id === ROUND.id)?.sums;
    if (sums?.ids?.length === n) return canonicalJson(tallyWire(sums.tally) as unknown as Json);
    await page.waitForTimeout(200);
  }
  throw new Error(`the sums never held ${n} interviews`);
}

/** The sums of one device that held exactly these interviews itself. */
export async function sumsOfOneDevice(browser: Browser, held: readonly StoredInterview[]): Promise<string> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await storeRound(page);
  await page.evaluate(
    records =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('soi-papi');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('interviews', 'readwrite');
          for (const record of records) writing.objectStore('interviews').put(record);
          writing.onerror = () => fail(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    held as StoredInterview[],
  );
  const sums = await sumsOn(page, held.length);
  await context.close();
  return sums;
}
