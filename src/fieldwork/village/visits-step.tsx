import { IconCircleCheck, IconDice5, IconMapPin, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { faceOf } from '../../storage/household-face';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { localTime } from '../local-time';
import { inWalkOrder, nextUp } from './face';
import type { Frame } from './frame';
import { HouseholdRow } from './household-row';
import { householdPath, interviewPath } from './paths';
import classes from './village.module.css';
import type { VillageWork } from './village-data';

interface Props {
  readonly frame: Frame;
  readonly work: VillageWork;
  readonly onStep: (step: 'list' | 'draw') => void;
}

/** The drawn households in the order they are walked; done ones fold away; the button says who is next. */
export function VisitsStep({ frame, work, onStep }: Props) {
  const { t } = useTranslation('village');
  const { record, households, round } = work;
  const { quota } = round.conduct.design.households;
  if (!record?.draw)
    return (
      <PhoneScreen
        {...frame}
        ground="paper"
        actions={
          <button type="button" className={classes.filled} onClick={() => onStep('draw')}>
            {t('drawFirst')}
          </button>
        }
      >
        <StateCard
          icon={<IconDice5 size={28} stroke={1.9} aria-hidden="true" />}
          title={t('notDrawnTitle')}
          text={t('notDrawnText')}
        />
      </PhoneScreen>
    );
  const walked = inWalkOrder(households);
  const open = walked.filter(one => faceOf(one) !== 'done');
  const done = walked.filter(one => faceOf(one) === 'done');
  const next = nextUp(walked, localTime(new Date()));
  const reserves = households.filter(({ lot }) => lot === 'reserve');
  const left = reserves.filter(({ replaces }) => replaces === null).length;
  return (
    <PhoneScreen
      {...frame}
      ground="paper"
      actions={
        next && (
          <Link
            className={classes.filledLink}
            to={
              faceOf(next) === 'open' && next.interview
                ? interviewPath(next.interview)
                : householdPath(next.id)
            }
          >
            {faceOf(next) === 'open' ? (
              <IconPlayerPlay size={24} stroke={1.9} aria-hidden="true" />
            ) : (
              <IconMapPin size={24} stroke={1.9} aria-hidden="true" />
            )}
            {t(`go_${faceOf(next)}`, { number: next.number })}
          </Link>
        )
      }
    >
      <p className={classes.reserves}>
        <IconDice5 size={22} stroke={1.9} aria-hidden="true" />
        <span>{t('reservesLeft', { left, of: reserves.length })}</span>
      </p>
      {done.length >= quota && (
        <StateCard
          icon={<IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('quotaTitle', { done: done.length, quota })}
          text={t('quotaText')}
        />
      )}
      <ul className={classes.doors} aria-label={t('step_visits')}>
        {open.map(household => (
          <HouseholdRow
            key={household.id}
            household={household}
            visitsAsked={round.conduct.visits}
            households={households}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <details className={classes.fold}>
          <summary>
            <IconCircleCheck size={26} stroke={1.9} aria-hidden="true" />
            {t('doneFold', { count: done.length })}
          </summary>
          <ul className={classes.doors}>
            {done.map(household => (
              <HouseholdRow
                key={household.id}
                household={household}
                visitsAsked={round.conduct.visits}
                households={households}
              />
            ))}
          </ul>
        </details>
      )}
    </PhoneScreen>
  );
}
