import { calibratedScores, insideScores } from './calibrated-scores';
import type { Domain } from './domain';
import { blocksOf, designRows } from './domain-blocks';
import { domainSums, outsideOf, psusAnswering } from './domain-sums';
import type { IndexTree } from './index-tree';
import { type LevelPoints, levelPoints, offsetsOf } from './levels';
import { lineariserOf } from './linearise';
import type { ScoreOptions } from './score-options';
import { type Shape, shapeOf } from './shape';
import type { Tally } from './tally';
import type { Linearised } from './variance';

export type { ScoreOptions } from './score-options';

/** Everything computed about one domain, before anything is withheld. Vectors over indicators follow the tree. */
export interface Estimate {
  readonly shape: Shape;
  readonly tally: Tally;
  readonly options: ScoreOptions;
  readonly rows: number;
  readonly weight: number;
  readonly answered: Float64Array;
  readonly sumWeights: Float64Array;
  /** Answers outside the goalposts, and PSUs with weight, per indicator: empty under `detail: 'dimensions'`. */
  readonly outside: Float64Array;
  readonly psusAnswering: Uint32Array;
  readonly levels: LevelPoints;
  readonly linearised: Linearised;
}

/**
 * E1 · Ratio estimates of one domain from a tally: x_k = sum w y / sum w over those who answered k, nobody dropped
 * listwise; levels by E2, linearised scores by E3 (or B3 after calibration).
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
  const sums = domainSums(shape, tally, blocks, options.minimumAnswers ?? 1);
  const levels = levelPoints(shape, sums.x);
  const all = options.detail !== 'dimensions';
  const first = all ? 0 : offsetsOf(shape).dimension;
  const lineariser = lineariserOf(shape, sums, levels, first);
  const { calibration } = options;
  const { psus, z } = calibration
    ? calibratedScores(lineariser, tally, blocks, { ...options, calibration })
    : insideScores(lineariser, tally, blocks);
  const rows = designRows(tally, blocks, psus, options);
  return {
    shape,
    tally,
    options,
    rows: sums.rows,
    weight: sums.weight,
    answered: sums.answered,
    sumWeights: sums.sumWeights,
    psusAnswering: all ? psusAnswering(shape, tally, blocks) : NONE,
    outside: all ? outsideOf(shape, tally, blocks) : NO_COUNTS,
    levels,
    linearised: { rows, first, width: shape.levels - first, z },
  };
}

const NONE = new Uint32Array(0);
const NO_COUNTS = new Float64Array(0);
