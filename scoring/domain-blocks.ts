import { type DesignRows, degreesOfFreedom, stratumRuns } from './design';
import type { Domain } from './domain';
import type { ScoreOptions } from './score-options';
import type { Tally } from './tally';

/** Blocks of a domain in design order, those of one PSU together, and the factor their weights carry. */
export interface Blocks {
  readonly psus: Uint32Array;
  readonly block: readonly number[];
  readonly factor: readonly number[];
  /** The factor before calibration. */
  readonly own: readonly number[];
  /** Place in `psus` of each block. */
  readonly place: readonly number[];
}

/** Which blocks of a tally a domain consists of. */
export function blocksOf(tally: Tally, { psus, hasCell }: Domain, options: ScoreOptions): Blocks {
  const inside = hasCell === null ? null : tally.cells.map(hasCell);
  const block: number[] = [];
  const place: number[] = [];
  const factor: number[] = [];
  const own: number[] = [];
  for (let p = 0; p < psus.length; p++) {
    const psu = psus[p] as number;
    const before = psuFactor(tally, psu, options);
    for (const b of tally.blocksOf[psu] as number[]) {
      const cell = tally.blockCell[b] as number;
      if (inside !== null && inside[cell] !== true) continue;
      block.push(b);
      place.push(p);
      own.push(before);
      factor.push(options.calibration ? before * (options.calibration.cellFactor[cell] as number) : before);
    }
  }
  return { psus, block, place, factor, own };
}

/** Factor of a PSU, 1 where none is given. */
export const psuFactor = (tally: Tally, psu: number, { psuFactor: factor }: ScoreOptions): number =>
  factor === undefined ? 1 : factor((tally.psus[psu] as { id: string }).id);

/**
 * The design behind the rows of a matrix of scores. After calibration every PSU of the sample has a row and every stratum
 * takes part, whatever the domain (R keeps rows outside a domain at weight 0 then).
 */
export function designRows(
  tally: Tally,
  blocks: Blocks,
  rowPsus: Uint32Array,
  { designDf = Number.POSITIVE_INFINITY, calibration }: ScoreOptions,
): DesignRows {
  const weighted = weightedPsus(tally, blocks);
  return {
    psus: rowPsus,
    runs: stratumRuns(tally, rowPsus),
    df: Math.min(designDf, degreesOfFreedom(tally, weighted)),
    weighted,
    strataPresent: calibration
      ? strataOf(
          tally,
          Array.from(rowPsus).flatMap(psu => tally.blocksOf[psu] as number[]),
        )
      : strataOf(tally, blocks.block),
  };
}

/** PSUs that have weight in the domain; their blocks lie together. */
function weightedPsus(tally: Tally, { psus, block, factor, place }: Blocks): number[] {
  const weighted: number[] = [];
  for (let i = 0; i < block.length; i++) {
    if ((tally.weightedRows[block[i] as number] as number) === 0 || factor[i] === 0) continue;
    const psu = psus[place[i] as number] as number;
    if (weighted.at(-1) !== psu) weighted.push(psu);
  }
  return weighted;
}

/** Strata of blocks with interviews; blocks are in design order. */
function strataOf(tally: Tally, blocks: readonly number[]): number[] {
  const strata: number[] = [];
  for (const b of blocks) {
    const stratum = tally.stratumOf[tally.blockPsu[b] as number] as number;
    if ((tally.rows[b] as number) > 0 && strata.at(-1) !== stratum) strata.push(stratum);
  }
  return strata;
}
