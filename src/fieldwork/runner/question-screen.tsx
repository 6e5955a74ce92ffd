import { PhoneScreen } from '../../ui/phone-screen';
import { ClockNote } from './clock-note';
import { ElsewhereNote } from './elsewhere-note';
import type { Hold } from './hold';
import { ModeStrip } from './mode-strip';
import { NextBar } from './next-bar';
import { ProgressStrip } from './progress-strip';
import { QuestionPage } from './question-page';
import classes from './runner.module.css';
import { RunnerTop } from './runner-top';
import { SaveBar } from './save-bar';
import type { InterviewSession } from './session';
import { useTextSize } from './use-text-size';

interface Props {
  readonly session: InterviewSession;
  readonly hold: Hold;
  readonly onReopen: () => void;
}

/** The screen a volunteer spends half an hour on. Its parts subscribe each for itself; the frame never renders again. */
export function QuestionScreen({ session, hold, onReopen }: Props) {
  const { size, larger } = useTextSize();
  return (
    <div style={{ '--text-scale': size } as React.CSSProperties}>
      <PhoneScreen
        top={<RunnerTop session={session} onTextSize={larger} />}
        below={
          <>
            <ModeStrip session={session} />
            <ProgressStrip session={session} />
            {session.readOnly && <ElsewhereNote hold={hold} onReopen={onReopen} />}
          </>
        }
        actions={<NextBar session={session} />}
        notice={
          <>
            <ClockNote session={session} />
            <SaveBar autosave={session.autosave} />
          </>
        }
      >
        <div className={classes.page}>
          <QuestionPage session={session} />
        </div>
      </PhoneScreen>
    </div>
  );
}
