import { useTranslation } from 'react-i18next';
import { LOCALES, languageOf } from '../../../../indicators/language';
import type { NumberJudgement } from '../../../../surveys/judge-number';
import classes from './answers.module.css';

interface Props {
  readonly judged: NumberJudgement;
  readonly typed: string;
  readonly unit: string;
  /** The field was left once: only then a half-typed number is called wrong. */
  readonly isLeft: boolean;
}

const MOST_DIGITS = 6;

/** What the device understood, or what is wrong and how to put it right. */
export function NumberSaid({ judged, typed, unit, isLeft }: Props) {
  const { t, i18n } = useTranslation('fieldwork');
  const show = (value: number) =>
    new Intl.NumberFormat(LOCALES[languageOf(i18n.language)], {
      maximumFractionDigits: MOST_DIGITS,
    }).format(value);
  if (judged.kind === 'unusual')
    return <span className={classes.look}>{t('numberUnusual', { value: show(judged.value), unit })}</span>;
  if (judged.kind === 'usual')
    return /\D|\d{4}/.test(typed.trim()) ? t('numberRead', { value: show(judged.value), unit }) : null;
  if (!isLeft) return null;
  const { min, max } = judged.range;
  const words = {
    empty: '',
    'not-a-number': t('numberBad', { text: typed }),
    'too-long': t('numberBad', { text: typed }),
    ambiguous: t('numberAmbiguous', { text: typed }),
    'not-whole': t('numberWhole'),
    'too-small': t('numberRefused', { min: show(min), max: show(max), unit }),
    'too-large': t('numberRefused', { min: show(min), max: show(max), unit }),
  } as const satisfies Record<typeof judged.reason, string>;
  return <span className={classes.fault}>{words[judged.reason]}</span>;
}
