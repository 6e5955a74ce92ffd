import { planById } from '../../../indicators/plans';
import type { Task } from '../../../indicators/task';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useCommune } from '../state/commune-state';
import classes from './tasks.module.css';
import { communeTasks } from './tasks-of';

/** What the round's plan lays on communes, with dates as the document prints them. */
export function TasksScreen() {
  const { t } = useClaimWords();
  const { round } = useCommune();
  const plan = round.plan === null ? null : planById(round.plan);
  const tasks = plan && communeTasks(plan);
  return (
    <>
      <PageHead
        title={t('tasksTitle')}
        sub={plan ? t('tasksSub', { plan: plan.number ?? plan.id }) : t('tasksNoPlan')}
      />
      {tasks && tasks.due.length + tasks.always.length === 0 && <p>{t('tasksNone')}</p>}
      {tasks && tasks.due.length > 0 && (
        <Card title={t('tasksDue')}>
          <TaskList tasks={tasks.due} />
        </Card>
      )}
      {tasks && tasks.always.length > 0 && (
        <Card title={t('tasksAlways')}>
          <TaskList tasks={tasks.always} />
        </Card>
      )}
    </>
  );
}

export function TaskList({
  tasks,
  isNarrow = false,
}: {
  readonly tasks: readonly Task[];
  readonly isNarrow?: boolean;
}) {
  const words = useClaimWords();
  const { t } = words;
  return (
    <ul className={classes.tasks} data-narrow={isNarrow}>
      {tasks.map(task => (
        <li key={task.id}>
          <span>
            <b>{task.title}</b>
            <small>
              {task.subDimensions.join(', ')}
              {task.subDimensions.length > 0 && ' · '}
              {t('tasksFrom', { document: task.document, row: task.row })}
            </small>
          </span>
          <span className={classes.when}>
            {(task.timing ?? []).map(words.timing).join('; ') || t('timingNone')}
          </span>
        </li>
      ))}
    </ul>
  );
}
