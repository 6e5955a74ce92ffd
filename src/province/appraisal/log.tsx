import { type CommuneIndex, criteriaOf } from '../../../indicators/commune-index/schema';
import { EVERY, eventsOn, unheard } from '../../engine/communes/appraisal';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import type { ClaimedCommune } from '../communes/use-claims';
import classes from './appraisal.module.css';

/** Everything that was done, newest first; acts on earlier versions stay and are named. */
export function Log({
  found,
  index,
  disputeDays,
}: {
  readonly found: ClaimedCommune;
  readonly index: CommuneIndex;
  readonly disputeDays: number | undefined;
}) {
  const words = useClaimWords();
  const { t } = words;
  const byId = new Map<string, ReturnType<typeof criteriaOf>[number]>(
    criteriaOf(index).map(one => [one.id, one]),
  );
  const events = found.events.toReversed();
  const { outdated } = found.appraised;
  const claims = [found.current, ...found.earlier, ...found.rivals];
  const lost = new Set(
    claims.flatMap(({ id }) =>
      criteriaOf(index).flatMap(one => unheard(eventsOn(found.events, id, one.id), disputeDays)),
    ),
  );
  return (
    <Card title={t('logTitle')}>
      {events.length === 0 && <p className={classes.small}>{t('logEmpty')}</p>}
      {outdated.length > 0 && <p>{t('logOutdated', { count: outdated.length })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <ol className={classes.log} tabIndex={0} aria-label={t('logTitle')}>
        {events.map(event => {
          const criterion = byId.get(event.criterion);
          return (
            <li key={event.id}>
              {t('logLine', { time: words.moment(event.at), by: event.by, act: t(`acts.${event.act}`) })}{' '}
              {event.criterion === EVERY ? '' : event.criterion} {criterion && words.title(criterion)}
              {event.reason !== '' && `: ${event.reason}`}
              {lost.has(event) && <em> ({t('logUnheard')})</em>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
