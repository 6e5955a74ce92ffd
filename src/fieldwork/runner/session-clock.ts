/** Smaller differences are two clocks being read one after the other, or a clock put right by the network. */
const TOLERANCE_MS = 2_000;
/** A phone that slept stops its monotonic clock: only a jump ahead of more than a day is told. */
const LONGEST_SLEEP_MS = 24 * 3_600_000;

export interface Clocks {
  /** What the phone's clock says, ms. It may be set to anything at any time. */
  readonly wall: () => number;
  /** Time that only passes (`performance.now`), ms from anywhere. */
  readonly monotonic: () => number;
}

/**
 * The time of one interview. It never goes back: when the phone's clock is set back, it goes on as if it had not been,
 * and the jump is kept for the supervisor. A clock set ahead, or a phone that slept, is followed.
 */
export class SessionClock {
  /** Time of the interview where the monotonic clock reads 0, and what the wall clock would read there. */
  #time: number;
  #wall: number;
  readonly #jumps: number[];

  constructor(
    private readonly clocks: Clocks,
    { notBefore, jumps }: { readonly notBefore: number; readonly jumps: readonly number[] },
  ) {
    const wall = clocks.wall();
    const monotonic = clocks.monotonic();
    this.#jumps = [...jumps];
    this.#wall = wall - monotonic;
    this.#time = Math.max(wall, notBefore) - monotonic;
    if (wall < notBefore - TOLERANCE_MS) this.#jumps.push(Math.round(wall - notBefore));
  }

  /** Time of the interview, ms; never less than it was. */
  now(): number {
    const monotonic = this.clocks.monotonic();
    const wall = this.clocks.wall();
    const jump = wall - (this.#wall + monotonic);
    if (Math.abs(jump) > TOLERANCE_MS) this.#meet(jump, wall, monotonic);
    return this.#time + monotonic;
  }

  /** Jumps of the phone's clock against time that only passes, ms; back ones negative. */
  jumps(): readonly number[] {
    return this.#jumps;
  }

  #meet(jump: number, wall: number, monotonic: number): void {
    this.#wall = wall - monotonic;
    if (jump < 0 || jump > LONGEST_SLEEP_MS) this.#jumps.push(Math.round(jump));
    // Ahead of the interview's own time: followed. Put right again after having been set back: nothing to do.
    if (wall > this.#time + monotonic) this.#time = wall - monotonic;
  }
}
