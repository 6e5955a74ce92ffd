import { DIMENSION_IDS } from '../../indicators/ids';
import type { Goal, Plan } from '../../indicators/plan';
import { PLANS, planById } from '../../indicators/plans';
import type { Io } from './io';
import { type Names, namesIn } from './names';
import { type Options, readOptions } from './options';
import { Refusal } from './refusal';
import { renderTable, showGap, showPoints } from './table';
import type { Texts } from './texts';

/** `plan <id>`: targets, goals and tasks of a plan, as its document states them. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args, [], 1);
  const [id] = options.positionals;
  if (id === undefined) throw new Refusal(options.texts.missingPlan(knownPlans()));
  const plan = requirePlan(id, options.texts);
  io.out(options.json ? JSON.stringify(asJson(plan), null, 2) : asText(plan, options));
  return 0;
}

/** The plan of that id, or a refusal that names those there are. */
export function requirePlan(id: string, texts: Texts): Plan {
  const plan = planById(id);
  if (plan === null) throw new Refusal(texts.unknownPlan(id, knownPlans()));
  return plan;
}

const knownPlans = (): string => PLANS.map(plan => plan.id).join(', ');

const asJson = ({ id, number, date, province, year, baseline, targets, total, goals, tasks }: Plan) => ({
  id,
  number,
  date,
  province,
  year,
  baseline,
  targets,
  total,
  goals,
  tasks,
});

function asText(plan: Plan, { texts, language }: Options): string {
  const names = namesIn(language);
  const title = texts.planTitle(plan.number ?? plan.id, names.province(plan.province), plan.date, plan.year);
  const rows = DIMENSION_IDS.map(id => [
    id,
    names.dimension(id),
    showPoints(plan.baseline.dimensions[id] ?? null, language),
    showGap(plan.increments[id] ?? null, language),
    showPoints(plan.targets[id] ?? null, language),
    groupName(plan.targetGroups[id] ?? null, names),
  ]);
  const total = [
    '',
    texts.total,
    showPoints(plan.baseline.total, language),
    showGap(plan.totalIncrement, language),
    showPoints(plan.total, language),
    groupName(plan.totalGroup, names),
  ];
  const table = renderTable(texts.planTable, [...rows, total], ALIGNS);
  return [title, '', table, '', ...footer(plan, texts, names)].join('\n');
}

const ALIGNS = ['left', 'left', 'right', 'right', 'right', 'left'] as const;

const groupName = (group: Plan['totalGroup'], names: Names): string =>
  group === null ? '' : names.group(group);

function footer(plan: Plan, texts: Texts, names: Names): string[] {
  const goals = plan.goals.map(goal => `  - ${goalText(goal, texts, names)}`);
  const notes = plan.rounding.map(({ what, stated, sum }) =>
    texts.roundingNote(what, names.points(stated), names.points(sum)),
  );
  return [`${texts.goals}:`, ...goals, texts.tasks(plan.tasks.length), ...notes];
}

/** A goal in words. */
export function goalText(goal: Goal, texts: Texts, names: Names): string {
  const say = texts.goal[goal.kind] as (goal: Goal, words: Names) => string;
  return say(goal, names);
}
