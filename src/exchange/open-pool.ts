import type { Envelope } from './envelope';
import type { Opening } from './open';
import type { Opener } from './opener';

/** What the pool needs of a Worker: messages out, messages and a death in. */
export interface WorkerPort {
  postMessage(message: PoolTask): void;
  addEventListener(type: 'message', listener: (event: { data: PoolAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface PoolTask {
  readonly task: number;
  readonly envelopes: readonly Envelope[];
}

export interface PoolAnswer {
  readonly task: number;
  /** Null: the worker could not do it at all. */
  readonly openings: readonly Opening[] | null;
}

/** A task small enough that all workers have something to do, large enough that messages do not matter. */
const TASK_SIZE = 16;

export interface OpenPool {
  readonly open: Opener;
  close(): void;
}

/** Decryption is the slow part and has no state: it is spread over workers that were given their keys when made. */
export function openPool(makeWorker: () => WorkerPort, size: number): OpenPool {
  const hands = Array.from({ length: Math.max(1, size) }, () => new Hand(makeWorker()));
  const open: Opener = async envelopes => {
    const tasks: Promise<readonly Opening[]>[] = [];
    for (let at = 0; at < envelopes.length; at += TASK_SIZE) {
      const hand = hands.reduce((least, other) => (other.load < least.load ? other : least));
      tasks.push(hand.open(envelopes.slice(at, at + TASK_SIZE)));
    }
    return (await Promise.all(tasks)).flat();
  };
  const close = (): void => {
    for (const hand of hands) hand.close();
  };
  return { open, close };
}

interface Waiting {
  readonly resolve: (openings: readonly Opening[]) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and what it owes. */
class Hand {
  readonly #port: WorkerPort;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #dead = false;

  constructor(port: WorkerPort) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.#settle(data));
    port.addEventListener('error', () => this.close());
  }

  get load(): number {
    return this.#dead ? Number.POSITIVE_INFINITY : this.#waiting.size;
  }

  open(envelopes: readonly Envelope[]): Promise<readonly Opening[]> {
    if (this.#dead) return Promise.reject(new Error('openPool: worker died'));
    const task = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(task, { resolve, reject });
      this.#port.postMessage({ task, envelopes });
    });
  }

  close(): void {
    this.#dead = true;
    this.#port.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('openPool: worker died'));
    this.#waiting.clear();
  }

  #settle({ task, openings }: PoolAnswer): void {
    const waiting = this.#waiting.get(task);
    this.#waiting.delete(task);
    if (openings) waiting?.resolve(openings);
    else waiting?.reject(new Error('openPool: task failed'));
  }
}
