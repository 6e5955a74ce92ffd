import type { Goalposts } from '../indicators/edition';

/**
 * The tree a score is computed on: data, passed in. Nothing here knows PAPI.
 * An `Edition` satisfies this shape as it is; a foreign spec is turned into it.
 */
export interface TreeIndicator {
  readonly id: string;
  readonly goalposts: Goalposts;
}
export interface TreeSubDimension {
  readonly id: string;
  readonly indicators: readonly TreeIndicator[];
}
export interface TreeDimension {
  readonly id: string;
  readonly subDimensions: readonly TreeSubDimension[];
  /** Nominal number of sub-dimensions when it differs from those listed (a sub-dimension without data still counts). */
  readonly nSubDimensions?: number;
}
export interface IndexTree {
  readonly dimensions: readonly TreeDimension[];
}
