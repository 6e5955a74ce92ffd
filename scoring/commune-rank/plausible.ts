import type { ShrunkUnit } from './ranking';

/** What the citizens' answers leave open, in the points (or share) of the level; `n` people. */
export interface PlausibleRange {
  readonly lower: number;
  readonly upper: number;
}

/** `above`: the commune claims more than the whole range. `unknown`: no figure on one of the two sides. */
export type Beside = 'within' | 'above' | 'below' | 'unknown';

/**
 * C13 · Khoảng dân nói (plausible range): the wider of the commune's own interval and its shrunk one, estimate +- z SE
 * and shrunk +- z sqrt(postSd^2 + (1-g)^2 var(mu)). The wider, so that a flag never rests on shrinkage alone (with
 * tau2 = 0 the shrunk interval would be too sure). Source: issue 'Communes' 4; the union is ours (inferred).
 */
export function plausibleRange(unit: ShrunkUnit, z: number): PlausibleRange {
  const spread = Math.hypot(unit.postSd, (1 - unit.shrinkage) * unit.muSe);
  return {
    lower: Math.min(unit.estimate - z * unit.se, unit.shrunk - z * spread),
    upper: Math.max(unit.estimate + z * unit.se, unit.shrunk + z * spread),
  };
}

/** Where a claim lies to the range of C13; ends belong to it. */
export function besideRange(claim: number | null, range: PlausibleRange | null): Beside {
  if (claim === null || range === null) return 'unknown';
  if (claim > range.upper) return 'above';
  return claim < range.lower ? 'below' : 'within';
}

export type Fit = 'fits' | 'contradicts' | 'unclear';

/**
 * C14 · Khớp hay lệch (fit of one criterion with a share of citizens). Done in full (10 points) is contradicted when the
 * whole range lies under one half, fits when over; not done (1 point) the other way round; in between nothing is said.
 * Source: issue 'Communes' 4; one half as the line is ours (inferred).
 */
export function fitWithShare(points: number | null, range: PlausibleRange | null): Fit {
  if (points === null || range === null) return 'unclear';
  const side = range.lower > HALF ? 'most' : range.upper < HALF ? 'few' : null;
  const claimed = points >= 10 ? 'most' : points <= 1 ? 'few' : null;
  if (side === null || claimed === null) return 'unclear';
  return side === claimed ? 'fits' : 'contradicts';
}

const HALF = 0.5;
