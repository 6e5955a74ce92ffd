import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Criterion } from '../../../indicators/commune-index/schema';
import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';
import { readNumber } from '../../../surveys/number';
import { useClaimWords } from '../../ui/claims/use-claim-words';

const NOT_APPLICABLE = 'na';

/** What the council finds instead: a state, a number, or that it did not arise. */
export function CorrectTo({
  criterion,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly onChange: (answer: ClaimAnswer | null) => void;
}) {
  const words = useClaimWords();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const isState = criterion.rule.kind === 'yes-no' || criterion.rule.kind === 'deadline';
  if (!isState)
    return (
      <TextInput
        label={t('correctTo')}
        inputMode="decimal"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const read = readNumber(value);
          onChange(read.ok && read.value >= 0 ? { kind: 'value', value: read.value } : null);
        }}
      />
    );
  return (
    <Select
      label={t('correctTo')}
      allowDeselect={false}
      data={[
        ...[0, 1, 2].map(value => ({
          value: String(value),
          label: words.answer({ kind: 'value', value }, criterion),
        })),
        { value: NOT_APPLICABLE, label: t('answerNotApplicable') },
      ]}
      onChange={value =>
        onChange(
          value === NOT_APPLICABLE
            ? { kind: 'not-applicable' }
            : { kind: 'value', value: Number(value ?? 0) },
        )
      }
    />
  );
}
