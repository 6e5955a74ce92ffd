/**
 * Estimate of one commune in any score, higher = better. `n`: respondents. `se`: its sampling standard error, > 0.
 * `df`: degrees of freedom the SE rests on (villages - strata), null = unknown. `elementVariance`: variance between
 * respondents, null = unknown. `villages`: first-stage units, null = unknown.
 */
export interface UnitEstimate {
  readonly id: string;
  readonly n: number;
  readonly estimate: number;
  readonly se: number;
  readonly df?: number | null;
  readonly elementVariance?: number | null;
  readonly villages?: number | null;
}
