import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PhoneScreen } from '../../ui/phone-screen';
import { endWithoutAnswers, type Finished, finishInterview } from './finish';
import { NotFinished } from './not-finished';
import { Review } from './review';
import { endingOf } from './route';
import classes from './runner.module.css';
import { RunnerTop } from './runner-top';
import { SaveBar } from './save-bar';
import type { InterviewSession } from './session';
import { useTextSize } from './use-text-size';

/** Closing cannot be taken back: the second half of a double tap on "next" must not do it. */
const DOUBLE_TAP_MS = 600;

/** The end of the route: review and finish, or thanks and nothing kept but the refusal. */
export function Ending({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const navigate = useNavigate();
  const { larger } = useTextSize();
  const [finished, setFinished] = useState<Finished | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ending = endingOf(session.form);
  const shownAt = useRef(performance.now());
  const close = async () => {
    if (isBusy || session.readOnly || performance.now() - shownAt.current < DOUBLE_TAP_MS) return;
    setBusy(true);
    const result =
      ending === 'complete' ? await finishInterview(session) : await endWithoutAnswers(session, ending);
    setBusy(false);
    setFinished(result);
    if (result.kind === 'done') navigate('/phong-van', { replace: true });
  };
  return (
    <PhoneScreen
      top={<RunnerTop session={session} onTextSize={larger} />}
      notice={<SaveBar autosave={session.autosave} />}
      actions={
        <>
          <button type="button" className={classes.previous} onClick={() => session.previous()}>
            {t('backToQuestions')}
          </button>
          <button
            type="button"
            className={classes.next}
            aria-disabled={isBusy || session.readOnly}
            onClick={close}
          >
            {ending === 'complete' ? t('finish') : t('endVisit')}
          </button>
        </>
      }
    >
      {finished && finished.kind !== 'done' && <NotFinished session={session} finished={finished} />}
      {ending === 'complete' ? (
        <Review session={session} />
      ) : (
        <section className={classes.thanks}>
          <h2>{ending === 'declined' ? t('refusalTitle') : t('notEligibleTitle')}</h2>
          <p>{ending === 'declined' ? t('refusalText') : t('notEligibleText')}</p>
        </section>
      )}
    </PhoneScreen>
  );
}
