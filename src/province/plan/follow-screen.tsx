import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import { agenda } from '../../engine/plan/agenda';
import type { FollowEntry, Standing } from '../../engine/plan/follow-up';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { takeBackFollowUp } from '../../storage/plans';
import { Card } from '../../ui/card';
import { BlockList } from './block-list';
import { DimensionBoard } from './dimension-board';
import { exportTasks } from './export-tasks';
import { FilterBar } from './filter-bar';
import classes from './plan.module.css';
import { DayField, documentsOf, PlanFrame, WithPlan } from './plan-frame';
import { SaidBar } from './said-bar';
import { TaskPanel } from './task-panel';
import { Timeline } from './timeline';
import { passes, useFilters } from './use-filters';
import { usePlanDay, usePlanDesk } from './use-plan-desk';
import { showDay, usePlanWords } from './words';

/** Every task of the plan: how far, by whom, shown by what; nothing here is a score. */
export const FollowScreen = () => <WithPlan>{plan => <Follow key={plan.id} plan={plan} />}</WithPlan>;

function Follow({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  const [day, setDay] = usePlanDay();
  const { all, entries, ready } = usePlanDesk(plan, day);
  const use = useFilters();
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<FollowEntry | null>(null);
  const shown = all.filter(one => passes(one, use.filters));
  const { agency } = use.filters;
  const steps = agenda(plan, { on: day, days: 60, ...(agency === null ? {} : { agency }) }).filter(
    ({ kind }) => kind === 'deadline',
  );
  const opened = all.find(one => one.task.id === open) ?? null;
  const undo = async () => {
    if (said) await takeBackFollowUp(database(dataset()), said.id);
    setSaid(null);
  };
  return (
    <PlanFrame
      title={t('followTitle', { year: plan.year, n: plan.tasks.length })}
      sub={t('followSub', {
        number: plan.number ?? plan.id,
        day: showDay(plan.date),
        documents: documentsOf(plan).join(', '),
      })}
      actions={
        <Button
          variant="outline"
          leftSection={<IconFileExport size={20} stroke={1.9} aria-hidden="true" />}
          onClick={() => void exportTasks(plan, shown, day, words)}
        >
          {t('exportTasks')}
        </Button>
      }
    >
      {said && (
        <SaidBar
          words={t('entrySaved', {
            title: words.title(plan.tasks.find(({ id }) => id === said.task)?.title ?? null),
          })}
          onUndo={undo}
          onDone={() => setSaid(null)}
        />
      )}
      <Timeline plan={plan} day={day} />
      <div className={classes.filterRow}>
        <FilterBar plan={plan} use={use}>
          <DayField day={day} onDay={setDay} />
        </FilterBar>
      </div>
      <div className={classes.two}>
        <Card flush>
          <p className={classes.count} role="status">
            {t('shownOf', { n: shown.length, of: all.length })}
          </p>
          {ready && (
            <BlockList
              plan={plan}
              day={day}
              all={shown}
              whole={use.isOn}
              steps={steps}
              onOpen={one => setOpen(one.task.id)}
            />
          )}
          {ready && shown.length === 0 && <p className={classes.foot}>{t('nothingPasses')}</p>}
        </Card>
        <DimensionBoard all={shown} />
      </div>
      <TaskPanelOf
        plan={plan}
        day={day}
        one={opened}
        entries={entries}
        onClose={() => setOpen(null)}
        onSaved={setSaid}
      />
    </PlanFrame>
  );
}

function TaskPanelOf({
  one,
  ...props
}: Omit<Parameters<typeof TaskPanel>[0], 'one'> & { readonly one: Standing | null }) {
  return one === null ? null : <TaskPanel key={one.task.id} {...props} one={one} />;
}
