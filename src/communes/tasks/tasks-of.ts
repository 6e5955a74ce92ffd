import { fallsOnCommunes } from '../../../indicators/commune-index';
import type { Plan } from '../../../indicators/plan';
import type { Task } from '../../../indicators/task';
import { type AgendaItem, dueWithin } from '../../engine/plan/agenda';
import { type Day, dayOf } from '../../engine/plan/days';

/** What a plan lays on communes: what has a day, what comes up with an event, states to keep. */
export interface CommuneTasks {
  /** Deadlines and tasks, each once: its next day, or its last one where all are past; by day. */
  readonly due: readonly AgendaItem[];
  readonly onEvent: readonly Task[];
  readonly always: readonly Task[];
}

/** `today`: what is past is told from it. Days as the plan's own agenda reads them (src/engine/plan/due.ts). */
export function communeTasks(plan: Plan, today: Day): CommuneTasks {
  const span = { from: plan.date, to: dayOf(Math.max(plan.year, Number(today.slice(0, 4))) + 1, 12, 31) };
  const due = new Map<string, AgendaItem>();
  for (const item of dueWithin(plan, span, today).filter(fallsOnCommunes)) {
    const known = due.get(item.of);
    if (!known || known.daysLeft < 0) due.set(item.of, item);
  }
  const others = plan.tasks.filter(task => fallsOnCommunes(task) && !due.has(task.id));
  const isEvent = ({ timing }: Task): boolean => (timing ?? []).some(({ kind }) => kind === 'event');
  return {
    due: [...due.values()].sort((a, b) => a.daysLeft - b.daysLeft || (a.of < b.of ? -1 : 1)),
    onEvent: others.filter(isEvent),
    always: others.filter(task => !isEvent(task)),
  };
}
