import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const kept = (): string => join(process.env.SOI_PAPI_E2E_KEPT ?? '', 'sample.json');

const ready = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Tổng điểm tự đánh giá' })).toBeVisible({ timeout: 60_000 });

/** The one tap of somebody who has nothing yet. */
export async function openSampleByButton(page: Page): Promise<void> {
  await page.goto('./#/tinh');
  await page.getByRole('button', { name: 'Xem thử với dữ liệu minh họa' }).click();
  await ready(page);
}

/**
 * The device of somebody who has opened the illustrative data before, at the overview. The first story of a run taps
 * the button; what its browser then holds is kept in a file and laid into the browser of every other.
 */
export async function openSample(page: Page): Promise<void> {
  if (!existsSync(kept())) {
    await openSampleByButton(page);
    return keep(await page.evaluate(everythingHeld, 'soi-papi-minh-hoa'));
  }
  await page.goto('./icon-192.png'); // the same origin without the app
  await page.evaluate(layDown, readFileSync(kept(), 'utf8'));
  await page.goto('./#/tinh');
  await ready(page);
}

function keep(held: string): void {
  const mine = `${kept()}.${process.pid}`;
  writeFileSync(mine, held);
  renameSync(mine, kept()); // whole or not at all: two workers may do this at once
}

/** Database and settings as text; what JSON does not know is marked. Runs in the page. */
async function everythingHeld(name: string): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const reading = db.transaction(names);
  const stores = await Promise.all(
    names.map(async store => {
      const from = reading.objectStore(store);
      const indexes = [...from.indexNames].map(index => {
        const { keyPath, unique, multiEntry } = from.index(index);
        return { name: index, keyPath, unique, multiEntry };
      });
      const { keyPath, autoIncrement } = from;
      return { name: store, keyPath, autoIncrement, indexes, records: await done(from.getAll()) };
    }),
  );
  db.close();
  const kinds = ['Map', 'Set', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float64Array'];
  const marked = (_: string, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} cannot be kept`);
    if (typeof value !== 'object' || value === null) return value;
    const kind = value.constructor?.name;
    if (kind === undefined || kind === 'Object' || kind === 'Array') return value;
    if (!kinds.includes(kind)) throw new Error(`a ${kind} cannot be kept`);
    return { $kind: kind, $values: [...(value as Iterable<unknown>)] };
  };
  return JSON.stringify({
    name,
    version: db.version,
    stores: stores.map(store => ({ ...store, records: JSON.stringify(store.records, marked) })),
    settings: { ...localStorage },
  });
}

/** The reverse, on a device without the database. Runs in the page. */
async function layDown(held: string): Promise<void> {
  interface Store {
    name: string;
    keyPath: string | string[] | null;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    records: string;
  }
  const kinds: Record<string, new (values: never) => unknown> = {
    Map,
    Set,
    Uint8Array,
    Uint16Array,
    Uint32Array,
    Int32Array,
    Float64Array,
  };
  const unmarked = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$kind' in value)) return value;
    const { $kind, $values } = value as unknown as { $kind: string; $values: never };
    const kind = kinds[$kind];
    return kind ? new kind($values) : value;
  };
  const { name, version, stores, settings } = JSON.parse(held) as {
    name: string;
    version: number;
    stores: Store[];
    settings: Record<string, string>;
  };
  for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
    opening.onupgradeneeded = () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: on, unique, multiEntry } of indexes)
          made.createIndex(index, on, { unique, multiEntry });
      }
    };
  });
  const full = stores.filter(({ records }) => records !== '[]');
  await new Promise((resolve, reject) => {
    const writing = db.transaction(
      full.map(store => store.name),
      'readwrite',
      { durability: 'relaxed' },
    );
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
    for (const { name: store, records } of full) {
      const into = writing.objectStore(store);
      const parsed = JSON.parse(records, records.includes('"$kind"') ? unmarked : undefined) as unknown[];
      for (const record of parsed) into.put(record);
    }
  });
  db.close();
}
