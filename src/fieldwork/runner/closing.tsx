import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldRecord } from '../../../surveys/field-record';
import form from '../field/form.module.css';
import classes from './closing.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

const PRIVACY = [
  'alone',
  'family',
  'official',
  'others',
] as const satisfies readonly FieldRecord['privacy'][];
const VENUES = ['home', 'office', 'public', 'other'] as const satisfies readonly FieldRecord['venue'][];
/** Languages of the country with the most speakers; `other` for the rest. */
const SPOKEN = ['vi', 'tay', 'thai', 'muong', 'khmer', 'mong', 'nung', 'cham', 'raglai', 'other'] as const;

/** What is still to be noted before the interview can be closed; null when nothing is. */
export const closingMissing = ({ field }: InterviewSession): 'privacy' | 'venue' | null => {
  const { privacy, venue } = field();
  if (privacy === null) return 'privacy';
  return venue === null ? 'venue' : null;
};

/** The interviewer's own notes on the talk, after the last question: who was there, where, in which language. */
export function Closing({ session }: { readonly session: InterviewSession }) {
  const { t } = useTranslation('fieldwork');
  const privacy = useSession(session, ({ field }) => field().privacy);
  const venue = useSession(session, ({ field }) => field().venue);
  const language = useSession(session, ({ field }) => field().spoken?.language ?? 'vi');
  const interpreter = useSession(session, ({ field }) => field().spoken?.interpreter ?? false);
  const id = useId();
  const speak = (change: Partial<NonNullable<FieldRecord['spoken']>>) =>
    session.note({ spoken: { language, interpreter, ...change } });
  return (
    <section className={classes.closing} aria-labelledby={id}>
      <h3 id={id}>{t('closingTitle')}</h3>
      <Choice
        legend={t('privacyAsk')}
        options={PRIVACY.map(value => ({ value, words: t(`privacy_${value}`) }))}
        chosen={privacy}
        onChoose={value => session.note({ privacy: value, spoken: { language, interpreter } })}
      />
      <Choice
        legend={t('venueAsk')}
        options={VENUES.map(value => ({ value, words: t(`venue_${value}`) }))}
        chosen={venue}
        onChoose={value => session.note({ venue: value })}
      />
      <label className={form.field}>
        {t('spokenAsk')}
        <select value={language} onChange={event => speak({ language: event.currentTarget.value })}>
          {SPOKEN.map(code => (
            <option key={code} value={code}>
              {t(`spoken_${code}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={interpreter}
          onChange={event => speak({ interpreter: event.currentTarget.checked })}
        />
        <span>{t('interpreter')}</span>
      </label>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/** Two columns of short answers; none is chosen beforehand. */
function Choice<T extends string>({ legend, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>{legend}</legend>
      {options.map(({ value, words }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
