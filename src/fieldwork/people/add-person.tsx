import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { isPin, keepPerson, PIN_DIGITS } from '../../storage/people';
import type { PersonRecord } from '../../storage/people-records';
import { useLive } from '../../storage/use-live';
import form from '../field/form.module.css';
import { useKept } from '../field/use-kept';
import { localTime } from '../local-time';
import { conductedRounds } from '../round/rounds-here';
import classes from '../village/village.module.css';
import { setOnDuty } from './on-duty';
import own from './people.module.css';

interface Props {
  readonly people: readonly PersonRecord[];
  readonly onClose: () => void;
}

/** A code of the round's list, a name to call by, a PIN, and where the person lives. */
export function AddPerson({ people, onClose }: Props) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const kept = useKept('person', { code: '', name: '', home: '' });
  const { code, name, home } = kept.value;
  const change = (part: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...part });
  const [pin, setPin] = useState(''); // a secret is typed anew
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const rounds = useLive(() => conductedRounds(database(dataset())), dataset());
  const villages = rounds.state === 'ready' ? rounds.value.flatMap(({ conduct }) => conduct.villages) : [];
  const listed =
    rounds.state === 'ready' ? rounds.value.flatMap(({ conduct }) => conduct.assignees ?? []) : [];
  const choose = (chosen: string) => {
    const person = listed.find(one => one.code === chosen);
    kept.set({ code: chosen, name: person?.name ?? '', home: person?.home ?? '' });
  };
  const tidied = code.normalize('NFC').trim().toLocaleUpperCase('vi');
  const missing =
    (tidied === '' && t('personCodeFirst')) ||
    (name.trim() === '' && t('personNameFirst')) ||
    (!isPin(pin) && t('personPinFirst', { count: PIN_DIGITS })) ||
    null;
  const keep = async () => {
    if (missing || isBusy) return;
    setBusy(true);
    try {
      const person = await keepPerson(database(dataset()), {
        code: tidied,
        name: name.normalize('NFC').trim(),
        home: home === '' ? null : home,
        pin,
        at: localTime(new Date()),
      });
      kept.drop();
      setOnDuty(person.id);
      onClose();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  const cancel = () => {
    kept.drop();
    onClose();
  };
  return (
    <form
      className={classes.panel}
      onSubmit={event => {
        event.preventDefault();
        keep();
      }}
    >
      {listed.length > 0 && (
        <label className={form.field}>
          {t('personOfRound')}
          <select
            value={listed.some(one => one.code === code) ? code : ''}
            onChange={event => choose(event.currentTarget.value)}
          >
            <option value="">{t('personOfRoundNone')}</option>
            {listed.map(one => (
              <option key={one.code} value={one.code}>
                {one.name === null ? one.code : `${one.name} (${one.code})`}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={form.field}>
        {t('personCode')}
        <input
          type="text"
          autoComplete="off"
          maxLength={20}
          value={code}
          onChange={event => change({ code: event.currentTarget.value })}
        />
      </label>
      {people.some(({ id }) => id === tidied) && <p className={own.reset}>{t('personKnown')}</p>}
      <label className={form.field}>
        {t('personName')}
        <input
          type="text"
          autoComplete="off"
          maxLength={40}
          value={name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
      </label>
      <label className={form.field}>
        {t('personPin', { count: PIN_DIGITS })}
        <input
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={12}
          value={pin}
          onChange={event => setPin(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
      </label>
      {villages.length > 0 && (
        <label className={form.field}>
          {t('personHome')}
          <select value={home} onChange={event => change({ home: event.currentTarget.value })}>
            <option value="">{t('personHomeNone')}</option>
            {villages.map(({ id, name: village }) => (
              <option key={id} value={id}>
                {village} ({id})
              </option>
            ))}
          </select>
        </label>
      )}
      {failed && <p role="alert">{t('notKept')}</p>}
      <div className={classes.buttons}>
        <button type="button" className={classes.quietButton} onClick={cancel}>
          {common('cancel')}
        </button>
        <button type="submit" className={classes.filled} aria-disabled={missing !== null || isBusy}>
          {missing ?? (isBusy ? t('pinChecking') : t('personKeep'))}
        </button>
      </div>
    </form>
  );
}
