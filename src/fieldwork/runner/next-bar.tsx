import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
}

type Step = 'go' | 'choose' | 'type' | 'fix' | 'keep' | 'skip';
const WORDS = {
  go: 'next',
  choose: 'chooseFirst',
  type: 'typeFirst',
  fix: 'fixFirst',
  keep: 'keepFirst',
  skip: 'skip',
} as const;

/** What the one filled button does now. Every question can be passed with a reason, so an empty one waits. */
function stepOf(session: InterviewSession): Step {
  const { question } = session.place();
  if (question === null || session.readOnly) return 'go';
  const state = session.form.state(question);
  if (state === 'answered')
    return session.form.isUnusual(question) && !session.isKept(question) ? 'keep' : 'go';
  if (session.isSkipped(question)) return 'go';
  if (state === 'faulty') return 'fix';
  const { optional, kind } = session.form.question(question);
  if (optional) return 'skip';
  return kind === 'number' ? 'type' : 'choose';
}

/** Back and on, at the thumb. Nothing advances by itself, and nothing before the answer is durable. */
export const NextBar = memo(function NextBar({ session }: Props) {
  const { t } = useTranslation('fieldwork');
  const step = useSession(session, stepOf);
  const hasPrevious = useSession(session, ({ hasPrevious }) => hasPrevious.call(session));
  const [isWaiting, setWaiting] = useState(false);
  const mayGo = step === 'go' || step === 'skip';
  const next = async () => {
    if (!mayGo || isWaiting) return;
    const timer = setTimeout(() => setWaiting(true), 300);
    await session.next();
    clearTimeout(timer);
    setWaiting(false);
  };
  return (
    <>
      <button
        type="button"
        className={classes.previous}
        disabled={!hasPrevious}
        onClick={() => session.previous()}
      >
        <IconChevronLeft size={22} stroke={1.9} aria-hidden="true" />
        {t('previous')}
      </button>
      <button type="button" className={classes.next} aria-disabled={!mayGo || isWaiting} onClick={next}>
        {isWaiting ? t('waitSaving') : t(WORDS[step])}
        {mayGo && <IconChevronRight size={22} stroke={1.9} aria-hidden="true" />}
      </button>
    </>
  );
});
