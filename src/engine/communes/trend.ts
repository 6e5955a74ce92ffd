import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';

/** How one commune moved from one round to the next; `lower`/`upper` at 95 %. */
export interface Change {
  readonly commune: string;
  readonly before: number;
  readonly now: number;
  readonly change: number;
  readonly lower: number;
  readonly upper: number;
  readonly word: 'up' | 'down' | 'unclear';
}

const Z_95 = 1.959963984540054;

/**
 * Changes of the communes both rounds know, by id: now - before with sqrt(SE1^2 + SE2^2), since the samples are drawn
 * apart. Unshrunk, because shrinkage would draw every change to 0 in part. Communes without an error are left out.
 */
export function changesBetween(before: readonly UnitEstimate[], now: readonly UnitEstimate[]): Change[] {
  const old = new Map(before.map(unit => [unit.id, unit]));
  return now.flatMap(unit => {
    const first = old.get(unit.id);
    const se = first ? Math.hypot(first.se, unit.se) : Number.NaN;
    if (first === undefined || !(se > 0)) return [];
    const change = unit.estimate - first.estimate;
    const [lower, upper] = [change - Z_95 * se, change + Z_95 * se];
    const word = lower > 0 ? ('up' as const) : upper < 0 ? ('down' as const) : ('unclear' as const);
    return [{ commune: unit.id, before: first.estimate, now: unit.estimate, change, lower, upper, word }];
  });
}
