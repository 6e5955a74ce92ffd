import type { Goalposts } from '../indicators/edition';

/**
 * R1 · Indicator points (điểm chỉ tiêu), 1-10: `1 + 9 (x - worst)/(best - worst)`.
 * x in the indicator's own unit. Never clamped: an x outside the goalposts gives points outside 1-10
 * and is counted by the caller. Source: papi-method 2; official values of 1.1 in 2023 to six digits.
 * Example: x = 0.745272 over 0-2 -> 4.353724.
 */
export const rescale = (x: number, { worst, best }: Goalposts): number =>
  1 + (9 * (x - worst)) / (best - worst);
