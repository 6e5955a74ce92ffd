export interface Trimmed {
  readonly weights: Float64Array;
  /** Rows held at the cap, and the weight taken from them and spread over the others. */
  readonly trimmed: readonly number[];
  readonly moved: number;
  readonly cap: number;
}

/**
 * W8 · Trimming (cắt quyền số): weights above `cap` are held there, what was cut is spread over the others in proportion,
 * again until none exceeds the cap; the sum is kept. Throws `RangeError` when the cap is below the mean weight.
 * Source: issue Engine 5; Potter 1990. Example: [1, 1, 10] with cap 5 -> [3.5, 3.5, 5].
 */
export function trimWeights(weights: Float64Array, cap: number): Trimmed {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.filter(weight => weight > 0).length;
  if (cap * positive < total) throw new RangeError(`trimWeights: cap ${cap} is below the mean weight`);
  const held = new Set<number>();
  let trimmed: Float64Array = Float64Array.from(weights);
  for (let over = overCap(trimmed, cap, held); over.length > 0; over = overCap(trimmed, cap, held)) {
    for (const i of over) held.add(i);
    trimmed = spread(weights, cap, held, total);
  }
  const moved = [...held].reduce((sum, i) => sum + (weights[i] as number) - cap, 0);
  return { weights: trimmed, trimmed: [...held].sort((a, b) => a - b), moved, cap };
}

const overCap = (weights: Float64Array, cap: number, held: ReadonlySet<number>): number[] =>
  Array.from(weights.keys()).filter(i => !held.has(i) && (weights[i] as number) > cap);

function spread(weights: Float64Array, cap: number, held: ReadonlySet<number>, total: number): Float64Array {
  const free = weights.reduce((sum, weight, i) => (held.has(i) ? sum : sum + weight), 0);
  const factor = free === 0 ? 1 : (total - cap * held.size) / free;
  return weights.map((weight, i) => (held.has(i) ? cap : weight * factor));
}
