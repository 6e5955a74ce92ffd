import type { MissingPolicy } from './aggregate';
import type { Calibration } from './calibration';
import type { LonelyPsu } from './design';

/** What a score may be asked for beside its domain. */
export interface ScoreOptions {
  /** `strict` (default): a missing part withholds every level above it. `available`: the rest is used, flagged. */
  readonly missing?: MissingPolicy;
  readonly lonely?: LonelyPsu;
  /** Confidence level of intervals; default 0.95. */
  readonly level?: number;
  /** W4 · Factor of a PSU by id (village non-response, first-stage weight), multiplied in here and not in the tally. */
  readonly psuFactor?: (psuId: string) => number;
  /** Weights brought to known totals: `postStratify` or `rake`. */
  readonly calibration?: Calibration;
  /**
   * Degrees of freedom the design itself allows (`firstStageDf` of surveys/sampling), when it is fewer than PSUs minus
   * strata: units taken with certainty make strata whose villages look like degrees of freedom of the province.
   */
  readonly designDf?: number;
  /** `dimensions` leaves the maps of indicators and sub-dimensions empty: for lists of hundreds of domains. Default `all`. */
  readonly detail?: 'all' | 'dimensions';
  /** Fewest respondents an indicator may rest on; fewer are withheld as `too-few-answers`. Default 1. */
  readonly minimumAnswers?: number;
}
