import { type Delivery, deliver } from './courier';
import { type HubLink, LinkFailed, type LinkProblem } from './link';
import { type HubTrack, LONGEST_WAIT, untilDue, waitAfter } from './retry';

/** What there is to deliver now, and to whom; `tracks` of everything no receipt has come for. */
export interface Round extends Omit<Delivery, 'link' | 'now' | 'random'> {
  readonly tracks: readonly HubTrack[];
  /** Wishes to withdraw made here that the hub does not surely hold yet. */
  readonly wishes: number;
  /** Milliseconds until it is time to ask what was taken back; null: nothing is held here. */
  readonly askIn: number | null;
}

/** What the courier needs of the device it runs on. */
export interface CourierWorld {
  /** Null: no hub, no account, or nothing that waits. Asked again at every turn. */
  readonly round: () => Promise<Round | null>;
  readonly connect: () => Promise<HubLink>;
  readonly isOnline: () => boolean;
  /** Nobody waits any longer. */
  readonly reset: () => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
}

export type CourierTrouble = LinkProblem | 'hub-full' | 'hub-denied' | 'hub-silent' | 'storage-failed';

/** For the screen. `resting`: nothing to do; `asking`: all is on the hub, receipts are looked for now and then. */
export interface CourierState {
  readonly phase: 'resting' | 'offline' | 'connecting' | 'sending' | 'asking' | 'waiting';
  readonly trouble: CourierTrouble | null;
  /** Receipts that were not the province's. */
  readonly forged: number;
}

export const AT_REST: CourierState = { phase: 'resting', trouble: null, forged: 0 };

/** Nothing to send, nothing to ask for now. */
const hasTime = ({ tracks, wishes, askIn }: Round): boolean =>
  wishes === 0 && askIn !== 0 && tracks.every(({ refused }) => refused !== null);

/** The hub is let go of when there is nothing to say for longer than this. */
const KEEP_OPEN_MS = 20_000;
const ASK_MS = 2_000;

/**
 * Delivers by itself: connects, sends, asks for receipts, waits longer after every failure. It starts over when it is
 * woken (back online, a tap, a new interview) and never gives up; what it cannot send stays where it is.
 */
export class Courier {
  readonly #world: CourierWorld;
  readonly #tell: (state: CourierState) => void;
  #failures = 0;
  #asked = 0;
  #forged = 0;
  #isWoken = false;
  #wakeUp: () => void = () => undefined;

  constructor(world: CourierWorld, tell: (state: CourierState) => void) {
    this.#world = world;
    this.#tell = tell;
  }

  /** Something has changed: look at once. `fresh`: and forget the failures of before. */
  async wake(fresh: boolean): Promise<void> {
    if (fresh) {
      this.#failures = 0;
      this.#asked = 0;
      await this.#world.reset().catch(() => undefined); // told when the turn finds the same
    }
    this.#isWoken = true;
    this.#wakeUp();
  }

  /** Until the signal says stop. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#wakeUp());
    while (!signal.aborted) {
      const wait = await this.#turn(signal);
      if (!signal.aborted) await this.#pause(wait);
    }
  }

  /** One connection. Gives how long to wait afterwards; null: until woken. */
  async #turn(signal: AbortSignal): Promise<number | null> {
    try {
      const round = await this.#world.round();
      if (!round || hasTime(round)) {
        this.#say('resting', null);
        return round?.askIn ?? null;
      }
      if (!this.#world.isOnline()) return this.#say('offline', null);
      this.#say('connecting', null);
      const link = await this.#world.connect();
      try {
        return await this.#whileOpen(link, signal);
      } finally {
        await link.close().catch(() => undefined);
      }
    } catch (error) {
      this.#failures += 1;
      const trouble = error instanceof LinkFailed ? error.problem : 'storage-failed';
      this.#say('waiting', trouble);
      // An account that is not let in is not let in a second later either.
      return trouble === 'denied' ? LONGEST_WAIT : waitAfter(this.#failures, this.#world.random);
    }
  }

  async #whileOpen(link: HubLink, signal: AbortSignal): Promise<number | null> {
    const { now, random } = this.#world;
    for (;;) {
      const round = await this.#world.round();
      if (!round || signal.aborted) return this.#say('resting', null);
      if (!this.#world.isOnline()) return this.#say('offline', null);
      const isSending = round.tracks.some(({ heldAt, refused }) => heldAt === null && refused === null);
      this.#say(isSending ? 'sending' : 'asking', null);
      const { received, forged, trouble } = await deliver({ ...round, link, now, random });
      this.#failures = 0;
      this.#forged = forged;
      if (received > 0) this.#asked = 0;
      const wait = await this.#untilNext(trouble);
      if (wait === null || wait > KEEP_OPEN_MS) return wait;
      await this.#pause(wait);
    }
  }

  /** The next due envelope or the next question for receipts, whichever is sooner. */
  async #untilNext(trouble: CourierTrouble | null): Promise<number | null> {
    const left = await this.#world.round();
    if (!left) return this.#say('resting', null);
    const due = untilDue(left.tracks, this.#world.now());
    const isAsking = left.wishes > 0 || left.tracks.some(({ heldAt }) => heldAt !== null);
    this.#asked += 1;
    const ask = isAsking ? Math.max(ASK_MS, waitAfter(this.#asked, this.#world.random)) : null;
    if (hasTime(left)) this.#say('resting', null);
    else this.#say(trouble ? 'waiting' : 'asking', trouble);
    const waits = [due, ask, left.askIn].filter(wait => wait !== null);
    return waits.length === 0 ? null : Math.max(trouble ? ASK_MS : 0, Math.min(...waits));
  }

  #say(phase: CourierState['phase'], trouble: CourierTrouble | null): null {
    this.#tell({ phase, trouble, forged: this.#forged });
    return null;
  }

  #pause(ms: number | null): Promise<void> {
    if (this.#isWoken) {
      this.#isWoken = false;
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const timer = ms === null ? undefined : setTimeout(resolve, Math.min(ms, LONGEST_WAIT));
      this.#wakeUp = () => {
        clearTimeout(timer);
        this.#isWoken = false;
        resolve();
      };
    });
  }
}
