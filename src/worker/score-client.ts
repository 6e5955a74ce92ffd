import type { RoundScores } from '../engine/round/round-scores';
import { lockState, onLockChange, openKey } from '../storage/at-rest/open-key';
import { DATABASE_NAMES } from '../storage/database';
import type { Dataset } from '../storage/device';
import type { HandedKey, WorkerAnswer, WorkerRequest } from './protocol';

export interface ScoreListener {
  readonly onProgress: (done: number, of: number) => void;
  readonly onScores: (scores: RoundScores, final: boolean) => void;
  readonly onStopped: () => void;
  readonly onFailed: (detail: string) => void;
}

let worker: Worker | null = null;
let lastRequest = 0;
const listeners = new Map<number, ScoreListener>();

/** One worker for the tab, started when first asked. */
function scoreWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./score-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => hand(data);
  worker.onerror = event => {
    for (const listener of listeners.values()) listener.onFailed(event.message);
    listeners.clear();
    worker = null;
  };
  return worker;
}

/** What the worker knows goes with it: a locked device has no key anywhere. */
onLockChange(name => {
  if (lockState(name) !== 'locked' || !worker) return;
  worker.terminate();
  worker = null;
  for (const listener of listeners.values()) listener.onFailed('DeviceLocked');
  listeners.clear();
});

function keyOf(dataset: Dataset): HandedKey | null {
  const key = openKey(DATABASE_NAMES[dataset]);
  return key && { id: key.id, bytes: key.bytes };
}

function hand(answer: WorkerAnswer): void {
  const listener = listeners.get(answer.request);
  if (!listener) return;
  switch (answer.kind) {
    case 'progress':
      listener.onProgress(answer.done, answer.of);
      return;
    case 'scored':
      if (answer.final) listeners.delete(answer.request);
      listener.onScores(answer.scores, answer.final);
      return;
    case 'stopped':
      listeners.delete(answer.request);
      listener.onStopped();
      return;
    case 'failed':
      listeners.delete(answer.request);
      listener.onFailed(answer.detail);
      return;
    default:
      answer satisfies never;
  }
}

/** Asks for the scores of a round; the function handed back stops the work. */
export function scoreInWorker(dataset: Dataset, round: string, listener: ScoreListener): () => void {
  const request = ++lastRequest;
  listeners.set(request, listener);
  const send = (message: WorkerRequest) => scoreWorker().postMessage(message);
  send({ kind: 'score', request, dataset, round, key: keyOf(dataset) });
  return () => {
    if (listeners.has(request)) send({ kind: 'cancel', request });
  };
}

/** Tells the worker that a round has one completed interview more; nobody waits for it. */
export const addToSumsInWorker = (dataset: Dataset, round: string): void =>
  scoreWorker().postMessage({ kind: 'add', dataset, round, key: keyOf(dataset) } satisfies WorkerRequest);
