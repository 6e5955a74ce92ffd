import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROVINCES_34, provinceName } from '../../../indicators/provinces';
import { HubAccountCard } from '../../office/hub-account-card';
import office from '../../office/office.module.css';
import { OfficeKeysPanel } from '../../office/office-keys-panel';
import { useOpenKeys } from '../../office/open-keys';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import classes from './exchange.module.css';
import { PhoneCodeCard } from './phone-code-card';
import { PublishAny } from './publish-round';
import { useOffice } from './use-office';

const provincesOfRounds = async (): Promise<string[]> => [
  ...new Set((await database(dataset()).rounds.toArray()).map(({ province }) => province)),
];

/** Keys on the left, the round file they sign on the right. */
export function KeysPart() {
  const { t, i18n } = useTranslation('exchange');
  const { loading, made, likely } = useOffice();
  const open = useOpenKeys(made);
  const [picked, setPicked] = useState<string | null>(null);
  const rounds = useLive(provincesOfRounds, `provinces/${dataset()}`);
  if (loading || rounds.state === 'loading') return null;
  const office_ = made ?? picked ?? likely;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const known = rounds.state === 'ready' ? rounds.value : [];
  const codes = [...new Set([...known, likely, ...PROVINCES_34.map(({ code }) => code)])];
  return (
    <div className={classes.columns}>
      <div className={office.stack}>
        {made === null && (
          <Select
            label={t('office.keysOffice')}
            data={codes.map(value => ({ value, label: `${provinceName(value, language)} (${value})` }))}
            value={office_}
            onChange={value => value && setPicked(value)}
            allowDeselect={false}
            searchable
          />
        )}
        <OfficeKeysPanel
          key={office_}
          office={office_}
          title={`${t('office.keysTitleProvince')} · ${provinceName(office_, language)}`}
        />
        {open && <PhoneCodeCard open={open} />}
        {made !== null && <HubAccountCard office={made} />}
      </div>
      <PublishAny />
    </div>
  );
}
