import { selectDomain } from '../../../scoring/domain';
import { estimateDomain } from '../../../scoring/estimate';
import { type LevelComponents, levelComponents } from '../../../scoring/planner-levels';
import type { CodedInterview } from './coded';
import { observationsOf } from './row-effects';
import { LEAST_PEOPLE } from './score-round';
import { psuOf, type RoundFrame, type RoundSums } from './sums';
import type { EligibleHouseholds } from './village-factors';
import { weightedRound } from './weighted-round';

/**
 * Variance components of a round's total and dimensions, for planning the next one with `levelHalfWidths` and
 * `cheapestPlan`. Needs every row. Null where communes, villages and people cannot be told apart.
 */
export function roundComponents(
  frame: RoundFrame,
  sums: RoundSums,
  rows: readonly CodedInterview[],
  eligible: EligibleHouseholds = new Map(),
): LevelComponents | null {
  const { province, factor } = weightedRound(frame, sums, eligible);
  const estimate = estimateDomain(frame.edition, province, selectDomain(province), {
    minimumAnswers: LEAST_PEOPLE,
  });
  return levelComponents(estimate, observationsOf(frame, rows, factor), {
    village: rows.map(row => psuOf(frame, row, 'commune').id),
    commune: rows.map(row => row.commune),
  });
}
