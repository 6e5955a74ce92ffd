import type { SubDimensionId } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import type { Task } from '../../../indicators/task';
import { fold } from '../../../indicators/text';
import type { RawTable } from '../official/cell';
import { cellText } from '../official/cell';
import { agencyIn, agencyName } from './agency';
import { addDays, type Day, daysBetween } from './days';
import { writeKpis, writeTimings } from './file-words';
import {
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

/** Way of a proposed task: đề xuất, chấp nhận, ban hành; `declined`: set aside, kept and visible. */
export const PROPOSAL_STATES = ['proposed', 'accepted', 'declined', 'issued'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProposedTask {
  /** Unique within the sheet. */
  readonly key: string;
  readonly task: Omit<Task, 'id'>;
  /** Part of the sub-dimension the agency answers for, as the plan prints it. */
  readonly scope: string | null;
  readonly state: ProposalState;
  readonly decided: { readonly who: string; readonly day: Day } | null;
}

/** What one agency handed in: a newer sheet of the same agency replaces the older one's undecided rows. */
export interface ProposalSheet {
  readonly id: string;
  readonly plan: string;
  readonly agency: string;
  /** Day it came in, which decides whether it is late. */
  readonly received: Day;
  readonly file: { readonly name: string; readonly sha256: string };
  /** Who in the agency answers for it, as typed. */
  readonly who: string;
  readonly rows: readonly ProposedTask[];
  readonly agencies: NonNullable<Plan['agencies']>;
}

const PLAN_COLUMN = 'Kế hoạch';
const AGENCY_COLUMN = 'Cơ quan đề xuất';
const SCOPE_COLUMN = 'Phạm vi';
export const SHEET_COLUMNS = [PLAN_COLUMN, AGENCY_COLUMN, SCOPE_COLUMN, ...TASK_COLUMNS] as const;

/** Agencies that a plan asks for proposals, each with its parts. */
export function askedAgencies(
  plan: Plan,
): { readonly agency: string; readonly parts: readonly Plan['assignments'][number][] }[] {
  const parts = new Map<string, Plan['assignments'][number][]>();
  for (const part of plan.assignments) parts.set(part.agency, [...(parts.get(part.agency) ?? []), part]);
  return [...parts]
    .map(([agency, own]) => ({ agency, parts: own }))
    .sort((a, b) => agencyName(plan, a.agency).localeCompare(agencyName(plan, b.agency), 'vi'));
}

const LINES_PER_PART = 3;

/** The sheet that goes out to an agency: its parts filled in, the work left open. */
export function sheetFor(plan: Plan, agency: string): RawTable {
  const own = askedAgencies(plan).find(asked => asked.agency === agency)?.parts ?? [];
  const lines = own.flatMap(({ subDimension, scope }) =>
    Array.from({ length: LINES_PER_PART }, () => [
      plan.id,
      agencyName(plan, agency),
      scope,
      `D${subDimension[0]}`,
      subDimension,
      null,
      agencyName(plan, agency),
      null,
      null,
      null,
    ]),
  );
  return [[...SHEET_COLUMNS], ...lines];
}

export type ReadSheet =
  | { readonly ok: true; readonly sheet: Pick<ProposalSheet, 'agency' | 'rows' | 'agencies'> }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

/** A sheet as it comes back. Lines without work are left out; one agency per file, and only of this plan. */
export function readSheet(plan: Plan, table: RawTable): ReadSheet {
  const open = openTable(table, SHEET_COLUMNS);
  if (open.problems.length > 0) return { ok: false, problems: open.problems };
  const filled = open.rows.filter(({ cell }) => cellText(cell('Việc')) !== '');
  const [first] = filled;
  if (!first) return { ok: false, problems: [problem('nothing-proposed')] };
  const agency = agencyIn(plan, cellText(first.cell(AGENCY_COLUMN)));
  const lines = filled.map(({ row, cell }) => readLine(plan, agency, row, cell));
  const problems = lines.flatMap(line => line.problems);
  if (problems.length > 0 || agency === null) return { ok: false, problems };
  return {
    ok: true,
    sheet: {
      agency,
      rows: lines.flatMap(({ proposed }) => proposed ?? []),
      agencies: distinct(lines.flatMap(line => line.agencies)),
    },
  };
}

interface Line {
  readonly proposed: ProposedTask | null;
  readonly agencies: NonNullable<Plan['agencies']>;
  readonly problems: readonly TableProblem[];
}

function readLine(plan: Plan, agency: string | null, row: number, cell: RowReader): Line {
  const [of, by] = [cellText(cell(PLAN_COLUMN)), cellText(cell(AGENCY_COLUMN))];
  const problems: TableProblem[] = [];
  if (of !== plan.id)
    problems.push(problem('other-plan', { row, column: PLAN_COLUMN, found: of, expected: plan.id }));
  const from = agencyIn(plan, by);
  const expected = agency === null ? '' : agencyName(plan, agency);
  if (from === null || from !== agency)
    problems.push(problem('other-agency', { row, column: AGENCY_COLUMN, found: by, expected }));
  const read = readTask(cell, row, plan, by);
  const scope = cellText(cell(SCOPE_COLUMN));
  return {
    problems: [...problems, ...read.problems],
    agencies: read.agencies,
    proposed: read.task && {
      key: String(row),
      task: read.task,
      scope: scope === '' ? null : scope,
      state: 'proposed',
      decided: null,
    },
  };
}

/** A proposed task with whose it is. */
export interface Offered extends ProposedTask {
  readonly sheet: string;
  readonly agency: string;
  readonly received: Day;
  /** The plan did not ask this agency about this part. */
  readonly unasked: boolean;
}

/** Offers for the same work. `conflict`: they name another lead, time or measure, or several want to lead it. */
export interface MergedProposal {
  readonly key: string;
  readonly subDimension: SubDimensionId | null;
  readonly title: string;
  readonly offers: readonly Offered[];
  readonly conflict: readonly ('leads' | 'implementers' | 'timing' | 'kpis')[];
}

/** All sheets of a plan as one list, in the order of sub-dimension and title; every offer keeps its origin. */
export function mergeProposals(plan: Plan, sheets: readonly ProposalSheet[]): MergedProposal[] {
  const groups = new Map<string, Offered[]>();
  for (const sheet of sheets.filter(({ plan: id }) => id === plan.id)) {
    const asked = new Set(
      plan.assignments
        .filter(({ agency, coAgencies }) => agency === sheet.agency || coAgencies.includes(sheet.agency))
        .map(({ subDimension }) => subDimension),
    );
    for (const row of sheet.rows) {
      const key = `${row.task.subDimensions.join('+') || row.task.dimension}/${fold(row.task.title ?? '')}`;
      const unasked =
        asked.size > 0 ? !row.task.subDimensions.every(id => asked.has(id)) : plan.assignments.length > 0;
      groups.set(key, [
        ...(groups.get(key) ?? []),
        { ...row, sheet: sheet.id, agency: sheet.agency, received: sheet.received, unasked },
      ]);
    }
  }
  return [...groups]
    .map(([key, offers]) => ({
      key,
      subDimension: offers[0]?.task.subDimensions[0] ?? null,
      title: offers[0]?.task.title ?? '',
      offers,
      conflict: conflictOf(offers),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function conflictOf(offers: readonly Offered[]): MergedProposal['conflict'] {
  const differ = (write: (task: Offered['task']) => string) =>
    new Set(offers.map(({ task }) => write(task))).size > 1;
  const parts: MergedProposal['conflict'][number][] = [];
  if (differ(({ leads }) => (leads ?? []).join())) parts.push('leads');
  if (differ(({ implementers }) => (implementers ?? []).join())) parts.push('implementers');
  if (differ(({ timing }) => writeTimings(timing))) parts.push('timing');
  if (differ(({ kpis }) => writeKpis(kpis))) parts.push('kpis');
  return parts;
}

/** How punctual an agency was on the day asked. `days` > 0 = late by so many; null received = nothing came yet. */
export interface Punctuality {
  readonly agency: string;
  readonly received: Day | null;
  readonly tasks: number;
  readonly late: number;
}

/** The last allowed day for proposals, or null where the plan sets none. */
export function proposalDue(plan: Plan): Day | null {
  const timing = plan.deadlines.find(({ id }) => id === 'de-xuat')?.timing[0];
  if (timing?.kind !== 'dated') return null;
  return timing.inclusive ? timing.date : addDays(timing.date, -1);
}

/**
 * Every agency asked, and any that sent something unasked; without a due day nobody is late. Before the first sheet of a plan
 * came in here, silence says nothing: the sheets of an old plan were never on this device.
 */
export function punctuality(plan: Plan, sheets: readonly ProposalSheet[], on: Day): Punctuality[] {
  const due = proposalDue(plan);
  const own = sheets.filter(({ plan: id, received }) => id === plan.id && received <= on);
  const agencies = new Set([
    ...askedAgencies(plan).map(({ agency }) => agency),
    ...own.map(({ agency }) => agency),
  ]);
  return [...agencies].map(agency => {
    const sheetsOf = own
      .filter(sheet => sheet.agency === agency)
      .sort((a, b) => (a.received < b.received ? -1 : 1));
    const received = sheetsOf[0]?.received ?? null;
    const tasks = sheetsOf.reduce((sum, { rows }) => sum + rows.length, 0);
    return {
      agency,
      received,
      tasks,
      late: due === null || own.length === 0 ? 0 : Math.max(0, daysBetween(due, received ?? on)),
    };
  });
}

/** A step of the plan's own way that has a date: when it was due, when (if known) it was done, days late on `on`. */
export interface Milestone {
  readonly id: string;
  readonly what: string;
  readonly due: Day;
  readonly inclusive: boolean;
  readonly printed: Day;
  readonly done: Day | null;
  readonly where: string | null;
  readonly late: number;
}

/** The dated deadlines of a plan in order: Khánh Hòa's framework was due 9/9/2022 and went in on 26/10, 47 days late. */
export function milestones(plan: Plan, on: Day): Milestone[] {
  return plan.deadlines
    .flatMap(({ id, what, timing, done }) =>
      timing.flatMap(one => {
        if (one.kind !== 'dated') return [];
        const due = one.inclusive ? one.date : addDays(one.date, -1);
        const finished = done && done.date <= on ? done : null;
        const late = finished ? Math.max(0, daysBetween(due, finished.date)) : 0;
        return [
          {
            id,
            what,
            due,
            inclusive: one.inclusive,
            printed: one.date,
            done: finished?.date ?? null,
            where: finished?.where ?? null,
            late,
          },
        ];
      }),
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** The framework to be issued: accepted and issued tasks, with who proposed them and their state. */
export function frameworkTable(
  plan: Plan,
  merged: readonly MergedProposal[],
  word: (state: ProposalState) => string,
): RawTable {
  return [
    [...SHEET_COLUMNS, 'Tình trạng'],
    ...merged.flatMap(({ offers }) =>
      offers.map(offer => [
        plan.id,
        agencyName(plan, offer.agency),
        offer.scope,
        ...taskCells(offer.task, plan),
        word(offer.state),
      ]),
    ),
  ];
}

/**
 * The plan with these tasks added under the number of the decision that issues them. A plan of the product is not
 * changed: its framework becomes an own plan of another id. Names of agencies only a sheet knew come along.
 */
export function issuedPlan(
  plan: Plan,
  accepted: readonly Offered[],
  sheets: readonly ProposalSheet[],
  decision: string,
): Plan {
  const id = plan.id.startsWith('rieng-') ? plan.id : `rieng-${plan.id}-bo-khung`;
  const fresh = accepted.map(({ task, agency }) => ({
    ...task,
    document: decision,
    note: `${agencyName(plan, agency)}: ${task.document}`,
  }));
  const taken = new Set(plan.tasks.map(task => task.id));
  const numbered = numberTasks(`${id}-${taken.size + 1}`, fresh);
  const agencies = distinct([...(plan.agencies ?? []), ...sheets.flatMap(sheet => sheet.agencies)]);
  return {
    ...plan,
    id,
    tasks: [...plan.tasks, ...numbered],
    ...(agencies.length === 0 ? {} : { agencies }),
  };
}
