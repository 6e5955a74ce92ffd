import type { IndexTree } from '../index-tree';

/**
 * Official scores of one year. `tree`: what the index consisted of that year (its n are the divisors of the shares).
 * `shares`: province -> sub-dimension -> share of 10 (1/n-10/n); null or absent = no score, never 0.
 */
export interface PanelYear {
  readonly year: number;
  readonly tree: IndexTree;
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
}
export type Panel = readonly PanelYear[];

/**
 * F0 · Dữ liệu đến năm gốc (panel up to the origin): every year after `origin` is dropped before anything is
 * estimated, so that no later figure can leak into a constant. Years in order; a year nobody has is kept as an empty
 * one, so that "the year before" means the calendar. Source: reference forecast, "As built here".
 */
export function panelUpTo(panel: Panel, origin: number): Panel {
  const known = panel.filter(({ year }) => year <= origin).sort((a, b) => a.year - b.year);
  const filled: PanelYear[] = [];
  for (const next of known) {
    for (let last = filled.at(-1); last && last.year + 1 < next.year; last = filled.at(-1)) {
      filled.push({ year: last.year + 1, tree: last.tree, shares: new Map() });
    }
    filled.push(next);
  }
  return filled;
}

/** Every province that occurs, in the order of first mention. */
export const provincesOf = (panel: Panel): string[] => [
  ...new Set(panel.flatMap(({ shares }) => [...shares.keys()])),
];
