import { type DesignRows, type LonelyPsu, LonelyPsuError, lonelyStrata, type StratumRun } from './design';
import { floats, vector } from './vectors';

/** Linearised scores: one row per PSU of `rows`, one column per level from `first` on. */
export interface Linearised {
  readonly rows: DesignRows;
  readonly first: number;
  readonly width: number;
  readonly z: Float64Array;
}

/**
 * V1 · Taylor-linearised variance of every column, ultimate clusters, with replacement:
 * Var = sum_h m_h/(m_h-1) sum_p (z_p - mean_h)^2. m_h counts the PSUs of the stratum in the whole sample; those
 * outside the rows enter with z = 0. Means are taken off first: one-pass formulas lose all digits.
 * Units: points squared of the column. NaN where `average` has no stratum left to average.
 * One number per column: the level minus `first`.
 * Source: fixtures formulas 6-9; checked against R `survey` 4.1.1.
 */
export function variances(linearised: Linearised, lonely: LonelyPsu): Float64Array {
  const { width, rows, z } = linearised;
  const [sums, mean, spread] = floats(3, width);
  for (const run of runsFor(rows, lonely)) {
    spread.fill(0);
    meanOf(linearised, run, mean);
    for (let p = run.from; p < run.to; p++) addSquares(z, p * width, mean, spread);
    const scale = run.size > 1 ? run.size / (run.size - 1) : 1;
    const outside = run.size - (run.to - run.from);
    for (let c = 0; c < width; c++) {
      const m = mean[c] as number;
      sums[c] = (sums[c] as number) + scale * ((spread[c] as number) + outside * m * m);
    }
  }
  const factor = averageFactor(rows, lonely);
  return factor === 1 ? sums : sums.map(sum => sum * factor);
}

function addSquares(z: Float64Array, row: number, mean: Float64Array, spread: Float64Array): void {
  for (let c = 0; c < spread.length; c++) {
    const off = (z[row + c] as number) - (mean[c] as number);
    spread[c] = (spread[c] as number) + off * off;
  }
}

/**
 * V4 · Covariance matrix of levels `from` to `to` (hiệp phương sai): as V1 with products. Source: fixtures formula 8.
 */
export function covariances(
  linearised: Linearised,
  [from, to]: readonly [number, number],
  lonely: LonelyPsu,
): number[][] {
  const { width, z, rows, first } = linearised;
  const size = to - from;
  const own = from - first;
  const sums = vector(size * size);
  const mean = vector(width);
  const off = vector(size);
  for (const run of runsFor(rows, lonely)) {
    meanOf(linearised, run, mean);
    const scale = run.size > 1 ? run.size / (run.size - 1) : 1;
    for (let p = run.from; p < run.to; p++) {
      for (let i = 0; i < size; i++) off[i] = (z[p * width + own + i] as number) - (mean[own + i] as number);
      addProducts(off, scale, sums);
    }
    for (let i = 0; i < size; i++) off[i] = mean[own + i] as number;
    addProducts(off, scale * (run.size - (run.to - run.from)), sums);
  }
  return square(sums, size, averageFactor(rows, lonely));
}

function addProducts(off: Float64Array, scale: number, sums: Float64Array): void {
  const size = off.length;
  for (let i = 0; i < size; i++) {
    const scaled = scale * (off[i] as number);
    for (let j = 0; j <= i; j++)
      sums[i * size + j] = (sums[i * size + j] as number) + scaled * (off[j] as number);
  }
}

/** Plain loops: `Array.from` with a function costs more than the products themselves. */
function square(lower: Float64Array, size: number, factor: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j < size; j++) {
      row.push(factor * (lower[i < j ? j * size + i : i * size + j] as number));
    }
    rows.push(row);
  }
  return rows;
}

/** Mean over all m_h PSUs of the stratum; a lonely PSU is centred at zero, not at itself. */
function meanOf({ z, width }: Linearised, { from, to, size }: StratumRun, mean: Float64Array): void {
  mean.fill(0);
  if (size === 1) return;
  for (let p = from; p < to; p++) {
    for (let c = 0; c < width; c++) mean[c] = (mean[c] as number) + (z[p * width + c] as number);
  }
  for (let c = 0; c < width; c++) mean[c] = (mean[c] as number) / size;
}

/** Runs that add to the sum: lonely ones only under `adjust`. */
function runsFor({ runs }: DesignRows, lonely: LonelyPsu): readonly StratumRun[] {
  if (lonely === 'adjust') return runs;
  if (lonely === 'fail') {
    const alone = lonelyStrata(runs);
    if (alone.length > 0) throw new LonelyPsuError(alone);
  }
  return runs.filter(run => run.size > 1);
}

function averageFactor({ runs, strataPresent }: DesignRows, lonely: LonelyPsu): number {
  if (lonely !== 'average') return 1;
  const present = runs.filter(run => strataPresent.includes(run.stratum));
  const usable = present.filter(run => run.size > 1);
  if (present.length === usable.length) return 1;
  return usable.length === 0 ? Number.NaN : present.length / usable.length;
}
