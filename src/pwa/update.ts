import { registerSW } from 'virtual:pwa-register';

/** Every open interview holds a lock of this name, in any tab (see fieldwork/runner/hold.ts). */
export const INTERVIEW_LOCK = 'soi-papi:interview:';

let waiting = false;
let apply: ((reload?: boolean) => Promise<void>) | null = null;
const listeners = new Set<() => void>();

/** Registers the service worker: after one visit everything works without a network. */
export function startServiceWorker(): void {
  apply = registerSW({
    onNeedRefresh() {
      waiting = true;
      for (const listener of listeners) listener();
    },
  });
}

export const updateWaiting = (): boolean => waiting;
export const onUpdateChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** An interview open in any tab must not lose its version under it. */
export async function interviewOpen(): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some(({ name }) => name?.startsWith(INTERVIEW_LOCK));
}

/** Swaps to the waiting version and reloads, unless an interview is open somewhere; true when it went ahead. */
export async function applyUpdate(): Promise<boolean> {
  if (await interviewOpen()) return false;
  await apply?.(true);
  return true;
}
