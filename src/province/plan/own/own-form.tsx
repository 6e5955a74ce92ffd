import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editionForYear } from '../../../../indicators/editions';
import type { Plan } from '../../../../indicators/plan';
import {
  mergedProvinceByCode,
  PROVINCES_34,
  PROVINCES_63,
  provinceName,
} from '../../../../indicators/provinces';
import { checkDraft, type DraftProblem, type PlanDraft, planId } from '../../../engine/plan/own-plan';
import { numberTasks } from '../../../engine/plan/task-table';
import { Card } from '../../../ui/card';
import { useFormat } from '../../format';
import { DayInput } from '../day-input';
import { byFolded } from '../filter-bar';
import classes from '../plan.module.css';
import { TargetTable } from './target-table';
import { TaskEditor } from './task-editor';

interface Props {
  readonly draft: PlanDraft;
  readonly taken: readonly string[];
  readonly onKeep: (plan: Plan) => void;
  readonly onCancel: () => void;
}

/** A plan by hand: the sum is checked while typing, and beside each target stands how rare such a rise is. */
export function OwnForm({ draft: first, taken, onKeep, onCancel }: Props) {
  const { t } = useTranslation('plan');
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<PlanDraft>) => setDraft(old => ({ ...old, ...part }));
  const isBuiltIn = first.id !== '' && !first.id.startsWith(OWN);
  const id =
    first.id !== '' && !isBuiltIn
      ? first.id
      : planId(`${OWN} ${provinceName(draft.province, 'vi')}`, Number(draft.year) || 0, taken);
  const edition = editionForYear(Number(draft.year))?.edition.id ?? '2021';
  const named = {
    ...draft,
    id,
    tasks:
      isBuiltIn || first.id === ''
        ? numberTasks(
            id,
            draft.tasks.map(({ id: _, ...task }) => task),
          )
        : draft.tasks,
  };
  const checked = checkDraft(named, edition);
  const keep = () => {
    setTried(true);
    if (checked.plan) onKeep(checked.plan);
  };
  return (
    <form
      className={classes.entry}
      onSubmit={event => {
        event.preventDefault();
        keep();
      }}
    >
      <GeneralFields draft={draft} set={set} problems={checked.problems} />
      <Card flush title={t('targetsTitle')} aside={t('targetsAside')}>
        <TargetTable draft={draft} set={set} checked={checked} />
      </Card>
      <TaskEditor draft={draft} set={set} />
      {tried && checked.problems.length > 0 && (
        <div className={classes.refused} role="alert">
          <strong>{t('notKept')}</strong>
          <DraftProblems problems={checked.problems} />
        </div>
      )}
      <div className={classes.buttons}>
        <Button type="submit">{t('keepPlan')}</Button>
        <Button variant="outline" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Own plans are told apart by their id, so that none can take the place of a plan of the product. */
const OWN = 'rieng';

interface FieldProps {
  readonly draft: PlanDraft;
  readonly set: (part: Partial<PlanDraft>) => void;
  readonly problems: readonly DraftProblem[];
}

function GeneralFields({ draft, set, problems }: FieldProps) {
  const { t } = useTranslation('plan');
  const { language } = useFormat();
  const bad = (field: DraftProblem['field']) =>
    problems.some(one => one.field === field) ? t('yearBad') : null;
  const provinces = Number(draft.year) <= 2024 ? PROVINCES_63 : PROVINCES_34;
  const options = provinces
    .map(province => ({ value: 'id' in province ? province.id : province.code, label: province[language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
  const known = options.some(({ value }) => value === draft.province);
  const here = { value: draft.province, label: provinceName(draft.province, language) };
  return (
    <Card title={t('generalTitle')}>
      <div className={classes.general}>
        <Select
          label={t('province')}
          searchable
          filter={byFolded}
          allowDeselect={false}
          data={known ? options : [here, ...options]}
          value={draft.province}
          onChange={province => province && set({ province })}
        />
        <TextInput
          label={t('planYear')}
          inputMode="numeric"
          value={draft.year}
          error={bad('year')}
          onChange={event => set({ year: event.currentTarget.value })}
        />
        <TextInput
          label={t('planNumber')}
          value={draft.number}
          onChange={event => set({ number: event.currentTarget.value })}
        />
        <DayInput label={t('planDate')} value={draft.date} onDay={date => set({ date })} />
        <TextInput
          label={t('baselineYear')}
          inputMode="numeric"
          value={draft.baselineYear}
          error={bad('baselineYear')}
          onChange={event => set({ baselineYear: event.currentTarget.value })}
        />
      </div>
      {mergedProvinceByCode(draft.province) && <p className={classes.hint}>{t('mergedNote')}</p>}
    </Card>
  );
}

function DraftProblems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  const { t } = useTranslation('plan');
  const { labels, points } = useFormat();
  const name = (field: DraftProblem['field']): string => {
    if (field === 'total') return t('total');
    if (field === 'date' || field === 'year' || field === 'baselineYear')
      return t(({ date: 'planDate', year: 'planYear', baselineYear: 'baselineYear' } as const)[field]);
    const id = field.replace('base-', '') as keyof typeof labels.dimensions;
    return labels.dimensions[id].short;
  };
  const words = {
    missing: 'draftMissing',
    'some-missing': 'draftSome',
    'not-a-number': 'draftNumber',
    outside: 'draftOutside',
    sum: 'draftSum',
    'not-a-date': 'draftDate',
    'not-a-year': 'draftYear',
  } as const satisfies Record<DraftProblem['reason'], string>;
  return (
    <ul className={classes.problems}>
      {problems.map(({ field, reason, found, expected }) => (
        <li key={`${field}${reason}`}>
          <strong>{name(field)}: </strong>
          {t(words[reason], {
            found: found === undefined ? '' : points(found),
            expected: expected === undefined ? '' : points(expected),
          })}
        </li>
      ))}
    </ul>
  );
}
