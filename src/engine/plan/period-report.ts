import type { DimensionId } from '../../../indicators/ids';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { type AgendaItem, dueWithin } from './agenda';
import { type Day, dayOf, endOfMonth, isWithin, monthOf, type Span, yearOf } from './days';
import { type FollowEntry, type Standing, standings } from './follow-up';

export const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** First and last day of the period a day lies in. */
export function periodOf(period: Period, day: Day): Span {
  const months = MONTHS[period];
  const first = Math.floor((monthOf(day) - 1) / months) * months + 1;
  const year = yearOf(day);
  return { from: dayOf(year, first, 1), to: endOfMonth(year, first + months - 1) };
}

/** Tasks by state on the day; `silent` = nothing recorded. The five states add up to `tasks`; `late` cuts across them. */
export interface Counts {
  readonly tasks: number;
  readonly done: number;
  readonly doing: number;
  readonly stuck: number;
  readonly notStarted: number;
  readonly silent: number;
  readonly late: number;
}

/** A day that fell due in the period, and whether "done" was recorded for it by the end. */
export interface DueJudged {
  readonly item: AgendaItem;
  readonly done: boolean | null;
}

export interface PeriodReport {
  readonly span: Span;
  /** The day it speaks of: the end of the period, or the day asked where the period still runs. */
  readonly asOf: Day;
  readonly total: Counts;
  readonly byDimension: readonly { readonly id: DimensionId; readonly counts: Counts }[];
  /** By lead agency; a task with two leads counts with both, one without any under null. */
  readonly byAgency: readonly { readonly id: string | null; readonly counts: Counts }[];
  readonly due: readonly DueJudged[];
  /** What was recorded in the period, oldest first. */
  readonly entries: readonly FollowEntry[];
}

/** A plan's tasks over one month, quarter, half-year or year, as recorded up to `on`. */
export function periodReport(
  plan: Plan,
  entries: readonly FollowEntry[],
  { period, on }: { readonly period: Period; readonly on: Day },
): PeriodReport {
  const span = periodOf(period, on);
  const asOf = span.to < on ? span.to : on;
  const all = standings(plan, entries, asOf);
  return {
    span,
    asOf,
    total: countsOf(all),
    byDimension: DIMENSION_IDS.map(id => ({
      id,
      counts: countsOf(all.filter(one => one.task.dimension === id)),
    })),
    byAgency: byLead(all),
    due: dueWithin(plan, span, asOf).map(item => ({ item, done: doneFor(item, entries, plan, asOf) })),
    entries: entries
      .filter(({ plan: id, day }) => id === plan.id && isWithin(day, { from: span.from, to: asOf }))
      .toSorted((a, b) => (`${a.day}${a.at}` < `${b.day}${b.at}` ? -1 : 1)),
  };
}

export function countsOf(all: readonly Standing[]): Counts {
  const of = (state: Standing['state']) => all.filter(one => one.state === state).length;
  return {
    tasks: all.length,
    done: of('done'),
    doing: of('doing'),
    stuck: of('stuck'),
    notStarted: of('not-started'),
    silent: of(null),
    late: all.filter(({ late }) => late !== null).length,
  };
}

/** Leads in the order of most tasks; what nobody leads comes last. */
export function byLead(all: readonly Standing[]): { id: string | null; counts: Counts }[] {
  const groups = new Map<string | null, Standing[]>();
  for (const one of all) {
    const leads = one.task.leads?.length ? one.task.leads : [null];
    for (const lead of leads) groups.set(lead, [...(groups.get(lead) ?? []), one]);
  }
  return [...groups]
    .map(([id, own]) => ({ id, counts: countsOf(own) }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.counts.tasks - a.counts.tasks);
}

/** Null: a deadline of the plan itself, of which nobody records a state, or a day still to come. */
function doneFor(item: AgendaItem, entries: readonly FollowEntry[], plan: Plan, asOf: Day): boolean | null {
  const own = entries.filter(({ plan: id, task, day }) => id === plan.id && task === item.of && day <= asOf);
  if (own.some(({ state, day }) => state === 'done' && day <= item.due.last)) return true;
  return item.due.last >= asOf ? null : own.some(({ state }) => state === 'done');
}
