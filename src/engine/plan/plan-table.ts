import { DIMENSION_IDS, type DimensionId } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { fold } from '../../../indicators/text';
import { cellText, type RawTable, readCell } from '../official/cell';
import { checkDraft, type PlanDraft } from './own-plan';
import {
  dimensionOf,
  distinct,
  numberTasks,
  openTable,
  problem,
  type RowReader,
  readTask,
  TASK_COLUMNS,
  type TableProblem,
  taskCells,
} from './task-table';

/** Columns of a plan as a table. Rows of kind "mục tiêu" carry points, rows of kind "việc" carry tasks. */
const KIND = 'Loại';
const BASE = 'Điểm gốc';
const TARGET = 'Điểm mục tiêu';
export const PLAN_COLUMNS = [KIND, 'Nội dung', BASE, TARGET, ...TASK_COLUMNS.slice(1)] as const;

/** A plan as a table that `readPlanTable` reads again. */
export function writePlanTable(plan: Plan): RawTable {
  const points = (level: string, base: number | null | undefined, target: number | null | undefined) => [
    'mục tiêu',
    level,
    base ?? null,
    target ?? null,
    ...Array<null>(TASK_COLUMNS.length - 1).fill(null),
  ];
  return [
    [...PLAN_COLUMNS],
    ...DIMENSION_IDS.map(id => points(id, plan.baseline.dimensions[id], plan.targets[id])),
    points('Tổng', plan.baseline.total, plan.total),
    ...plan.tasks.map(task => {
      const [dimension, ...rest] = taskCells(task, plan);
      return ['việc', dimension ?? null, null, null, ...rest];
    }),
  ];
}

export interface ReadPlanTable {
  readonly draft: PlanDraft;
  readonly problems: readonly TableProblem[];
}

/** Reads targets and tasks of a table into `draft` (which keeps number, day, province, years). Nothing is half taken. */
export function readPlanTable(table: RawTable, draft: PlanDraft): ReadPlanTable {
  const open = openTable(table, PLAN_COLUMNS);
  if (open.problems.length > 0) return { draft, problems: open.problems };
  const problems: TableProblem[] = [];
  const targets = { ...draft.targets };
  const baseline = { ...draft.baseline };
  const seen = new Set<string>();
  let total = '';
  const tasks: Parameters<typeof numberTasks>[1][number][] = [];
  let agencies = draft.agencies;
  for (const { row, cell } of open.rows) {
    const kind = fold(cellText(cell(KIND)));
    if (kind === 'muc tieu') {
      const level = levelOf(cellText(cell('Nội dung')));
      const figures = readFigures(cell, row, level);
      problems.push(...figures.problems);
      if (level !== null && seen.has(level))
        problems.push(problem('twice', { row, column: 'Nội dung', found: level }));
      if (level === null) continue;
      seen.add(level);
      if (level === 'total') total = figures.target;
      else {
        targets[level] = figures.target;
        baseline[level] = figures.base;
      }
    } else if (kind === 'viec') {
      const read = readTask(cell, row, { agencies }, draft.number || 'Kế hoạch riêng');
      problems.push(...read.problems);
      if (read.task) tasks.push(read.task);
      agencies = distinct([...agencies, ...read.agencies]);
    } else
      problems.push(
        problem('unknown-kind', {
          row,
          column: KIND,
          found: cellText(cell(KIND)),
          expected: 'mục tiêu, việc',
        }),
      );
  }
  const made = { ...draft, targets, baseline, total, agencies, tasks: numberTasks(draft.id, tasks) };
  return { draft: made, problems: [...problems, ...sumProblem(made, problems)] };
}

const levelOf = (text: string): DimensionId | 'total' | null =>
  /^tong(?: diem)?$|^total$/.test(fold(text)) ? 'total' : dimensionOf(text);

function readFigures(cell: RowReader, row: number, level: DimensionId | 'total' | null) {
  const problems: TableProblem[] = [];
  if (level === null)
    problems.push(
      problem('unknown-dimension', {
        row,
        column: 'Nội dung',
        found: cellText(cell('Nội dung')),
        expected: 'D1-D8, Tổng',
      }),
    );
  const [low, high] = level === 'total' ? [8, 80] : [1, 10];
  const figure = (column: string): string => {
    const read = readCell(cell(column));
    if (read.kind === 'empty') return '';
    if (read.kind === 'text') {
      problems.push(problem('not-a-number', { row, column, found: read.text }));
      return '';
    }
    if (read.value < low || read.value > high)
      problems.push(
        problem('outside', { row, column, found: cellText(cell(column)), expected: `${low}-${high}` }),
      );
    return String(read.value).replace('.', ',');
  };
  return { base: figure(BASE), target: figure(TARGET), problems };
}

/** The sum is judged where every figure was read. */
function sumProblem(draft: PlanDraft, problems: readonly TableProblem[]): TableProblem[] {
  if (problems.length > 0) return [];
  const wrong = checkDraft({ ...draft, id: draft.id || 'x' }, '2021').problems.find(
    ({ reason }) => reason === 'sum',
  );
  return wrong
    ? [problem('sum', { column: TARGET, found: String(wrong.found), expected: String(wrong.expected) })]
    : [];
}
