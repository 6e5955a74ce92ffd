import { IconFileText, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './runner.module.css';
import type { InterviewSession } from './session';

/** Practice and paper say so on every screen of the interview. */
export function ModeStrip({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const { heldOn } = session.field();
  if (session.isPractice())
    return (
      <p className={classes.practice}>
        <IconSchool size={22} stroke={1.9} aria-hidden="true" />
        {t('practiceStrip')}
      </p>
    );
  if (heldOn === undefined) return null;
  return (
    <p className={classes.paperStrip}>
      <IconFileText size={22} stroke={1.9} aria-hidden="true" />
      {t('paperStrip', { day: `${heldOn.slice(8, 10)}/${heldOn.slice(5, 7)}/${heldOn.slice(0, 4)}` })}
    </p>
  );
}
