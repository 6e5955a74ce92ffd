import { mean } from './deviations';
import type { History } from './history';

const TREND_YEARS = 5;

/**
 * Straight line through the last five years of a series, read one year on; null with fewer than two scores there.
 * Only a yardstick for the back-test: trends forecast worse than last year's value. Source: reference forecast 2.
 */
export function linearTrend(history: History): number | null {
  const recent = history.slice(-TREND_YEARS);
  const points = recent.flatMap((value, x) => (value === null ? [] : [{ x, value }]));
  if (points.length < 2) return null;
  const centre = { x: mean(points.map(({ x }) => x)), value: mean(points.map(({ value }) => value)) };
  const sxx = points.reduce((sum, { x }) => sum + (x - centre.x) ** 2, 0);
  const sxy = points.reduce((sum, { x, value }) => sum + (x - centre.x) * (value - centre.value), 0);
  return centre.value + (sxy / sxx) * (recent.length - centre.x);
}
