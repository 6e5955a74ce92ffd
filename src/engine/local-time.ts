const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** ISO time with the offset of this device: the day of an act is the day where it was done. */
export function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const shifted = new Date(now.getTime() + offset * 60_000);
  const sign = offset < 0 ? '-' : '+';
  return `${shifted.toISOString().slice(0, 19)}${sign}${two(offset / 60)}:${two(offset % 60)}`;
}
