import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The year the figures are of: it decides the framework they are read by. */
export function YearField({
  year,
  onYear,
  from = 2018,
}: {
  readonly year: number;
  readonly onYear: (year: number) => void;
  /** The first year that may be chosen. */
  readonly from?: number;
}) {
  const { t } = useTranslation('province');
  return (
    <NumberInput
      label={t('importYear')}
      value={year}
      onChange={value => typeof value === 'number' && onYear(value)}
      min={from}
      max={2040}
      allowDecimal={false}
      thousandSeparator=""
      w={150}
    />
  );
}
