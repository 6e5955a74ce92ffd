import type { RoundScores } from '../engine/round/round-scores';
import type { Dataset } from '../storage/device';

/**
 * Screens send ids; the worker opens the database itself. A newer request of a screen replaces the older one.
 * `add` brings the sums kept beside the interviews up to date and answers nothing.
 */
export type WorkerRequest =
  | { readonly kind: 'add'; readonly dataset: Dataset; readonly round: string }
  | { readonly kind: 'score'; readonly request: number; readonly dataset: Dataset; readonly round: string }
  | { readonly kind: 'cancel'; readonly request: number };

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
