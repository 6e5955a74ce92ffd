import { IconArrowLeft, IconPlayerPlay, IconSchool } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { practiceHere, removePractice } from '../../storage/practice';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { fetchAhead } from '../fetch-ahead';
import { beginPractice } from '../place/begin';
import { interviewPath } from '../village/paths';
import classes from '../village/village.module.css';
import practice from './practice.module.css';

/** Try it with a colleague: the same questions in another colour, in a drawer that nothing counts from. */
export function PracticeScreen() {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const live = useLive(() => practiceHere(database(dataset())), dataset());
  useEffect(() => fetchAhead(), []);
  const begin = async () => {
    try {
      navigate(interviewPath(await beginPractice(t('practiceTitle'))));
    } catch {
      setFailed(true);
    }
  };
  const here = live.state === 'ready' ? live.value : null;
  return (
    <div className={practice.room}>
      <PhoneScreen
        ground="paper"
        top={
          <>
            <IconButton label={common('back')} onClick={() => navigate('/phong-van')}>
              <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
            </IconButton>
            <h1>{t('practiceTitle')}</h1>
          </>
        }
        actions={
          here?.open ? (
            <Link className={classes.filledLink} to={interviewPath(here.open.id)}>
              <IconPlayerPlay size={24} stroke={1.9} aria-hidden="true" />
              {t('practiceGoOn')}
            </Link>
          ) : (
            <button type="button" className={classes.filled} onClick={begin}>
              <IconSchool size={24} stroke={1.9} aria-hidden="true" />
              {t('practiceBegin')}
            </button>
          )
        }
      >
        <div className={classes.stack}>
          <StateCard
            icon={<IconSchool size={28} stroke={1.9} aria-hidden="true" />}
            title={t('practiceCardTitle')}
            text={t('practiceCardText')}
          />
          {failed && <p role="alert">{t('blockedText')}</p>}
          {here && here.finished + (here.open ? 1 : 0) > 0 && (
            <>
              <p className={classes.quietWords}>{t('practiceDone', { count: here.finished })}</p>
              <button
                type="button"
                className={classes.quietButton}
                onClick={() => removePractice(database(dataset()))}
              >
                {t('practiceRemove')}
              </button>
            </>
          )}
        </div>
      </PhoneScreen>
    </div>
  );
}
