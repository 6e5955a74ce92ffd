import { Button, Select } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import classes from '../../office/office.module.css';
import type { OpenKeys } from '../../office/open-keys';
import { type MadeParcel, makeParcel } from '../../office/parcels';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { trusted } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { saveText } from '../../ui/exchange/save-file';

/** One sealed parcel of the round's sums for a receiver whose key was compared. */
export function SendSums({ round, open }: { readonly round: Round; readonly open: OpenKeys }) {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const live = useLive(() => trusted(db), `trusted/${dataset()}`);
  const [to, setTo] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const offices = live.state === 'ready' ? live.value : [];
  const receiver = offices.find(({ office }) => office === to) ?? offices[0];
  const wordsFor = ({ revision, n: count, communes, lacksHouseholds }: MadeParcel): string => {
    if (communes === null) return t('office.sumsMade', { revision, count });
    const words = t('office.sumsMadeCommunes', { revision, communes, count });
    return lacksHouseholds ? `${words} ${t('office.sumsNoHouseholds')}` : words;
  };
  const make = async () => {
    if (!receiver) return;
    try {
      const made = await makeParcel(db, round, receiver.keys, open);
      if (!made.ok)
        return setSaid(
          made.problem === 'no-interviews' ? t('office.sumsEmpty') : t('reason.edition-unknown'),
        );
      saveText(made.value.name, made.value.text);
      setSaid(wordsFor(made.value));
    } catch {
      setSaid(t('reason.storage-failed'));
    }
  };
  return (
    <Card title={t('office.sumsTitle')}>
      <p className={classes.text}>{t('office.sumsText')}</p>
      {round.conduct && <p className={classes.text}>{t('office.sumsTextDrawn')}</p>}
      <div className={classes.form}>
        <Select
          label={t('office.sumsTo')}
          placeholder={t('office.sumsToNone')}
          disabled={offices.length === 0}
          data={offices.map(({ office }) => office)}
          value={receiver?.office ?? null}
          onChange={setTo}
          allowDeselect={false}
        />
        <div>
          <Button
            disabled={!receiver}
            leftSection={<IconPackageExport size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() => void make()}
          >
            {t('office.sumsMake')}
          </Button>
        </div>
        {said && <output className={classes.text}>{said}</output>}
      </div>
    </Card>
  );
}
