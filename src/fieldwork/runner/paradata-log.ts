import {
  type PackedParadata,
  type Paradata,
  packChange,
  packPage,
  readParadata,
} from '../../../surveys/paradata';

/** Enough to see a mind changed; more is somebody playing with the buttons. */
const MOST_CHANGES = 200;

interface Shown {
  first: number;
  spent: number;
  visits: number;
}

/**
 * What the interviewer's hand did: when each page was first shown, how long it stayed, which answers were changed, how
 * often it went back. Times count from the beginning of the interview and only while it is open (ms, monotonic).
 */
export class ParadataLog {
  readonly #pages: Map<string, Shown>;
  /** The pages as they are kept; only the one on show is packed again. */
  readonly #packed: Map<string, string>;
  #changes: string;
  #changeCount: number;
  #backSteps: number;
  #page: string | null = null;
  #entered = 0;
  /** Time open before this session. */
  readonly #before: number;
  readonly #started: number;

  constructor(
    packed: Paradata | PackedParadata | null,
    private readonly monotonic: () => number,
  ) {
    const kept = readParadata(packed);
    this.#pages = new Map(kept?.pages.map(({ page, ...shown }) => [page, { ...shown }]));
    this.#packed = new Map(kept?.pages.map(one => [one.page, packPage(one)]));
    this.#changes = kept?.changes.map(packChange).join('') ?? '';
    this.#changeCount = kept?.changes.length ?? 0;
    this.#backSteps = kept?.backSteps ?? 0;
    this.#before = kept?.pages.reduce((sum, { spent }) => sum + spent, 0) ?? 0;
    this.#started = monotonic();
  }

  /** A page comes on screen; the one before it has stayed until now. */
  enter(page: string): void {
    if (page === this.#page) return;
    const now = this.#elapsed();
    this.#leave(now);
    const shown = this.#pages.get(page);
    if (shown) shown.visits += 1;
    else this.#pages.set(page, { first: now, spent: 0, visits: 1 });
    this.#page = page;
    this.#entered = now;
  }

  back(): void {
    this.#backSteps += 1;
  }

  /** An answer became another one. First answers are no change. */
  change(question: string, from: unknown, to: unknown): void {
    if (from === undefined || from === null || from === to || this.#changeCount >= MOST_CHANGES) return;
    this.#changes += packChange({ question, at: this.#elapsed(), from: text(from), to: text(to) });
    this.#changeCount += 1;
  }

  /** As it is kept; the page on show counts up to now. */
  snapshot(clockJumps: readonly number[]): PackedParadata {
    const now = this.#elapsed();
    this.#leave(now);
    this.#entered = now;
    return {
      v: 1,
      pages: [...this.#packed.values()].join(''),
      changes: this.#changes,
      backSteps: this.#backSteps,
      clockJumps: [...clockJumps],
    };
  }

  #leave(now: number): void {
    const shown = this.#page === null ? undefined : this.#pages.get(this.#page);
    if (!shown || this.#page === null) return;
    shown.spent += now - this.#entered;
    this.#packed.set(this.#page, packPage({ page: this.#page, ...shown }));
  }

  #elapsed(): number {
    return Math.round(this.#before + this.monotonic() - this.#started);
  }
}

const text = (answer: unknown): string => (answer === undefined || answer === null ? '' : String(answer));
