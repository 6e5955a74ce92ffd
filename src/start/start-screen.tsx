import {
  type Icon,
  IconBuildingCommunity,
  IconChartRadar,
  IconChevronRight,
  IconClipboardList,
  IconHomeCheck,
  IconLanguage,
  IconLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { setWorkspace, type Workspace } from '../storage/device';
import { Mark } from '../ui/mark';
import { HOME } from './home-of';
import { SampleOffer } from './sample-offer';
import classes from './start-screen.module.css';
import { switchLanguage } from './switch-language';

type Job = 'fieldwork' | 'supervision' | 'province' | 'communes';
const JOBS: readonly { readonly job: Job; readonly Icon: Icon; readonly opens: Workspace | null }[] = [
  { job: 'fieldwork', Icon: IconHomeCheck, opens: 'fieldwork' },
  { job: 'province', Icon: IconChartRadar, opens: 'province' },
  { job: 'supervision', Icon: IconClipboardList, opens: 'supervision' },
  { job: 'communes', Icon: IconBuildingCommunity, opens: 'communes' },
];

/** First start: what will you do on this device? The answer is a setting of the device, no account. */
export function StartScreen() {
  const { t } = useTranslation('start');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const open = (workspace: Workspace) => {
    setWorkspace(workspace);
    navigate(HOME[workspace]);
  };
  return (
    <div className={classes.frame}>
      <header className={classes.brand}>
        <span>
          <Mark />
          <strong>{common('productName')}</strong>
        </span>
        <button
          type="button"
          className={classes.quiet}
          aria-label={common('languageName')}
          onClick={() => switchLanguage()}
        >
          <IconLanguage size={22} stroke={1.9} aria-hidden="true" />
          {common('language')}
        </button>
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p className={classes.subtitle}>{t('subtitle')}</p>
        <div className={classes.picks}>
          {JOBS.map(({ job, Icon, opens }) => (
            <button
              key={job}
              type="button"
              className={classes.pick}
              aria-disabled={opens === null}
              onClick={() => opens && open(opens)}
            >
              <span className={classes.icon}>
                <Icon size={opens ? 29 : 26} stroke={1.9} aria-hidden="true" />
              </span>
              <span className={classes.words}>
                <b>{t(job)}</b>
                <small>{opens ? t(`${job}Hint`) : t('notYet')}</small>
              </span>
              {opens && <IconChevronRight className={classes.chevron} size={24} aria-hidden="true" />}
            </button>
          ))}
        </div>
        <p className={classes.safe}>
          <IconLock size={22} stroke={1.9} aria-hidden="true" />
          {t('dataStays')}
        </p>
        <SampleOffer onOpened={() => open('province')} />
      </main>
      <footer className={classes.foot}>{common('notOfficialLong')}</footer>
    </div>
  );
}
