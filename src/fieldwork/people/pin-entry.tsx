import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { FREE_TRIES, isPin, tryPin } from '../../storage/people';
import type { PersonRecord } from '../../storage/people-records';
import form from '../field/form.module.css';
import { useWait } from '../lock/use-wait';
import classes from '../village/village.module.css';

interface Props {
  readonly person: PersonRecord;
  readonly onRight: () => void;
  readonly onCancel: () => void;
}

type Said = { kind: 'none' } | { kind: 'wrong'; left: number } | { kind: 'failed' };

/** The PIN of one person; after ten wrong ones each further try waits, twice as long as the one before. */
export function PinEntry({ person, onRight, onCancel }: Props) {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState<Said>({ kind: 'none' });
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useWait();
  const id = useId();
  const mayTry = isPin(pin) && !isBusy && wait === 0;
  const enter = async () => {
    if (!mayTry) return;
    setBusy(true);
    try {
      const answer = await tryPin(database(dataset()), person.id, pin, new Date());
      if (answer.kind === 'right') return onRight();
      setPin('');
      if (answer.kind === 'unknown') return setSaid({ kind: 'failed' });
      setWait(answer.waitMs);
      setSaid({ kind: 'wrong', left: Math.max(0, FREE_TRIES - answer.failures) });
    } catch {
      setSaid({ kind: 'failed' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.panel}
      onSubmit={event => {
        event.preventDefault();
        enter();
      }}
    >
      <label className={form.field} htmlFor={id}>
        {t('pinOf', { name: person.name })}
      </label>
      <span className={form.field}>
        <input
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={event => setPin(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
      </span>
      {wait > 0 ? (
        <p role="alert">{t('pinWait', { count: Math.ceil(wait / 1_000), tries: FREE_TRIES })}</p>
      ) : (
        said.kind === 'wrong' && (
          <p role="alert">{said.left > 0 ? t('pinWrong', { count: said.left }) : t('pinWrongSlow')}</p>
        )
      )}
      {said.kind === 'failed' && <p role="alert">{t('notKept')}</p>}
      <div className={classes.buttons}>
        <button type="button" className={classes.quietButton} onClick={onCancel}>
          {common('cancel')}
        </button>
        <button type="submit" className={classes.filled} aria-disabled={!mayTry}>
          {isBusy ? t('pinChecking') : t('pinEnter')}
        </button>
      </div>
      <p>{t('pinForgotten')}</p>
    </form>
  );
}
