import type { Uncertainty } from './scorecard';

/** One domain to be ranked. `points` null = withheld: no rank, and it takes no place. */
export interface RankItem {
  readonly id: string;
  readonly points: number | null;
  readonly uncertainty: Uncertainty;
  /** Points in every full replicate (NaN where undefined); needed by the marginal range only. */
  readonly replicates?: Float64Array;
}

/** Best and worst place, 1 = best. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}
