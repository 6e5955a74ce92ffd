import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editionForYear } from '../../../indicators/editions';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { RoundDraft } from '../../engine/sampling/round-draft';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { plansOf } from '../state/resolve-choice';
import { provinceIn, provincesOf } from './first-draft';
import { NumberField } from './number-field';
import classes from './round.module.css';

export interface StepProps {
  readonly draft: RoundDraft;
  readonly onChange: (change: Partial<RoundDraft>) => void;
}

/** Which round: where, when, by which framework, against which plan. */
export function WhatStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('round');
  const { language } = useFormat();
  const { plans } = useProvince();
  const near = plansOf(draft.province, plans);
  const setYear = (year: number) =>
    onChange({ year, province: provinceIn(year, draft.province), frameId: null, within: null });
  return (
    <Card title={t('step.what')}>
      <div className={classes.fields}>
        <TextInput
          label={t('name')}
          placeholder={t('namePlaceholder')}
          value={draft.name}
          onChange={event => onChange({ name: event.currentTarget.value })}
        />
        <Select
          label={t('province')}
          searchable
          allowDeselect={false}
          data={provincesOf(draft.year).map(one => ({ value: one.id, label: one[language] }))}
          value={draft.province}
          onChange={id => id && onChange({ province: id, plan: null, frameId: null, within: null })}
        />
        <NumberField label={t('year')} value={draft.year} least={2018} most={2100} onChange={setYear} />
        <Select
          label={t('plan')}
          allowDeselect={false}
          data={[
            { value: '', label: t('planNone') },
            ...near.map(({ id, number, year }) => ({ value: id, label: `${number ?? id} (${year})` })),
          ]}
          value={draft.plan ?? ''}
          onChange={id => onChange({ plan: id || null })}
        />
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('questionnaire')}</dt>
          <dd>{t('questionnaireIs', { version: HOUSEHOLD_2021.version })}</dd>
        </div>
        <div>
          <dt>{t('population')}</dt>
          <dd>{t('populationIs', { age: draft.minimumAge })}</dd>
        </div>
      </dl>
      <Framework year={draft.year} />
    </Card>
  );
}

function Framework({ year }: { readonly year: number }) {
  const { t } = useTranslation('round');
  const found = editionForYear(year);
  if (found === null) return <p className={classes.refused}>{t('frameworkNone')}</p>;
  const { years } = found.edition;
  const span = years.length === 1 ? String(years[0]) : `${years[0]}–${years.at(-1)}`;
  return (
    <p className={classes.hint}>{t(found.carried ? 'frameworkCarried' : 'frameworkOwn', { years: span })}</p>
  );
}
