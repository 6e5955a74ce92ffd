import { IconPlayerPause, IconTextSize } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IconButton } from '../../ui/icon-button';
import { LockButton } from '../lock/lock-button';
import classes from './runner.module.css';
import { SaveBadge } from './save-badge';
import type { InterviewSession } from './session';

interface Props {
  readonly session: InterviewSession;
  readonly onTextSize: () => void;
}

/** The household, where one was drawn; else the village. */
function useTitle(session: InterviewSession): string {
  const { t } = useTranslation('village');
  const { place } = session.record();
  const number = session.field().household?.number;
  return number === undefined ? place.village : `${t('household', { number })} · ${place.village}`;
}

/** Pause, where we are, whether it is saved, the lock where the phone has one, text size. */
export const RunnerTop = memo(function RunnerTop({ session, onTextSize }: Props) {
  const { t } = useTranslation('fieldwork');
  const navigate = useNavigate();
  const pause = async () => {
    // Not written yet: stay, the bar below says what to do.
    if (session.readOnly || (await session.autosave.settled())) navigate('/phong-van');
  };
  return (
    <>
      <IconButton label={t('pause')} onClick={pause}>
        <IconPlayerPause size={26} stroke={1.9} aria-hidden="true" />
      </IconButton>
      <div className={classes.where}>
        <h1>{useTitle(session)}</h1>
        {session.readOnly ? (
          <span className={classes.viewOnly}>{t('readOnly')}</span>
        ) : (
          <SaveBadge autosave={session.autosave} />
        )}
      </div>
      <LockButton />
      <IconButton label={t('textSize')} onClick={onTextSize}>
        <IconTextSize size={26} stroke={1.9} aria-hidden="true" />
      </IconButton>
    </>
  );
});
