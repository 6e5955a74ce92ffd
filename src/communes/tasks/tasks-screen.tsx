import type { Task } from '../../../indicators/task';
import { localTime } from '../../engine/local-time';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useCommune } from '../state/commune-state';
import { DueList } from './due-list';
import classes from './tasks.module.css';
import { communeTasks } from './tasks-of';

/** What the round's plan lays on communes: by day first, then what comes with an event, then what never ends. */
export function TasksScreen() {
  const { t } = useClaimWords();
  const { plan } = useCommune();
  const tasks = plan && communeTasks(plan, localTime(new Date()).slice(0, 10));
  const isEmpty = tasks && tasks.due.length + tasks.onEvent.length + tasks.always.length === 0;
  return (
    <>
      <PageHead
        title={t('tasksTitle')}
        sub={plan ? t('tasksSub', { plan: plan.number ?? plan.id }) : t('tasksNoPlan')}
      />
      {isEmpty && <p>{t('tasksNone')}</p>}
      {tasks && tasks.due.length > 0 && (
        <Card
          title={t('tasksDue')}
          note={tasks.due.every(({ daysLeft }) => daysLeft < 0) ? t('tasksAllPast') : ''}
        >
          <DueList items={tasks.due} />
        </Card>
      )}
      {tasks && tasks.onEvent.length > 0 && (
        <Card title={t('tasksEvent')}>
          <TaskList tasks={tasks.onEvent} />
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

function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useClaimWords();
  const { t } = words;
  return (
    <ul className={classes.tasks}>
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
