import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import {
  type Day,
  dayOf,
  daysBetween,
  endOfMonth,
  monthOf,
  monthsBetween,
  yearOf,
} from '../../engine/plan/days';
import { type Milestone, milestones } from '../../engine/plan/proposals';
import { Card } from '../../ui/card';
import classes from './plan.module.css';
import { showDay } from './words';

const WIDTH = 1000;
const EDGE = 14;
const LINE = 42;

/** The plan's own dated steps, what was done late, and today. The same in words beneath for whoever cannot see it. */
export function Timeline({ plan, day }: { readonly plan: Plan; readonly day: Day }) {
  const { t } = useTranslation('plan');
  const steps = milestones(plan, day);
  if (steps.length === 0) return null;
  const days = [...steps.flatMap(({ printed, done }) => [printed, ...(done ? [done] : [])])].sort();
  const [first, last] = [days[0] ?? day, days.at(-1) ?? day];
  const from = dayOf(yearOf(first), monthOf(first), 1);
  const to = endOfMonth(yearOf(last), monthOf(last));
  const at = scaleLinear([0, daysBetween(from, to)], [EDGE, WIDTH - EDGE]);
  const x = (on: Day) => at(daysBetween(from, on));
  const today = day >= from && day <= to ? day : null;
  return (
    <Card>
      <svg className={classes.timeline} viewBox={`0 0 ${WIDTH} 108`} role="img" aria-label={t('timelineSay')}>
        <Months from={from} to={to} x={x} />
        <line x1={EDGE} x2={WIDTH - EDGE} y1={LINE} y2={LINE} stroke="var(--muc-300)" strokeWidth="2" />
        {today && (
          <line x1={EDGE} x2={x(today)} y1={LINE} y2={LINE} stroke="var(--muc-900)" strokeWidth="2.6" />
        )}
        {steps.map(step => (
          <Step key={step.id} step={step} x={x} />
        ))}
        {today && <Mark x={x(today)} top={t('todayIs', { day: shortDay(today) })} fill="var(--action)" />}
      </svg>
      <ul className={classes.steps}>
        {steps.map(step => (
          <li key={step.id}>
            <StepWords step={step} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const shortDay = (day: Day): string => showDay(day).slice(0, 5);

function Months({ from, to, x }: { readonly from: Day; readonly to: Day; readonly x: (on: Day) => number }) {
  const { t } = useTranslation('plan');
  const count = monthsBetween(from, to) + 1;
  return Array.from({ length: count }, (_, i) => {
    const month = ((monthOf(from) - 1 + i) % 12) + 1;
    const year = yearOf(from) + Math.floor((monthOf(from) - 1 + i) / 12);
    const [start, end] = [x(dayOf(year, month, 1)), x(endOfMonth(year, month))];
    return (
      <g key={`${year}-${month}`}>
        {i % 2 === 0 && <rect x={start} width={end - start} y="0" height="108" rx="6" fill="var(--giay)" />}
        <text x={(start + end) / 2} y="101" fontSize="13" textAnchor="middle" fill="var(--muc-500)">
          {t('monthIs', { month })}
        </text>
      </g>
    );
  });
}

function Step({ step, x }: { readonly step: Milestone; readonly x: (on: Day) => number }) {
  const { t } = useTranslation('plan');
  const { printed, inclusive, done, late } = step;
  const due = x(printed);
  const word = inclusive ? shortDay(printed) : t('before', { day: shortDay(printed) });
  if (done === null || late === 0)
    return (
      <Mark
        x={due}
        top={word}
        below={t(`step_${step.id}` as 'step', { defaultValue: step.what })}
        fill={done ? 'var(--la-700)' : 'var(--trang)'}
        ring
      />
    );
  return (
    <g>
      <line x1={due} x2={x(done)} y1={LINE} y2={LINE} stroke="var(--nghe-500)" strokeWidth="9" />
      <Mark
        x={due}
        top={word}
        below={t(`step_${step.id}` as 'step', { defaultValue: step.what })}
        fill="var(--nghe-800)"
      />
      <Mark x={x(done)} top={shortDay(done)} below={t('lateBy', { n: late })} fill="var(--nghe-800)" />
    </g>
  );
}

function Mark(props: {
  readonly x: number;
  readonly top: string;
  readonly below?: string;
  readonly fill: string;
  readonly ring?: boolean;
}) {
  const { x, top, below, fill, ring = false } = props;
  const anchor = x < 90 ? 'start' : x > WIDTH - 90 ? 'end' : 'middle';
  return (
    <g>
      <text x={x} y="20" fontSize="14" fontWeight="700" textAnchor={anchor} fill="var(--muc-900)">
        {top}
      </text>
      <circle
        cx={x}
        cy={LINE}
        r="8.5"
        fill={fill}
        stroke={ring ? 'var(--cham-600)' : '#fff'}
        strokeWidth="2.6"
      />
      {below && (
        <text x={x} y="72" fontSize="13" textAnchor={anchor} fill="var(--muc-700)">
          {below}
        </text>
      )}
    </g>
  );
}

/** One step in words: due, done, and how late, with the document that says so. */
export function StepWords({ step }: { readonly step: Milestone }) {
  const { t } = useTranslation('plan');
  const due = step.inclusive
    ? t('timingBy', { day: showDay(step.printed) })
    : t('dueStrict', { day: showDay(step.printed), last: showDay(step.due) });
  return (
    <>
      <strong>{step.what}</strong>: {due}.{' '}
      {step.done !== null &&
        t(step.late > 0 ? 'stepDoneLate' : 'stepDone', {
          day: showDay(step.done),
          n: step.late,
          where: step.where ?? '',
        })}
    </>
  );
}
