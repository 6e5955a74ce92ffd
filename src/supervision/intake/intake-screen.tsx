import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROVINCES_34 } from '../../../indicators/provinces';
import { HubPanel } from '../../office/hub-panel';
import type { IntakeResult } from '../../office/intake';
import { IntakeLog } from '../../office/intake-log';
import { IntakePanel } from '../../office/intake-panel';
import { IntakeSummary } from '../../office/intake-result';
import office from '../../office/office.module.css';
import { OfficeKeysPanel } from '../../office/office-keys-panel';
import { useOpenKeys } from '../../office/open-keys';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { officesHere } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { PageHead } from '../../ui/shell/page-head';
import { RoundFileCard } from './round-file-card';

/** A supervisor's own unit: keys the province can vouch for, and the bundles of the unit's phones. */
export function IntakeScreen() {
  const { t } = useTranslation('supervision');
  const live = useLive(() => officesHere(database(dataset())), `offices/${dataset()}`);
  if (live.state !== 'ready') return null;
  const made = live.value.map(record => record.office).find(isUnit) ?? null;
  return (
    <>
      <PageHead title={t('intakeTitle')} sub={t('intakeSub')} />
      {made === null ? <FirstKeys /> : <Intake unit={made} />}
    </>
  );
}

const isUnit = (name: string): boolean => name.includes('/');

/** Which unit is supervised is said once, in the keys. */
function FirstKeys() {
  const { t } = useTranslation('supervision');
  const [province, setProvince] = useState('56');
  const [commune, setCommune] = useState('');
  const isCode = /^\d{5}$/.test(commune);
  return (
    <div className={office.stack}>
      <div className={office.row}>
        <Select
          label={t('intakeProvince')}
          data={PROVINCES_34.map(({ code, vi }) => ({ value: code, label: `${vi} (${code})` }))}
          value={province}
          onChange={value => value && setProvince(value)}
          allowDeselect={false}
          searchable
        />
        <TextInput
          label={t('intakeUnit')}
          description={t('intakeUnitHint')}
          inputMode="numeric"
          value={commune}
          onChange={event => setCommune(event.currentTarget.value.trim())}
          error={commune !== '' && !isCode ? t('intakeUnitWrong') : undefined}
        />
      </div>
      {isCode && (
        <OfficeKeysPanel
          key={`${province}/${commune}`}
          office={`${province}/${commune}`}
          title={t('intakeKeys', { unit: commune })}
        />
      )}
    </div>
  );
}

/** Bundles sealed to this unit too are opened here; the same bundles go on to the province. */
function Intake({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('supervision');
  const open = useOpenKeys(unit);
  const [result, setResult] = useState<IntakeResult | null>(null);
  return (
    <div className={office.stack}>
      {open && <HubPanel office={unit} open={open} />}
      {open && <IntakePanel open={open} onDone={setResult} />}
      {result && <IntakeSummary result={result}>{null}</IntakeSummary>}
      <RoundFileCard unit={unit} />
      <OfficeKeysPanel office={unit} title={t('intakeKeys', { unit: unit.split('/')[1] ?? unit })} />
      {open && <IntakeLog />}
    </div>
  );
}
