/** A forecast part of the total, in points of the total, with its error variance. */
export interface Part {
  readonly id: string;
  readonly points: number;
  readonly variance: number;
}

/**
 * F11 · Chỉnh cho khớp tổng (reconciliation): the parts are shifted in proportion to their error variance so that they
 * sum to the total forecast directly; the part known least gives way most. With no variance anywhere the shift is
 * shared equally. Source: reference forecast, "As built here".
 * Example: parts 1 and 2 with variances 1 and 3, total 3.4 -> 1.1 and 2.3.
 */
export function reconcile(parts: readonly Part[], total: number): Map<string, number> {
  const sum = parts.reduce((running, part) => running + part.points, 0);
  const variance = parts.reduce((running, part) => running + part.variance, 0);
  const weight = (part: Part): number => (variance > 0 ? part.variance / variance : 1 / parts.length);
  return new Map(parts.map(part => [part.id, part.points + (total - sum) * weight(part)]));
}
