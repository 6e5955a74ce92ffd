import type { AdmissionStore } from '../engine/exchange/admission-store';
import type { Changes } from '../engine/exchange/batch';
import type { AdmitProgress } from './admit-report';
import type { Reviewers } from './decision';
import type { Opener } from './opener';

/** How bundles are admitted, and what is told while they are. */
export interface AdmitOptions {
  readonly store: AdmissionStore;
  readonly opener: Opener;
  readonly reviewers: Reviewers;
  /** Records per transaction. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AdmitProgress) => void;
  /** After each committed transaction, in order: what came in and went out of the scores. The next is being written. */
  readonly onChanges?: (changes: Changes) => void | Promise<void>;
}
