import { type StorageProblem, storageProblem } from './problems';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving'; readonly since: Date }
  | { readonly kind: 'failed'; readonly problem: StorageProblem };

/**
 * Writes the latest state of one interview. At most one write runs and one waits: a burst of changes costs two writes.
 * `saved` is said only when everything asked for is durable. A failed write stays failed until asked again.
 */
export class Autosave {
  #state: SaveState;
  #dirty = false;
  #running: Promise<void> | null = null;
  /** Begins the write that waits for its moment; null once it has begun. */
  #begin: (() => void) | null = null;
  #listeners = new Set<() => void>();

  constructor(
    private readonly write: () => Promise<unknown>,
    private readonly now: () => Date,
    savedAt: Date,
    /** When to begin a write that was asked for; a screen lets its frame be painted first. */
    private readonly soon: (work: () => void) => void = work => work(),
  ) {
    this.#state = { kind: 'saved', at: savedAt };
  }

  readonly state = (): SaveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something changed: write soon. */
  request(): void {
    this.#dirty = true;
    if (this.#state.kind !== 'saving') this.#become({ kind: 'saving', since: this.now() });
    this.#running ??= new Promise(done => {
      this.#begin = () => done(this.#drain());
      this.soon(() => this.#beginNow());
    });
  }

  /** As `settled`, for somebody who waits: the write begins now. */
  flush(): Promise<boolean> {
    this.#beginNow();
    return this.settled();
  }

  #beginNow(): void {
    this.#begin?.();
    this.#begin = null;
  }

  /** True once everything requested so far is durable; false when it could not be written. */
  async settled(): Promise<boolean> {
    while (this.#running) await this.#running;
    return this.#state.kind === 'saved';
  }

  /** Tries again after a failure. */
  retry(): Promise<boolean> {
    this.request();
    return this.settled();
  }

  async #drain(): Promise<void> {
    try {
      while (this.#dirty) {
        this.#dirty = false;
        await this.write();
      }
      this.#running = null;
      this.#become({ kind: 'saved', at: this.now() });
    } catch (error) {
      this.#running = null;
      this.#become({ kind: 'failed', problem: storageProblem(error) });
    }
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
