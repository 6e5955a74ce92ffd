/**
 * Weights brought to known totals. A margin is constant inside a cell of the tally, so a calibration is one factor per
 * cell plus the regression on the margins that its standard errors need.
 */
export interface Calibration {
  /** g by index of the tally's cells. */
  readonly cellFactor: Float64Array;
  /** Fitted value per cell and column from cell totals of w z (weights before calibration). */
  readonly fit: (cellTotals: Float64Array, columns: number) => Float64Array;
}
