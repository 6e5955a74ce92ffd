import { showNumber } from './numbers';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 10737418240 -> "11 GB": as people say the size of a phone. One decimal under 10. */
export function showBytes(bytes: number, language: string): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${showNumber(value, language, value < 10 && unit > 1 ? 1 : 0)} ${UNITS[unit]}`;
}
