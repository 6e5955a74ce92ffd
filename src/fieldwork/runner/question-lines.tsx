import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './runner.module.css';
import type { InterviewSession } from './session';

interface LineProps {
  readonly session: InterviewSession;
  readonly name: string;
  readonly n: number;
  /** Part of the key to render again: the answer in words. */
  readonly answer: string;
}

/** An answered question folded to a line, with the way back to it. */
export const AnsweredLine = memo(function AnsweredLine({ session, name, n, answer }: LineProps) {
  const { t } = useTranslation('fieldwork');
  return (
    <li className={classes.answered}>
      <IconCheck size={24} stroke={2.2} aria-hidden="true" />
      <p>
        <span>
          {t('question', { n })}. {session.form.title(name)}
        </span>
        <b>{answer === '' ? t('skipped') : answer}</b>
      </p>
      <button type="button" aria-label={t('editNamed', { n })} onClick={() => session.correct(name)}>
        {t('edit')}
      </button>
    </li>
  );
});

/** A question still to come, dim. */
export const ComingLine = memo(function ComingLine({
  title,
  n,
}: {
  readonly title: string;
  readonly n: number;
}) {
  const { t } = useTranslation('fieldwork');
  return (
    <li className={classes.coming}>
      <b>{t('question', { n })}</b> <span className={classes.comingWords}>{title}</span>
    </li>
  );
});
