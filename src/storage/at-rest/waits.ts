import type { LockRecord } from './lock-record';

/** Wrong secrets in a row before each further try has to wait; the wait doubles, to a quarter of an hour. */
export const FREE_TRIES = 4;
/** From here on the screen also says what is kept and what to do. */
export const TOLD_TRIES = 10;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long after so many wrong ones. */
export const waitAfter = (failures: number): number =>
  failures <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES - 1));

/** How long is left; a clock set back meanwhile lengthens nothing. */
export function waitLeft({ waitUntil, failures }: Pick<LockRecord, 'waitUntil' | 'failures'>, now: Date) {
  const left = waitUntil === null ? 0 : new Date(waitUntil).getTime() - now.getTime();
  return Math.max(0, Math.min(left, waitAfter(failures)));
}
