import type { Tally } from './tally';

/**
 * V2 · What to do with a stratum of which only one PSU was drawn (tầng chỉ có một PSU):
 * `adjust` adds z^2, centred at zero (default); `remove` and `certainty` add nothing; `average` adds nothing and
 * multiplies the sum by strata / strata with more than one PSU; `fail` refuses. Source: fixtures formula 9 (R `survey`).
 */
export type LonelyPsu = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';

export const LONELY_OPTIONS: readonly LonelyPsu[] = ['fail', 'remove', 'certainty', 'adjust', 'average'];

/** `lonely: 'fail'` and the sample has strata with one PSU. */
export class LonelyPsuError extends Error {
  override readonly name = 'LonelyPsuError';
  constructor(readonly strata: readonly string[]) {
    super(`strata with only one PSU: ${strata.join(', ')}`);
  }
}

/** PSUs of one stratum that take part, as a run of rows; `size` = m_h of the whole sample. */
export interface StratumRun {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Which PSUs stand behind a row of a matrix of linearised scores, in design order, and how sure that can be. */
export interface DesignRows {
  readonly psus: Uint32Array;
  readonly runs: readonly StratumRun[];
  /** V3 · Degrees of freedom: PSUs with weight minus strata with weight, both inside the domain (fixtures formula 10). */
  readonly df: number;
  readonly weightedPsus: number;
  /** Ids of those PSUs and of their strata. */
  readonly weighted: ReadonlySet<string>;
  readonly weightedStrata: ReadonlySet<string>;
  /** Strata with interviews in the domain, for `average`. */
  readonly strataPresent: ReadonlySet<string>;
}

/** Runs of equal strata over PSUs that are in design order. */
export function stratumRuns({ stratumOf, strata, stratumSize }: Tally, psus: Uint32Array): StratumRun[] {
  const runs: StratumRun[] = [];
  for (let from = 0; from < psus.length; ) {
    const stratum = stratumOf[psus[from] as number] as number;
    let to = from + 1;
    while (to < psus.length && stratumOf[psus[to] as number] === stratum) to += 1;
    runs.push({ name: strata[stratum] as string, from, to, size: stratumSize[stratum] as number });
    from = to;
  }
  return runs;
}

/** Names of the strata of which the whole sample has one PSU. */
export const lonelyStrata = (runs: readonly StratumRun[]): string[] =>
  runs.filter(run => run.size === 1).map(run => run.name);
