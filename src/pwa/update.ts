import { registerSW } from 'virtual:pwa-register';
import { interviewOpen } from './interview-lock';

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

/** Swaps to the waiting version and reloads, unless an interview is open somewhere; true when it went ahead. */
export async function applyUpdate(): Promise<boolean> {
  if (await interviewOpen()) return false;
  // The library reloads only pages that had a worker when they were opened; the very first visit had none.
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  await apply?.(true);
  return true;
}
