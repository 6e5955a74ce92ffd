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
  const face = useSession(session, faceOf);
  if (face === 'ending') return <Ending session={session} />;
  if (face === 'consent') return <ConsentPage session={session} hold={hold} onReopen={onReopen} />;
  return <QuestionScreen session={session} hold={hold} onReopen={onReopen} />;
}

function faceOf(session: InterviewSession): 'ending' | 'consent' | 'questions' {
  if (session.isReview()) return 'ending';
  return session.page()?.role === 'consent' ? 'consent' : 'questions';
}
