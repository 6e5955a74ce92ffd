/** A calendar day `YYYY-MM-DD`; compared as text. Days are given, never taken from a clock. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => toDay(toTime(day) + days * MS_PER_DAY);

/** Days from `from` to `to`: negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((toTime(to) - toTime(from)) / MS_PER_DAY);

/** Day of a month (1-12); a day the month does not have becomes its last. */
export function dayOf(year: number, month: number, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1, Math.min(day, last)));
}

export const endOfMonth = (year: number, month: number): Day => dayOf(year, month, 31);
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Months on the calendar from one day's month to another's: 30/9 -> 1/11 is 2. */
export const monthsBetween = (from: Day, to: Day): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const isWithin = (day: Day, { from, to }: Span): boolean => day >= from && day <= to;
