import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewRecord } from '../../storage/database';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { saveText } from '../../ui/exchange/save-file';
import { shortTime } from '../village/when';
import { copyOf } from './interview-copy';
import classes from './runner.module.css';
import { slipCode } from './slip-code';

type Said = 'none' | 'sealed' | 'plain' | 'refused' | 'failed';

/** A second copy of a finished interview: sealed to the province where there is a key, else open, and said so. */
export function KeepCopy({ record }: { readonly record: InterviewRecord }) {
  const { t } = useTranslation('fieldwork');
  const [said, setSaid] = useState<Said>('none');
  if (record.status !== 'completed') return null;
  const keep = async () => {
    try {
      const copy = await copyOf(database(dataset()), record);
      if (copy.kind !== 'refused') saveText(copy.name, copy.text);
      setSaid(copy.kind);
    } catch {
      setSaid('failed');
    }
  };
  return (
    <>
      <p>
        {t('closedCode', { code: slipCode(record), time: shortTime(record.completedAt ?? record.updatedAt) })}
      </p>
      <button type="button" className={classes.toList} onClick={keep}>
        {t('copyKeep')}
      </button>
      {said !== 'none' && <p role="status">{t(`copy_${said}`)}</p>}
    </>
  );
}
