import { IconChevronRight, IconClock, IconMapPin } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HouseholdRecord } from '../../storage/household-records';
import { faceOf, type HouseholdFace, inWalkOrder } from '../village/face';
import { villagePath } from '../village/paths';
import { when } from '../village/when';
import classes from './home.module.css';
import type { VillageProgress } from './home-data';
import { HouseholdMark } from './household-mark';

/** Done first, then what is going on: the row of marks fills from the left. */
const ORDER: readonly HouseholdFace[] = ['done', 'open', 'appointment', 'again', 'todo', 'given-up'];
const MARKS_SHOWN = 32;

interface Props {
  readonly progress: VillageProgress;
  readonly commune: string | undefined;
  /** Marks are most of a card's drawing: the first frame has names and numbers, and keeps their room. */
  readonly hasMarks: boolean;
}

/** One village of the round: how many of the quota are done, one mark per household, what is next. */
export function RoundVillageCard({ progress, commune, hasMarks }: Props) {
  const { record, quota, households } = progress;
  const faces = inWalkOrder(households)
    .map(one => ({ id: one.id, face: faceOf(one) }))
    .filter(({ face }) => face !== 'replaced')
    .sort((a, b) => ORDER.indexOf(a.face) - ORDER.indexOf(b.face));
  const done = faces.filter(({ face }) => face === 'done').length;
  return (
    <li className={classes.village}>
      <Link className={classes.villageLink} to={villagePath(record.round, record.village)}>
        <div className={classes.villageHead}>
          <div>
            <h3>{record.name}</h3>
            {commune && <span className={classes.under}>{commune}</span>}
          </div>
          <span className={classes.villageCount}>
            <b>{done}</b>/{quota}
          </span>
        </div>
        <div
          className={classes.marks}
          style={{ '--marks': Math.min(MARKS_SHOWN, faces.length) } as CSSProperties}
          aria-hidden="true"
        >
          {hasMarks &&
            faces.slice(0, MARKS_SHOWN).map(({ id, face }) => <HouseholdMark key={id} face={face} />)}
        </div>
        <NextLine progress={progress} />
      </Link>
    </li>
  );
}

/** Appointments first, else how many doors are left, else what comes before the doors. */
function NextLine({ progress: { record, households } }: { readonly progress: VillageProgress }) {
  const { t } = useTranslation('fieldwork');
  const due = households
    .filter((one): one is HouseholdRecord & { appointment: string } => faceOf(one) === 'appointment')
    .map(({ appointment }) => appointment)
    .sort();
  const todo = households.filter(one => ['todo', 'again'].includes(faceOf(one))).length;
  if (!record.draw)
    return (
      <span className={classes.nextLine}>
        <IconChevronRight size={22} stroke={1.9} aria-hidden="true" />
        {t('villageNotDrawn')}
      </span>
    );
  if (due.length > 0) return <Appointments due={due} />;
  return (
    <span className={classes.nextLine}>
      <IconMapPin size={22} stroke={1.9} aria-hidden="true" />
      {todo > 0 ? t('toVisit', { count: todo }) : t('villageThrough')}
    </span>
  );
}

function Appointments({ due }: { readonly due: readonly string[] }) {
  const { t } = useTranslation('fieldwork');
  const { t: village } = useTranslation('village');
  return (
    <span className={`${classes.nextLine} ${classes.amber}`}>
      <IconClock size={22} stroke={1.9} aria-hidden="true" />
      {t('appointments', {
        count: due.length,
        when: due
          .slice(0, 2)
          .map(time => when(time, village('today')))
          .join('; '),
      })}
    </span>
  );
}
