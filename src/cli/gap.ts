import { DIMENSION_IDS } from '../../indicators/ids';
import type { Plan } from '../../indicators/plan';
import { type GroupedGap, type PlanGap, planGap } from '../engine/official/plan-gap';
import { baselineCuts } from '../engine/official/year-grouping';
import type { FileIo } from './io';
import { type Names, namesIn } from './names';
import { loadOfficial, requireYear, yearInName } from './official-data';
import { type Options, readOptions } from './options';
import { goalText, requirePlan } from './plan';
import { Refusal } from './refusal';
import { renderTable, showGap, showPoints } from './table';

/**
 * `gap --plan <id> --data <file> [--edition <year>]`: how far an official result is from a plan's targets.
 * The year of the data: as asked, else the year a file is named by, else the plan's.
 */
export async function run(args: readonly string[], io: FileIo): Promise<number> {
  const options = readOptions(args, ['plan', 'data', 'edition', 'skip-bad-rows']);
  const { texts } = options;
  const plan = requirePlan(options.required('plan'), texts);
  const path = options.required('data');
  const year = requireYear(options.value('edition') ?? String(yearInName(path) ?? plan.year), texts);
  const data = await loadOfficial(path, year, options, io);
  if (data.edition.id !== plan.edition) {
    throw new Refusal(texts.planOfOtherEdition(plan.id, plan.edition, year, data.edition.id));
  }
  const result = planGap(plan, data, baselineCuts(plan.baseline.year));
  if (result === null)
    throw new Refusal(texts.provinceNotInFile(namesIn(options.language).province(plan.province), path));
  io.out(options.json ? JSON.stringify(result, null, 2) : asText(plan, result, { year, options }));
  return 0;
}

function asText(plan: Plan, result: PlanGap, { year, options }: { year: number; options: Options }): string {
  const { texts, language } = options;
  const names = namesIn(language);
  const rows = DIMENSION_IDS.map(id => [
    id,
    names.dimension(id),
    ...gapCells(result.dimensions[id], names, options),
  ]);
  const total = ['', texts.total, ...gapCells(result.total, names, options)];
  const goals = result.goals.map(
    ({ goal, met }) => `  ${metText(met, options)}: ${goalText(goal, texts, names)}`,
  );
  return [
    texts.gapTitle(plan.number ?? plan.id, names.province(plan.province), year),
    '',
    renderTable(texts.gapTable, [...rows, total], ALIGNS),
    '',
    `${texts.goals}:`,
    ...goals,
  ].join('\n');
}

const ALIGNS = ['left', 'left', 'right', 'right', 'right', 'left', 'left', 'left'] as const;

const gapCells = (
  { target, value, gap, met, group, targetGroup }: GroupedGap,
  names: Names,
  options: Options,
) => [
  showPoints(target, options.language),
  showPoints(value, options.language),
  showGap(gap, options.language),
  metText(met, options),
  group === null ? '–' : names.group(group),
  targetGroup === null ? '–' : names.group(targetGroup),
];

const metText = (met: boolean | null, { texts }: Options): string =>
  texts.met[met === null ? 'unknown' : met ? 'yes' : 'no'];
