import type { History } from './history';

/**
 * One series (the total, a dimension, a sub-dimension) of all provinces, seen from the national mean.
 * `national`: simple mean of the provinces with a score. `spread`: their standard deviation (divisor n).
 * `own`, `smoothed`: per province the deviation d_t and its smoothed level L_t, aligned with the years.
 */
export interface Deviations {
  readonly id: string;
  readonly national: History;
  readonly spread: History;
  readonly own: ReadonlyMap<string, History>;
  readonly smoothed: ReadonlyMap<string, History>;
}

/**
 * F3 · Độ lệch so với trung bình cả nước (deviations): d_t = y_t - m_t, in the points of the series.
 * Provinces without a score that year are left out of m_t. Source: reference forecast 2.
 */
export function deviationsOf(
  id: string,
  series: ReadonlyMap<string, History>,
  years: number,
  alpha: number,
): Deviations {
  const national: (number | null)[] = [];
  const spread: (number | null)[] = [];
  for (let t = 0; t < years; t++) {
    const present = [...series.values()].flatMap(row => known(row[t]));
    national.push(present.length > 0 ? mean(present) : null);
    spread.push(present.length > 2 ? rootMeanSquare(present, mean(present)) : null);
  }
  const own = new Map([...series].map(([province, row]) => [province, deviate(row, national)]));
  const smoothed = new Map([...own].map(([province, row]) => [province, smooth(row, alpha)]));
  return { id, national, spread, own, smoothed };
}

const known = (value: number | null | undefined): number[] =>
  value === null || value === undefined ? [] : [value];

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Root of the mean square about `centre` (0 unless told). */
export const rootMeanSquare = (values: readonly number[], centre = 0): number =>
  Math.sqrt(mean(values.map(value => (value - centre) ** 2)));

export const deviate = (row: History, national: History): History =>
  row.map((value, t) => {
    const centre = national[t] ?? null;
    return value === null || centre === null ? null : value - centre;
  });

/**
 * F4 · Làm trơn (smoothed deviation): L_1 = d_1, L_t = L_(t-1) + alpha (d_t - L_(t-1)); a missing year changes
 * nothing. Entry t is the level after the news of year t; null until the first score.
 * Source: reference forecast 2, formulas. Example: alpha .7, deviations 1, 2, none -> 1, 1.7, 1.7.
 */
export function smooth(deviations: History, alpha: number): History {
  let level: number | null = null;
  return deviations.map(news => {
    if (news !== null) level = level === null ? news : level + alpha * (news - level);
    return level;
  });
}
