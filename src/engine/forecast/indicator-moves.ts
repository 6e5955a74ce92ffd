import type { Edition, Indicator } from '../../../indicators/edition';
import type { IndicatorScore } from '../../../scoring/scorecard';
import { type Gradient, gradients, stepOf } from '../../../scoring/what-if/gradient';
import { type IndicatorValues, whatIf } from '../../../scoring/what-if/rescore';

/** One indicator that can be moved: what a step of 5 percentage points gives, and where it stands by our survey. */
export interface IndicatorMove extends Gradient {
  readonly unit: Indicator['unit'];
  /** Up or down raises the score. */
  readonly direction: 1 | -1;
  readonly x: number | null;
}

/** Every indicator of the edition, the most telling step first. Empty where the edition is not known that deep. */
export function indicatorMoves(
  edition: Edition,
  scores: ReadonlyMap<string, IndicatorScore> | null,
): IndicatorMove[] {
  const units = new Map(indicatorsIn(edition).map(one => [one.id as string, one]));
  return gradients(edition)
    .flatMap((gradient): IndicatorMove[] => {
      const indicator = units.get(gradient.id);
      if (indicator === undefined) return [];
      const direction = stepOf(indicator) < 0 ? -1 : 1;
      return [{ ...gradient, unit: indicator.unit, direction, x: scores?.get(gradient.id)?.x ?? null }];
    })
    .sort((a, b) => b.perStep - a.perStep || (a.id < b.id ? -1 : 1));
}

const indicatorsIn = (edition: Edition): Indicator[] =>
  edition.dimensions.flatMap(({ subDimensions }) => subDimensions.flatMap(({ indicators }) => indicators));

/** Values of our survey by indicator, as the scorecard has them (from sums, rule E1). */
export const valuesOf = (scores: ReadonlyMap<string, IndicatorScore>): IndicatorValues =>
  new Map([...scores].map(([id, { x }]) => [id, x]));

export interface IndicatorAnswer {
  /** Points of the total; with our survey held between the goalposts, without it the plain gradient. */
  readonly gain: number;
  /** Our own total before and after; null = no survey, or its total is withheld. */
  readonly own: { readonly before: number; readonly after: number } | null;
}

/** Moves by `steps` (indicator -> number of steps) re-scored from the survey's values; or by the gradient alone. */
export function moveIndicators(
  edition: Edition,
  moves: readonly IndicatorMove[],
  values: IndicatorValues | null,
  steps: ReadonlyMap<string, number>,
): IndicatorAnswer {
  const deltas = new Map(
    moves.flatMap(({ id, step }) => {
      const count = steps.get(id) ?? 0;
      return count === 0 ? [] : [[id, count * step] as const];
    }),
  );
  const plain = moves.reduce((sum, { id, perStep }) => sum + (steps.get(id) ?? 0) * perStep, 0);
  if (values === null) return { gain: plain, own: null };
  const { before, after, gain } = whatIf(edition, values, deltas);
  if (gain === null || before.total.points === null || after.total.points === null)
    return { gain: plain, own: null };
  return { gain, own: { before: before.total.points, after: after.total.points } };
}
