import { IconFileDownload, IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlockByCode } from '../../storage/at-rest/lock';
import type { LockRecord } from '../../storage/at-rest/lock-record';
import type { SoiPapiDatabase } from '../../storage/database';
import { useLive } from '../../storage/use-live';
import { saveText } from '../../ui/exchange/save-file';
import { SendNotice, useSending } from '../exchange/sending';
import { noteOpenedByCode, secretRenewed } from './by-code';
import { sealedBundle, stillKept, unlockRequest } from './forgotten-work';
import classes from './lock.module.css';

interface Props {
  readonly db: SoiPapiDatabase;
  readonly lock: LockRecord;
  readonly isOpen: boolean;
}

/** The code is forgotten, or was wrong ten times: what is kept, what can still be done, who can help. */
export function Forgotten({ db, lock, isOpen }: Props) {
  const { t } = useTranslation('lock');
  const live = useLive(() => stillKept(db), db.name);
  const kept = live.state === 'ready' ? live.value : null;
  const sending = useSending(db);
  return (
    <details className={classes.forgotten} open={isOpen}>
      <summary>{t('forgotQuestion')}</summary>
      <div className={classes.inner}>
        {kept && (
          <p>
            <b>{t('keptTitle')}</b> {t('keptText', { completed: kept.completed, drafts: kept.drafts })}
          </p>
        )}
        {kept !== null && kept.sealed > 0 && (
          <>
            <p>{t('sealedText', { count: kept.sealed })}</p>
            <button
              type="button"
              className={classes.quiet}
              onClick={() => sending.send(() => sealedBundle(db))}
            >
              <IconPackageExport size={24} stroke={1.9} aria-hidden="true" />
              {t('sealedSave')}
            </button>
            <SendNotice sending={sending} />
          </>
        )}
        {lock.recovery ? <AskProvince db={db} lock={lock} /> : <p>{t('noWayBack')}</p>}
      </div>
    </details>
  );
}

/** The file goes to the province, the code comes back by telephone. */
function AskProvince({ db, lock }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('lock');
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const request = unlockRequest(lock);
  const enter = async () => {
    if (code.trim() === '' || isBusy) return;
    setBusy(true);
    noteOpenedByCode(db.name); // before the key is there: nothing is shown in between
    const isRight = await unlockByCode(db, code).catch(() => false);
    if (isRight) return;
    secretRenewed(db.name);
    setWrong(true);
    setBusy(false);
  };
  return (
    <>
      <p>{t('askText')}</p>
      {request && (
        <button type="button" className={classes.quiet} onClick={() => saveText(request.name, request.text)}>
          <IconFileDownload size={24} stroke={1.9} aria-hidden="true" />
          {t('askSave')}
        </button>
      )}
      <form
        className={classes.inner}
        onSubmit={event => {
          event.preventDefault();
          void enter();
        }}
      >
        <label className={classes.field}>
          {t('code')}
          <span className={classes.typed}>
            <input
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              value={code}
              onChange={event => setCode(event.currentTarget.value)}
            />
          </span>
        </label>
        {isWrong && <p role="alert">{t('codeWrong')}</p>}
        <button type="submit" className={classes.quiet} aria-disabled={code.trim() === '' || isBusy}>
          {t(isBusy ? 'checking' : 'codeEnter')}
        </button>
      </form>
    </>
  );
}
