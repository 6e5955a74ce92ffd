import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeKey, type OutcomeCode } from '../../../surveys/contact/outcomes';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { storageProblem } from '../../storage/problems';
import { addVisit } from '../../storage/visits';
import form from '../field/form.module.css';
import { type Kept, useKept } from '../field/use-kept';
import { localTime } from '../local-time';
import { whoIn } from '../people/who';
import classes from '../village/village.module.css';
import type { HouseholdWork } from './household-data';

/** What happens most first; the rare ones are one tap away. An appointment is a code with a time. */
const USUAL = ['2.24', 'appointment', '2.111'] as const;
const RARE = [
  '2.25',
  '2.112',
  '2.23',
  '2.32',
  '2.33',
  '3.17',
  '3.18',
  '4.5',
  '4.6',
  '4.7',
  '2.31',
  '2.36',
] as const satisfies readonly OutcomeCode[];
type Noted = (typeof USUAL)[number] | (typeof RARE)[number];

/** A visit being noted; kept word by word, so that a lock in the middle costs none. */
interface Draft {
  readonly outcome: Noted;
  readonly day: string;
  readonly hour: string;
  readonly note: string;
}

/** Somebody was met, and the one to be asked comes later. */
const APPOINTMENT: OutcomeCode = '2.25';

function useOutcomeWords(): (outcome: Noted) => string {
  const { t } = useTranslation('village');
  const { t: contact } = useTranslation('contact');
  return outcome => (outcome === 'appointment' ? t('appointment') : contact(`outcome.${codeKey(outcome)}`));
}

const NOTE_LENGTH = 120;

/** No interview this time: what it was, in the words of the door; each is a code of the contact log. */
export function DoorOutcomes({ work }: { readonly work: HouseholdWork }) {
  const { t } = useTranslation('village');
  const words = useOutcomeWords();
  const noted = useKept<Draft | null>(`visit/${work.household.id}`, null);
  const pick = (one: Noted) => (
    <li key={one}>
      <button
        type="button"
        className={classes.outcome}
        onClick={() => noted.set({ outcome: one, day: '', hour: '', note: '' })}
      >
        <span>{words(one)}</span>
        <IconChevronRight size={24} stroke={1.9} aria-hidden="true" />
      </button>
    </li>
  );
  if (noted.value) return <OutcomeForm work={work} draft={noted.value} kept={noted} />;
  return (
    <section>
      <h2 className={classes.sectionTitle}>{t('notMet')}</h2>
      <ul className={classes.outcomes}>{USUAL.map(pick)}</ul>
      <details className={classes.moreOutcomes}>
        <summary>{t('otherOutcomes')}</summary>
        <ul className={classes.outcomes}>{RARE.map(pick)}</ul>
      </details>
    </section>
  );
}

interface FormProps {
  readonly work: HouseholdWork;
  readonly draft: Draft;
  readonly kept: Kept<Draft | null>;
}

/** Day and hour for an appointment, a note for the rest. */
function OutcomeForm({ work: { household, round }, draft, kept }: FormProps) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const words = useOutcomeWords();
  const { outcome, day, hour, note } = draft;
  const change = (part: Partial<Draft>) => kept.set({ ...draft, ...part });
  const [failed, setFailed] = useState<string | null>(null);
  const id = useId();
  const isAppointment = outcome === 'appointment';
  const mayKeep = !isAppointment || (day !== '' && hour !== '');
  const keep = async () => {
    if (!mayKeep) return;
    const now = new Date();
    const visit = {
      at: localTime(now),
      by: whoIn(round.id),
      outcome: isAppointment ? APPOINTMENT : outcome,
      appointment: isAppointment ? `${day}T${hour}:00${localTime(now).slice(19)}` : null,
      note: note.normalize('NFC').trim(),
      interview: null,
    };
    try {
      await addVisit(database(dataset()), household.id, visit, round.conduct.visits);
      kept.drop();
    } catch (error) {
      setFailed(storageProblem(error).kind === 'full' ? t('fullText') : t('notKept'));
    }
  };
  return (
    <section className={classes.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.panelTitle}>
        {words(outcome)}
      </h2>
      {isAppointment && (
        <div className={classes.dateTime}>
          <label className={form.field}>
            {t('day')}
            <input
              type="date"
              value={day}
              min={localTime(new Date()).slice(0, 10)}
              onChange={event => change({ day: event.currentTarget.value })}
            />
          </label>
          <label className={form.field}>
            {t('hour')}
            <input type="time" value={hour} onChange={event => change({ hour: event.currentTarget.value })} />
          </label>
        </div>
      )}
      <label className={form.field}>
        {t('note')}
        <input
          type="text"
          maxLength={NOTE_LENGTH}
          autoComplete="off"
          placeholder={t('noteHint')}
          value={note}
          onChange={event => change({ note: event.currentTarget.value })}
        />
      </label>
      {failed && <p role="alert">{failed}</p>}
      <div className={classes.buttons}>
        <button type="button" className={classes.quietButton} onClick={kept.drop}>
          {common('cancel')}
        </button>
        <button type="button" className={classes.filled} aria-disabled={!mayKeep} onClick={keep}>
          {mayKeep ? t('keepVisit') : t('chooseTime')}
        </button>
      </div>
    </section>
  );
}
