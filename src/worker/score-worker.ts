import { Stopped } from '../engine/round/catch-up';
import { forgetLock, holdKey, openKey } from '../storage/at-rest/open-key';
import { DATABASE_NAMES } from '../storage/database';
import type { WorkerAnswer, WorkerRequest } from './protocol';
import { addToSums, scoreFromDatabase } from './score-from-database';

/** Only routes messages: the work is in score-from-database.ts, which tests call directly. */
const running = new Map<number, AbortController>();
/** One at a time: two runs would both add what the other is adding. */
let queue: Promise<void> = Promise.resolve();
const answer = (message: WorkerAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.kind) {
    case 'cancel':
      running.get(data.request)?.abort();
      return;
    case 'add':
      // Whoever shows scores next catches up by itself: a failure here loses nothing.
      queue = queue
        .then(() => takeKey(data))
        .then(() => addToSums(data.dataset, data.round))
        .catch(() => undefined);
      return;
    case 'score':
      running.set(data.request, new AbortController());
      queue = queue.then(() => run(data));
      return;
    default:
      data satisfies never;
  }
};

/** The key as the asking tab has it now; without one, sealed interviews refuse to be read. */
async function takeKey({ dataset, key }: Exclude<WorkerRequest, { kind: 'cancel' }>): Promise<void> {
  const name = DATABASE_NAMES[dataset];
  if (!key) return forgetLock(name);
  if (openKey(name)?.id !== key.id) await holdKey(name, key.id, key.bytes);
}

async function run(asked: Extract<WorkerRequest, { kind: 'score' }>): Promise<void> {
  const { request, dataset, round } = asked;
  const signal = running.get(request)?.signal;
  try {
    await takeKey(asked);
    await scoreFromDatabase(dataset, round, {
      ...(signal && { signal }),
      onProgress: (done, of) => answer({ kind: 'progress', request, done, of }),
      onScores: (scores, final) => answer({ kind: 'scored', request, scores, final }),
    });
  } catch (error) {
    answer(
      error instanceof Stopped
        ? { kind: 'stopped', request }
        : { kind: 'failed', request, detail: error instanceof Error ? error.message : String(error) },
    );
  } finally {
    running.delete(request);
  }
}
