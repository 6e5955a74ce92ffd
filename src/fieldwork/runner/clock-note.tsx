import { IconClockExclamation, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

const HOUR_MS = 3_600_000;

/** The phone's clock went back in mid-interview: what it was, what was kept, what to do. */
export function ClockNote({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const jump = useSession(session, one => one.jumpedBack());
  const [seen, setSeen] = useState<number | null>(null);
  if (jump === null || jump === seen) return null;
  const hours = Math.round(-jump / HOUR_MS);
  return (
    <div className={classes.clock} role="alert">
      <IconClockExclamation size={26} stroke={1.9} aria-hidden="true" />
      <p>
        <b>
          {hours >= 24
            ? t('clockDays', { count: Math.round(hours / 24) })
            : hours > 0
              ? t('clockHours', { count: hours })
              : t('clockBack')}
        </b>
        {t('clockText')}
      </p>
      <button type="button" aria-label={common('close')} onClick={() => setSeen(jump)}>
        <IconX size={24} stroke={1.9} aria-hidden="true" />
      </button>
    </div>
  );
}
