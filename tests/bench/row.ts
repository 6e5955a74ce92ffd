/** One line of the benchmark table: always a ratio against something measured in the same run. */
export interface Row {
  readonly what: string;
  /** Median ratio of the paired runs; null when the other side is not on this machine (say so in `detail`). */
  readonly ratio: number | null;
  readonly must: string;
  readonly aim: string;
  readonly met: boolean | null;
  readonly detail: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('median of nothing');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};
