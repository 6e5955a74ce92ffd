import { localTime } from '../local-time';

/** "Hôm nay, 16:00" or "16:00 12/11": a stored time carries the clock of the place. */
export const when = (iso: string, today: string, now = new Date()): string =>
  iso.slice(0, 10) === localTime(now).slice(0, 10) ? `${today}, ${iso.slice(11, 16)}` : shortTime(iso);

/** "14:32 10/11": what the clock there said. */
export const shortTime = (iso: string): string =>
  `${iso.slice(11, 16)} ${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
