import { IconCircleCheck, IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CallBack } from './call-back';
import { Closing } from './closing';
import { CorrectionList, isCorrection } from './correction';
import { placesOf, unanswered } from './route';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { slipCode } from './slip-code';

/** What was asked and what was not; the code for the slip; one tap back to any question left open. */
export function Review({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const open = unanswered(session.form);
  const asked = placesOf(session.form).length;
  if (isCorrection(session))
    return (
      <section className={classes.review}>
        <h2>{t('correctTitle')}</h2>
        <p>{t('correctText')}</p>
        <CorrectionList session={session} />
        <Closing session={session} />
        <p>{t('correctThanks')}</p>
      </section>
    );
  return (
    <section className={classes.review}>
      <h2>
        <IconCircleCheck size={30} stroke={1.9} aria-hidden="true" />
        {t('reviewTitle')}
      </h2>
      {open.length === 0 ? (
        <p>{t('reviewAll', { count: asked })}</p>
      ) : (
        <>
          <h3>{t('reviewMissing', { count: open.length })}</h3>
          <p>{t('reviewMissingText')}</p>
          <ul className={classes.openList}>
            {open.map(name => (
              <li key={name}>
                <button type="button" onClick={() => session.correct(name)}>
                  {session.form.title(name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Closing session={session} />
      <CallBack session={session} />
      <p>{t('reviewThanks')}</p>
      <p className={classes.slip}>
        <IconTicket className={classes.slipIcon} size={26} stroke={1.9} aria-hidden="true" />
        <span>
          {t('reviewCode')}
          <b>{slipCode(session.record())}</b>
        </span>
      </p>
    </section>
  );
}
