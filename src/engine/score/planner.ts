import { selectDomain } from '../../../scoring/domain';
import { estimateDomain } from '../../../scoring/estimate';
import type { IndexTree } from '../../../scoring/index-tree';
import { type Costs, cheapestPlan, type Plan, type PricedPlan } from '../../../scoring/planner';
import {
  type LevelComponents,
  type LevelHalfWidths,
  levelComponents,
  levelHalfWidths,
} from '../../../scoring/planner-levels';
import { BadInput } from './bad-input';
import { readCsvTable } from './csv-table';
import { sampleOf } from './sample';
import { tallied } from './score-file';

/** Where a file names the commune and the village of a row; `psu` when the villages are the PSUs. */
export interface PlaceColumns {
  readonly commune: string;
  readonly village: string;
}

/** Variance components of a file of interviews (as `papi score` reads it), for the total and every dimension. */
export function componentsOfFile(
  tree: IndexTree,
  csv: string,
  { commune, village }: PlaceColumns,
): LevelComponents {
  const table = readCsvTable(csv);
  const sample = sampleOf(table, tree, []);
  const places = { commune: table.column(commune), village: table.column(village) };
  const tally = tallied(tree, sample);
  const estimate = estimateDomain(tree, tally, selectDomain(tally), { missing: 'available' });
  const components = levelComponents(estimate, sample.observations, places);
  if (components === null) {
    throw new BadInput(
      'too-few-places',
      `columns ${commune} and ${village} do not tell communes, villages and people apart`,
    );
  }
  return components;
}

export interface PlanRequest {
  readonly plan: Plan;
  readonly level: number;
  readonly strata: number;
  /** Wanted half-width of the total, what things cost, and the most of each; null = only the plan's half-widths. */
  readonly search: { readonly wanted: number; readonly costs: Costs; readonly limits: Plan } | null;
}

export interface PlanAnswer {
  readonly components: LevelComponents;
  readonly plan: Plan;
  readonly halfWidths: LevelHalfWidths;
  /** Undefined where none was asked for, null where none within the limits is good enough. */
  readonly cheapest?: (PricedPlan & { readonly halfWidths: LevelHalfWidths }) | null;
}

/** Half-widths of a design, and the cheapest design for a wanted half-width of the total. */
export function planAnswer(
  components: LevelComponents,
  { plan, level, strata, search }: PlanRequest,
): PlanAnswer {
  const answer = { components, plan, halfWidths: levelHalfWidths(components, plan, { level, strata }) };
  if (search === null) return answer;
  const { wanted, costs, limits } = search;
  const found = cheapestPlan(components.total, wanted, { costs, limits, level, strata });
  const cheapest = found && { ...found, halfWidths: levelHalfWidths(components, found, { level, strata }) };
  return { ...answer, cheapest };
}
