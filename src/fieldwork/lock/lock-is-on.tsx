import { IconLock, IconLockCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newSecret, removeLock } from '../../storage/at-rest/lock';
import type { LockRecord } from '../../storage/at-rest/lock-record';
import type { LockWish } from '../../storage/at-rest/lock-wish';
import { SealBroken } from '../../storage/at-rest/open-key';
import type { SoiPapiDatabase } from '../../storage/database';
import { StateCard } from '../../ui/state-card';
import { BrokenNotice } from './broken-notice';
import { Limits } from './limits';
import classes from './lock.module.css';
import { lockNow, tellTabs } from './lock-now';
import { NewSecret } from './new-secret';
import { UnlockForm } from './unlock-form';

interface Props {
  readonly db: SoiPapiDatabase;
  readonly lock: LockRecord;
  readonly wish: LockWish;
}

/** Change and take away ask for the old secret first: an open phone in other hands must not be enough. */
type Doing = 'nothing' | 'change-old' | 'change-new' | 'remove-old' | 'working';

export function LockIsOn({ db, lock, wish }: Props) {
  const { t } = useTranslation('lock');
  const [doing, setDoing] = useState<Doing>('nothing');
  const [said, setSaid] = useState<'changed' | 'failed' | 'unsaved' | 'brokenFirst' | null>(null);
  const isAsked = wish.round !== null;
  const work = async (what: () => Promise<unknown>, then: 'changed' | null) => {
    setDoing('working');
    try {
      await what();
      setSaid(then);
    } catch (error) {
      setSaid(error instanceof SealBroken ? 'brokenFirst' : 'failed');
    }
    setDoing('nothing');
  };
  const remove = () =>
    work(async () => {
      await removeLock(db);
      tellTabs({ kind: 'unset', database: db.name });
    }, null);
  return (
    <div className={classes.stack}>
      <StateCard
        icon={<IconLockCheck size={28} stroke={1.9} aria-hidden="true" />}
        title={t('onTitle')}
        text={t('onText', { count: wish.minutes })}
      >
        <button
          type="button"
          className={classes.filled}
          onClick={async () => !(await lockNow(db.name)) && setSaid('unsaved')}
        >
          <IconLock size={24} stroke={1.9} aria-hidden="true" />
          {t('lockNow')}
        </button>
      </StateCard>
      <BrokenNotice />
      {said &&
        (said === 'changed' ? (
          <output className={classes.words}>{t('changed')}</output>
        ) : (
          <p role="alert">{t(said)}</p>
        ))}
      {doing === 'nothing' && (
        <div className={classes.pair}>
          <button type="button" className={classes.quiet} onClick={() => setDoing('change-old')}>
            {t('change')}
          </button>
          {!isAsked && (
            <button type="button" className={classes.quiet} onClick={() => setDoing('remove-old')}>
              {t('remove')}
            </button>
          )}
        </div>
      )}
      {(doing === 'change-old' || doing === 'remove-old') && (
        <section className={classes.panel} aria-label={t(doing === 'change-old' ? 'change' : 'remove')}>
          {doing === 'remove-old' && <p>{t('removeText')}</p>}
          <UnlockForm
            key={doing}
            db={db}
            lock={lock}
            words={t(doing === 'change-old' ? 'goOn' : 'remove')}
            hasFocus
            onRight={() => (doing === 'change-old' ? setDoing('change-new') : void remove())}
          />
        </section>
      )}
      {doing === 'change-new' && (
        <NewSecret
          words={t('change')}
          busyWords={t('checking')}
          isBusy={false}
          onSet={secret => void work(() => newSecret(db, secret), 'changed')}
        />
      )}
      {doing === 'working' && <p className={classes.words}>{t('working')}</p>}
      {wish.round !== null && <p className={classes.words}>{t('askedOn', { round: wish.round })}</p>}
      <Limits hasWayBack={lock.recovery !== null} />
    </div>
  );
}
