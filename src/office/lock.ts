import type { Outcome } from '../engine/exchange/outcome';
import type { KeyFileProblem, PrivateKeys } from '../exchange/keys';
import type { LockTask } from './lock.worker';

/** Locks private keys under a passphrase: the text of a key file. */
export const lockAside = (keys: PrivateKeys, passphrase: string): Promise<Outcome<string, KeyFileProblem>> =>
  aside({ kind: 'lock', keys, passphrase });

export const unlockAside = (
  text: string,
  passphrase: string,
): Promise<Outcome<PrivateKeys, KeyFileProblem>> => aside({ kind: 'unlock', text, passphrase });

/** One worker per task: the passphrase and the 256 MB it works in go with it. */
function aside<T>(task: LockTask): Promise<T> {
  const worker = new Worker(new URL('./lock.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = event => reject(new Error(event.message || 'lock worker failed'));
    worker.postMessage(task);
  });
  return answer.finally(() => worker.terminate());
}
