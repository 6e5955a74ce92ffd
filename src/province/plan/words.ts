import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import type { Kpi, Timing } from '../../../indicators/task';
import { agencyName } from '../../engine/plan/agency';
import type { Due } from '../../engine/plan/due';
import type { TaskState } from '../../engine/plan/follow-up';
import { showNumber } from '../../ui/numbers';

/** 2022-11-29 -> 29/11/2022. */
export const showDay = (iso: string): string => iso.split('-').reverse().join('/');

export const STATE_WORDS = {
  'not-started': 'stateNotStarted',
  doing: 'stateDoing',
  done: 'stateDone',
  stuck: 'stateStuck',
} as const satisfies Record<TaskState, string>;

/** Tasks, agencies, time limits and measures as people read them. */
export function usePlanWords(plan: Pick<Plan, 'agencies'>) {
  const { t, i18n } = useTranslation('plan');
  const number = (value: number) =>
    showNumber(
      value,
      i18n.language,
      Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0),
    );
  const agency = (id: string | null) => (id === null ? t('agencyUnreadable') : agencyName(plan, id));
  return {
    number,
    agency,
    agencies: (ids: readonly (string | null)[] | null) =>
      ids === null || ids.length === 0 ? t('agencyNone') : ids.map(agency).join(', '),
    title: (title: string | null) => title ?? t('titleLost'),
    state: (state: TaskState | null) => (state === null ? t('stateSilent') : t(STATE_WORDS[state])),
    timing: (timing: readonly Timing[] | null) =>
      timing === null || timing.length === 0
        ? t('timingNone')
        : timing.map(one => timingWords(one)).join('; '),
    kpi: (kpi: Kpi) => (kpi.role === 'impact' ? t('kpiImpact', { kpi: kpiWords(kpi) }) : kpiWords(kpi)),
    /** "trước 30/11/2022: muộn nhất 29/11" or the period it ends. */
    due: ({ last, printed, inclusive }: Due) => {
      if (printed === null) return t('duePeriodEnd', { last: showDay(last) });
      return inclusive
        ? t('dueInclusive', { day: showDay(printed) })
        : t('dueStrict', { day: showDay(printed), last: showDay(last) });
    },
  };

  function timingWords(timing: Timing): string {
    switch (timing.kind) {
      case 'continuous':
        return timing.when ? t('timingContinuousWhen', { when: timing.when }) : t('timingContinuous');
      case 'dated':
        return t(timing.inclusive ? 'timingBy' : 'timingBefore', { day: showDay(timing.date) });
      case 'quarter':
        return t('timingQuarter', {
          quarter: ['I', 'II', 'III', 'IV'][timing.quarter - 1],
          year: timing.year,
        });
      case 'yearly':
        return yearlyWords(timing);
      case 'half-yearly':
        return t('timingHalfYearly');
      case 'quarterly':
        return t('timingQuarterly');
      case 'monthly':
        return t(timing.inclusive ? 'timingMonthlyBy' : 'timingMonthlyBefore', { day: timing.day });
      case 'times-per-year':
        return t('timingTimes', { n: timing.atLeast });
      case 'event':
        return timing.when;
      case 'on-request':
        return t('timingOnRequest');
      case 'by-rule':
        return timing.rule ?? t('timingByRule');
      default:
        return timing satisfies never;
    }
  }

  function yearlyWords({ month, day, inclusive }: Extract<Timing, { kind: 'yearly' }>): string {
    if (month === null) return t('timingYearly');
    if (day === null) return t('timingYearlyMonth', { month });
    return t(inclusive ? 'timingYearlyBy' : 'timingYearlyBefore', { day: `${day}/${month}` });
  }

  function kpiWords(kpi: Kpi): string {
    switch (kpi.kind) {
      case 'figure': {
        const key = kpi.unit === 'percent' ? 'kpiFigure' : 'kpiFigurePoints';
        return t(key, { bound: kpi.bound === '>' ? '> ' : '≥ ', value: number(kpi.value), of: kpi.of });
      }
      case 'frequency':
        return t('kpiFrequency', { n: kpi.timesPerYear, of: kpi.of });
      case 'count':
        return t('kpiCount', { n: kpi.atLeast, of: kpi.of });
      case 'reference':
        return t('kpiReference', { to: kpi.to });
      case 'described':
        return kpi.what;
      default:
        return kpi satisfies never;
    }
  }
}
export type PlanWords = ReturnType<typeof usePlanWords>;
