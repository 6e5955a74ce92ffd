import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../indicators/commune-index/schema';
import type { SubDimensionId } from '../../../indicators/ids';
import { LABELS, type Labels } from '../../../indicators/labels';
import { LOCALES, languageOf } from '../../../indicators/language';
import type { Timing } from '../../../indicators/task';
import type { ClaimAnswer } from '../../../scoring/commune-rank/claim-score';
import { criterionTitle } from '../../../surveys/commune/wording';
import type { CitizenFigure } from '../../engine/communes/citizens';
import { showNumber } from '../numbers';

/** Words and numbers of claims as people read them, in the language in use. */
export function useClaimWords() {
  const { t, i18n } = useTranslation('communes');
  const language = languageOf(i18n.language);
  const labels: Labels = LABELS[language];
  const points = (value: number, digits = 2) => showNumber(value, language, digits);
  const percent = (share: number) => showNumber(share * 100, language, 0);
  const day = (iso: string) =>
    new Intl.DateTimeFormat(LOCALES[language], { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
      new Date(iso.length === 10 ? `${iso}T12:00:00` : iso),
    );
  const clock = (iso: string) =>
    new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
  return {
    t,
    language,
    labels,
    points,
    percent,
    day,
    clock,
    moment: (iso: string) => `${clock(iso)} ${day(iso)}`,
    title: (criterion: Criterion) => criterionTitle(criterion, language),
    subName: (id: SubDimensionId) => labels.subDimensions[id]?.name ?? id,
    subShort: (id: string) => labels.subDimensions[id]?.short ?? id,
    dimensionShort: (id: string) => labels.dimensions[id as 'D1']?.short ?? id,
    levelName: (id: string) =>
      labels.dimensions[id as 'D1']?.short ?? labels.subDimensions[id]?.short ?? labels.indicators[id] ?? id,
    answer: (answer: ClaimAnswer | undefined, criterion: Pick<Criterion, 'rule'>) => {
      if (answer === undefined) return t('answerNone');
      if (answer.kind === 'not-applicable') return t('answerNotApplicable');
      return sayValue(answer.value, criterion.rule.kind, language);
    },
    range: (figure: Extract<CitizenFigure, { kind: 'figure' }>) =>
      `${percent(figure.range.lower)}–${percent(figure.range.upper)} %`,
    timing: (timing: Timing) => sayTiming(timing, t, day),
  };
}
export type ClaimWords = ReturnType<typeof useClaimWords>;

const STATES = { vi: ['Chưa', 'Một phần', 'Đạt'], en: ['Not yet', 'Partly', 'Met'] } as const;
const KEPT = { vi: ['Chưa làm', 'Trễ hạn', 'Đúng hạn'], en: ['Not done', 'Late', 'In time'] } as const;

function sayValue(value: number, kind: Criterion['rule']['kind'], language: 'vi' | 'en'): string {
  switch (kind) {
    case 'yes-no':
      return STATES[language][value] ?? String(value);
    case 'deadline':
      return KEPT[language][value] ?? String(value);
    case 'share':
      return `${showNumber(value, language, Number.isInteger(value) ? 0 : 1)} %`;
    case 'count':
      return showNumber(value, language, 0);
    default:
      return kind satisfies never;
  }
}

function sayTiming(timing: Timing, t: ClaimWords['t'], day: (iso: string) => string): string {
  switch (timing.kind) {
    case 'continuous':
      return timing.when ? t('timingWhen', { when: timing.when }) : t('timingContinuous');
    case 'dated':
      return t(timing.inclusive ? 'timingBy' : 'timingBefore', { date: day(timing.date) });
    case 'quarter':
      return t('timingQuarter', { quarter: timing.quarter, year: timing.year });
    case 'half-yearly':
      return t('timingHalf');
    case 'quarterly':
      return t('timingQuarterly');
    case 'monthly':
      return t('timingMonthly', { day: timing.day });
    case 'yearly':
      return t('timingYearly');
    case 'times-per-year':
      return t('timingTimes', { count: timing.atLeast });
    case 'event':
      return t('timingEvent', { when: timing.when });
    case 'on-request':
      return t('timingRequest');
    case 'by-rule':
      return t('timingRule');
    default:
      return t('timingNone');
  }
}
