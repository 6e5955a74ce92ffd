import type { Cuts } from '../../../scoring/groups';

/** [phi, spread of the provinces, z80, z95] of one dimension or sub-dimension; null = not known at that origin. */
export type SeriesConstants = readonly [
  phi: number,
  spread: number | null,
  z80: number | null,
  z95: number | null,
];

/** What was known at the end of one year, estimated on it and the years before only. */
export interface OriginConstants {
  readonly total: {
    readonly phi: number;
    readonly idiosyncratic: number;
    readonly nationalShock: number;
    readonly cuts: Cuts;
  };
  readonly series: Readonly<Record<string, SeriesConstants>>;
  /** Sub-dimension -> [good year P75, very good year P90], points of 1-10. */
  readonly goodYears: Readonly<Record<string, readonly [number, number]>>;
}

/**
 * The forecast's constants per origin year, computed from the published scores of all provinces by a script; the scores
 * themselves are not carried. `national`: yearly means over provinces (`total` in points of 80, dimensions and
 * sub-dimensions on 1-10), aligned with `years`; null = nobody had it.
 */
export interface ForecastConstants {
  readonly source: string;
  readonly years: readonly number[];
  readonly national: Readonly<Record<string, readonly (number | null)[]>>;
  readonly origins: Readonly<Record<string, OriginConstants>>;
}
