import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SHORTEST_PASSPHRASE } from '../exchange/keys';
import classes from './office.module.css';

export interface TypedPassphrase {
  readonly first: string;
  readonly again: string;
}

export const NOTHING_TYPED: TypedPassphrase = { first: '', again: '' };

const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

export const isUsable = ({ first, again }: TypedPassphrase): boolean =>
  lengthOf(first) >= SHORTEST_PASSPHRASE && first === again;

/** A long sentence beats odd letters: length and variety are what is judged, and only said, never demanded. */
const FEW_LETTERS = 6;
const COMFORTABLE = 20;

/** A new passphrase, typed twice, with a word about its strength. */
export function PassphraseFields(props: {
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
}) {
  const { t } = useTranslation('exchange');
  const { value, onChange } = props;
  const differs = value.again !== '' && !value.first.startsWith(value.again) && value.first !== value.again;
  return (
    <>
      <PasswordInput
        label={t('office.passphrase')}
        description={t('office.passphraseHint')}
        classNames={{ description: classes.described ?? '' }}
        autoComplete="new-password"
        size="md"
        value={value.first}
        onChange={event => onChange({ ...value, first: event.currentTarget.value })}
      />
      <Strength text={value.first} />
      <PasswordInput
        label={t('office.passphraseAgain')}
        autoComplete="new-password"
        size="md"
        value={value.again}
        error={differs && t('office.passphraseDiffers')}
        onChange={event => onChange({ ...value, again: event.currentTarget.value })}
      />
    </>
  );
}

function Strength({ text }: { readonly text: string }) {
  const { t } = useTranslation('exchange');
  const length = lengthOf(text);
  if (length === 0) return null;
  const missing = SHORTEST_PASSPHRASE - length;
  const repeats = new Set(text).size < FEW_LETTERS;
  const words =
    missing > 0
      ? t('office.strengthShort', { count: missing })
      : repeats
        ? t('office.strengthRepeats')
        : length < COMFORTABLE
          ? t('office.strengthWeak')
          : t('office.strengthGood');
  const isGood = missing <= 0 && !repeats;
  return <output className={isGood ? classes.good : classes.weak}>{words}</output>;
}
