import type { RoundScores } from '../engine/round/round-scores';
import type { Dataset } from '../storage/device';

/** Of the data in view, while they are unlocked: a worker has a memory of its own. */
export interface HandedKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Screens send ids; the worker opens the database itself. A newer request of a screen replaces the older one.
 * `key`: where the device has a lock. `add` brings the sums kept beside the interviews up to date and answers nothing.
 */
export type WorkerRequest =
  | (Whose & { readonly kind: 'add' })
  | (Whose & { readonly kind: 'score'; readonly request: number })
  | { readonly kind: 'cancel'; readonly request: number };

interface Whose {
  readonly dataset: Dataset;
  readonly round: string;
  readonly key: HandedKey | null;
}

/** `scored` may come twice: first from sums, then with design effects, which need every row. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly request: number; readonly done: number; readonly of: number }
  | {
      readonly kind: 'scored';
      readonly request: number;
      readonly scores: RoundScores;
      readonly final: boolean;
    }
  | { readonly kind: 'stopped'; readonly request: number }
  | { readonly kind: 'failed'; readonly request: number; readonly detail: string };
