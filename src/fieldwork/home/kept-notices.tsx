import { IconAlertTriangle, IconDatabaseOff, IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dataset } from '../../storage/device';
import { forget, had, remember } from '../../storage/device-memory';
import { StateCard } from '../../ui/state-card';
import { localTime } from '../local-time';
import { BrokenNotice } from '../lock/broken-notice';
import classes from './home.module.css';
import type { HomeData } from './home-data';

/** From this many days without a hand-over it is said aloud, and from this many in red. */
const LOUD_DAYS = 3;
const ALARM_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** Whole days since the oldest interview that has not left the phone. */
export const daysSince = (iso: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(iso).getTime()) / DAY_MS));

/** Interviews that only this phone holds, and a database that was emptied behind our back. */
export function KeptNotices({ home }: { readonly home: HomeData }) {
  return (
    <>
      <BrokenNotice />
      <Emptied home={home} />
      <NotHandedOver since={home.unsentSince} hasRound={home.rounds.length > 0} />
    </>
  );
}

function NotHandedOver({ since, hasRound }: { readonly since: string | null; readonly hasRound: boolean }) {
  const { t } = useTranslation('fieldwork');
  const days = since === null ? 0 : daysSince(since, new Date());
  if (days < LOUD_DAYS) return null;
  return (
    <StateCard
      tone={days >= ALARM_DAYS ? 'error' : 'look'}
      icon={<IconAlertTriangle size={28} stroke={1.9} aria-hidden="true" />}
      title={t('unsentTitle', { count: days })}
      text={hasRound ? t('unsentText') : t('unsentNoRound')}
    >
      <Link className={classes.retry} to="/phong-van/ban-giao">
        <IconSend size={22} stroke={1.9} aria-hidden="true" />
        {t('unsentGo')}
      </Link>
    </StateCard>
  );
}

/** The browser, or somebody, cleared the database: what was there, and what to do. */
function Emptied({ home }: { readonly home: HomeData }) {
  const { t } = useTranslation('fieldwork');
  const { draft, completed, refused } = home.counts;
  const here = draft + completed + refused;
  const isLawful = home.takenBack > 0;
  const [before, setBefore] = useState(() => had(dataset()));
  useEffect(() => {
    if (here > 0) remember(dataset(), { interviews: here, at: localTime(new Date()) });
    else if (isLawful) forget(dataset());
  }, [here, isLawful]);
  if (here > 0 || isLawful || before === null || before.interviews === 0) return null;
  return (
    <StateCard
      tone="error"
      icon={<IconDatabaseOff size={28} stroke={1.9} aria-hidden="true" />}
      title={t('emptiedTitle', { count: before.interviews })}
      text={t('emptiedText', { day: `${before.at.slice(8, 10)}/${before.at.slice(5, 7)}` })}
    >
      <button
        type="button"
        className={classes.retry}
        onClick={() => {
          forget(dataset());
          setBefore(null);
        }}
      >
        {t('emptiedSeen')}
      </button>
    </StateCard>
  );
}
