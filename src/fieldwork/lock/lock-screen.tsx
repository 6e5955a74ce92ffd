import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { lockOf } from '../../storage/at-rest/lock';
import { lockWish } from '../../storage/at-rest/lock-wish';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { LockIsOn } from './lock-is-on';
import { SetUp } from './set-up';

/** The lock of this device: set it, use it, change it, take it away. */
export function LockScreen() {
  const { t } = useTranslation('lock');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const db = database(dataset());
  const live = useLive(async () => ({ lock: (await lockOf(db)) ?? null, wish: await lockWish(db) }), db.name);
  const back = () => navigate(-1);
  return (
    <PhoneScreen
      ground="paper"
      top={
        <>
          <IconButton label={common('back')} onClick={back}>
            <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
          </IconButton>
          <h1>{t('title')}</h1>
        </>
      }
    >
      {live.state === 'ready' &&
        (live.value.lock?.phase === 'sealed' ? (
          <LockIsOn db={db} lock={live.value.lock} wish={live.value.wish} />
        ) : (
          <SetUp db={db} wish={live.value.wish} />
        ))}
      {live.state === 'failed' && <p role="alert">{t('failed')}</p>}
    </PhoneScreen>
  );
}
