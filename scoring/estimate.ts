import type { MissingPolicy } from './aggregate';
import type { Calibration } from './calibration';
import { type DesignRows, type LonelyPsu, stratumRuns } from './design';
import type { Domain } from './domain';
import type { IndexTree } from './index-tree';
import { type LevelPoints, levelPoints, offsetsOf } from './levels';
import { type Shape, shapeOf } from './shape';
import type { Tally } from './tally';
import type { Linearised } from './variance';
import { floats, type Vectors } from './vectors';
import { unitsPerOne } from './weight-unit';

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

/** Everything computed about one domain, before anything is withheld. Vectors over indicators follow the tree. */
export interface Estimate {
  readonly shape: Shape;
  readonly tally: Tally;
  readonly options: ScoreOptions;
  readonly rows: number;
  readonly weight: number;
  readonly answered: Float64Array;
  readonly sumWeights: Float64Array;
  readonly outside: Float64Array;
  /** PSUs with weight behind each indicator; empty under `detail: 'dimensions'`, which shows no indicator. */
  readonly psusAnswering: Uint32Array;
  readonly levels: LevelPoints;
  readonly linearised: Linearised;
}

/**
 * E1 · Ratio estimates and linearised scores of one domain from a tally: x_k = sum w y / sum w over those who answered
 * k, nobody dropped listwise; z_p = sum_k c_k (A_pk - x_k B_pk) / B_k per PSU for every level (linear in z_pk, so
 * sub-dimensions, dimensions and total are combinations of it).
 * Throws nothing for missing answers: x is NaN there and the levels above say incomplete.
 * Source: fixtures formulas 1, 5, 6.
 */
export function estimateDomain(
  tree: IndexTree,
  tally: Tally,
  domain: Domain,
  options: ScoreOptions = {},
): Estimate {
  const shape = shapeOf(tree, tally.indicatorIds);
  const blocks = blocksOf(tally, domain, options);
  const psusAnswering = options.detail === 'dimensions' ? NONE : countPsus(shape, tally, blocks);
  const sums = { ...addUp(shape, tally, blocks, options.minimumAnswers ?? 1), psusAnswering };
  const levels = levelPoints(shape, sums.x);
  const scores = options.calibration
    ? calibratedScores(shape, tally, blocks, sums, options.calibration, options)
    : indicatorScores(shape, tally, blocks, sums);
  const rows = designRows(tally, blocks, scores.psus, options.designDf ?? Number.POSITIVE_INFINITY);
  return {
    shape,
    tally,
    options,
    ...sums,
    outside: outsideOf(shape, tally, blocks),
    levels,
    linearised: compose(shape, levels, rows, scores.z),
  };
}

const NONE = new Uint32Array(0);

/** Blocks of the domain in design order and the factor their weights carry. */
interface Blocks {
  readonly psus: Uint32Array;
  readonly block: readonly number[];
  readonly factor: readonly number[];
  /** The same before calibration. */
  readonly own: readonly number[];
  /** Place in `psus` of each block. */
  readonly place: readonly number[];
}

function blocksOf(tally: Tally, { psus, hasCell }: Domain, options: ScoreOptions): Blocks {
  const inside = hasCell === null ? null : tally.cells.map(hasCell);
  const block: number[] = [];
  const place: number[] = [];
  const factor: number[] = [];
  const before: number[] = [];
  for (let p = 0; p < psus.length; p++) {
    const psu = psus[p] as number;
    const own = psuFactor(tally, psu, options);
    for (const b of tally.blocksOf[psu] as number[]) {
      const cell = tally.blockCell[b] as number;
      if (inside !== null && inside[cell] !== true) continue;
      block.push(b);
      place.push(p);
      before.push(own);
      factor.push(options.calibration ? own * (options.calibration.cellFactor[cell] as number) : own);
    }
  }
  return { psus, block, place, factor, own: before };
}

export const psuFactor = (tally: Tally, psu: number, { psuFactor: factor }: ScoreOptions): number =>
  factor === undefined ? 1 : factor((tally.psus[psu] as { id: string }).id);

interface DomainSums {
  readonly rows: number;
  readonly weight: number;
  readonly answered: Float64Array;
  readonly sumWeights: Float64Array;
  readonly psusAnswering: Uint32Array;
  readonly x: Float64Array;
  /** Sum of weights in the tally's own unit, the denominator of the linearisation. */
  readonly base: Float64Array;
}

function addUp(
  { column }: Shape,
  tally: Tally,
  { block, factor }: Blocks,
  minimum: number,
): Omit<DomainSums, 'psusAnswering'> {
  const sums = floats(3, tally.indicatorIds.length);
  let rows = 0;
  let weight = 0;
  for (let i = 0; i < block.length; i++) {
    const b = block[i] as number;
    const u = factor[i] as number;
    rows += tally.rows[b] as number;
    weight += u * (tally.weight[b] as number);
    addBlock(sums, tally, b, u);
  }
  const units = unitsPerOne(tally.weightUnit);
  const [answered, base, sumWeights, x] = floats(4, column.length);
  for (let leaf = 0; leaf < column.length; leaf++) {
    const c = column[leaf] as number;
    const sum = c < 0 ? 0 : (sums[1][c] as number);
    answered[leaf] = c < 0 ? 0 : (sums[0][c] as number);
    base[leaf] = sum;
    sumWeights[leaf] = sum / units;
    const enough = sum > 0 && (answered[leaf] as number) >= minimum;
    x[leaf] = enough ? (sums[2][c] as number) / sum : Number.NaN;
  }
  return { rows, weight: weight / units, answered, sumWeights, base, x };
}

/**
 * Adds one block to (answered, sum w, sum w y) per column of the tally; a plain loop straight through its arrays, because
 * a round has hundreds of domains.
 */
function addBlock([answered, base, values]: Vectors, tally: Tally, block: number, factor: number): void {
  const { answered: n, sumWeights, sumValues } = tally;
  const from = block * tally.indicatorIds.length;
  for (let c = 0; c < values.length; c++) {
    answered[c] = (answered[c] as number) + (n[from + c] as number);
    base[c] = (base[c] as number) + factor * (sumWeights[from + c] as number);
    values[c] = (values[c] as number) + factor * (sumValues[from + c] as number);
  }
}

/** PSUs with weight behind each indicator; the blocks of a PSU lie together. */
function countPsus({ column }: Shape, tally: Tally, { block, factor, place }: Blocks): Uint32Array {
  const counts = new Uint32Array(column.length);
  const lastPlace = new Int32Array(column.length).fill(-1);
  for (let i = 0; i < block.length; i++) {
    const from = (block[i] as number) * tally.indicatorIds.length;
    for (let leaf = 0; leaf < column.length; leaf++) {
      const c = column[leaf] as number;
      if (c < 0 || lastPlace[leaf] === place[i]) continue;
      if (!((factor[i] as number) * (tally.sumWeights[from + c] as number) > 0)) continue;
      lastPlace[leaf] = place[i] as number;
      counts[leaf] = (counts[leaf] as number) + 1;
    }
  }
  return counts;
}

interface IndicatorScores {
  readonly psus: Uint32Array;
  /** PSU x level, points of the indicator; the levels above are still empty. */
  readonly z: Float64Array;
}

function indicatorScores(
  shape: Shape,
  tally: Tally,
  { psus, block, factor, place }: Blocks,
  { x, base }: DomainSums,
): IndicatorScores {
  const k = shape.indicators.length;
  const stride = tally.indicatorIds.length;
  const z = new Float64Array(psus.length * shape.levels);
  const scale = scales(shape, x, base);
  const { column } = shape;
  const { sumValues, sumWeights } = tally;
  for (let i = 0; i < block.length; i++) {
    const u = factor[i] as number;
    const row = (place[i] as number) * shape.levels;
    const from = (block[i] as number) * stride;
    for (let leaf = 0; leaf < k; leaf++) {
      const c = scale[leaf] as number;
      if (c === 0) continue;
      const at = from + (column[leaf] as number);
      const off = (sumValues[at] as number) - (x[leaf] as number) * (sumWeights[at] as number);
      z[row + leaf] = (z[row + leaf] as number) + u * off * c;
    }
  }
  return { psus, z };
}

/** Points per unit of (A - x B), zero where there is no estimate. */
function scales({ slope }: Shape, x: Float64Array, base: Float64Array): Float64Array {
  const scale = new Float64Array(slope.length);
  for (let leaf = 0; leaf < scale.length; leaf++) {
    if (!Number.isNaN(x[leaf])) scale[leaf] = (slope[leaf] as number) / (base[leaf] as number);
  }
  return scale;
}

/**
 * B3 · Linearised scores after calibration: z minus its fitted value on the margins, fitted with the weights before
 * calibration, over the whole sample; then times the calibrated weights. Margins are constant within a cell, so cell
 * totals suffice. PSUs outside the domain get a score too. Source: fixtures 13-14 (R `calibrate`).
 */
function calibratedScores(
  shape: Shape,
  tally: Tally,
  blocks: Blocks,
  sums: DomainSums,
  calibration: Calibration,
  options: ScoreOptions,
): IndicatorScores {
  const { levels } = shape;
  const k = shape.indicators.length;
  const inside = indicatorScores(shape, tally, blocks, sums);
  const psus = Uint32Array.from(tally.psuOrder);
  const fitted = calibration.fit(cellTotals(shape, tally, blocks, sums), k);
  const z = new Float64Array(psus.length * levels);
  const placeOf = new Map(Array.from(inside.psus, (psu, place) => [psu, place]));
  for (let p = 0; p < psus.length; p++) {
    const psu = psus[p] as number;
    const place = placeOf.get(psu);
    if (place !== undefined) z.set(inside.z.subarray(place * levels, place * levels + k), p * levels);
    takeOffFitted(
      tally,
      psu,
      psuFactor(tally, psu, options),
      calibration,
      fitted,
      z.subarray(p * levels, p * levels + k),
    );
  }
  return { psus, z };
}

/** Per cell and indicator, sum over the domain of w z with the weights before calibration. */
function cellTotals(
  shape: Shape,
  tally: Tally,
  { block, own }: Blocks,
  { x, base }: DomainSums,
): Float64Array {
  const k = shape.indicators.length;
  const stride = tally.indicatorIds.length;
  const scale = scales(shape, x, base);
  const totals = new Float64Array(tally.cells.length * k);
  for (let i = 0; i < block.length; i++) {
    const b = block[i] as number;
    const cell = tally.blockCell[b] as number;
    const before = own[i] as number;
    for (let leaf = 0; leaf < k; leaf++) {
      const c = scale[leaf] as number;
      if (c === 0) continue;
      const at = b * stride + (shape.column[leaf] as number);
      const off = (tally.sumValues[at] as number) - (x[leaf] as number) * (tally.sumWeights[at] as number);
      totals[cell * k + leaf] = (totals[cell * k + leaf] as number) + before * off * c;
    }
  }
  return totals;
}

function takeOffFitted(
  tally: Tally,
  psu: number,
  own: number,
  { cellFactor }: Calibration,
  fitted: Float64Array,
  z: Float64Array,
): void {
  const units = unitsPerOne(tally.weightUnit);
  for (const b of tally.blocksOf[psu] as number[]) {
    const cell = tally.blockCell[b] as number;
    const weight = (own * (cellFactor[cell] as number) * (tally.weight[b] as number)) / units;
    for (let leaf = 0; leaf < z.length; leaf++) {
      z[leaf] = (z[leaf] as number) - weight * (fitted[cell * z.length + leaf] as number);
    }
  }
}

/** From indicator scores to all levels, in place: z is linear. Indicators of a sub-dimension lie together. */
function compose(shape: Shape, { share }: LevelPoints, rows: DesignRows, z: Float64Array): Linearised {
  const { levels, subSize, dimensionOfSub } = shape;
  const at = offsetsOf(shape);
  for (let row = 0; row < z.length; row += levels) {
    let total = 0;
    let leaf = 0;
    for (let j = 0; j < subSize.length; j++) {
      let part = 0;
      for (const end = leaf + (subSize[j] as number); leaf < end; leaf++) {
        part += (z[row + leaf] as number) * (share[leaf] as number);
      }
      const dimension = row + at.dimension + (dimensionOfSub[j] as number);
      z[row + at.sub + j] = part;
      z[dimension] = (z[dimension] as number) + part;
      total += part;
    }
    z[row + at.total] = total;
  }
  return { rows, width: levels, z };
}

function designRows(
  tally: Tally,
  { psus, block, factor, place }: Blocks,
  rowPsus: Uint32Array,
  designDf: number,
): DesignRows {
  const weighted = new Set<string>();
  const strataPresent = new Set<string>();
  const weightedStrata = new Set<string>();
  for (let i = 0; i < block.length; i++) {
    const b = block[i] as number;
    const psu = psus[place[i] as number] as number;
    const stratum = tally.stratumOf[psu] as number;
    if ((tally.rows[b] as number) > 0) strataPresent.add(tally.strata[stratum] as string);
    if ((tally.weightedRows[b] as number) === 0 || factor[i] === 0) continue;
    weighted.add((tally.psus[psu] as { id: string }).id);
    weightedStrata.add(tally.strata[stratum] as string);
  }
  return {
    psus: rowPsus,
    runs: stratumRuns(tally, rowPsus),
    df: Math.min(designDf, weighted.size - weightedStrata.size),
    weightedPsus: weighted.size,
    weighted,
    weightedStrata,
    strataPresent,
  };
}

function outsideOf({ indicators }: Shape, { outside }: Tally, { block }: Blocks): Float64Array {
  const found = new Float64Array(indicators.length);
  if (outside.size === 0) return found;
  for (let k = 0; k < found.length; k++) {
    const counts = outside.get((indicators[k] as { id: string }).id);
    if (counts !== undefined) found[k] = block.reduce((sum, b) => sum + (counts[b] as number), 0);
  }
  return found;
}
