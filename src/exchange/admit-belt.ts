import { type AdmissionStore, StoreUnavailable } from '../engine/exchange/admission-store';
import type { Batch, Changes } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { AdmitOptions } from './admit-options';
import { later, Stop } from './admit-stop';
import type { AdmitTally } from './admit-tally';
import { type Opened, openItems } from './open-items';
import type { BundleItem } from './read-bundle';

/** Batches being opened while another is written: workers always have the next one. */
const AHEAD = 2;
/** Ciphertext a batch may hold, so that a file of the largest envelopes stays as flat in memory as any other. */
const LARGEST_BATCH = 4 * 1024 * 1024;

/**
 * Three things at once: lines are read, batches are opened (elsewhere, in workers), one batch is written. In order, and
 * one transaction after the other.
 */
export class Belt {
  readonly #options: AdmitOptions;
  readonly #tally: AdmitTally;
  readonly #size: number;
  readonly #opening: Promise<Opened>[] = [];
  #batch: BundleItem[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();
  /** Committed, but not told yet. */
  #untold: Changes | null = null;

  constructor(options: AdmitOptions, tally: AdmitTally) {
    this.#options = options;
    this.#tally = tally;
    this.#size = options.batchSize ?? 250;
  }

  async take(item: BundleItem): Promise<void> {
    this.#batch.push(item);
    this.#bytes += item.kind === 'envelope' ? item.envelope.ct.length : 0;
    if (this.#batch.length < this.#size && this.#bytes < LARGEST_BATCH) return;
    this.#open();
    if (this.#opening.length > AHEAD) await this.#writeNext();
  }

  /** Everything that was taken is written and told. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) this.#open();
    while (this.#opening.length > 0) await this.#writeNext();
    await this.#writing;
    await this.#tell(this.#takeUntold());
  }

  /** Whatever happened: waits for the transaction under way, and tells what it committed. */
  async stop(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#tell(this.#takeUntold());
  }

  #open(): void {
    const opening = openItems(this.#batch, this.#options, this.#tally);
    opening.catch(() => undefined); // noticed when its turn comes; here only so that nobody calls it unhandled
    this.#opening.push(opening);
    this.#batch = [];
    this.#bytes = 0;
  }

  /** What was committed before is told while the next is being written. */
  async #writeNext(): Promise<void> {
    const opened = await (this.#opening.shift() as Promise<Opened>);
    await this.#writing;
    if (this.#options.signal?.aborted) throw new Stop({ kind: 'cancelled' });
    const before = this.#takeUntold();
    this.#writing = this.#write(opened);
    this.#writing.catch(() => undefined);
    await this.#tell(before);
  }

  async #write({ batch, lines }: Opened): Promise<void> {
    if (isEmpty(batch)) return;
    const changes = await committed(batch, this.#options.store);
    this.#tally.take(batch, changes, lines);
    this.#untold = changes;
  }

  #takeUntold(): Changes | null {
    const changes = this.#untold;
    this.#untold = null;
    return changes;
  }

  async #tell(changes: Changes | null): Promise<void> {
    if (changes) await this.#options.onChanges?.(changes);
  }
}

const isEmpty = ({ versions, unopened, withdrawals, decisions }: Batch): boolean =>
  versions.length + unopened.length + withdrawals.length + decisions.length === 0;

async function committed(batch: Batch, store: AdmissionStore): Promise<Changes> {
  try {
    return await store.commit(batch, decide);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw later(error.reason);
    throw error;
  }
}
