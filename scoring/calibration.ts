import { type Equations, solveNormal } from './normal-equations';
import type { Tally } from './tally';
import { unitsPerOne } from './weight-unit';

/** Known totals of one variable. `categoryOf` reads the category out of a cell label. */
export interface Margin {
  readonly name: string;
  readonly categoryOf: (cell: string) => string;
  readonly totals: Readonly<Record<string, number>>;
}

/**
 * Weights brought to known totals. A margin is constant inside a cell of the tally, so a calibration is one factor per
 * cell plus the regression on the margins that its standard errors need.
 */
export interface Calibration {
  /** g by index of the tally's cells: calibrated weight = weight x g. */
  readonly cellFactor: Float64Array;
  /** Fitted value per cell and column from cell totals of w z (weights before calibration). */
  readonly fit: (cellTotals: Float64Array, columns: number) => Float64Array;
  readonly sweeps: number;
  /** Largest |margin reached / margin wanted - 1|. */
  readonly worstError: number;
  /** Labels of cells whose factor lies on a bound. */
  readonly atBound: readonly string[];
}

export type MarginFault =
  | 'no-respondent'
  | 'unknown-category'
  | 'bad-total'
  | 'margins-disagree'
  | 'not-converged';

/** Margins that cannot be met, and which. */
export class MarginsCannotBeMet extends Error {
  override readonly name = 'MarginsCannotBeMet';
  constructor(
    readonly fault: MarginFault,
    readonly margin: string,
    readonly category: string,
  ) {
    super(`margin ${margin}, category ${category}: ${fault}`);
  }
}

export interface RakeOptions {
  /** Stop when every margin is met to this relative error. Default 1e-12. */
  readonly tolerance?: number;
  readonly maxSweeps?: number;
  /** Bounds of g relative to its overall level (sum of totals / sum of weights), for example [0.3, 3]. */
  readonly bounds?: readonly [number, number];
  readonly psuFactor?: (psuId: string) => number;
}

/**
 * B1 · Post-stratification (hậu phân tầng): g = N_c / sum of weights in category c. Weights of one margin, in persons.
 * Throws `MarginsCannotBeMet` for a category without respondents, one without a total, a total that is not positive.
 * Source: fixtures formula 13 (R `postStratify`). Example: F 520 of 449.0888 weighted -> g = 1.157900.
 */
export const postStratify = (tally: Tally, margin: Margin, options: RakeOptions = {}): Calibration =>
  rake(tally, [margin], options);

/**
 * B2 · Raking (hiệu chỉnh theo nhiều biên): iterative proportional fitting to several margins. Stops on the relative
 * error of the margins, not on the change of weights; `bounds` hold g, cells on a bound are reported.
 * Zero-weight rows do not take part; their PSUs stay in the design. Throws `MarginsCannotBeMet`.
 * Source: fixtures formula 14 (R `calibrate(calfun = "raking")`).
 */
export function rake(tally: Tally, margins: readonly Margin[], options: RakeOptions = {}): Calibration {
  const before = cellWeights(tally, options.psuFactor);
  const tables = margins.map(margin => tableOf(margin, tally.cells, before));
  checkAgreement(tables);
  const cellFactor = new Float64Array(before.length).fill(1);
  const { tolerance = 1e-12, maxSweeps = 1000 } = options;
  const limits = limitsOf(options.bounds, before, tables[0] as MarginTable);
  let worst = { error: Number.POSITIVE_INFINITY, margin: '', category: '' };
  let sweeps = 0;
  while (worst.error > tolerance && sweeps < maxSweeps) {
    for (const table of tables) sweep(table, before, cellFactor, limits);
    worst = worstError(tables, before, cellFactor);
    sweeps += 1;
  }
  if (worst.error > tolerance) throw new MarginsCannotBeMet('not-converged', worst.margin, worst.category);
  const atBound = tally.cells.filter(
    (_, c) => (before[c] as number) > 0 && onLimit(cellFactor[c] as number, limits),
  );
  const equations = normalEquations(tables, before);
  return {
    cellFactor,
    fit: (totals, columns) => fittedValues(equations, totals, columns),
    sweeps,
    worstError: worst.error,
    atBound,
  };
}

/** Sum of weights per cell, weight 1 = one. */
function cellWeights(tally: Tally, factor: RakeOptions['psuFactor']): Float64Array {
  const sums = new Float64Array(tally.cells.length);
  const units = unitsPerOne(tally.weightUnit);
  for (const psu of tally.psuOrder) {
    const own = factor === undefined ? 1 : factor((tally.psus[psu] as { id: string }).id);
    for (const block of tally.blocksOf[psu] as number[]) {
      const cell = tally.blockCell[block] as number;
      sums[cell] = (sums[cell] as number) + (own * (tally.weight[block] as number)) / units;
    }
  }
  return sums;
}

/** A margin over the cells: category index per cell, wanted total per category. */
interface MarginTable {
  readonly name: string;
  readonly categories: readonly string[];
  readonly categoryOf: Int32Array;
  readonly wanted: Float64Array;
}

function tableOf(
  { name, categoryOf, totals }: Margin,
  cells: readonly string[],
  weights: Float64Array,
): MarginTable {
  const categories = Object.keys(totals);
  for (const category of categories) {
    const total = totals[category] as number;
    if (!Number.isFinite(total) || total <= 0) throw new MarginsCannotBeMet('bad-total', name, category);
  }
  const index = Int32Array.from(cells, cell => categories.indexOf(categoryOf(cell)));
  const reached = new Float64Array(categories.length);
  for (const [c, category] of index.entries()) {
    const weight = weights[c] as number;
    if (category < 0 && weight > 0) {
      throw new MarginsCannotBeMet('unknown-category', name, categoryOf(cells[c] as string));
    }
    if (category >= 0) reached[category] = (reached[category] as number) + weight;
  }
  const empty = reached.indexOf(0);
  if (empty >= 0) throw new MarginsCannotBeMet('no-respondent', name, categories[empty] as string);
  return {
    name,
    categories,
    categoryOf: index,
    wanted: Float64Array.from(categories, category => totals[category] as number),
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** All margins describe the same population: their totals agree to a millionth. */
function checkAgreement(tables: readonly MarginTable[]): void {
  const first = sum((tables[0] as MarginTable).wanted);
  for (const { name, wanted } of tables) {
    const total = sum(wanted);
    if (Math.abs(total - first) > 1e-6 * first)
      throw new MarginsCannotBeMet('margins-disagree', name, `${total}`);
  }
}

type Limits = readonly [number, number];

function limitsOf(bounds: RakeOptions['bounds'], before: Float64Array, { wanted }: MarginTable): Limits {
  if (bounds === undefined) return [0, Number.POSITIVE_INFINITY];
  const level = sum(wanted) / sum(before);
  return [bounds[0] * level, bounds[1] * level];
}

const onLimit = (factor: number, [low, high]: Limits): boolean => factor <= low || factor >= high;

function sweep(
  { categoryOf, wanted }: MarginTable,
  before: Float64Array,
  factor: Float64Array,
  [low, high]: Limits,
): void {
  const reached = reachedOf(categoryOf, wanted.length, before, factor);
  for (let c = 0; c < factor.length; c++) {
    if ((before[c] as number) === 0) continue;
    const category = categoryOf[c] as number;
    const next = ((factor[c] as number) * (wanted[category] as number)) / (reached[category] as number);
    factor[c] = Math.min(high, Math.max(low, next));
  }
}

function reachedOf(
  categoryOf: Int32Array,
  categories: number,
  before: Float64Array,
  factor: Float64Array,
): Float64Array {
  const reached = new Float64Array(categories);
  for (let c = 0; c < categoryOf.length; c++) {
    const category = categoryOf[c] as number;
    if (category < 0) continue;
    reached[category] = (reached[category] as number) + (before[c] as number) * (factor[c] as number);
  }
  return reached;
}

function worstError(tables: readonly MarginTable[], before: Float64Array, factor: Float64Array) {
  let worst = { error: 0, margin: '', category: '' };
  for (const { name, categories, categoryOf, wanted } of tables) {
    const reached = reachedOf(categoryOf, wanted.length, before, factor);
    for (const [c, category] of categories.entries()) {
      const error = Math.abs((reached[c] as number) / (wanted[c] as number) - 1);
      if (error > worst.error) worst = { error, margin: name, category };
    }
  }
  return worst;
}

/** Weighted regression on the additive margins, per cell: each margin after the first drops a category. */
function normalEquations(tables: readonly MarginTable[], weights: Float64Array): Equations {
  const rows = Array.from(weights, (_, c) => {
    const row: number[] = [];
    for (const [t, { categories, categoryOf }] of tables.entries()) {
      for (let category = t === 0 ? 0 : 1; category < categories.length; category++) {
        row.push(categoryOf[c] === category ? 1 : 0);
      }
    }
    return row;
  });
  return { rows, weights };
}

function fittedValues(equations: Equations, totals: Float64Array, columns: number): Float64Array {
  const { rows } = equations;
  const width = rows[0]?.length ?? 0;
  const right = Array.from({ length: width }, () => new Float64Array(columns));
  for (const [c, row] of rows.entries()) {
    for (const [i, x] of row.entries()) {
      if (x === 0) continue;
      const into = right[i] as Float64Array;
      for (let k = 0; k < columns; k++) into[k] = (into[k] as number) + (totals[c * columns + k] as number);
    }
  }
  const beta = solveNormal(equations, right);
  const fitted = new Float64Array(rows.length * columns);
  for (const [c, row] of rows.entries()) {
    for (const [i, x] of row.entries()) {
      if (x === 0) continue;
      const from = beta[i] as Float64Array;
      for (let k = 0; k < columns; k++) {
        fitted[c * columns + k] = (fitted[c * columns + k] as number) + (from[k] as number);
      }
    }
  }
  return fitted;
}
