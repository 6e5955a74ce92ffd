import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { dropJottings } from '../../storage/jottings';
import { PhoneScreen } from '../../ui/phone-screen';
import { villagePath } from '../village/paths';
import { closingMissing } from './closing';
import { CorrectionList, isCorrection } from './correction';
import { endWithoutAnswers, type Finished, finishInterview } from './finish';
import { ModeStrip } from './mode-strip';
import { NotFinished } from './not-finished';
import { Review } from './review';
import { type Ending as EndingKind, endingOf } from './route';
import classes from './runner.module.css';
import { RunnerTop } from './runner-top';
import { SaveBar } from './save-bar';
import type { InterviewSession } from './session';
import { useSession } from './use-session';
import { useTextSize } from './use-text-size';

/** Back to where it began: the household's village, the practice, or the list. */
function homeOf(session: InterviewSession): string {
  const { village } = session.field();
  if (session.isPractice()) return '/phong-van/tap-thu';
  return village === null ? '/phong-van' : villagePath(session.record().round, village);
}

/** What the button that closes says. */
const finishWords = (ending: EndingKind, corrects: boolean) =>
  ending === 'complete' ? (corrects ? 'correctFinish' : 'finish') : 'endVisit';

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
  const missing = useSession(session, one => (ending === 'complete' ? closingMissing(one) : null));
  const shownAt = useRef(performance.now());
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const corrects = isCorrection(session);
  // Somebody who takes the consent back takes the interview back: by the code, wherever it has travelled.
  const mayNot = missing !== null || session.readOnly || (corrects && ending !== 'complete');
  const close = async () => {
    if (isBusy || mayNot || performance.now() - shownAt.current < DOUBLE_TAP_MS) return;
    setBusy(true);
    const result =
      ending === 'complete' ? await finishInterview(session) : await endWithoutAnswers(session, ending);
    setBusy(false);
    setFinished(result);
    if (result.kind !== 'done') return;
    const { id } = session.record();
    await dropJottings(database(dataset()), [id]).catch(() => undefined); // a withdrawal looks again
    // Whoever went elsewhere meanwhile is left there.
    if (isHere.current) navigate(homeOf(session), { replace: true });
  };
  return (
    <PhoneScreen
      top={<RunnerTop session={session} onTextSize={larger} />}
      below={<ModeStrip session={session} />}
      notice={<SaveBar autosave={session.autosave} />}
      actions={
        <>
          <button type="button" className={classes.previous} onClick={() => session.previous()}>
            {t('backToQuestions')}
          </button>
          <button type="button" className={classes.next} aria-disabled={isBusy || mayNot} onClick={close}>
            {missing !== null ? t(`missing_${missing}`) : t(finishWords(ending, corrects))}
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
          {corrects && (
            <>
              <p role="alert">{t('correctRefused')}</p>
              <CorrectionList session={session} />
            </>
          )}
        </section>
      )}
    </PhoneScreen>
  );
}
