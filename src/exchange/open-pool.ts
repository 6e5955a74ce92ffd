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
/** Tasks a worker is given at once: while it does one, the next lies ready. The rest wait for whoever is free. */
const DEPTH = 2;

export interface OpenPool {
  readonly open: Opener;
  close(): void;
}

/** Decryption is the slow part and has no state: it is spread over workers that were given their keys when made. */
export function openPool(makeWorker: () => WorkerPort, size: number): OpenPool {
  const queue: Job[] = [];
  const feed = (): void => {
    const alive = hands.filter(hand => !hand.isDead);
    if (alive.length === 0) for (const job of queue.splice(0)) job.reject(new Error('openPool: worker died'));
    for (const hand of alive) {
      while (hand.load < DEPTH) {
        const job = queue.shift();
        if (!job) return;
        hand.take(job);
      }
    }
  };
  const hands = Array.from({ length: Math.max(1, size) }, () => new Hand(makeWorker(), feed));
  const open: Opener = async envelopes => {
    const tasks: Promise<readonly Opening[]>[] = [];
    for (let at = 0; at < envelopes.length; at += TASK_SIZE) {
      const part = envelopes.slice(at, at + TASK_SIZE);
      tasks.push(new Promise((resolve, reject) => void queue.push({ envelopes: part, resolve, reject })));
    }
    feed();
    return (await Promise.all(tasks)).flat();
  };
  const close = (): void => {
    for (const hand of hands) hand.close();
    feed();
  };
  return { open, close };
}

interface Job {
  readonly envelopes: readonly Envelope[];
  readonly resolve: (openings: readonly Opening[]) => void;
  readonly reject: (error: Error) => void;
}

/** One worker and what it owes. */
class Hand {
  readonly #port: WorkerPort;
  readonly #free: () => void;
  readonly #owed = new Map<number, Job>();
  #next = 1;
  #dead = false;

  /** `free` is called whenever it can take more, or never will again. */
  constructor(port: WorkerPort, free: () => void) {
    this.#port = port;
    this.#free = free;
    port.addEventListener('message', ({ data }) => this.#settle(data));
    port.addEventListener('error', () => {
      this.close();
      free();
    });
  }

  get load(): number {
    return this.#owed.size;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  take(job: Job): void {
    const task = this.#next++;
    this.#owed.set(task, job);
    this.#port.postMessage({ task, envelopes: job.envelopes });
  }

  close(): void {
    this.#dead = true;
    this.#port.terminate();
    for (const { reject } of this.#owed.values()) reject(new Error('openPool: worker died'));
    this.#owed.clear();
  }

  #settle({ task, openings }: PoolAnswer): void {
    const job = this.#owed.get(task);
    this.#owed.delete(task);
    if (openings) job?.resolve(openings);
    else job?.reject(new Error('openPool: task failed'));
    this.#free();
  }
}
