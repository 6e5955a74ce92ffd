import { IconArrowBackUp, IconFileText, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCorrection, useReturnNotes } from './correction';
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
  if (isCorrection(session)) return <CorrectionStrip id={session.record().id} />;
  if (heldOn === undefined) return null;
  return (
    <p className={classes.paperStrip}>
      <IconFileText size={22} stroke={1.9} aria-hidden="true" />
      {t('paperStrip', { day: `${heldOn.slice(8, 10)}/${heldOn.slice(5, 7)}/${heldOn.slice(0, 4)}` })}
    </p>
  );
}

/** The comment stays in view while the interview is corrected. */
function CorrectionStrip({ id }: { readonly id: string }) {
  const { t } = useTranslation('fieldwork');
  const notes = useReturnNotes(id);
  return (
    <p className={classes.paperStrip}>
      <IconArrowBackUp size={22} stroke={1.9} aria-hidden="true" />
      <span>
        {t('correctingStrip')}
        {notes.map(note => (
          <b key={note}>{note}</b>
        ))}
      </span>
    </p>
  );
}
