import { useTranslation } from 'react-i18next';
import { LABELS, type Labels } from '../../indicators/labels';
import { LOCALES, languageOf } from '../../indicators/language';
import type { NoErrorReason, Score, WithheldReason } from '../../scoring/scorecard';
import type { LevelId } from '../engine/compare/comparison';
import { intervalOf } from '../engine/compare/verdict';
import { showNumber, showShare, showSigned } from '../ui/numbers';

/** Fewest people an estimate may stand on (design 2.2). */
export const LEAST_ANSWERS = 5;

const WITHHELD = {
  'no-answers': 'withheldNoAnswers',
  'too-few-answers': 'withheldTooFew',
  incomplete: 'withheldIncomplete',
  'missing-in-source': 'withheldMissingInSource',
  'not-in-edition': 'withheldNotInEdition',
} as const satisfies Record<WithheldReason, string>;

const NO_ERROR = {
  'one-psu': 'noErrorOnePsu',
  'df-too-small': 'noErrorDf',
  'tallies-only': 'noErrorTallies',
  'official-figure': 'noErrorOfficial',
  'self-assessed': 'noErrorSelfAssessed',
  'lonely-psu': 'noErrorLonely',
  'not-computed': 'noErrorNotComputed',
} as const satisfies Record<NoErrorReason, string>;

/** Numbers, names and reasons as people read them, in the language in use. */
export function useFormat() {
  const { t, i18n } = useTranslation('province');
  const language = languageOf(i18n.language);
  const labels: Labels = LABELS[language];
  const points = (value: number, digits = 2) => showNumber(value, language, digits);
  return {
    language,
    labels,
    points,
    whole: (value: number) => showNumber(value, language, 0),
    signed: (value: number, digits = 2) => showSigned(value, language, digits),
    share: (value: number) => showShare(value, language),
    /** "± 0,35", or null where no interval can be given. */
    half(score: Score | null, digits = 2): string | null {
      const interval = intervalOf(score);
      return interval && `± ${points(interval.half, digits)}`;
    },
    range(score: Score | null, digits = 2): string | null {
      const interval = intervalOf(score);
      return interval && `${points(interval.lower, digits)}–${points(interval.upper, digits)}`;
    },
    /** Why there is no number, or no error: "chưa đủ phiếu (1/5)", "chưa tính sai số". Null where all is there. */
    reason(score: Score | null): string | null {
      if (score === null) return t('withheldNoAnswers');
      const isThin = score.n > 0 && score.n < LEAST_ANSWERS;
      if (score.kind === 'withheld' && score.reason === 'incomplete' && isThin)
        return t('withheldIncompleteFew', { n: score.n, least: LEAST_ANSWERS });
      if (score.kind === 'withheld') return t(WITHHELD[score.reason], { n: score.n, least: LEAST_ANSWERS });
      return score.uncertainty.kind === 'none' ? t(NO_ERROR[score.uncertainty.reason]) : null;
    },
    /** One or two short lines for the rim of the radar. */
    radarName: (id: LevelId): string[] => (id === 'total' ? [t('total')] : t(`radar${id}`).split('|')),
    levelName: (id: LevelId) => (id === 'total' ? t('total') : labels.dimensions[id].short),
    clock: (iso: string) =>
      new Intl.DateTimeFormat(LOCALES[language], {
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(iso)),
    day: (iso: string) =>
      new Intl.DateTimeFormat(LOCALES[language], {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      }).format(new Date(iso)),
  };
}
export type Format = ReturnType<typeof useFormat>;
