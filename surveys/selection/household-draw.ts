import { drawHouseholds, drawSimple, type HouseholdDraw } from '../sampling/simple';

/**
 * `systematic`: equal steps through the list from one random start, so that the walk order of the list spreads the
 * sample over the village. `simple`: every set of households is as likely as any other.
 */
export const HOUSEHOLD_METHODS = ['systematic', 'simple'] as const;
export type HouseholdMethod = (typeof HOUSEHOLD_METHODS)[number];

/** What the design asks of a village; both whole numbers, `drawn` 1 or more. */
export interface HouseholdWish {
  readonly drawn: number;
  readonly replacements: number;
}

/**
 * Draws the households of a village list numbered 1..`listed`: those to visit, in list order, and the replacements in
 * the order they may be used. Every household has the same chance, drawn / listed, at most 1. A list shorter than the
 * draw: all are taken, nobody is left to replace them, and `short` says how many are missing.
 * Calls `random` once for the start (systematic) and once per replacement; the same numbers give the same households.
 * Source: docs/decisions/075; chance as in design 5.9.
 */
export function drawVillage(
  listed: number,
  wish: HouseholdWish,
  method: HouseholdMethod,
  random: () => number,
): HouseholdDraw {
  if (method === 'simple') {
    const draw = drawHouseholds(listed, wish, random);
    return { ...draw, main: draw.main.toSorted((a, b) => a - b) };
  }
  const main = systematic(listed, Math.min(wish.drawn, listed), random);
  const taken = new Set(main);
  const others = Array.from({ length: listed }, (_, i) => i + 1).filter(number => !taken.has(number));
  return {
    main,
    replacements: drawSimple(others, wish.replacements, random),
    probability: listed === 0 ? 0 : Math.min(1, wish.drawn / listed),
    short: Math.max(0, wish.drawn + wish.replacements - listed),
  };
}

/** `n` of 1..`listed` at equal steps of listed / n (which may be no whole number); each exactly with chance n / listed. */
function systematic(listed: number, n: number, random: () => number): number[] {
  if (n === 0) return [];
  const step = listed / n;
  const start = random() * step;
  return Array.from({ length: n }, (_, i) => Math.min(listed, Math.floor(start + i * step) + 1));
}

/** A draw as made on a phone: everything needed to make it again. Numbers are those of the list at that time. */
export interface VillageDraw {
  readonly at: string;
  readonly by: string | null;
  readonly seed: number;
  readonly generator: string;
  readonly method: HouseholdMethod;
  readonly listed: number;
  readonly wish: HouseholdWish;
  readonly main: readonly number[];
  readonly reserves: readonly number[];
  readonly probability: number;
  readonly short: number;
}
