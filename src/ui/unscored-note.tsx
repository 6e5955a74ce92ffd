import { IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { howMany, type Unscored } from '../engine/round/unscored';
import { showNumber } from './numbers';
import { StateCard } from './state-card';

/** Interviews that are here and in no score, the version each was asked in, and what to do; nothing where there are none. */
export function UnscoredNote({ unscored }: { readonly unscored: Unscored | undefined }) {
  const { t, i18n } = useTranslation('desk');
  if (!unscored || unscored.size === 0) return null;
  const number = (n: number) => showNumber(n, i18n.language, 0);
  const forms = [...unscored]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => {
      const [form, version] = name.split('@');
      return t('unscoredForm', { form, version, n: number(n) });
    });
  return (
    <StateCard
      tone="look"
      icon={<IconHelpHexagon size={26} stroke={1.9} aria-hidden="true" />}
      title={t('unscoredTitle', { n: number(howMany(unscored)) })}
      text={t('unscoredText', { forms: forms.join(', ') })}
    />
  );
}
