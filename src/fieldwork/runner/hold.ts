import { INTERVIEW_LOCK } from '../../pwa/interview-lock';

export interface Hold {
  /** This tab may write. */
  readonly isHeld: boolean;
  /** Resolves when the tab that holds it lets go; only where `isHeld` is false. */
  readonly freed: Promise<void>;
  readonly release: () => void;
}

const never = new Promise<void>(() => undefined);
const UNLOCKED: Hold = { isHeld: true, freed: never, release: () => undefined };

/**
 * One tab at a time writes an interview (Web Locks: freed by the browser even when a tab is killed).
 * Where the browser has no locks (plain http) there is nothing to hold.
 */
export async function holdInterview(id: string): Promise<Hold> {
  if (!navigator.locks) return UNLOCKED;
  const name = INTERVIEW_LOCK + id;
  const held = await take(name);
  if (held) return held;
  await after(LETTING_GO_MS);
  return (await take(name)) ?? waitFor(name);
}

/** This tab may itself just be letting go (left and opened again at once). */
const LETTING_GO_MS = 150;
const after = (ms: number) => new Promise(done => setTimeout(done, ms));

async function take(name: string): Promise<Hold | null> {
  let release: () => void = () => undefined;
  const released = new Promise<void>(done => {
    release = done;
  });
  const isHeld = await new Promise<boolean>(answer => {
    navigator.locks.request(name, { ifAvailable: true }, lock => {
      answer(lock !== null);
      return lock ? released : undefined;
    });
  });
  return isHeld ? { isHeld, freed: never, release } : null;
}

function waitFor(name: string): Hold {
  const waiting = new AbortController();
  const freed = navigator.locks.request(name, { signal: waiting.signal }, () => undefined).catch(() => never);
  return { isHeld: false, freed, release: () => waiting.abort() };
}
