/** Makes the median absolute deviation read like a standard deviation where most values are normal. */
const NORMAL = 1.4826;

/** Middle value; the mean of the two middle ones of an even number. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** What is usual: the middle, and how far values usually lie from it (never less than `least`). */
export interface Usual {
  readonly middle: number;
  readonly spread: number;
}

/** Median and scaled MAD: a third of the values may be invented and neither moves far. */
export function usualOf(values: readonly number[], least: number): Usual {
  const middle = median(values);
  const spread = NORMAL * median(values.map(value => Math.abs(value - middle)));
  return { middle, spread: Math.max(least, Number.isNaN(spread) ? 0 : spread) };
}

/** How many usual spreads a value lies above the usual middle; 0 where nothing is usual yet. */
export const above = (value: number, { middle, spread }: Usual): number =>
  Number.isNaN(middle) || Number.isNaN(value) ? 0 : (value - middle) / spread;

/** Share `at` (0-1) of sorted values lies below, linear between neighbours; NaN of nothing. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}
