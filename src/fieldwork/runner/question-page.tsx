import { IconInfoCircle } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { afterPaint } from '../after-paint';
import { OpenQuestion } from '../surveyjs/open-question';
import { whenIdle } from '../when-idle';
import { KeepReason } from './keep-reason';
import { MoreOnQuestion } from './more-on-question';
import { AnsweredLine, ComingLine } from './question-lines';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

const COMING_SHOWN = 2;

interface Props {
  readonly session: InterviewSession;
}

/** One part: the answered questions folded, one open, the next ones dim. A tap on an answer renders nothing here. */
export const QuestionPage = memo(function QuestionPage({ session }: Props) {
  const open = useSession(session, ({ place }) => place().question);
  // The names asked as one string: the list renders only when a skip changes it.
  const asked = useSession(session, askedNames).split(' ');
  const page = session.page();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per page
  useEffect(() => whenIdle(() => session.prepareNextPage()), [session, page]);
  if (open === null || !page) return null;
  const at = asked.indexOf(open);
  const { form } = session;
  const intro = page.role === 'consent' ? [] : form.intro(page);
  return (
    <>
      {at === 0 &&
        intro.map(line => (
          <p key={line} className={classes.intro}>
            {line}
          </p>
        ))}
      <ol className={classes.lines}>
        {asked.slice(0, Math.max(0, at)).map((name, position) => (
          <AnsweredLine
            key={name}
            session={session}
            name={name}
            n={position + 1}
            answer={form.answerText(name)}
          />
        ))}
      </ol>
      <OpenCard key={open} session={session} name={open} n={at + 1} of={asked.length} />
      <ol className={classes.lines}>
        {asked.slice(at + 1, at + 1 + COMING_SHOWN).map((name, position) => (
          <ComingLine key={name} title={form.title(name)} n={at + 2 + position} />
        ))}
      </ol>
    </>
  );
});

const askedNames = (session: InterviewSession): string => {
  const page = session.page();
  return page ? session.form.asked(page).join(' ') : '';
};

interface OpenProps extends Props {
  readonly name: string;
  readonly n: number;
  readonly of: number;
}

/** The question being asked. Its words take the focus, so that a screen reader and a thumb both start there. */
const OpenCard = memo(function OpenCard({ session, name, n, of }: OpenProps) {
  const { t } = useTranslation('fieldwork');
  const words = useRef<HTMLHeadingElement>(null);
  const { form, readOnly } = session;
  const hint = form.hint(name);
  useEffect(() => {
    words.current?.parentElement?.scrollIntoView({ block: 'start' });
    afterPaint(() => words.current?.focus({ preventScroll: true }));
  }, []);
  return (
    <section className={classes.open} aria-labelledby={`ask-${name}`}>
      <p className={classes.number}>{of > 1 ? t('questionOf', { n, of }) : t('question', { n })}</p>
      <h3 id={`ask-${name}`} className={classes.words} ref={words} tabIndex={-1}>
        {form.title(name)}
      </h3>
      <OpenQuestion form={form} name={name} readOnly={readOnly} labelledBy={`ask-${name}`} />
      {!form.isChoice(name) && <KeepReason session={session} name={name} />}
      {hint && (
        <details
          className={classes.hint}
          onToggle={event => event.currentTarget.scrollIntoView({ block: 'nearest' })}
        >
          <summary>
            <IconInfoCircle size={22} stroke={1.9} aria-hidden="true" />
            {t('howToAsk')}
          </summary>
          <p>{hint}</p>
        </details>
      )}
      {!readOnly && <MoreOnQuestion session={session} name={name} />}
    </section>
  );
});
