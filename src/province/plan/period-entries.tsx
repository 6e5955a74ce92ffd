import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import type { FollowEntry } from '../../engine/plan/follow-up';
import { Card } from '../../ui/card';
import classes from './plan.module.css';
import { showDay, usePlanWords } from './words';

/** What was recorded in a period, newest first. */
export function SaidEntries({
  plan,
  entries,
}: {
  readonly plan: Plan;
  readonly entries: readonly FollowEntry[];
}) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  return (
    <Card flush title={t('saidInPeriod')} aside={t('saidCount', { n: entries.length })}>
      {entries.length === 0 ? (
        <p className={classes.foot}>{t('saidNone')}</p>
      ) : (
        <ol className={classes.agenda}>
          {entries.toReversed().map(entry => (
            <li key={entry.id}>
              <time dateTime={entry.day}>{showDay(entry.day)}</time>
              <div>
                <strong>{words.title(titles.get(entry.task) ?? null)}</strong>
                <small>
                  {entry.who}
                  {entry.note && ` · ${entry.note}`}
                </small>
              </div>
              <span>{words.state(entry.state)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
