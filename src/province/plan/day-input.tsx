import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from './words';

/** `10/11/2022`, `10-11-2022` or `2022-11-10` -> `2022-11-10`; null where it is no day. Always day before month. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const vn = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? iso.slice(1) : vn ? vn.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${made}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(made) ? made : null;
}

/** A day as people write it here, dd/mm/yyyy: a browser's own field follows the machine's language, and 10/11 would turn over. */
export function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}) {
  const { t } = useTranslation('plan');
  const [typed, setTyped] = useState<string | null>(null);
  const isBad = typed !== null && readDay(typed) === null;
  return (
    <TextInput
      label={props.label}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      value={typed ?? (props.value === '' ? '' : showDay(props.value))}
      error={isBad ? t('dayBad') : null}
      onChange={event => {
        const text = event.currentTarget.value;
        setTyped(text);
        const day = readDay(text);
        if (day !== null) props.onDay(day);
      }}
      onBlur={() => {
        if (!isBad) setTyped(null);
      }}
    />
  );
}
