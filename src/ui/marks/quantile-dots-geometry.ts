import { normalQuantile } from '../../../scoring/statistics';

/** One of `n` equally likely outcomes, stacked in its column; `reached`: on or above the target. */
export interface OutcomeDot {
  readonly x: number;
  readonly level: number;
  readonly reached: boolean;
}

const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5];

/** Column width in points: a round number near 2/7 of a standard deviation. */
export const columnWidth = (sd: number): number =>
  STEPS.reduce((best, step) => (Math.abs(step - sd / 3.5) < Math.abs(best - sd / 3.5) ? step : best));

/**
 * `n` equally likely outcomes of a normal forecast as dots: the middle of each n-th. The target is the edge of a column,
 * so that a dot is never on the wrong side of it. Values in points; `level` counts from 0 upwards.
 */
export function quantileDots(mean: number, sd: number, target: number | null, n = 20): OutcomeDot[] {
  const width = columnWidth(sd);
  const edge = target ?? mean;
  const heights = new Map<number, number>();
  return Array.from({ length: n }, (_, i) => {
    const value = mean + sd * normalQuantile((i + 0.5) / n);
    const column = Math.floor((value - edge) / width + 1e-9);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { x: edge + (column + 0.5) * width, level, reached: target !== null && column >= 0 };
  });
}
