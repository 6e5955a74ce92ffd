import type { Edition } from '../../../indicators/edition';
import { DIMENSION_IDS, type DimensionId, type Group } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { evaluateGoals, type Gap, type GoalResult, gap } from '../../../scoring/gap';
import { type Cuts, type GroupRule, groupOf } from '../../../scoring/groups';
import type { OfficialTable } from './preview';
import {
  type ByScore,
  type GroupedScore,
  type Grouping,
  officialResults,
  officialStandings,
} from './results';

/** Distance of one score to its target. `group` by the year of the data, `targetGroup` by the baseline year's cuts. */
export interface GroupedGap extends Gap {
  readonly group: Group | null;
  readonly targetGroup: Group | null;
}

export interface PlanGap {
  readonly plan: string;
  readonly total: GroupedGap;
  readonly dimensions: Readonly<Record<DimensionId, GroupedGap>>;
  readonly goals: readonly GoalResult[];
}

/** Cuts and rule of the year a plan starts from: what its authors could know when they named target groups. */
export interface BaselineCuts {
  readonly cuts: ByScore<Cuts>;
  readonly exactHit: GroupRule['exactHit'];
}

/**
 * A plan against an official table that holds its province, or null when it does not.
 * A missed dimension does not break the total: each is judged for itself. Rises are judged against the plan's baseline.
 */
export function planGap(
  plan: Plan,
  data: { edition: Edition; table: OfficialTable; grouping: Grouping },
  baseline: BaselineCuts,
): PlanGap | null {
  const { edition, table, grouping } = data;
  const result = officialResults(edition, table, grouping).find(({ province }) => province === plan.province);
  if (result === undefined) return null;
  const places = officialStandings(edition, table, grouping);
  const groupBy = (by: GroupedScore) => places(by).get(plan.province)?.group ?? null;
  const distance = (by: GroupedScore, value: number | null, target: number | null): GroupedGap => ({
    ...gap(value, target),
    group: groupBy(by),
    targetGroup: targetGroup(by, target, baseline),
  });
  const dimensions = Object.fromEntries(
    DIMENSION_IDS.map(id => [id, distance(id, result.dimensions[id], plan.targets[id] ?? null)]),
  ) as Record<DimensionId, GroupedGap>;
  return {
    plan: plan.id,
    total: distance('total', result.total, plan.total),
    dimensions,
    goals: evaluateGoals(plan, {
      total: result.total,
      group: result.group,
      rank: result.rank,
      dimensions: result.dimensions,
      dimensionGroups: Object.fromEntries(DIMENSION_IDS.map(id => [id, dimensions[id].group])),
    }),
  };
}

function targetGroup(
  by: GroupedScore,
  target: number | null,
  { cuts, exactHit }: BaselineCuts,
): Group | null {
  const known = cuts[by] ?? null;
  return target === null || known === null ? null : groupOf(target, known, exactHit).group;
}
