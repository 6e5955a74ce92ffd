import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { finishRewriting, lockOf } from '../../storage/at-rest/lock';
import { forgetLock } from '../../storage/at-rest/open-key';
import { TOLD_TRIES } from '../../storage/at-rest/waits';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { Forgotten } from './forgotten';
import classes from './lock.module.css';
import { UnlockForm } from './unlock-form';

/** The only screen of a locked device. */
export function UnlockScreen() {
  const { t } = useTranslation('lock');
  const db = database(dataset());
  const live = useLive(() => lockOf(db), db.name);
  const lock = live.state === 'ready' ? live.value : undefined;
  const isGone = live.state === 'ready' && lock === undefined;
  useEffect(() => {
    if (isGone) forgetLock(db.name); // the browser was emptied: there is nothing to unlock
  }, [isGone, db]);
  return (
    <PhoneScreen ground="paper" top={<h1 className={classes.alone}>{t('lockedTitle')}</h1>}>
      <div className={classes.stack}>
        <StateCard
          icon={<IconLock size={28} stroke={1.9} aria-hidden="true" />}
          title={t('lockedCard')}
          text={t('lockedText')}
        />
        {lock && (
          <>
            <UnlockForm
              db={db}
              lock={lock}
              words={t('unlock')}
              hasFocus
              // What a lock was doing when the app was killed goes on behind the screens.
              onRight={() => void finishRewriting(db).catch(() => undefined)}
            />
            <Forgotten db={db} lock={lock} isOpen={lock.failures >= TOLD_TRIES} />
          </>
        )}
        {live.state === 'failed' && <p role="alert">{t('failed')}</p>}
      </div>
    </PhoneScreen>
  );
}
