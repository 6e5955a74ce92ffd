import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readNumber } from '../../../surveys/number';

/** A whole number typed by hand; what is no number in the range leaves the last good one and is marked. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  readonly description?: string;
  readonly disabled?: boolean;
}) {
  const { value, least, most, onChange, label, description, disabled = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed);
  const isFine =
    read === null || (read.ok && Number.isInteger(read.value) && read.value >= least && read.value <= most);
  const change = (text: string) => {
    setTyped(text);
    const next = readNumber(text);
    if (next.ok && Number.isInteger(next.value) && next.value >= least && next.value <= most)
      onChange(next.value);
  };
  return (
    <TextInput
      inputMode="numeric"
      label={label}
      {...(description ? { description } : {})}
      value={typed ?? String(value)}
      disabled={disabled}
      error={isFine ? null : `${least}–${most}`}
      onChange={event => change(event.currentTarget.value)}
      onBlur={() => setTyped(isFine ? null : typed)}
    />
  );
}
