import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { codeKey } from '../../../surveys/contact/outcomes';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { takeBackVisit } from '../../storage/visits';
import classes from '../village/village.module.css';
import { shortTime, when } from '../village/when';
import type { HouseholdWork } from './household-data';

/** Every attempt in order; the last one can be taken back, a thumb slips. */
export function VisitHistory({ work }: { readonly work: HouseholdWork }) {
  const { t } = useTranslation('village');
  const { t: contact } = useTranslation('contact');
  const { visits, household, round } = work;
  const last = visits.at(-1);
  if (!last) return null;
  const mayTakeBack = last.interview === null && !household.replaced && household.standing !== 'done';
  return (
    <section className={classes.panel}>
      <h2 className={classes.panelTitle}>{t('visitsMade', { count: visits.length })}</h2>
      <ol className={classes.history}>
        {visits.map(({ id, at, outcome, appointment, note, by }) => (
          <li key={id}>
            <b>{shortTime(at)}</b> {contact(`outcome.${codeKey(outcome)}`)}
            {appointment && `: ${when(appointment, t('today'))}`}
            {by && ` · ${by}`}
            {note && <span className={classes.note}>{note}</span>}
          </li>
        ))}
      </ol>
      {mayTakeBack && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() => takeBackVisit(database(dataset()), household.id, round.conduct.visits)}
        >
          <IconArrowBackUp size={22} stroke={1.9} aria-hidden="true" />
          {t('takeBack')}
        </button>
      )}
    </section>
  );
}
