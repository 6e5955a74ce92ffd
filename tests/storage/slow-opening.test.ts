import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { copiesKeptOrSlow } from '../../src/start/keep-copies';
import { openingTrouble } from '../../src/storage/opening';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A browser whose disk does not answer until told to. */
function silentDisk(): () => void {
  const waiting: (() => void)[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = {} as IDBOpenDBRequest;
    waiting.push(() => {
      const real = open(name, version);
      real.onupgradeneeded = event => request.onupgradeneeded?.call(real, event);
      real.onsuccess = event => request.onsuccess?.call(real, event);
      real.onerror = event => request.onerror?.call(real, event);
      for (const part of ['transaction', 'result', 'error'] as const)
        Object.defineProperty(request, part, { get: () => real[part] });
    });
    return request;
  });
  return () => {
    vi.restoreAllMocks();
    for (const answer of waiting.splice(0)) answer();
  };
}

test('a disk that does not answer leaves no blank page: it is said, and the app goes on by itself', async () => {
  const answers = silentDisk();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const drawn = copiesKeptOrSlow();
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(6_000);
  await drawn;
  expect(openingTrouble()).toEqual({ kind: 'slow' });
  vi.useRealTimers();
  answers();
  await vi.waitFor(() => expect(openingTrouble()).toBeNull());
});
