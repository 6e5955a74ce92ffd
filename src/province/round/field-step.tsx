import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RESPONDENT_RULES } from '../../../surveys/conduct';
import { Card } from '../../ui/card';
import { Choice } from './frame-step';
import { NumberField } from './number-field';
import classes from './round.module.css';
import type { StepProps } from './what-step';

/** How interviewers work and what the invitation promises. */
export function FieldStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('round');
  return (
    <div className={classes.columns2}>
      <Card title={t('step.field')}>
        <fieldset className={classes.presets}>
          <legend>{t('rule')}</legend>
          {RESPONDENT_RULES.map(rule => (
            <Choice
              key={rule}
              name="rule"
              isOn={draft.respondentRule === rule}
              onPick={() => onChange({ respondentRule: rule })}
            >
              {t(`ruleText.${rule}`)}
            </Choice>
          ))}
        </fieldset>
        <div className={classes.fields}>
          <NumberField
            label={t('visits')}
            value={draft.visits}
            least={1}
            most={9}
            onChange={visits => onChange({ visits })}
          />
          <NumberField
            label={t('backChecks')}
            value={Math.round(draft.backChecks * 100)}
            least={5}
            most={10}
            onChange={percent => onChange({ backChecks: percent / 100 })}
          />
          <TextInput
            type="date"
            label={t('endsOn')}
            value={draft.endsOn}
            onChange={event => onChange({ endsOn: event.currentTarget.value })}
          />
        </div>
        <Checkbox
          size="md"
          label={t('lock')}
          description={t('lockHelp')}
          checked={draft.lock}
          onChange={event => onChange({ lock: event.currentTarget.checked })}
        />
        {draft.lock && (
          <NumberField
            label={t('lockMinutes')}
            value={draft.lockMinutes}
            least={1}
            most={60}
            onChange={lockMinutes => onChange({ lockMinutes })}
          />
        )}
      </Card>
      <Consent draft={draft} onChange={onChange} />
    </div>
  );
}

function Consent({ draft, onChange }: StepProps) {
  const { t } = useTranslation('round');
  return (
    <Card title={t('consentTitle')}>
      <div className={classes.fields}>
        <TextInput
          label={t('controller')}
          placeholder={t('controllerPlaceholder')}
          value={draft.controller}
          onChange={event => onChange({ controller: event.currentTarget.value })}
        />
        <TextInput
          label={t('reach')}
          value={draft.reach}
          onChange={event => onChange({ reach: event.currentTarget.value })}
        />
        <TextInput
          label={t('consentVersion')}
          value={draft.consentVersion}
          onChange={event => onChange({ consentVersion: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('keepUntil')}
          description={t('keepUntilHelp')}
          value={draft.keepUntil}
          onChange={event => onChange({ keepUntil: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('words')}
        description={t('wordsHelp')}
        autosize={false}
        rows={4}
        value={draft.words}
        onChange={event => onChange({ words: event.currentTarget.value })}
      />
      <Checkbox
        size="md"
        label={t('contactLeaves')}
        description={t('contactLeavesHelp')}
        checked={draft.contactLeaves}
        onChange={event => onChange({ contactLeaves: event.currentTarget.checked })}
      />
    </Card>
  );
}
