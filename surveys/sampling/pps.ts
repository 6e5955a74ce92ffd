/** A unit that can be drawn; `size` is its measure of size (adults or households of the frame), above 0. */
export interface Sized {
  readonly id: string;
  readonly size: number;
}

/** A drawn unit. `certainty`: it could not be missed, so it is a stratum, not a cluster (design 5.8). */
export interface DrawnUnit {
  readonly id: string;
  readonly probability: number;
  readonly certainty: boolean;
}

/**
 * Inclusion probabilities of PPS without replacement, `n` of `units`: n x size / total. Units that reach 1 are taken with
 * certainty and the rest is computed anew, until none does. They sum to n. Source: papi-method 4; usual practice of
 * systematic PPS. All units are certain where n is at least their number.
 */
export function inclusionProbabilities(units: readonly Sized[], n: number): Map<string, number> {
  const certain = new Set<string>();
  for (;;) {
    const rest = units.filter(({ id }) => !certain.has(id));
    const total = rest.reduce((sum, { size }) => sum + size, 0);
    const left = n - certain.size;
    const reaching = rest.filter(({ size }) => left * size >= total);
    if (reaching.length === 0) {
      return new Map(units.map(({ id, size }) => [id, certain.has(id) ? 1 : (left * size) / total]));
    }
    for (const { id } of reaching) certain.add(id);
  }
}

/**
 * Systematic PPS: certainty units, then one random start and equal steps through the others in frame order (the order is
 * an implicit stratification). `random` is called once unless all units are certain. Returned in frame order.
 */
export function drawPps(units: readonly Sized[], n: number, random: () => number): DrawnUnit[] {
  const probabilities = inclusionProbabilities(units, Math.min(n, units.length));
  const certain = [...probabilities].filter(([, probability]) => probability === 1);
  const steps = Math.min(n, units.length) - certain.length;
  const hits = steps > 0 ? systematic(probabilities, steps, random()) : new Set<string>();
  return [...probabilities]
    .filter(([id, probability]) => probability === 1 || hits.has(id))
    .map(([id, probability]) => ({ id, probability, certainty: probability === 1 }));
}

/** Units whose stretch of the cumulated probabilities holds start, start + 1, ... Rounding adds and loses no unit. */
function systematic(probabilities: ReadonlyMap<string, number>, steps: number, start: number): Set<string> {
  const hits = new Set<string>();
  let reached = 0;
  let last = '';
  for (const [id, probability] of probabilities) {
    if (probability === 1) continue;
    reached += probability;
    last = id;
    if (hits.size < steps && reached > start + hits.size) hits.add(id);
  }
  if (hits.size < steps) hits.add(last);
  return hits;
}
