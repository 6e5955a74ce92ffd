/** Integers up to here are exact in a double; sums beyond it would depend on their order. */
export const EXACT_LIMIT = Number.MAX_SAFE_INTEGER;

/** Units that make weight 1. A unit of 0.0001 gives exactly 10000, although 1/0.0001 need not in floating point. */
export function unitsPerOne(weightUnit: number | null): number {
  if (weightUnit === null) return 1;
  const units = 1 / weightUnit;
  const whole = Math.round(units);
  return Math.abs(units - whole) < 1e-9 * units ? whole : units;
}

/**
 * W1 · Weight in units (đơn vị quyền số): the nearest whole number of `weightUnit`; null keeps the weight as it is.
 * Sums of whole numbers below 2^53 are exact, so no order, device or deletion can change a score.
 * Refuses negative, infinite and NaN weights by name: they are broken input, not statistics.
 * Source: reference perf 5; design 4. Example: weight 1.25, unit 0.0001 -> 12500.
 */
export function inUnits(weight: number, weightUnit: number | null): number {
  return weightUnit === null ? checked(weight) : Math.round(checked(weight) * unitsPerOne(weightUnit));
}

/** The weight, or an error that names it. */
export function checked(weight: number): number {
  if (!Number.isFinite(weight) || weight < 0) throw new RangeError(`weight ${weight}`);
  return weight;
}

/**
 * W2 · The coarsest decimal unit (1, 0.1 ... 1e-9) in which every weight is a whole number, or null when there is
 * none: then the float path is the honest one. Source: perf 5 (fixed point). Example: [2.5, 1.25] -> 0.01.
 */
export function decimalUnitOf(weights: ArrayLike<number>): number | null {
  for (let decimals = 0; decimals <= 9; decimals++) {
    const scale = 10 ** decimals;
    if (everyWeight(weights, weight => isWhole(weight, scale))) return 1 / scale;
  }
  return null;
}

function everyWeight(weights: ArrayLike<number>, holds: (weight: number) => boolean): boolean {
  for (let i = 0; i < weights.length; i++) if (!holds(weights[i] as number)) return false;
  return true;
}

/** Whole to the last digits of a double, and dividing back gives the very weight that was read. */
function isWhole(weight: number, scale: number): boolean {
  const units = Math.round(weight * scale);
  return units <= EXACT_LIMIT && units / scale === weight;
}
