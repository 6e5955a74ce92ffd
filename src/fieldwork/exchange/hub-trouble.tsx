import { useTranslation } from 'react-i18next';
import { hostsOf } from '../../exchange/hub/address';
import type { CourierTrouble } from '../../exchange/hub/courier-loop';
import type { RoundFileBody } from '../../exchange/round-file';
import { localTime } from '../local-time';
import { dayWords } from './date-words';
import classes from './phone.module.css';

interface Props {
  readonly trouble: CourierTrouble;
  readonly round: RoundFileBody;
}

/** What happened, what was kept, what to do. Shown while interviews are not delivered yet. */
export function HubTrouble({ trouble, round }: Props) {
  const { t } = useTranslation('hub');
  return (
    <>
      <p className={classes.wrong}>{t(`trouble.${trouble}`)}</p>
      <p>{t('kept')}</p>
      {UNCLEAR.includes(trouble) && <Checks round={round} />}
    </>
  );
}

/**
 * A browser does not say why a connection failed: no network, a hub that is down, a certificate of another name or day,
 * or this phone's own wrong date all look alike. So the person is told what to look at, in the order of what is likely.
 */
const UNCLEAR: readonly CourierTrouble[] = ['unreachable', 'untrusted'];

function Checks({ round }: Pick<Props, 'round'>) {
  const { t } = useTranslation('hub');
  const now = localTime(new Date());
  const day = dayWords(now);
  const odd = oddDay(round, now.slice(0, 10));
  const hosts = round.hub ? hostsOf(round.hub) : '';
  return (
    <>
      {odd && (
        <p className={classes.wrong}>
          {t(`oddDay.${odd}`, { day, end: dayWords(round.endsOn), year: round.round.year })}
        </p>
      )}
      <ol className={classes.names}>
        <li>{t('check.network')}</li>
        <li>{t('check.date', { day, time: now.slice(11, 16) })}</li>
        <li>{t('check.hub', { hosts })}</li>
      </ol>
    </>
  );
}

/** A day on which nobody sends interviews of this round: likely the phone's date is wrong. Days as YYYY-MM-DD. */
export function oddDay(
  { round, endsOn }: Pick<RoundFileBody, 'round' | 'endsOn'>,
  today: string,
): 'before' | 'after' | null {
  if (today < `${round.year}-01-01`) return 'before';
  return today > endsOn ? 'after' : null;
}
