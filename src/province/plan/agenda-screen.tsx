import { Button, Select } from '@mantine/core';
import { IconCalendarPlus, IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Plan } from '../../../indicators/plan';
import { involvement } from '../../engine/plan/agency';
import { type AgendaItem, agenda } from '../../engine/plan/agenda';
import type { Standing } from '../../engine/plan/follow-up';
import { workbook } from '../../exchange/workbook';
import { dataset } from '../../storage/device';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { StateOf } from './block-list';
import { AgencySelect } from './filter-bar';
import classes from './plan.module.css';
import { DayField, PlanFrame, WithPlan } from './plan-frame';
import { saveFile } from './save-file';
import { usePlanDay, usePlanDesk } from './use-plan-desk';
import { type PlanWords, showDay, usePlanWords } from './words';

const WINDOWS = [7, 30, 90, 365] as const;

/** What is due for an agency in the coming days, by the last allowed day; a calendar file takes it along. */
export const AgendaScreen = () => <WithPlan>{plan => <Agenda key={plan.id} plan={plan} />}</WithPlan>;

function useAsked() {
  const [search, setSearch] = useSearchParams();
  const set = (key: string, value: string | null) =>
    setSearch(
      old => {
        if (value === null) old.delete(key);
        else old.set(key, value);
        return old;
      },
      { replace: true },
    );
  const days = WINDOWS.find(one => String(one) === search.get('so-ngay')) ?? 30;
  return { agency: search.get('co-quan'), days, set };
}

function Agenda({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  const [day, setDay] = usePlanDay();
  const { agency, days, set } = useAsked();
  const { all } = usePlanDesk(plan, day);
  const items = agenda(plan, { on: day, days, ...(agency === null ? {} : { agency }) });
  const whose = agency === null ? t('everybody') : words.agency(agency);
  const mine = all.filter(
    ({ task }) =>
      agency === null || involvement([...(task.leads ?? []), ...(task.implementers ?? [])], agency) !== null,
  );
  return (
    <PlanFrame
      title={t('agendaTitle', { n: days, agency: whose })}
      sub={t('agendaSub', { number: plan.number ?? plan.id })}
      actions={<Exports plan={plan} items={items} words={words} day={day} />}
    >
      <div className={classes.filterRow}>
        <DayField day={day} onDay={setDay} />
        <div className={classes.filters}>
          <AgencySelect plan={plan} value={agency} onChange={next => set('co-quan', next)} />
          <Select
            label={t('window')}
            allowDeselect={false}
            data={WINDOWS.map(one => ({ value: String(one), label: t('windowDays', { n: one }) }))}
            value={String(days)}
            onChange={next => set('so-ngay', next)}
          />
        </div>
      </div>
      <Card flush title={t('agendaDue')} aside={t('agendaCount', { n: items.length })}>
        {items.length === 0 ? (
          <p className={classes.foot}>{t('agendaNothing', { day: showDay(day), n: days })}</p>
        ) : (
          <ol className={classes.agenda}>
            {items.map(item => (
              <AgendaRow key={item.id} item={item} words={words} />
            ))}
          </ol>
        )}
      </Card>
      <Overdue plan={plan} day={day} all={mine} words={words} />
      <Lasting all={mine} />
    </PlanFrame>
  );
}

function AgendaRow({ item, words }: { readonly item: AgendaItem; readonly words: PlanWords }) {
  const { t } = useTranslation('plan');
  const tone = item.daysLeft <= 7 ? 'warn' : 'info';
  return (
    <li>
      <time dateTime={item.due.last}>{showDay(item.due.last)}</time>
      <div>
        <strong>{words.title(item.title)}</strong>
        <small>
          {words.agencies(item.leads)} · {words.due(item.due)} · {item.where}
          {item.involved === 'collective' && ` · ${t('collective')}`}
        </small>
      </div>
      <Chip tone={tone}>{item.daysLeft === 0 ? t('dueToday') : t('left', { n: item.daysLeft })}</Chip>
    </li>
  );
}

function Overdue(props: {
  readonly plan: Plan;
  readonly day: string;
  readonly all: readonly Standing[];
  readonly words: PlanWords;
}) {
  const { t } = useTranslation('plan');
  const late = props.all.filter(one => one.late !== null);
  if (late.length === 0) return null;
  return (
    <Card flush title={t('overdueTitle')} aside={t('agendaCount', { n: late.length })}>
      <ol className={classes.agenda}>
        {late.map(one => (
          <li key={one.task.id}>
            <time dateTime={one.late?.since}>{showDay(one.late?.since ?? '')}</time>
            <div>
              <strong>{props.words.title(one.task.title)}</strong>
              <small>{props.words.agencies(one.task.leads)}</small>
            </div>
            <span className={classes.taskState}>
              <StateOf one={one} plan={props.plan} day={props.day} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Lasting duties have no date; they are counted, so that a short list of dates is not read as little work. */
function Lasting({ all }: { readonly all: readonly Standing[] }) {
  const { t } = useTranslation('plan');
  const lasting = all.filter(({ block }) => block === 'continuous');
  const events = all.filter(({ block }) => block === 'event');
  if (lasting.length + events.length === 0) return null;
  const confirmed = lasting.filter(({ monthsSince }) => monthsSince === 0).length;
  return (
    <p className={classes.hint}>
      {t('lastingNote', { n: lasting.length, confirmed, events: events.length })}
    </p>
  );
}

interface ExportProps {
  readonly plan: Plan;
  readonly items: readonly AgendaItem[];
  readonly words: PlanWords;
  readonly day: string;
}

function Exports({ plan, items, words, day }: ExportProps) {
  const { t } = useTranslation('plan');
  const mark = dataset() === 'sample' ? 'DỮ LIỆU MINH HỌA. ' : '';
  const toCalendar = async () => {
    const { calendarOf } = await import('../../exchange/calendar');
    const entries = items.map(item => ({
      item,
      summary: words.title(item.title),
      description: `${mark}${[words.due(item.due), words.agencies(item.leads), item.where].join('. ')}`,
    }));
    const name = t('calendarName', { number: plan.number ?? plan.id });
    saveFile(`${plan.id}-${day}.ics`, calendarOf(entries, name, new Date()), 'text/calendar');
  };
  const toSheet = async () => {
    const heading = ['Hạn cuối', 'Còn (ngày)', 'Việc', 'Cơ quan', 'Hạn theo văn bản', 'Văn bản'];
    const rows = items.map(item => [
      item.due.last,
      item.daysLeft,
      words.title(item.title),
      words.agencies(item.leads),
      words.due(item.due),
      `${mark}${item.where}`,
    ]);
    saveFile(
      `${plan.id}-den-han-${day}.xlsx`,
      await workbook([{ name: 'Việc đến hạn', table: [heading, ...rows] }]),
    );
  };
  return (
    <>
      <Button
        leftSection={<IconCalendarPlus size={20} stroke={1.9} aria-hidden="true" />}
        disabled={items.length === 0}
        onClick={() => void toCalendar()}
      >
        {t('toCalendar')}
      </Button>
      <Button
        variant="outline"
        leftSection={<IconFileExport size={20} stroke={1.9} aria-hidden="true" />}
        disabled={items.length === 0}
        onClick={() => void toSheet()}
      >
        {t('toSheet')}
      </Button>
    </>
  );
}
