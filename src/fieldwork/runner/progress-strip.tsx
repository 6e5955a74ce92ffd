import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../surveys/questionnaire';
import { minutesLeft } from './route';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
}

/** Eight segments as wide as their parts; the part in words, its number, and the minutes that may be left. */
export const ProgressStrip = memo(function ProgressStrip({ session }: Props) {
  const { t } = useTranslation('fieldwork');
  const part = useSession(session, ({ part }) => part.call(session));
  const title = useSession(session, titleOf);
  const question = useSession(session, ({ place }) => place().question);
  // Counted when the question changes, not at each tap.
  const minutes = useMemo(
    () => minutesLeft(session.form, { ...session.place(), question }),
    [session, question],
  );
  const parts = session.parts();
  return (
    <div className={classes.progress}>
      <div className={classes.progressWords}>
        <h2>{title}</h2>
        {part > 0 && (
          <span>
            <b>{part}</b>/{parts.length} ·{' '}
            {minutes > 0 ? t('minutesLeft', { count: minutes }) : t('lastMinutes')}
          </span>
        )}
      </div>
      <div
        className={classes.segments}
        role="progressbar"
        aria-valuenow={part}
        aria-valuemin={0}
        aria-valuemax={parts.length}
        aria-label={t('partOf', { part, parts: parts.length })}
      >
        {segments(parts, part).map(({ dimension, size, done }) => (
          <span key={dimension} style={{ flexGrow: size }}>
            <i style={{ width: `${done * 100}%` }} />
          </span>
        ))}
      </div>
    </div>
  );
});

const titleOf = (session: InterviewSession): string => {
  const page = session.page();
  return page ? session.form.pageTitle(page) : '';
};

interface Segment {
  readonly dimension: string;
  readonly size: number;
  readonly done: number;
}

/** Parts grouped by dimension; the part being asked counts half. */
function segments(parts: readonly Page[], part: number): readonly Segment[] {
  const dimensions = [...new Set(parts.map(dimensionOf))];
  let before = 0;
  return dimensions.map(dimension => {
    const size = parts.filter(page => dimensionOf(page) === dimension).length;
    const reached = part - before;
    before += size;
    return { dimension, size, done: Math.min(1, Math.max(0, (reached - 0.5) / size)) };
  });
}

const dimensionOf = ({ subDimension }: Page): string => subDimension?.charAt(0) ?? '';
