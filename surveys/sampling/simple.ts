import type { DrawnUnit } from './pps';

/** `n` of `items` at random without replacement, in the order drawn; all of them, shuffled, where n is larger. */
export function drawSimple<T>(items: readonly T[], n: number, random: () => number): T[] {
  const pool = [...items];
  const taken = Math.min(n, pool.length);
  for (let i = 0; i < taken; i++) {
    const j = i + Math.floor(random() * (pool.length - i));
    [pool[i], pool[j]] = [pool[j] as T, pool[i] as T];
  }
  return pool.slice(0, taken);
}

/** Simple random draw of units, each with probability n / N, back in frame order. */
export function drawUnitsSimply(
  units: readonly { readonly id: string }[],
  n: number,
  random: () => number,
): DrawnUnit[] {
  const probability = Math.min(1, n / units.length);
  const drawn = new Set(drawSimple(units, n, random).map(({ id }) => id));
  return units
    .filter(({ id }) => drawn.has(id))
    .map(({ id }) => ({ id, probability, certainty: probability === 1 }));
}

/** Households of a village list: those to visit, then the replacements in the order they may be used. */
export interface HouseholdDraw {
  readonly main: readonly number[];
  readonly replacements: readonly number[];
  readonly probability: number;
  /** How many the list falls short of the wanted draw and replacements together; 0 = enough. */
  readonly short: number;
}

/** Draws from a list of households numbered 1..listed. Replacements belong to no probability sample and are labelled so. */
export function drawHouseholds(
  listed: number,
  { drawn, replacements }: { readonly drawn: number; readonly replacements: number },
  random: () => number,
): HouseholdDraw {
  const numbers = Array.from({ length: listed }, (_, i) => i + 1);
  const order = drawSimple(numbers, drawn + replacements, random);
  return {
    main: order.slice(0, drawn),
    replacements: order.slice(drawn),
    probability: listed === 0 ? 0 : Math.min(1, drawn / listed),
    short: Math.max(0, drawn + replacements - listed),
  };
}

/** Which of `adults` (0-based, in the order listed) is asked: every adult with the same chance 1 / adults. */
export const drawRespondent = (adults: number, random: () => number): number => Math.floor(random() * adults);
