import { IconCircleCheck, IconDatabase, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LOW_ROOM_BYTES, type StorageHealth } from '../../storage/health';
import { showBytes } from '../../ui/bytes';
import classes from './home.module.css';

interface Props {
  readonly health: StorageHealth | null;
  readonly done: number;
}

/** The fears first: is it saved, is there room, how many are done. */
export function HealthTiles({ health, done }: Props) {
  const { t, i18n } = useTranslation('fieldwork');
  const open = health?.kind === 'open' ? health : null;
  const isLow = open?.free !== null && open?.free !== undefined && open.free < LOW_ROOM_BYTES;
  return (
    <ul className={classes.tiles}>
      <li>
        <IconCircleCheck className={classes.good} size={24} stroke={1.9} aria-hidden="true" />
        <b>{open?.persisted ? t('savedHere') : t('savedUnsure')}</b>
        {open?.persisted ? t('savedHereHint') : t('savedUnsureHint')}
      </li>
      <li className={isLow ? classes.look : undefined}>
        <IconDatabase
          className={isLow ? classes.amber : classes.good}
          size={24}
          stroke={1.9}
          aria-hidden="true"
        />
        <b>{open?.free ? t('roomLeft', { room: showBytes(open.free, i18n.language) }) : t('roomUnknown')}</b>
        {isLow ? t('roomLow') : t('roomGood')}
      </li>
      <li>
        <IconListCheck className={classes.ink} size={24} stroke={1.9} aria-hidden="true" />
        <b>{t('doneCount', { count: done })}</b>
        {t('doneCountHint')}
      </li>
    </ul>
  );
}
