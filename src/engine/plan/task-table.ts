import { DIMENSION_IDS, type DimensionId, SubDimensionId } from '../../../indicators/ids';
import { LABELS } from '../../../indicators/labels';
import type { Plan } from '../../../indicators/plan';
import type { Task } from '../../../indicators/task';
import { fold } from '../../../indicators/text';
import type { Cell, RawTable } from '../official/cell';
import { cellText } from '../official/cell';
import { agencyIn, agencyName } from './agency';
import { readKpis, readTimings, writeKpis, writeTimings } from './file-words';

/** Columns a task takes in every table of ours: plans, proposal sheets, reports. */
export const TASK_COLUMNS = [
  'Nội dung',
  'Thành phần',
  'Việc',
  'Cơ quan chủ trì',
  'Đơn vị thực hiện',
  'Thời hạn',
  'Chỉ tiêu',
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export type TableReason =
  | 'empty'
  | 'column-missing'
  | 'unknown-kind'
  | 'unknown-dimension'
  | 'unknown-sub-dimension'
  | 'other-dimension'
  | 'title-missing'
  | 'unread-timing'
  | 'not-a-number'
  | 'outside'
  | 'twice'
  | 'sum'
  | 'other-plan'
  | 'other-agency'
  | 'nothing-proposed';

/** `row`: line of the file, the header is 1. */
export interface TableProblem {
  readonly reason: TableReason;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
}

export const problem = (
  reason: TableReason,
  at: Partial<Omit<TableProblem, 'reason'>> = {},
): TableProblem => ({ reason, row: null, column: null, found: '', expected: '', ...at });

/** Cells of a row by heading, whatever the order of the columns; headings with or without marks. */
export type RowReader = (column: string) => Cell;

export interface OpenTable {
  readonly rows: readonly { readonly row: number; readonly cell: RowReader }[];
  readonly problems: readonly TableProblem[];
}

/** Finds the heading line (within the first ten) and hands out the rows below it that are not blank. */
export function openTable(table: RawTable, needed: readonly string[]): OpenTable {
  const headings = table.slice(0, 10).map(row => row.map(cell => fold(cellText(cell))));
  const found = headings.map(row => needed.filter(name => row.includes(fold(name))).length);
  const at = found.indexOf(Math.max(0, ...found));
  const line = headings[at];
  if (!line || (found[at] ?? 0) === 0)
    return { rows: [], problems: [problem('empty', { expected: needed.join(', ') })] };
  const missing = needed.filter(name => !line.includes(fold(name)));
  const problems = missing.map(column => problem('column-missing', { row: at + 1, column }));
  const rows = table
    .slice(at + 1)
    .map((cells, i) => ({
      row: at + 2 + i,
      cell: (column: string): Cell => cells[line.indexOf(fold(column))] ?? null,
      cells,
    }))
    .filter(({ cells }) => cells.some(cell => cellText(cell) !== ''));
  return { rows, problems };
}

const DIMENSION_WORDS = new Map(
  DIMENSION_IDS.flatMap(id => {
    const names = [LABELS.vi.dimensions[id], LABELS.en.dimensions[id]].flatMap(({ short, name }) => [
      short,
      name,
    ]);
    return [id, id.slice(1), ...names].map(word => [fold(word), id] as const);
  }),
);

/** `D2`, `2`, or the name of the dimension in either language. */
export const dimensionOf = (text: string): DimensionId | null =>
  DIMENSION_WORDS.get(fold(text.replace(/^\d\. /, ''))) ?? null;

export interface ReadTask {
  readonly task: Omit<Task, 'id'> | null;
  /** Agencies no list knows, by the names written: they come with the plan. */
  readonly agencies: NonNullable<Plan['agencies']>;
  readonly problems: readonly TableProblem[];
}

/** One task of a row. Everything wrong with it is named at once; a lead is never guessed. */
export function readTask(
  cell: RowReader,
  row: number,
  plan: Pick<Plan, 'agencies'>,
  document: string,
): ReadTask {
  const text = (column: TaskColumn) => cellText(cell(column));
  const problems: TableProblem[] = [];
  const bad = (reason: TableReason, column: TaskColumn, expected = '') =>
    problems.push(problem(reason, { row, column, found: text(column), expected }));
  const dimension = dimensionOf(text('Nội dung'));
  if (dimension === null) bad('unknown-dimension', 'Nội dung', 'D1-D8');
  const subDimensions = list(text('Thành phần')).map(code => code.replace(',', '.').split(' ')[0] ?? '');
  for (const code of subDimensions) {
    if (!SubDimensionId.safeParse(code).success) bad('unknown-sub-dimension', 'Thành phần', '1.1-8.3');
    else if (dimension && code[0] !== dimension[1]) bad('other-dimension', 'Thành phần', dimension);
  }
  if (text('Việc') === '') bad('title-missing', 'Việc');
  const timing = readTimings(cell('Thời hạn'));
  if (!timing.ok) problems.push(problem('unread-timing', { row, column: 'Thời hạn', found: timing.unread }));
  const leads = agencies(text('Cơ quan chủ trì'), plan);
  const implementers = agencies(text('Đơn vị thực hiện'), plan);
  const isRight = problems.length === 0 && dimension !== null && timing.ok;
  return {
    problems,
    agencies: [...leads.own, ...implementers.own],
    task: isRight
      ? {
          dimension,
          subDimensions: subDimensions as SubDimensionId[],
          title: text('Việc'),
          document,
          row: String(row),
          leads: leads.ids,
          implementers: implementers.ids,
          kpis: readKpis(cell('Chỉ tiêu')),
          timing: timing.timings,
          evidence: null,
          damaged: false,
        }
      : null,
  };
}

const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');

function agencies(text: string, plan: Pick<Plan, 'agencies'>) {
  const names = list(text);
  const own: { id: string; name: string }[] = [];
  const ids = names.map(name => {
    const known = agencyIn(plan, name);
    if (known !== null) return known;
    const id = `rieng-${
      fold(name)
        .replaceAll(' ', '-')
        .replace(/[^a-z0-9-]/g, '') || 'co-quan'
    }`;
    own.push({ id, name });
    return id;
  });
  return { ids: names.length === 0 ? null : ids, own };
}

/** The seven cells of a task, as `readTask` reads them. */
export const taskCells = (
  task: Pick<Task, 'dimension' | 'subDimensions' | 'title' | 'leads' | 'implementers' | 'timing' | 'kpis'>,
  plan: Pick<Plan, 'agencies'>,
): Cell[] => [
  task.dimension,
  task.subDimensions.join('; '),
  task.title ?? '',
  names(task.leads, plan),
  names(task.implementers, plan),
  writeTimings(task.timing),
  writeKpis(task.kpis),
];

const names = (ids: Task['leads'], plan: Pick<Plan, 'agencies'>): string =>
  (ids ?? []).flatMap(id => (id === null ? [] : [agencyName(plan, id)])).join('; ');

/** Ids for the tasks of a plan in the order given: `khanh-hoa-2027-d1-01`. */
export function numberTasks(prefix: string, tasks: readonly Omit<Task, 'id'>[]): Task[] {
  const counts = new Map<DimensionId, number>();
  return tasks.map(task => {
    const next = (counts.get(task.dimension) ?? 0) + 1;
    counts.set(task.dimension, next);
    return { id: `${prefix}-${task.dimension.toLowerCase()}-${String(next).padStart(2, '0')}`, ...task };
  });
}

/** Each agency once, by id. */
export const distinct = (all: NonNullable<Plan['agencies']>): NonNullable<Plan['agencies']> => [
  ...new Map(all.map(agency => [agency.id, agency])).values(),
];
