import type { Calibration } from './calibration';
import { type Blocks, psuFactor } from './domain-blocks';
import { type Lineariser, linearisedScores } from './linearise';
import type { ScoreOptions } from './score-options';
import type { Tally } from './tally';
import { unitsPerOne } from './weight-unit';

/** One row of scores per PSU, in design order. */
export interface PsuScores {
  readonly psus: Uint32Array;
  readonly z: Float64Array;
}

/**
 * B3 · Linearised scores after calibration: z minus its fitted value on the margins, fitted with the weights before
 * calibration, over the whole sample; then times the calibrated weights. Margins are constant within a cell, so cell
 * totals suffice. PSUs outside the domain get a score too. Source: fixtures 13-14 (R `calibrate`).
 */
export function calibratedScores(
  lineariser: Lineariser,
  tally: Tally,
  blocks: Blocks,
  options: ScoreOptions & { readonly calibration: Calibration },
): PsuScores {
  const width = lineariser.shape.levels - lineariser.first;
  const fitted = options.calibration.fit(cellTotals(lineariser, tally, blocks), width);
  const psus = Uint32Array.from(tally.psuOrder);
  const z = wholeSample(psus, { psus: blocks.psus, z: insideScores(lineariser, tally, blocks).z }, width);
  for (let p = 0; p < psus.length; p++) {
    takeOffFitted(tally, psus[p] as number, options, fitted, z.subarray(p * width, (p + 1) * width));
  }
  return { psus, z };
}

/** Scores of the domain's own PSUs, with whatever weights the blocks carry. */
export const insideScores = (lineariser: Lineariser, tally: Tally, blocks: Blocks): PsuScores => ({
  psus: blocks.psus,
  z: linearisedScores(lineariser, tally, { ...blocks, row: blocks.place, rows: blocks.psus.length }),
});

/** Per cell, sum over the domain of w z with the weights before calibration. */
const cellTotals = (lineariser: Lineariser, tally: Tally, { block, own }: Blocks): Float64Array =>
  linearisedScores(lineariser, tally, {
    block,
    factor: own,
    row: block.map(b => tally.blockCell[b] as number),
    rows: tally.cells.length,
  });

/** Rows of the domain put among the PSUs of the whole sample; the others are 0. */
function wholeSample(psus: Uint32Array, inside: PsuScores, width: number): Float64Array {
  const z = new Float64Array(psus.length * width);
  const placeOf = new Map(Array.from(inside.psus, (psu, place) => [psu, place]));
  for (let p = 0; p < psus.length; p++) {
    const place = placeOf.get(psus[p] as number);
    if (place !== undefined) z.set(inside.z.subarray(place * width, (place + 1) * width), p * width);
  }
  return z;
}

function takeOffFitted(
  tally: Tally,
  psu: number,
  options: ScoreOptions & { readonly calibration: Calibration },
  fitted: Float64Array,
  z: Float64Array,
): void {
  const own = psuFactor(tally, psu, options);
  const units = unitsPerOne(tally.weightUnit);
  for (const b of tally.blocksOf[psu] as number[]) {
    const cell = tally.blockCell[b] as number;
    const factor = own * (options.calibration.cellFactor[cell] as number);
    const weight = (factor * (tally.weight[b] as number)) / units;
    for (let l = 0; l < z.length; l++) {
      z[l] = (z[l] as number) - weight * (fitted[cell * z.length + l] as number);
    }
  }
}
