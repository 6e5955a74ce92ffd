import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './live-counter.module.css';

/** How many interviews the figures rest on, from where, how new; says when it is being brought up to date. */
export function LiveCounter() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  if (!work.scores) return null;
  const { n, communes, villages, newest } = work.scores;
  const busy = work.work.kind === 'working';
  return (
    <output className={classes.counter}>
      <span className={busy ? classes.busy : classes.fresh}>
        {busy ? (
          <IconRefresh size={24} stroke={1.9} aria-hidden="true" />
        ) : (
          <IconCircleCheck size={24} stroke={1.9} aria-hidden="true" />
        )}
      </span>
      <span>
        <strong>{t('counter', { n: format.whole(n) })}</strong>
        <small>
          {t('counterPlaces', { communes: communes.length, villages })} ·{' '}
          {busy ? t('updating') : t('counterUpdated', { at: newest ? format.day(newest) : '' })}
        </small>
      </span>
    </output>
  );
}
