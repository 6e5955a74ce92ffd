import { IconFileDownload, IconSend } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dataset } from '../../storage/device';
import { homeCounts } from '../../storage/outbox-home';
import { useLive } from '../../storage/use-live';
import { whenIdle } from '../when-idle';
import classes from './exchange-card.module.css';

/** On the list of the day: what has been handed over, what not; offline is normal, so amber and never red. */
export function ExchangeCard() {
  const { t } = useTranslation('exchange');
  const live = useLive(homeCounts, `exchange/${dataset()}`);
  const startsDelivery = live.state === 'ready' && live.value.hasRound;
  useEffect(() => {
    if (!startsDelivery) return undefined;
    return whenIdle(
      () => void import('./hub-start').then(({ startIfHub }) => startIfHub()).catch(() => undefined),
    );
  }, [startsDelivery]);
  if (live.state !== 'ready') return null;
  const { hasRound, notSent, sent, received } = live.value;
  if (!hasRound)
    return (
      <Link className={classes.card} to="/phong-van/dot">
        <IconFileDownload size={24} stroke={1.9} aria-hidden="true" />
        <span className={classes.words}>
          <b>{t('phone.homeNoRound')}</b>
        </span>
        <span className={classes.go}>{t('phone.homeOpen')}</span>
      </Link>
    );
  return (
    <Link className={`${classes.card} ${notSent > 0 ? classes.look : ''}`} to="/phong-van/ban-giao">
      <IconSend size={24} stroke={1.9} aria-hidden="true" />
      <span className={classes.words}>
        <b>{t('phone.homeNotSent', { count: notSent })}</b>
        <span>
          {t('phone.homeSent', { count: sent })} · {t('phone.homeReceived', { count: received })}
        </span>
      </span>
      <span className={classes.go}>{t('phone.handOver')}</span>
    </Link>
  );
}
