import { IconFileBroken, IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrokenRecord } from '../../storage/at-rest/broken';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { rescueFile } from '../../storage/rescue-file';
import { saveMade } from '../../ui/exchange/save-file';
import { StateCard } from '../../ui/state-card';
import classes from './lock.module.css';
import { useBroken } from './use-broken';

/** Records that could not be opened: which, that all others are shown, and the way on: a file first, then out of the lists. */
export function BrokenNotice() {
  const { t } = useTranslation('lock');
  const db = database(dataset());
  const broken = useBroken(db.name);
  const [step, setStep] = useState<'found' | 'saved' | 'asking' | 'failed'>('found');
  if (broken.length === 0) return null;
  const save = async () => setStep(await saveMade(() => rescueFile(new Date())));
  const drop = async () => {
    const { dropBroken } = await import('../../storage/at-rest/lock');
    try {
      for (const record of broken) await dropBroken(db, record);
      setStep('found');
    } catch {
      setStep('failed');
    }
  };
  return (
    <StateCard
      tone="error"
      icon={<IconFileBroken size={28} stroke={1.9} aria-hidden="true" />}
      title={t('brokenTitle', { count: broken.length })}
      text={t('brokenText')}
      details={broken.map(({ table, id }) => `${table} ${id}`).join('; ')}
    >
      <ul className={classes.broken}>
        {broken.map(record => (
          <li key={`${record.table}/${record.id}`}>
            <Which record={record} />
          </li>
        ))}
      </ul>
      {step === 'saved' && <output className={classes.words}>{t('brokenSaved')}</output>}
      {step === 'failed' && <p role="alert">{t('failed')}</p>}
      <button type="button" className={classes.quiet} onClick={save}>
        <IconFileDownload size={22} stroke={1.9} aria-hidden="true" />
        {t('brokenSave')}
      </button>
      {step === 'saved' && (
        <button type="button" className={classes.quiet} onClick={() => setStep('asking')}>
          {t('brokenDrop', { count: broken.length })}
        </button>
      )}
      {step === 'asking' && (
        <button type="button" className={classes.grave} onClick={() => void drop()}>
          {t('brokenDropSure', { count: broken.length })}
        </button>
      )}
    </StateCard>
  );
}

/** By what stands readable of it: the village and the last hour of an interview, else what kind of record it is. */
function Which({ record: { table, clear } }: { readonly record: BrokenRecord }) {
  const { t } = useTranslation('lock');
  if (table === 'interviews') {
    const { place, updatedAt = '' } = clear as { place?: { village?: string }; updatedAt?: string };
    const at = `${updatedAt.slice(11, 16)} ${updatedAt.slice(8, 10)}/${updatedAt.slice(5, 7)}`;
    return t('brokenInterview', { village: place?.village ?? '', at });
  }
  if (table === 'households' || table === 'visits' || table === 'people' || table === 'contacts')
    return t(`broken_${table}`);
  return t('broken_other');
}
