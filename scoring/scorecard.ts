/** Why a number is not given. Ids only: wording lives with the application. */
export type WithheldReason =
  | 'no-answers'
  | 'too-few-answers'
  | 'incomplete'
  | 'missing-in-source'
  | 'not-in-edition';

/** Why a number carries no standard error. */
export type NoErrorReason =
  | 'one-psu'
  | 'df-too-small'
  | 'tallies-only'
  | 'official-figure'
  | 'self-assessed'
  | 'lonely-psu'
  | 'not-computed';

/** `se` in the points of its own level; `lower`/`upper` = t interval at `level` with `df` degrees of freedom. */
export type Uncertainty =
  | {
      readonly kind: 'estimated';
      readonly se: number;
      readonly df: number;
      readonly level: number;
      readonly lower: number;
      readonly upper: number;
      /** Few degrees of freedom (df < 5): shown, with a warning. */
      readonly weak: boolean;
      readonly designEffect?: number;
    }
  | { readonly kind: 'none'; readonly reason: NoErrorReason };

/**
 * One number of the index. `points` unrounded: indicator and dimension 1-10, sub-dimension a share of 10
 * (1/n..10/n), total 8-80. `n` = respondents who answered (for a composite level: smallest n below it).
 */
export type Score =
  | {
      readonly kind: 'scored';
      readonly points: number;
      readonly n: number;
      readonly uncertainty: Uncertainty;
      /** `available` policy left something out below this level. A partial total is never shown as a total. */
      readonly partial: boolean;
    }
  | { readonly kind: 'withheld'; readonly reason: WithheldReason; readonly n: number };

/** An indicator keeps x, its weighted mean on its own scale, next to its points. */
export type IndicatorScore = Score & {
  readonly id: string;
  readonly x: number | null;
  readonly seX: number | null;
  readonly sumWeights: number;
  readonly outsideGoalposts: number;
};

/** Every level of one domain (whole sample, a commune, women ...), with the lineage kept. */
export interface Scorecard {
  readonly n: number;
  readonly df: number | null;
  /** PSUs with weight in the domain. */
  readonly psus: number;
  /** Strata of which the whole sample has one PSU: their variance rests on the lonely-PSU option. */
  readonly lonelyStrata: readonly string[];
  /** Sum of weights of the domain's rows, weight 1 = one average respondent. */
  readonly sumWeights: number;
  readonly indicators: ReadonlyMap<string, IndicatorScore>;
  readonly subDimensions: ReadonlyMap<string, Score>;
  readonly dimensions: ReadonlyMap<string, Score>;
  readonly total: Score;
  /** 8 x 8 (dimension order of the tree), points squared; null where no SE can be given. */
  readonly dimensionCovariance: readonly (readonly number[])[] | null;
}
