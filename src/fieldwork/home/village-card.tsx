import { useTranslation } from 'react-i18next';
import type { INTERVIEW_STATUSES } from '../../storage/database';
import type { VillageCount } from '../../storage/interviews';
import classes from './home.module.css';
import { InterviewMark } from './interview-mark';

const MARKS_SHOWN = 32;
const ORDER = ['completed', 'draft', 'refused'] as const satisfies (typeof INTERVIEW_STATUSES)[number][];

interface Props {
  readonly village: VillageCount;
  readonly commune: string | undefined;
}

/** One village: how many are done, one mark per interview. */
export function VillageCard({ village, commune }: Props) {
  const { t } = useTranslation('fieldwork');
  const marks = ORDER.flatMap(status => Array.from({ length: village[status] }, (_, i) => ({ status, i })));
  return (
    <li className={classes.village}>
      <div className={classes.villageHead}>
        <div>
          <h3>{village.village}</h3>
          {commune && <p>{commune}</p>}
        </div>
        <p className={classes.villageCount}>
          <b>{village.completed}</b> {t('doneShort')}
        </p>
      </div>
      <div className={classes.marks} aria-hidden="true">
        {marks.slice(0, MARKS_SHOWN).map(({ status, i }) => (
          <InterviewMark key={`${status}${i}`} status={status} />
        ))}
        {marks.length > MARKS_SHOWN && <span>+{marks.length - MARKS_SHOWN}</span>}
      </div>
    </li>
  );
}

/** What the marks mean; always beside them. */
export function MarkLegend() {
  const { t } = useTranslation('fieldwork');
  return (
    <p className={classes.legend}>
      {ORDER.map(status => (
        <span key={status}>
          <InterviewMark status={status} />
          {t(`mark_${status}`)}
        </span>
      ))}
    </p>
  );
}
