import { IconPlus, IconSettings } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LOCALES, languageOf } from '../../../indicators/language';
import { UpdatePrompt } from '../../pwa/update-prompt';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { ExchangeCard } from '../exchange/exchange-card';
import { fetchAhead } from '../fetch-ahead';
import { isClockWrong } from '../local-time';
import { LockButton } from '../lock/lock-button';
import { useOnDuty } from '../people/on-duty';
import { ClockWrong } from './clock-wrong';
import { DutyRow } from './duty-row';
import { HealthNotices } from './health-notices';
import { HealthTiles } from './health-tiles';
import classes from './home.module.css';
import { readHome } from './home-data';
import { InterviewList } from './interview-list';
import { KeptNotices } from './kept-notices';
import { OtherWork } from './other-work';
import { ReturnedCards } from './returned-card';
import { useHealth } from './use-health';

const today = (language: string) =>
  new Intl.DateTimeFormat(LOCALES[languageOf(language)], {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
  }).format(new Date());

/** Today's work: is everything saved, go on where it stopped, begin anew, what is done. */
export function HomeScreen() {
  const { t, i18n } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const duty = useOnDuty();
  const live = useLive(readHome, `${dataset()} ${duty}`);
  const { health, askAgain } = useHealth(live.state !== 'loading');
  const home = live.state === 'ready' ? live.value : null;
  // On a shared phone somebody must say who is asking.
  const isSomebody = home !== null && (home.people.length === 0 || duty !== null);
  const isSound = health?.kind === 'open' && !isClockWrong(new Date());
  const mayAsk = isSound && isSomebody;
  const isBlocked = health?.kind === 'blocked';
  const hasDraft = (home?.drafts.length ?? 0) > 0;
  useEffect(() => fetchAhead(() => import('../place/place-screen')), []);
  return (
    <PhoneScreen
      ground="paper"
      top={
        <div className={classes.head}>
          <div>
            <p>{today(i18n.language)}</p>
            <h1>{t('title')}</h1>
          </div>
          <div className={classes.headKeys}>
            <LockButton />
            <IconButton label={common('settings')} onClick={() => navigate('/cai-dat')}>
              <IconSettings size={26} stroke={1.9} aria-hidden="true" />
            </IconButton>
          </div>
        </div>
      }
      actions={
        mayAsk && (
          <Link className={hasDraft ? classes.newQuiet : classes.newFilled} to="/phong-van/moi">
            <IconPlus size={22} stroke={2.2} aria-hidden="true" />
            {t('newInterview')}
          </Link>
        )
      }
    >
      <UpdatePrompt />
      <div className={classes.stack}>
        {home && <DutyRow people={home.people} />}
        {isClockWrong(new Date()) && <ClockWrong />}
        {!isBlocked && <HealthTiles health={health} done={home?.counts.completed ?? 0} />}
        {home && !isBlocked && <ExchangeCard />}
        {home && !isBlocked && <ReturnedCards />}
        {home && !isBlocked && <InterviewList home={home} />}
        {home && !isBlocked && <KeptNotices home={home} />}
        <HealthNotices health={health} onRetry={askAgain} />
        {home && isSound && <OtherWork />}
        {live.state === 'failed' && !isBlocked && <p role="alert">{t('failedText')}</p>}
      </div>
    </PhoneScreen>
  );
}
