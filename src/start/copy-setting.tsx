import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, languageOf } from '../../indicators/language';
import type { CopyBefore } from '../storage/before-upgrade';
import { DATABASE_NAMES, database } from '../storage/database';
import { dataset } from '../storage/device';
import { FilePick } from '../ui/exchange/file-pick';
import { saveText } from '../ui/exchange/save-file';
import opening from './opening.module.css';
import { rescueName } from './rescue-file';
import classes from './settings-screen.module.css';

/** The copy made before the last upgrade, while it is kept; and the way back from a copy. */
export function CopySetting() {
  const { t, i18n } = useTranslation('start');
  const [copy, setCopy] = useState<CopyBefore | null>(null);
  useEffect(() => {
    import('../storage/before-upgrade')
      .then(({ copyBefore }) => copyBefore(dataset(), new Date()))
      .then(setCopy, () => setCopy(null)); // storage that is forbidden holds no copy
  }, []);
  const drop = async () => {
    const { dropCopies } = await import('../storage/before-upgrade');
    await dropCopies(DATABASE_NAMES[dataset()]);
    setCopy(null);
  };
  const day = new Intl.DateTimeFormat(LOCALES[languageOf(i18n.language)], { dateStyle: 'medium' });
  return (
    <>
      {copy && (
        <>
          <p>{t('copyKept', { at: day.format(new Date(copy.at)) })}</p>
          <div className={classes.buttons}>
            <button
              type="button"
              className={classes.button}
              onClick={() => saveText(rescueName(copy.at), copy.text)}
            >
              {t('rescueDo')}
            </button>
            <button type="button" className={classes.remove} onClick={drop}>
              {t('copyDrop')}
            </button>
          </div>
        </>
      )}
      <PutBack />
    </>
  );
}

function PutBack() {
  const { t } = useTranslation('start');
  const [said, setSaid] = useState<string | null>(null);
  const read = async (file: File) => {
    const { putBack, readRescue, StillSealed } = await import('../storage/rescue');
    try {
      const { added } = await putBack(database(dataset()), readRescue(await file.text()));
      setSaid(added > 0 ? t('putBackDone', { count: added }) : t('putBackNone'));
    } catch (error) {
      setSaid(t(error instanceof StillSealed ? 'putBackSealed' : 'putBackFailed'));
    }
  };
  return (
    <details className={opening.back}>
      <summary>{t('putBack')}</summary>
      <p>{t('putBackHint')}</p>
      <FilePick label={t('putBack')} className={classes.button} onFiles={([file]) => file && read(file)}>
        {t('putBackPick')}
      </FilePick>
      {said && <output className={opening.said}>{said}</output>}
    </details>
  );
}
