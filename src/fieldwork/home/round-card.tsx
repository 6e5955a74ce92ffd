import { IconChevronRight, IconClock, IconMapPin } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HouseholdFace, VillageStanding } from '../../storage/household-records';
import { villagePath } from '../village/paths';
import { when } from '../village/when';
import classes from './home.module.css';
import type { VillageProgress } from './home-data';
import { HouseholdMark } from './household-mark';

/** Done first, then what is going on: the row of marks fills from the left. The replaced are not shown. */
const ORDER = [
  'done',
  'open',
  'appointment',
  'again',
  'todo',
  'given-up',
] as const satisfies readonly HouseholdFace[];
const MARKS_SHOWN = 32;

/** One mark per household. */
const marksOf = ({ faces }: VillageStanding): HouseholdFace[] =>
  ORDER.flatMap(face => Array.from({ length: faces[face] ?? 0 }, () => face)).slice(0, MARKS_SHOWN);

interface Props {
  readonly progress: VillageProgress;
  readonly commune: string | undefined;
  /** Marks are most of a card's drawing: the first frame has names and numbers, and keeps their room. */
  readonly hasMarks: boolean;
}

/** One village of the round: how many of the quota are done, one mark per household, what is next. */
export function RoundVillageCard({ progress, commune, hasMarks }: Props) {
  const { record, quota, standing } = progress;
  const marks = standing ? marksOf(standing) : [];
  return (
    <li className={classes.village}>
      <Link className={classes.villageLink} to={villagePath(record.round, record.village)}>
        <div className={classes.villageHead}>
          <div>
            <h3>{record.name}</h3>
            {commune && <span className={classes.under}>{commune}</span>}
          </div>
          <span className={classes.villageCount}>
            <b>{standing?.faces.done ?? 0}</b>/{quota}
          </span>
        </div>
        <div
          className={classes.marks}
          style={{ '--marks': marks.length } as CSSProperties}
          aria-hidden="true"
        >
          {hasMarks &&
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the row
            marks.map((face, at) => <HouseholdMark key={at} face={face} />)}
        </div>
        <NextLine standing={standing} />
      </Link>
    </li>
  );
}

/** Appointments first, else how many doors are left, else what comes before the doors. */
function NextLine({ standing }: { readonly standing: VillageStanding | null }) {
  const { t } = useTranslation('fieldwork');
  if (!standing)
    return (
      <span className={classes.nextLine}>
        <IconChevronRight size={22} stroke={1.9} aria-hidden="true" />
        {t('villageNotDrawn')}
      </span>
    );
  const { faces, due } = standing;
  if (due.length > 0) return <Appointments due={due} />;
  const todo = (faces.todo ?? 0) + (faces.again ?? 0);
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
