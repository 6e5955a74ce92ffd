export interface Clocks {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

/**
 * How long nobody has touched the app, ms. Both clocks count: the monotonic one stands still while a phone sleeps, the
 * other one may be set back.
 */
export class Rest {
  #wall: number;
  #monotonic: number;

  constructor(private readonly clocks: Clocks) {
    this.#wall = clocks.wall();
    this.#monotonic = clocks.monotonic();
  }

  touched(): void {
    this.#wall = this.clocks.wall();
    this.#monotonic = this.clocks.monotonic();
  }

  ms(): number {
    return Math.max(this.clocks.wall() - this.#wall, this.clocks.monotonic() - this.#monotonic);
  }
}

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'] as const;
const LOOK_MS = 5_000;
const TELL_MS = 15_000;

export interface Watch {
  readonly minutes: number;
  readonly onRest: () => void;
  /** Somebody is at work here, said now and then: other tabs are not to lock meanwhile. */
  readonly onActive: () => void;
}

/** Watches for rest; `touched` counts a touch elsewhere. A phone that wakes up looks at once. */
export function watchRest({ minutes, onRest, onActive }: Watch): {
  readonly touched: () => void;
  readonly stop: () => void;
} {
  const rest = new Rest({ wall: () => Date.now(), monotonic: () => performance.now() });
  const isOver = (): boolean => rest.ms() >= minutes * 60_000;
  const look = (): void => {
    if (isOver()) onRest();
  };
  let told = Number.NEGATIVE_INFINITY;
  const touch = (): void => {
    const wasOver = isOver();
    look();
    if (wasOver) return; // the tap that wakes the phone is no work
    rest.touched();
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    onActive();
  };
  for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, LOOK_MS);
  return {
    touched: () => rest.touched(),
    stop: () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    },
  };
}
