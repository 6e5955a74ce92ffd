import { fallsOnCommunes } from '../../../indicators/commune-index';
import type { Plan } from '../../../indicators/plan';
import type { Task } from '../../../indicators/task';

/** A plan's tasks that fall on communes: those with a date, a count or a rhythm first, states to keep after them. */
export interface CommuneTasks {
  readonly due: readonly Task[];
  readonly always: readonly Task[];
}

export function communeTasks(plan: Plan): CommuneTasks {
  const own = plan.tasks.filter(fallsOnCommunes);
  const isDue = ({ timing }: Task): boolean =>
    (timing ?? []).some(({ kind }) => kind !== 'continuous' && kind !== 'on-request');
  return { due: own.filter(isDue), always: own.filter(task => !isDue(task)) };
}
