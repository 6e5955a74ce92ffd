import { Button, Select } from '@mantine/core';
import { IconFileExport, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import {
  type Counts,
  PERIODS,
  type Period,
  type PeriodReport,
  periodReport,
} from '../../engine/plan/period-report';
import { workbook } from '../../exchange/workbook';
import { dataset } from '../../storage/device';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { SaidEntries } from './period-entries';
import classes from './plan.module.css';
import { DayField, PlanFrame, WithPlan } from './plan-frame';
import { saveFile } from './save-file';
import { usePlanDay, usePlanDesk } from './use-plan-desk';
import { showDay, usePlanWords } from './words';

/** The month, quarter, half-year or year the day lies in, as the record of tasks has it. */
export const PeriodScreen = () => <WithPlan>{plan => <PeriodOf key={plan.id} plan={plan} />}</WithPlan>;

const PERIOD_WORDS = {
  month: 'periodMonth',
  quarter: 'periodQuarter',
  'half-year': 'periodHalfYear',
  year: 'periodYear',
} as const satisfies Record<Period, string>;

function PeriodOf({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const { labels } = useFormat();
  const words = usePlanWords(plan);
  const [day, setDay] = usePlanDay();
  const [period, setPeriod] = useState<Period>('month');
  const { entries } = usePlanDesk(plan, day);
  const report = periodReport(plan, entries, { period, on: day });
  const { span, asOf } = report;
  const byDimension = report.byDimension.map(
    ({ id, counts }) => [labels.dimensions[id].short, counts] as const,
  );
  const byAgency = report.byAgency.map(
    ({ id, counts }) => [id === null ? t('agencyNone') : words.agency(id), counts] as const,
  );
  return (
    <PlanFrame
      title={t('periodTitle', { from: showDay(span.from), to: showDay(span.to) })}
      sub={t('periodSub', { day: showDay(asOf), number: plan.number ?? plan.id })}
      actions={
        <>
          <Button
            variant="outline"
            leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
            onClick={() => print()}
          >
            {t('print')}
          </Button>
          <Button
            variant="outline"
            leftSection={<IconFileExport size={20} stroke={1.9} aria-hidden="true" />}
            onClick={() => void exportPeriod(plan, report, [...byDimension, ...byAgency])}
          >
            {t('toSheet')}
          </Button>
        </>
      }
    >
      <div className={classes.filterRow}>
        <DayField day={day} onDay={setDay} />
        <div className={classes.filters}>
          <Select
            label={t('period')}
            allowDeselect={false}
            data={PERIODS.map(one => ({ value: one, label: t(PERIOD_WORDS[one]) }))}
            value={period}
            onChange={next => next && setPeriod(next as Period)}
          />
        </div>
      </div>
      <div className={classes.halves}>
        <CountsCard title={t('byDimension')} rows={[...byDimension, [t('all'), report.total]]} />
        <CountsCard title={t('byAgency')} rows={byAgency} />
      </div>
      <DueCard plan={plan} report={report} />
      <SaidEntries plan={plan} entries={report.entries} />
    </PlanFrame>
  );
}

const COLUMNS = [
  ['tasks', 'countTasks'],
  ['done', 'stateDone'],
  ['doing', 'stateDoing'],
  ['stuck', 'stateStuck'],
  ['notStarted', 'stateNotStarted'],
  ['silent', 'stateSilent'],
  ['late', 'countLate'],
] as const satisfies readonly (readonly [keyof Counts, string])[];

function CountsCard({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [string, Counts])[];
}) {
  const { t } = useTranslation('plan');
  return (
    <Card flush title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.wide}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {COLUMNS.map(([key, word]) => (
                <th key={key} scope="col" className={classes.number}>
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, counts]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {COLUMNS.map(([key]) => (
                  <td key={key} className={classes.number}>
                    {counts[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function DueCard({ plan, report }: { readonly plan: Plan; readonly report: PeriodReport }) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  const said = (done: boolean | null) => t(done === null ? 'dueOpen' : done ? 'dueDone' : 'dueMissed');
  return (
    <Card flush title={t('dueInPeriod')} aside={t('agendaCount', { n: report.due.length })}>
      {report.due.length === 0 ? (
        <p className={classes.foot}>{t('dueNone')}</p>
      ) : (
        <ol className={classes.agenda}>
          {report.due.map(({ item, done }) => (
            <li key={item.id}>
              <time dateTime={item.due.last}>{showDay(item.due.last)}</time>
              <div>
                <strong>{words.title(item.title)}</strong>
                <small>{words.agencies(item.leads)}</small>
              </div>
              <span>{said(done)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

async function exportPeriod(
  plan: Plan,
  { span, asOf, due, entries }: PeriodReport,
  rows: readonly (readonly [string, Counts])[],
) {
  const isSample = dataset() === 'sample';
  const counts = [
    [
      isSample ? 'DỮ LIỆU MINH HỌA' : 'Nhóm',
      'Việc',
      'Đã xong',
      'Đang làm',
      'Vướng mắc',
      'Chưa làm',
      'Chưa ghi gì',
      'Trễ',
    ],
    ...rows.map(([name, own]) => [name, ...COLUMNS.map(([key]) => own[key])]),
  ];
  const dues = [
    ['Hạn cuối', 'Việc', 'Xong'],
    ...due.map(({ item, done }) => [item.due.last, item.title, done === null ? null : done ? 'có' : 'không']),
  ];
  const said = [
    ['Ngày', 'Mã việc', 'Tình trạng', 'Ghi chú', 'Người ghi'],
    ...entries.map(({ day, task, state, note, who }) => [day, task, state, note, who]),
  ];
  const name = `${plan.id}-bao-cao-ky-${span.from}-${asOf}.xlsx`;
  saveFile(
    name,
    await workbook([
      { name: 'Tổng hợp', table: counts },
      { name: 'Đến hạn trong kỳ', table: dues },
      { name: 'Đã ghi trong kỳ', table: said },
    ]),
  );
}
