import type { Indicator } from '../../indicators/edition';
import { nominalCount } from '../aggregate';
import type { IndexTree, TreeDimension, TreeIndicator } from '../index-tree';

/** An indicator a what-if can move. `unit` says what a step is; without it x is read as on its goalposts. */
export interface Movable extends TreeIndicator {
  readonly unit?: Indicator['unit'];
}

/**
 * Effect of one indicator. `perUnit`: points of the total (= of the dimension) per unit of x, signed.
 * `step`: 5 percentage points of a share, else 5 % of the way between the goalposts, in units of x and in the direction
 * that raises the score; `perStep` > 0: points of the total it gives.
 */
export interface Gradient {
  readonly id: string;
  readonly subDimension: string;
  readonly dimension: string;
  readonly perUnit: number;
  readonly step: number;
  readonly perStep: number;
}

/** The step of a what-if: 5 percentage points. */
export const STEP = 0.05;

/**
 * WI5 · Độ dốc (exact gradient) of the total by indicator: c_k = 9 / ((best - worst) m_j n_d), m_j = indicators of the
 * sub-dimension, n_d = sub-dimensions of the dimension in the edition. The index is linear, so that this holds for any
 * size of move. Source: fixtures formula 5; papi-method 1, 2.
 * Example: 3 indicators, 4 sub-dimensions, goalposts 0-1 -> .0375 points per 5 percentage points.
 */
export const gradients = (tree: IndexTree): Gradient[] => tree.dimensions.flatMap(gradientsIn);

function gradientsIn(dimension: TreeDimension): Gradient[] {
  const n = nominalCount(dimension);
  return dimension.subDimensions.flatMap(sub =>
    sub.indicators.map(indicator => {
      const perUnit = 9 / (span(indicator) * sub.indicators.length * n);
      const step = stepOf(indicator);
      return {
        id: indicator.id,
        subDimension: sub.id,
        dimension: dimension.id,
        perUnit,
        step,
        perStep: perUnit * step,
      };
    }),
  );
}

const span = ({ goalposts: { worst, best } }: TreeIndicator): number => best - worst;

/** One step in units of x, towards the better goalpost. */
export const stepOf = (indicator: Movable): number =>
  indicator.unit === 'share' ? STEP * Math.sign(span(indicator)) : STEP * span(indicator);
