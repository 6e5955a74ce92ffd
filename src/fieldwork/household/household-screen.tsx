import {
  IconArrowLeft,
  IconHomeQuestion,
  IconPlayerPlay,
  IconRepeat,
  IconUserCheck,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { codeKey } from '../../../surveys/contact/outcomes';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { faceOf } from '../../storage/household-face';
import { replaceHousehold } from '../../storage/households';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { fetchAhead } from '../fetch-ahead';
import { localTime } from '../local-time';
import { reserveNumber } from '../village/face';
import { householdPath, interviewPath, villagePath } from '../village/paths';
import classes from '../village/village.module.css';
import { DoorOutcomes } from './door-outcomes';
import { EarlyReplacement } from './early-replacement';
import { type HouseholdWork, readHousehold } from './household-data';
import { RespondentStep } from './respondent-step';
import { VisitHistory } from './visit-history';

/** One household at its door: what happened so far, and the one thing to do now. */
export function HouseholdScreen() {
  const { id = '' } = useParams();
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const live = useLive(() => readHousehold(id), id);
  useEffect(() => fetchAhead(), []);
  if (live.state === 'loading') return <p className={classes.opening}>{common('loading')}</p>;
  if (live.state === 'failed') throw live.error;
  if (!live.value)
    return (
      <PhoneScreen top={<h1 className={classes.alone}>{t('missingHousehold')}</h1>} ground="paper">
        <StateCard
          icon={<IconHomeQuestion size={28} />}
          title={t('missingHousehold')}
          text={t('missingText')}
        >
          <Link className={classes.filledLink} to="/phong-van">
            {t('backHome')}
          </Link>
        </StateCard>
      </PhoneScreen>
    );
  return <Household key={id} work={live.value} />;
}

function Household({ work }: { readonly work: HouseholdWork }) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const { household, village, round } = work;
  const [isMet, setMet] = useState(false);
  const back = () => (isMet ? setMet(false) : navigate(villagePath(round.id, village.id)));
  const top = (
    <>
      <IconButton label={common('back')} onClick={back}>
        <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
      </IconButton>
      <div className={classes.title}>
        <h1>
          {t('household', { number: household.number })}
          {household.label && ` · ${household.label}`}
        </h1>
        <p>
          {village.name}
          {household.replaces !== null && ` · ${t('standsFor', { number: household.replaces })}`}
        </p>
      </div>
    </>
  );
  if (isMet) return <RespondentStep top={top} work={work} onAway={() => setMet(false)} />;
  return <AtTheDoor top={top} work={work} onMet={() => setMet(true)} />;
}

interface DoorProps {
  readonly top: React.ReactNode;
  readonly work: HouseholdWork;
  readonly onMet: () => void;
}

function AtTheDoor({ top, work, onMet }: DoorProps) {
  const { t } = useTranslation('village');
  const { household, round } = work;
  const face = faceOf(household);
  const mayVisit = face === 'todo' || face === 'again' || face === 'appointment';
  return (
    <PhoneScreen top={top} ground="paper" actions={<DoorAction work={work} onMet={onMet} />}>
      <div className={classes.stack}>
        <Standing work={work} />
        <VisitHistory work={work} />
        {mayVisit && <DoorOutcomes work={work} />}
        {mayVisit && <EarlyReplacement work={work} />}
        {mayVisit && (
          <p className={classes.quietWords}>{t('visitsAsked', { count: round.conduct.visits })}</p>
        )}
      </div>
    </PhoneScreen>
  );
}

/** The one filled button: go on, meet somebody, or send in the reserve. */
function DoorAction({ work, onMet }: Pick<DoorProps, 'work' | 'onMet'>) {
  const { t } = useTranslation('village');
  const navigate = useNavigate();
  const { household, reserve, standIn } = work;
  const face = faceOf(household);
  const replace = async () => {
    const reason = household.code;
    const made = await replaceHousehold(database(dataset()), household.id, {
      at: localTime(new Date()),
      reason,
      early: null,
    });
    if (made) navigate(householdPath(made.id), { replace: true });
  };
  if (face === 'open' && household.interview)
    return (
      <Link className={classes.filledLink} to={interviewPath(household.interview)}>
        <IconPlayerPlay size={24} stroke={1.9} aria-hidden="true" />
        {t('go_open', { number: household.number })}
      </Link>
    );
  if (face === 'given-up')
    return reserve ? (
      <button type="button" className={classes.filled} onClick={replace}>
        <IconRepeat size={24} stroke={1.9} aria-hidden="true" />
        {t('replaceNow', { reserve: reserveNumber(reserve), number: reserve.number })}
      </button>
    ) : null;
  if (face === 'replaced')
    return standIn ? (
      <Link className={classes.filledLink} to={householdPath(standIn.id)}>
        {t('toStandIn', { number: standIn.number })}
      </Link>
    ) : null;
  if (face === 'done') return null;
  return (
    <button type="button" className={classes.filled} onClick={onMet}>
      <IconUserCheck size={24} stroke={1.9} aria-hidden="true" />
      {t('met')}
    </button>
  );
}

/** Where the household stands, and for a reserve: that it has no known chance. */
function Standing({ work }: { readonly work: HouseholdWork }) {
  const { t } = useTranslation('village');
  const { t: contact } = useTranslation('contact');
  const { household, reserve, replaced } = work;
  const face = faceOf(household);
  return (
    <>
      {household.replaces !== null && (
        <StateCard
          tone="look"
          icon={<IconRepeat size={28} stroke={1.9} aria-hidden="true" />}
          title={t('standInTitle', { reserve: reserveNumber(household), number: household.replaces })}
          text={t('standInText', {
            why: replaced ? contact(`outcome.${codeKey(replaced.code)}`).toLocaleLowerCase('vi') : '',
          })}
        />
      )}
      {face === 'given-up' && (
        <StateCard
          icon={<IconRepeat size={28} stroke={1.9} aria-hidden="true" />}
          title={t('givenUpTitle', { why: contact(`outcome.${codeKey(household.code)}`) })}
          text={reserve ? t('givenUpText') : t('noReserve')}
        />
      )}
      {face === 'done' && (
        <StateCard
          icon={<IconUserCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('doneTitle')}
          text={t('doneText')}
        >
          {household.interview && (
            <Link className={classes.quietLink} to={interviewPath(household.interview)}>
              {t('copyFile')}
            </Link>
          )}
        </StateCard>
      )}
    </>
  );
}
