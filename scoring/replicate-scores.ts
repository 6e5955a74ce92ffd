import type { Domain } from './domain';
import { psuFactor } from './domain-blocks';
import { estimateDomain, type ScoreOptions } from './estimate';
import type { IndexTree } from './index-tree';
import { levelPoints, offsetsOf } from './levels';
import type { Replicates } from './replicates';
import type { Shape } from './shape';
import type { Tally } from './tally';

/** Total and dimensions of one domain in every replicate; NaN where a replicate leaves an indicator without answers. */
export interface ReplicateScores {
  readonly total: Float64Array;
  /** `dimensions[d][r]`, in the order of the tree. */
  readonly dimensions: readonly Float64Array[];
}

/**
 * P5 · Full replicates of one domain (lặp lại đầy đủ): the whole index is recomputed from PSU tallies with the replicate's
 * multipliers; nothing is linearised. O(replicates x PSUs x indicators), rows are never touched.
 * Calibration is not repeated inside replicates: pass none. Source: fixtures formulas 11-12; reference perf 3.4.
 */
export function replicateScores(
  tree: IndexTree,
  tally: Tally,
  domain: Domain,
  replicates: Replicates,
  options: ScoreOptions = {},
): ReplicateScores {
  if (options.calibration) throw new Error('replicateScores: calibrated replicates are not supported');
  const { shape, levels } = estimateDomain(tree, tally, domain, options);
  const available = options.missing === 'available';
  if (levels.complete[offsetsOf(shape).total] === 0 && !available) return withheld(shape, replicates.count);
  const used = Int32Array.from(levels.x.keys()).filter(k => !Number.isNaN(levels.x[k]));
  if (used.length === 0) return withheld(shape, replicates.count);
  const plan = planOf(shape, used, levels.share);
  const sums = psuSums(shape, tally, domain, used, options);
  const rows = multiplierRows(replicates, tally, domain);
  const scores = withoutEmpty(plan, run(plan, sums, rows, replicates));
  return available
    ? patched(scores, { shape, used, sums, rows, multipliers: replicates.multipliers })
    : scores;
}

const withheld = ({ dimensionIds }: Shape, count: number): ReplicateScores => ({
  total: new Float64Array(count).fill(Number.NaN),
  dimensions: dimensionIds.map(() => new Float64Array(count).fill(Number.NaN)),
});

/** A dimension nobody answered added nothing to the total; it has no score of its own, least of all 0. */
function withoutEmpty({ dimensionOf }: Plan, scores: ReplicateScores): ReplicateScores {
  for (const [d, values] of scores.dimensions.entries())
    if (!dimensionOf.includes(d)) values.fill(Number.NaN);
  return scores;
}

interface Parts {
  readonly shape: Shape;
  readonly used: Int32Array;
  readonly sums: Float64Array;
  readonly rows: Int32Array;
  readonly multipliers: Float64Array;
}

/** Under `available` a replicate that lost an indicator is scored on what it has, as the sample itself would be. */
function patched(scores: ReplicateScores, { shape, used, sums, rows, multipliers }: Parts): ReplicateScores {
  const at = offsetsOf(shape);
  const drawn = new Float64Array(2 * used.length);
  for (const [r, total] of scores.total.entries()) {
    if (!Number.isNaN(total)) continue;
    drawn.fill(0);
    for (const [p, row] of rows.entries()) {
      addTimes(drawn, sums, p * drawn.length, multipliers[row + r] as number);
    }
    const { points } = levelPoints(shape, ratiosOf(shape, used, drawn));
    scores.total[r] = points[at.total] as number;
    for (const [d, values] of scores.dimensions.entries()) values[r] = points[at.dimension + d] as number;
  }
  return scores;
}

function ratiosOf(shape: Shape, used: Int32Array, drawn: Float64Array): Float64Array {
  const x = new Float64Array(shape.indicators.length).fill(Number.NaN);
  for (const [i, k] of used.entries()) x[k] = (drawn[i] as number) / (drawn[i + used.length] as number);
  return x;
}

/** Points of a dimension as constant + sum of coefficient x ratio, over the indicators that have answers. */
interface Plan {
  readonly coefficient: Float64Array;
  readonly dimensionOf: Int32Array;
  readonly constant: Float64Array;
}

function planOf(shape: Shape, used: Int32Array, share: Float64Array): Plan {
  const constant = new Float64Array(shape.dimensionIds.length);
  const coefficient = new Float64Array(used.length);
  const dimensionOf = new Int32Array(used.length);
  for (const [i, k] of used.entries()) {
    const d = shape.dimensionOfSub[shape.subOf[k] as number] as number;
    const slope = shape.slope[k] as number;
    const { worst } = (shape.indicators[k] as Shape['indicators'][number]).goalposts;
    dimensionOf[i] = d;
    coefficient[i] = slope * (share[k] as number);
    constant[d] = (constant[d] as number) + (share[k] as number) * (1 - slope * worst);
  }
  return { coefficient, dimensionOf, constant };
}

/** Sums of weighted values and of weights per PSU of the domain, side by side: `p * 2K`. */
function psuSums(
  shape: Shape,
  tally: Tally,
  { psus, hasCell }: Domain,
  used: Int32Array,
  options: ScoreOptions,
): Float64Array {
  const k = used.length;
  const stride = tally.indicatorIds.length;
  const sums = new Float64Array(psus.length * 2 * k);
  for (const [p, psu] of psus.entries()) {
    const factor = psuFactor(tally, psu, options);
    for (const block of tally.blocksOf[psu] as number[]) {
      if (hasCell !== null && !hasCell(tally.cells[tally.blockCell[block] as number] as string)) continue;
      for (let i = 0; i < k; i++) {
        const from = block * stride + (shape.column[used[i] as number] as number);
        const to = p * 2 * k + i;
        sums[to] = (sums[to] as number) + factor * (tally.sumValues[from] as number);
        sums[to + k] = (sums[to + k] as number) + factor * (tally.sumWeights[from] as number);
      }
    }
  }
  return sums;
}

/** Where each PSU of the domain starts in the table of multipliers. */
function multiplierRows({ psuIds, count }: Replicates, tally: Tally, { psus }: Domain): Int32Array {
  const row = new Map(psuIds.map((id, p) => [id, p]));
  return Int32Array.from(psus, psu => {
    const { id } = tally.psus[psu] as { id: string };
    const found = row.get(id);
    if (found === undefined) throw new Error(`replicateScores: no multipliers for PSU ${id}`);
    return found * count;
  });
}

function run(
  plan: Plan,
  sums: Float64Array,
  rows: Int32Array,
  { count, multipliers }: Replicates,
): ReplicateScores {
  const width = 2 * plan.coefficient.length;
  const drawn = new Float64Array(width);
  const total = new Float64Array(count);
  const dimensions = Array.from(plan.constant, () => new Float64Array(count));
  for (let r = 0; r < count; r++) {
    drawn.fill(0);
    for (let p = 0; p < rows.length; p++) {
      const times = multipliers[(rows[p] as number) + r] as number;
      if (times !== 0) addTimes(drawn, sums, p * width, times);
    }
    total[r] = points(plan, drawn, dimensions, r);
  }
  return { total, dimensions };
}

function addTimes(into: Float64Array, from: Float64Array, row: number, times: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + times * (from[row + i] as number);
}

/** 0/0 is NaN and spreads to the dimension and the total: exactly what an undefined replicate is. */
function points(
  { coefficient, dimensionOf, constant }: Plan,
  drawn: Float64Array,
  dimensions: readonly Float64Array[],
  r: number,
): number {
  const k = coefficient.length;
  for (let d = 0; d < constant.length; d++) (dimensions[d] as Float64Array)[r] = constant[d] as number;
  for (let i = 0; i < k; i++) {
    const into = dimensions[dimensionOf[i] as number] as Float64Array;
    into[r] =
      (into[r] as number) + ((coefficient[i] as number) * (drawn[i] as number)) / (drawn[i + k] as number);
  }
  return dimensions.reduce((sum, values) => sum + (values[r] as number), 0);
}
