/** Odds a path can aim at. */
export const ODDS = [0.5, 0.65, 0.8] as const;
