import type { Timing } from '../../../indicators/task';
import { addDays, type Day, dayOf, endOfMonth, isWithin, type Span, yearOf } from './days';

/**
 * One day something is due. `last`: the last day allowed ("trước 30/11" -> 29/11). `printed`: the day as the document
 * states it; null where it states a period only and `last` is the period's end, by our reading.
 */
export interface Due {
  readonly last: Day;
  readonly printed: Day | null;
  readonly inclusive: boolean;
}

/** The plan a rhythm belongs to: nothing is due before its day; all but yearly rhythms end with its year. */
export interface PlanFrame {
  readonly date: Day;
  readonly year: number;
}

/** Days within `span` (by the last allowed day) on which `timing` falls due, in order. States and events have none. */
export function dueDays(timing: Timing, plan: PlanFrame, span: Span): Due[] {
  return occurrences(timing, plan, span)
    .filter(({ last }) => last >= plan.date && isWithin(last, span))
    .sort((a, b) => (a.last < b.last ? -1 : 1));
}

function occurrences(timing: Timing, plan: PlanFrame, span: Span): Due[] {
  switch (timing.kind) {
    case 'dated':
      return [stated(timing.date, timing.inclusive)];
    case 'quarter':
      return [periodEnd(timing.year, timing.quarter * 3)];
    case 'yearly':
      return yearsOf(span).map(year => yearlyDue(timing, year));
    case 'monthly':
      return MONTHS.map(month => stated(dayOf(plan.year, month, timing.day), timing.inclusive));
    case 'quarterly':
      return [3, 6, 9, 12].map(month => periodEnd(plan.year, month));
    case 'half-yearly':
      return [6, 12].map(month => periodEnd(plan.year, month));
    case 'times-per-year':
      return [periodEnd(plan.year, 12)];
    case 'continuous':
    case 'event':
    case 'on-request':
    case 'by-rule':
      return [];
    default:
      return timing satisfies never;
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** The year after counts too: a strict 1 January falls due on 31 December. */
const yearsOf = ({ from, to }: Span): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 2 }, (_, i) => yearOf(from) + i);

const stated = (printed: Day, inclusive: boolean): Due => ({
  last: inclusive ? printed : addDays(printed, -1),
  printed,
  inclusive,
});

const periodEnd = (year: number, month: number): Due => ({
  last: endOfMonth(year, month),
  printed: null,
  inclusive: true,
});

const yearlyDue = ({ month, day, inclusive }: Extract<Timing, { kind: 'yearly' }>, year: number): Due =>
  month !== null && day !== null ? stated(dayOf(year, month, day), inclusive) : periodEnd(year, month ?? 12);
