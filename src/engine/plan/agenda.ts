import type { DimensionId } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import type { Deadline, Task, Timing } from '../../../indicators/task';
import { type Involvement, involvement } from './agency';
import { addDays, type Day, daysBetween, type Span } from './days';
import { type Due, dueDays } from './due';

/** Something due on a day. `title` null = a row whose words are lost. `daysLeft` from the day asked; 0 = that very day. */
export interface AgendaItem {
  /** Stable: plan, item and last allowed day. */
  readonly id: string;
  readonly kind: 'deadline' | 'task';
  /** Id of the deadline or task in the plan. */
  readonly of: string;
  readonly title: string | null;
  readonly dimension: DimensionId | null;
  readonly subDimensions: readonly string[];
  readonly leads: readonly (string | null)[];
  readonly implementers: readonly (string | null)[];
  readonly to: string | null;
  readonly due: Due;
  readonly daysLeft: number;
  readonly where: string;
  /** How the agency asked for is meant; null where none was asked for. */
  readonly involved: Involvement | null;
}

export interface AgendaRequest {
  readonly on: Day;
  readonly days: number;
  /** Agency id; without it everybody's. */
  readonly agency?: string;
}

/** What is due from `on` to `on + days`, both ends included, by day. What a later document says is done is left out. */
export function agenda(plan: Plan, { on, days, agency }: AgendaRequest): AgendaItem[] {
  return dueWithin(plan, { from: on, to: addDays(on, days) }, on, agency);
}

/** The same for any span, seen from the day `on`. */
export function dueWithin(plan: Plan, span: Span, on: Day, agency?: string): AgendaItem[] {
  const sources = [...plan.deadlines.flatMap(fromDeadline), ...plan.tasks.map(fromTask)];
  return sources
    .flatMap(source => itemsOf(plan, source, span, on, agency))
    .sort(
      (a, b) => compareText(a.due.last, b.due.last) || compareText(a.kind, b.kind) || compareText(a.of, b.of),
    );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Source = Omit<AgendaItem, 'id' | 'due' | 'daysLeft' | 'involved'> & {
  readonly timing: readonly Timing[];
};

const fromDeadline = ({ id, what, by, to, timing, where, done }: Deadline): Source[] =>
  done
    ? []
    : [
        {
          kind: 'deadline',
          of: id,
          title: what,
          dimension: null,
          subDimensions: [],
          leads: by,
          implementers: [],
          to,
          where,
          timing,
        },
      ];

const fromTask = (task: Task): Source => ({
  kind: 'task',
  of: task.id,
  title: task.title,
  dimension: task.dimension,
  subDimensions: task.subDimensions,
  leads: task.leads ?? [],
  implementers: task.implementers ?? [],
  to: null,
  where: `${task.document}, ${task.row}`,
  timing: task.timing ?? [],
});

function itemsOf(plan: Plan, source: Source, span: Span, on: Day, agency: string | undefined): AgendaItem[] {
  const { timing, ...rest } = source;
  const involved = agency === undefined ? null : involvement([...rest.leads, ...rest.implementers], agency);
  // Who receives a report does not owe it to itself.
  if (agency !== undefined && (involved === null || (involved === 'collective' && rest.to === agency)))
    return [];
  const days = new Map(timing.flatMap(one => dueDays(one, plan, span)).map(due => [due.last, due]));
  return [...days.values()].map(due => ({
    ...rest,
    id: `${plan.id}/${rest.of}/${due.last}`,
    due,
    daysLeft: daysBetween(on, due.last),
    involved,
  }));
}
