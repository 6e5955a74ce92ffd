import {
  type Icon,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconDoor,
  IconHandStop,
  IconPlayerPause,
  IconRepeat,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupOf } from '../../../surveys/contact/outcomes';
import { faceOf } from '../../storage/household-face';
import type { HouseholdFace, HouseholdRecord } from '../../storage/household-records';
import { reserveNumber } from './face';
import { householdPath } from './paths';
import classes from './village.module.css';
import { when } from './when';

const ICONS: Readonly<Record<HouseholdFace, Icon>> = {
  open: IconPlayerPause,
  appointment: IconClock,
  again: IconDoor,
  'given-up': IconHandStop,
  replaced: IconRepeat,
  todo: IconCircleDashed,
  done: IconCircleCheck,
};

interface Props {
  readonly household: HouseholdRecord;
  readonly visitsAsked: number;
  readonly households: readonly HouseholdRecord[];
}

/** One door: number, label, where it stands in a word with its mark. A reserve says whom it stands for. */
export const HouseholdRow = memo(function HouseholdRow({ household, visitsAsked, households }: Props) {
  const { t } = useTranslation('village');
  const face = faceOf(household);
  const Mark = ICONS[face];
  return (
    <li>
      <Link className={classes.door} data-face={face} to={householdPath(household.id)}>
        <span className={classes.number}>{household.number}</span>
        <span className={classes.doorWords}>
          <b>{household.label || t('household', { number: household.number })}</b>
          <small>{useHint(household, visitsAsked, households)}</small>
        </span>
        <span className={classes.face}>
          <Mark size={24} stroke={1.9} aria-hidden="true" />
          {face === 'given-up' ? t(`group_${groupOf(household.code)}`) : t(`face_${face}`)}
        </span>
      </Link>
    </li>
  );
});

/** The second line: an appointment, visits made and left, who stands in, or for whom. */
function useHint(household: HouseholdRecord, asked: number, all: readonly HouseholdRecord[]): string {
  const { t } = useTranslation('village');
  const standsFor = household.replaces === null ? '' : t('standsFor', { number: household.replaces });
  const join = (words: string) => [standsFor, words].filter(Boolean).join(' · ');
  switch (faceOf(household)) {
    case 'appointment':
      return join(when(household.appointment ?? '', t('today')));
    case 'again':
      return join(t('visitsLeft', { made: household.visits, left: Math.max(0, asked - household.visits) }));
    case 'replaced': {
      const reserve = all.find(({ number }) => number === household.replaced?.by);
      return reserve ? t('replacedBy', { reserve: reserveNumber(reserve), number: reserve.number }) : '';
    }
    case 'given-up':
      return join(t('visitsMade', { count: household.visits }));
    default:
      return standsFor;
  }
}
