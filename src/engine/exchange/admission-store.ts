import type { Batch, Changes, Held } from './batch';
import type { Dossier, Unopened } from './facts';

/** Why a store could not take a batch now. Nothing of the batch was kept; the same batch may be tried again. */
export type LaterReason = 'disk-full' | 'storage-failed';

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly reason: LaterReason,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

/**
 * Where admitted interviews are kept. Dexie, memory and a file of lines implement it; every way into an office (bundle
 * file, drop box, stream) ends here.
 */
export interface AdmissionStore {
  /**
   * One transaction: reads what the batch may touch, asks `judge` (pure, synchronous), writes all changes or none.
   * Two callers at once are taken one after the other. Throws StoreUnavailable.
   */
  commit(batch: Batch, judge: (held: Held, batch: Batch) => Changes): Promise<Changes>;
  /** Every dossier, in pages; for digests, exports and rebuilding sums. */
  dossiers(): AsyncIterable<readonly Dossier[]>;
  unopened(): Promise<readonly Unopened[]>;
  /** Signed lines of withdrawals and decisions, to travel on. */
  signedLines(): Promise<readonly string[]>;
}
