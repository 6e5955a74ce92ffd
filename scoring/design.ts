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
  readonly stratum: number;
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
  /** PSUs with weight in the domain, as indices of the tally, each once. */
  readonly weighted: readonly number[];
  /** Strata with interviews in the domain, for `average`, as indices of the tally, each once. */
  readonly strataPresent: readonly number[];
}

/** Runs of equal strata over PSUs that are in design order. */
export function stratumRuns({ stratumOf, strata, stratumSize }: Tally, psus: Uint32Array): StratumRun[] {
  const runs: StratumRun[] = [];
  for (let from = 0; from < psus.length; ) {
    const stratum = stratumOf[psus[from] as number] as number;
    let to = from + 1;
    while (to < psus.length && stratumOf[psus[to] as number] === stratum) to += 1;
    const name = strata[stratum] as string;
    runs.push({ stratum, name, from, to, size: stratumSize[stratum] as number });
    from = to;
  }
  return runs;
}

/** V3 over PSUs with weight that are in design order: strata are counted where they change. */
export function degreesOfFreedom({ stratumOf }: Tally, weighted: readonly number[]): number {
  let strata = 0;
  for (let i = 0; i < weighted.length; i++) {
    const isNew = i === 0 || stratumOf[weighted[i] as number] !== stratumOf[weighted[i - 1] as number];
    if (isNew) strata += 1;
  }
  return weighted.length - strata;
}

/** Names of the strata of which the whole sample has one PSU. */
export const lonelyStrata = (runs: readonly StratumRun[]): string[] =>
  runs.filter(run => run.size === 1).map(run => run.name);
