import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTEST_SECRET, secretFault, tidied } from '../../storage/at-rest/secret';
import classes from './lock.module.css';
import { SecretField } from './secret-field';

interface Props {
  /** What the button does, and what it says meanwhile. */
  readonly words: string;
  readonly busyWords: string;
  readonly isBusy: boolean;
  readonly onSet: (secret: string) => void;
}

/** A new secret, typed twice; the button says what is still missing. */
export function NewSecret({ words, busyWords, isBusy, onSet }: Props) {
  const { t } = useTranslation('lock');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const fault = secretFault(first);
  const missing = fault
    ? t(`fault.${fault}`, { count: SHORTEST_SECRET })
    : tidied(first) === tidied(again)
      ? null
      : t(again === '' ? 'typeAgain' : 'differs');
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault();
        if (missing === null && !isBusy) onSet(first);
      }}
    >
      <SecretField
        isNew
        label={t('newSecret')}
        hint={t('newSecretHint', { count: SHORTEST_SECRET })}
        value={first}
        onChange={setFirst}
      />
      <SecretField isNew label={t('newSecretAgain')} value={again} onChange={setAgain} />
      <button type="submit" className={classes.filled} aria-disabled={missing !== null || isBusy}>
        {isBusy ? busyWords : (missing ?? words)}
      </button>
    </form>
  );
}
