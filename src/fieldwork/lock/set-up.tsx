import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLock } from '../../storage/at-rest/lock';
import type { LockWish } from '../../storage/at-rest/lock-wish';
import { recoveryOffice } from '../../storage/at-rest/recovery-way';
import type { SoiPapiDatabase } from '../../storage/database';
import { useLive } from '../../storage/use-live';
import { localTime } from '../local-time';
import { Limits } from './limits';
import classes from './lock.module.css';
import { tellTabs } from './lock-now';
import { NewSecret } from './new-secret';

interface Props {
  readonly db: SoiPapiDatabase;
  readonly wish: LockWish;
}

/** What the lock is worth, then the secret. What is on the phone is encrypted while one waits; the count is shown. */
export function SetUp({ db, wish }: Props) {
  const { t } = useTranslation('lock');
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const [failed, setFailed] = useState(false);
  const office = useLive(async () => (await recoveryOffice(db)) !== null, db.name);
  const set = async (secret: string) => {
    setFailed(false);
    setAt([0, 0]);
    try {
      const onProgress = (done: number, of: number) => setAt([done, of]);
      await setLock(db, secret, { at: localTime(new Date()), onProgress });
      tellTabs({ kind: 'locked', database: db.name });
    } catch {
      setFailed(true);
    }
    setAt(null);
  };
  const progress = at && at[1] > 0 ? t('sealing', { done: at[0], of: at[1] }) : t('checking');
  return (
    <div className={classes.stack}>
      <p className={classes.words}>{wish.round === null ? t('offer') : t('asked', { round: wish.round })}</p>
      <Limits hasWayBack={office.state === 'ready' && office.value} />
      <NewSecret words={t('set')} busyWords={progress} isBusy={at !== null} onSet={set} />
      {failed && <p role="alert">{t('failed')}</p>}
    </div>
  );
}
