const keyOf = (round: string): string => `soi-papi:me:${round}`;
const listeners = new Set<() => void>();

/**
 * Which interviewer of a round's list holds this phone; null where nobody was named. A setting of the device, for a phone
 * of one: on a shared phone the PIN says who it is.
 */
export function meIn(round: string): string | null {
  try {
    return localStorage.getItem(keyOf(round));
  } catch {
    return null;
  }
}

export function setMeIn(round: string, code: string | null): void {
  try {
    if (code === null) localStorage.removeItem(keyOf(round));
    else localStorage.setItem(keyOf(round), code);
  } catch {
    // Asked again at the next start.
  }
  for (const listener of listeners) listener();
}

export const onMeChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
