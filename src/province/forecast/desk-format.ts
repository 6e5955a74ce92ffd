import { useTranslation } from 'react-i18next';
import { type Interval, likelihood } from '../../../scoring/forecast/probability';
import { showNumber } from '../../ui/numbers';
import { useFormat } from '../format';

const LIKELIHOOD = {
  'very-unlikely': 'veryUnlikely',
  unlikely: 'unlikely',
  uncertain: 'uncertain',
  likely: 'likely',
} as const;

/** Chances and intervals as people say them. */
export function useDeskFormat() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { language } = format;
  return {
    ...format,
    /** Whole per cents; never "0 %" or "100 %": nothing is certain. */
    chance(probability: number): string {
      const percent = Math.round(probability * 100);
      if (percent < 1) return t('underOne');
      if (percent > 99) return t('overNinetyNine');
      return t('percent', { n: showNumber(percent, language, 0) });
    },
    word: (probability: number): string => t(LIKELIHOOD[likelihood(probability)]),
    between: ({ lo, hi }: Interval, digits = 1): string =>
      `${showNumber(lo, language, digits)}–${showNumber(hi, language, digits)}`,
  };
}
export type DeskFormat = ReturnType<typeof useDeskFormat>;
