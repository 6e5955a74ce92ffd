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
  const [typed, setTyped] = useState<string | null>(null);
  if (live.state !== 'ready') return null;
  const made = live.value.map(record => record.office).find(isUnit) ?? null;
  const unit = made ?? typed;
  return (
    <>
      <PageHead title={t('intakeTitle')} sub={t('intakeSub')} />
      <div className={office.stack}>
        {made === null && <WhichUnit onUnit={setTyped} />}
        {made !== null && <Taking unit={made} />}
        {/* One panel before and after the keys are made: it holds the sheet that must be put away first. */}
        {unit !== null && (
          <OfficeKeysPanel
            key={unit}
            office={unit}
            title={t('intakeKeys', { unit: unit.split('/')[1] ?? unit })}
          />
        )}
        {made !== null && <IntakeLog />}
      </div>
    </>
  );
}

const isUnit = (name: string): boolean => name.includes('/');

/** Which unit is supervised is said once, in the keys. */
function WhichUnit({ onUnit }: { readonly onUnit: (unit: string | null) => void }) {
  const { t } = useTranslation('supervision');
  const [province, setProvince] = useState('56');
  const [commune, setCommune] = useState('');
  const isCode = (text: string) => /^\d{5}$/.test(text);
  const choose = (inProvince: string, code: string) => {
    setProvince(inProvince);
    setCommune(code);
    onUnit(isCode(code) ? `${inProvince}/${code}` : null);
  };
  return (
    <div className={office.row}>
      <Select
        label={t('intakeProvince')}
        data={PROVINCES_34.map(({ code, vi }) => ({ value: code, label: `${vi} (${code})` }))}
        value={province}
        onChange={value => value && choose(value, commune)}
        allowDeselect={false}
        searchable
      />
      <TextInput
        label={t('intakeUnit')}
        description={t('intakeUnitHint')}
        inputMode="numeric"
        value={commune}
        onChange={event => choose(province, event.currentTarget.value.trim())}
        error={commune !== '' && !isCode(commune) ? t('intakeUnitWrong') : undefined}
      />
    </div>
  );
}

/** Bundles sealed to this unit too are opened here; the same bundles go on to the province. */
function Taking({ unit }: { readonly unit: string }) {
  const open = useOpenKeys(unit);
  const [result, setResult] = useState<IntakeResult | null>(null);
  return (
    <>
      {open && <HubPanel office={unit} open={open} />}
      {open && <IntakePanel open={open} onDone={setResult} />}
      {result && <IntakeSummary result={result}>{null}</IntakeSummary>}
      <RoundFileCard unit={unit} />
    </>
  );
}
