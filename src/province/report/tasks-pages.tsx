import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import type { Standing } from '../../engine/plan/follow-up';
import { byLead, countsOf } from '../../engine/plan/period-report';
import { milestones } from '../../engine/plan/proposals';
import { useFormat } from '../format';
import { StepWords } from '../plan/timeline';
import { showDay, usePlanWords } from '../plan/words';
import type { PageProps } from './first-page';
import { Paper } from './paper';
import classes from './report.module.css';

/** Lines of late tasks that fit on a page with the rest. */
const LATE_ON_FIRST = 14;

/** Tasks due and late, by agency; on the record of this device. */
export function TasksPages({ head, report }: PageProps) {
  const { plan } = report;
  return plan === null ? null : <Tasks head={head} report={report} plan={plan} />;
}

function Tasks({ head, report, plan }: Omit<PageProps, 'forecast'> & { readonly plan: Plan }) {
  const { t } = useTranslation('report');
  const words = usePlanWords(plan);
  const late = report.all.filter(one => one.late !== null);
  return (
    <>
      <Paper head={head} label={t('pageTasks')}>
        <h3>{t('tasks', { n: plan.tasks.length, day: showDay(head.day) })}</h3>
        <Counts report={report} />
        <h3>{t('dueNext')}</h3>
        {report.due.length === 0 ? (
          <p>{t('dueNothing')}</p>
        ) : (
          <table className={classes.table}>
            <tbody>
              {report.due.slice(0, 12).map(item => (
                <tr key={item.id}>
                  <td className={classes.when}>{showDay(item.due.last)}</td>
                  <th scope="row">{words.title(item.title)}</th>
                  <td>{words.agencies(item.leads)}</td>
                  <td className={classes.when}>{words.due(item.due)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h3>{t('late', { n: late.length })}</h3>
        <LateTable plan={plan} late={late.slice(0, LATE_ON_FIRST)} />
        {late.length > LATE_ON_FIRST && <p>{t('lateMore', { n: late.length - LATE_ON_FIRST })}</p>}
        <h3>{t('steps')}</h3>
        <ul className={classes.list}>
          {milestones(plan, head.day).map(step => (
            <li key={step.id}>
              <StepWords step={step} />
            </li>
          ))}
        </ul>
        <p className={classes.small}>{t('tasksNote')}</p>
      </Paper>
      <Paper head={head} label={t('pageAgencies')}>
        <h3>{t('byAgency')}</h3>
        <AgencyTable plan={plan} all={report.all} />
      </Paper>
    </>
  );
}

function Counts({ report }: Pick<PageProps, 'report'>) {
  const { t } = useTranslation('report');
  const { labels } = useFormat();
  const rows = [
    ...DIMENSION_IDS.map(
      id => [labels.dimensions[id].short, report.all.filter(({ task }) => task.dimension === id)] as const,
    ),
    [t('wholePlan'), report.all] as const,
  ];
  return <CountTable first={t('columnLevel')} rows={rows} />;
}

function CountTable({
  first,
  rows,
}: {
  readonly first: string;
  readonly rows: readonly (readonly [string, readonly Standing[]])[];
}) {
  const { t } = useTranslation('plan');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {(
            [
              'countTasks',
              'stateDone',
              'stateDoing',
              'stateStuck',
              'stateNotStarted',
              'stateSilent',
              'countLate',
            ] as const
          ).map(word => (
            <th key={word} scope="col" className={classes.r}>
              {t(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, own]) => {
          const { tasks, done, doing, stuck, notStarted, silent, late } = countsOf(own);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {Object.entries({ tasks, done, doing, stuck, notStarted, silent, late }).map(([key, count]) => (
                <td key={key} className={classes.r}>
                  {count}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function LateTable({ plan, late }: { readonly plan: Plan; readonly late: readonly Standing[] }) {
  const { t } = useTranslation('report');
  const words = usePlanWords(plan);
  if (late.length === 0) return <p>{t('lateNone')}</p>;
  return (
    <table className={classes.table}>
      <tbody>
        {late.map(({ task, late: since }) => (
          <tr key={task.id}>
            <td className={classes.when}>{showDay(since?.since ?? '')}</td>
            <th scope="row">{words.title(task.title)}</th>
            <td>{words.agencies(task.leads)}</td>
            <td className={`${classes.r} ${classes.when}`}>{t('days', { n: since?.days ?? 0 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AgencyTable({ plan, all }: { readonly plan: Plan; readonly all: readonly Standing[] }) {
  const { t } = useTranslation('report');
  const words = usePlanWords(plan);
  const leads = byLead(all).map(({ id }) => id);
  const rows = leads.map(
    id =>
      [
        id === null ? t('nobody') : words.agency(id),
        all.filter(({ task }) => (id === null ? !task.leads?.length : (task.leads ?? []).includes(id))),
      ] as const,
  );
  return <CountTable first={t('columnAgency')} rows={rows} />;
}
