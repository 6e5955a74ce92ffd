import practice from '../practice/practice.module.css';
import { ConsentPage } from './consent-page';
import { Ending } from './ending';
import type { Hold } from './hold';
import { QuestionScreen } from './question-screen';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
  readonly hold: Hold;
  readonly onReopen: () => void;
}

/** Which of the three faces of an interview is on: invitation, questions, end. */
export function Runner({ session, hold, onReopen }: Props) {
  session.onReopen = onReopen;
  const face = useSession(session, faceOf);
  const screen = screenOf(face, { session, hold, onReopen });
  return session.isPractice() ? <div className={practice.room}>{screen}</div> : screen;
}

function screenOf(face: Face, { session, hold, onReopen }: Props) {
  if (face === 'ending') return <Ending session={session} />;
  if (face === 'consent') return <ConsentPage session={session} hold={hold} onReopen={onReopen} />;
  return <QuestionScreen session={session} hold={hold} onReopen={onReopen} />;
}

type Face = 'ending' | 'consent' | 'questions';

function faceOf(session: InterviewSession): Face {
  if (session.isReview()) return 'ending';
  return session.page()?.role === 'consent' ? 'consent' : 'questions';
}
