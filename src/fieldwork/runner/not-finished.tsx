import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import type { Finished } from './finish';
import { placesOf } from './route';
import classes from './runner.module.css';
import type { InterviewSession } from './session';

interface Props {
  readonly session: InterviewSession;
  readonly finished: Exclude<Finished, { kind: 'done' }>;
}

/** Why the interview could not be closed, question by question; every answer is still there. */
export function NotFinished({ session, finished }: Props) {
  const { t } = useTranslation('fieldwork');
  const asked = new Set(placesOf(session.form).map(({ question }) => question));
  const problems = finished.kind === 'refused' ? finished.problems : [];
  const details =
    finished.kind === 'refused'
      ? problems.map(({ path, reason, detail }) => `${path}: ${reason} ${detail ?? ''}`).join('; ')
      : finished.problem.detail;
  return (
    <div className={classes.elsewhere}>
      <StateCard
        tone="error"
        icon={<IconAlertCircle size={28} stroke={1.9} aria-hidden="true" />}
        title={t('completeFailed')}
        text={finished.kind === 'refused' ? t('completeFailedText') : t('writeFailedOther')}
        details={details}
      >
        {problems
          .filter(({ path }) => asked.has(path))
          .map(({ path }) => (
            <button key={path} type="button" className={classes.toList} onClick={() => session.correct(path)}>
              {t('edit')}: {session.form.title(path)}
            </button>
          ))}
      </StateCard>
    </div>
  );
}
