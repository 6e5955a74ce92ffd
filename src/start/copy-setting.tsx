import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, languageOf } from '../../indicators/language';
import type { CopyBefore } from '../storage/before-upgrade';
import { DATABASE_NAMES, database } from '../storage/database';
import { dataset } from '../storage/device';
import type { Rescued } from '../storage/rescue';
import { rescueName } from '../storage/rescue-file';
import { FilePick } from '../ui/exchange/file-pick';
import { saveText } from '../ui/exchange/save-file';
import opening from './opening.module.css';
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
  const [sealed, setSealed] = useState<Rescued | null>(null);
  const add = async (file: Rescued, damaged = 0) => {
    const { putBack } = await import('../storage/rescue');
    const { added } = await putBack(database(dataset()), file);
    const done = added > 0 ? t('putBackDone', { count: added }) : t('putBackNone');
    setSaid(damaged > 0 ? `${done} ${t('putBackDamaged', { count: damaged })}` : done);
  };
  const read = async (file: File) => {
    const { readRescue, StillSealed } = await import('../storage/rescue');
    setSealed(null);
    setSaid(null);
    try {
      const rescued = readRescue(await file.text());
      await add(rescued).catch(error => {
        if (!(error instanceof StillSealed)) throw error;
        setSealed(rescued);
      });
    } catch {
      setSaid(t('putBackFailed'));
    }
  };
  const open = async (file: Rescued, code: string) => {
    const { openSealed } = await import('../storage/rescue');
    const opened = await openSealed(file, code);
    if (!opened) return setSaid(t('putBackWrongCode'));
    setSealed(null);
    await add(opened, opened.damaged).catch(() => setSaid(t('putBackNotKept')));
  };
  return (
    <details className={opening.back}>
      <summary>{t('putBack')}</summary>
      <p>{t('putBackHint')}</p>
      <FilePick label={t('putBack')} className={classes.button} onFiles={([file]) => file && read(file)}>
        {t('putBackPick')}
      </FilePick>
      {sealed && <SealedFile key={sealed.at} onCode={code => open(sealed, code)} />}
      {said && <output className={opening.said}>{said}</output>}
    </details>
  );
}

/** The file was saved while the phone was locked: its code, asked once, opens it here. */
function SealedFile({ onCode }: { readonly onCode: (code: string) => Promise<void> }) {
  const { t } = useTranslation('start');
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const mayOpen = code.trim() !== '' && !isBusy;
  const enter = async () => {
    if (!mayOpen) return;
    setBusy(true);
    await onCode(code);
    setBusy(false);
  };
  return (
    <form
      className={opening.sealed}
      onSubmit={event => {
        event.preventDefault();
        void enter();
      }}
    >
      <p>{t('putBackSealed')}</p>
      <label>
        {t('putBackCode')}
        <input
          type="password"
          autoComplete="off"
          maxLength={100}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className={classes.button} aria-disabled={!mayOpen}>
        {t(isBusy ? 'putBackOpening' : 'putBackOpen')}
      </button>
    </form>
  );
}
