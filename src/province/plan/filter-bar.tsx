import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { fold } from '../../../indicators/text';
import { agenciesOf } from '../../engine/plan/agency';
import { TASK_STATES, TASK_TAGS } from '../../engine/plan/follow-up';
import { useFormat } from '../format';
import classes from './plan.module.css';
import type { useFilters } from './use-filters';
import { STATE_WORDS } from './words';

/** Search that ignores marks and tone placement. */
export const byFolded = ({ options, search }: { options: readonly unknown[]; search: string }) =>
  (options as { label: string }[]).filter(option => fold(option.label).includes(fold(search))) as never;

/** Any agency the plan names, as lead or implementer. */
export function AgencySelect(props: {
  readonly plan: Plan;
  readonly value: string | null;
  readonly onChange: (agency: string | null) => void;
}) {
  const { t } = useTranslation('plan');
  return (
    <Select
      label={t('filterAgency')}
      placeholder={t('filterAll')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('filterClearAgency') }}
      filter={byFolded}
      nothingFoundMessage={t('filterNoAgency')}
      data={agenciesOf(props.plan).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

export function FilterBar(props: {
  readonly plan: Plan;
  readonly use: ReturnType<typeof useFilters>;
  readonly children: ReactNode;
}) {
  const { plan, use, children } = props;
  const { t } = useTranslation('plan');
  const { labels } = useFormat();
  const { filters, set, clear, isOn } = use;
  const states = [
    ...TASK_STATES.map(state => ({ value: state, label: t(STATE_WORDS[state]) })),
    { value: 'silent', label: t('stateSilent') },
  ];
  return (
    <div className={classes.filters}>
      {children}
      <AgencySelect plan={plan} value={filters.agency} onChange={agency => set('agency', agency)} />
      <Select
        label={t('filterRole')}
        allowDeselect={false}
        data={[
          { value: 'any', label: t('roleAny') },
          { value: 'lead', label: t('roleLead') },
          { value: 'implement', label: t('roleImplement') },
        ]}
        value={filters.role}
        onChange={role => set('role', role === 'any' ? null : role)}
      />
      <Select
        label={t('filterDimension')}
        placeholder={t('filterAll')}
        clearable
        clearButtonProps={{ 'aria-label': t('filterClearDimension') }}
        data={DIMENSION_IDS.map(id => ({ value: id, label: `${id[1]}. ${labels.dimensions[id].short}` }))}
        value={filters.dimension}
        onChange={dimension => set('dimension', dimension)}
      />
      <Select
        label={t('filterState')}
        placeholder={t('filterAll')}
        clearable
        clearButtonProps={{ 'aria-label': t('filterClearState') }}
        data={states}
        value={filters.state}
        onChange={state => set('state', state)}
      />
      <Select
        label={t('filterTag')}
        placeholder={t('filterAll')}
        clearable
        clearButtonProps={{ 'aria-label': t('filterClearTag') }}
        data={[...TASK_TAGS]}
        value={filters.tag}
        onChange={tag => set('tag', tag)}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={filters.late}
          onChange={event => set('late', event.currentTarget.checked ? '1' : null)}
        />
        {t('filterLate')}
      </label>
      {isOn && (
        <Button variant="subtle" onClick={clear}>
          {t('filterClear')}
        </Button>
      )}
    </div>
  );
}
