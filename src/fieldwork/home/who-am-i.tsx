import { useTranslation } from 'react-i18next';
import { setMeIn } from '../../storage/me';
import { useOnDuty } from '../people/on-duty';
import { assigneeOf, useWhoIn } from '../people/who';
import type { ConductedRound } from '../round/rounds-here';
import classes from './home.module.css';

/** On a phone of one: which of the round's interviewers it was given to. Asked once, changed at any time. */
export function WhoAmI({ round }: { readonly round: ConductedRound }) {
  const { t } = useTranslation('fieldwork');
  const duty = useOnDuty();
  const me = assigneeOf(round, useWhoIn(round.id));
  const people = round.conduct.assignees ?? [];
  // On a shared phone the PIN has said it.
  if (people.length === 0 || duty !== null) return null;
  return (
    <label className={classes.whoAmI}>
      {me === null ? t('whoAmI') : t('whoIAm')}
      <select value={me?.code ?? ''} onChange={event => setMeIn(round.id, event.currentTarget.value || null)}>
        <option value="">{t('whoAmINone')}</option>
        {people.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === null ? code : `${name} (${code})`}
          </option>
        ))}
      </select>
    </label>
  );
}
