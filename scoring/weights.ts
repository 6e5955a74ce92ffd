/** One respondent's way into the sample. */
export interface Selection {
  /** Probability that the household was drawn, 0 < p <= 1. */
  readonly inclusionProbability: number;
  /** Adults in the household, of whom one was drawn. */
  readonly adults: number;
}

export interface DesignWeight {
  readonly weight: number;
  /** More adults than the cap: reported, because the cap trades a little bias for variance. */
  readonly capped: boolean;
}

/** At most this many adults multiply a weight. Source: design 5.9, issue Engine 5. */
export const ADULT_CAP = 4;

/**
 * W5 · Design weight (quyền số thiết kế): 1 / inclusion probability x adults in the household, capped at 4 (reported).
 * The village non-response factor is not in it: it multiplies PSU tallies at estimation (`ScoreOptions.psuFactor`).
 * Throws `RangeError` for a probability outside (0, 1] or no adult. Source: design 5.9.
 * Example: p = 0.05, 3 adults -> 60.
 */
export function designWeight({ inclusionProbability, adults }: Selection, cap = ADULT_CAP): DesignWeight {
  if (!(inclusionProbability > 0 && inclusionProbability <= 1)) {
    throw new RangeError(`designWeight: inclusion probability ${inclusionProbability}`);
  }
  if (!(adults >= 1)) throw new RangeError(`designWeight: ${adults} adults`);
  return { weight: Math.min(adults, cap) / inclusionProbability, capped: adults > cap };
}

/**
 * W6 · Village non-response factor (hệ số không trả lời): eligible drawn / interviewed. A village nobody answered in has no
 * factor (null): it stays in the design with no weight. Source: design 5.9. Example: 20 drawn, 16 interviewed -> 1.25.
 */
export const nonResponseFactor = (eligible: number, interviewed: number): number | null =>
  interviewed === 0 ? null : eligible / interviewed;

/** W7 · Weights scaled once to mean 1 over rows with weight, so that the round's unit fits them. Source: design 4. */
export function toMeanOne(weights: Float64Array): Float64Array {
  const positive = weights.filter(weight => weight > 0);
  const mean = positive.reduce((sum, weight) => sum + weight, 0) / positive.length;
  return positive.length === 0 ? Float64Array.from(weights) : weights.map(weight => weight / mean);
}

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
