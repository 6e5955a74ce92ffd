import { Button } from '@mantine/core';
import {
  IconAlertCircle,
  IconCalendarEvent,
  IconCircleCheck,
  IconFlag,
  IconHelpCircle,
  IconListNumbers,
  IconPlayerPlay,
  IconRepeat,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import type { AgendaItem } from '../../engine/plan/agenda';
import { type Day, daysBetween } from '../../engine/plan/days';
import { BLOCKS, type Block, type Standing } from '../../engine/plan/follow-up';
import { Chip } from '../../ui/chip';
import classes from './plan.module.css';
import { showDay, usePlanWords } from './words';

const ICONS = {
  dated: IconCalendarEvent,
  counted: IconListNumbers,
  event: IconFlag,
  continuous: IconRepeat,
  unstated: IconHelpCircle,
} as const satisfies Record<Block, unknown>;

const TITLES = {
  dated: ['blockDated', 'blockDatedAside'],
  counted: ['blockCounted', 'blockCountedAside'],
  event: ['blockEvent', 'blockEventAside'],
  continuous: ['blockContinuous', 'blockContinuousAside'],
  unstated: ['blockUnstated', 'blockUnstatedAside'],
} as const satisfies Record<Block, unknown>;

/** Rows of a block shown before "show all". */
const FIRST = 5;

interface Props {
  readonly plan: Plan;
  readonly day: Day;
  readonly all: readonly Standing[];
  readonly whole: boolean;
  /** Dates the plan itself sets, still to come. */
  readonly steps: readonly AgendaItem[];
  readonly onOpen: (one: Standing) => void;
}

/** Four kinds of timing, four blocks, and what the documents leave open. What is late stands first. */
export function BlockList(props: Props) {
  return BLOCKS.map(block => {
    const own = props.all.filter(one => one.block === block);
    const hasSteps = block === 'dated' && props.steps.length > 0;
    return own.length === 0 && !hasSteps ? null : <BlockOf key={block} {...props} block={block} own={own} />;
  });
}

const urgency = ({ late, state }: Standing): number =>
  late ? 0 : state === 'stuck' ? 1 : state === null ? 3 : 2;

function BlockOf({
  block,
  own,
  ...props
}: Props & { readonly block: Block; readonly own: readonly Standing[] }) {
  const { t } = useTranslation('plan');
  const [open, setOpen] = useState(false);
  const [title, aside] = TITLES[block];
  const sorted = own.toSorted((a, b) => urgency(a) - urgency(b));
  const shown = open || props.whole ? sorted : sorted.slice(0, block === 'unstated' ? 0 : FIRST);
  const confirmed = own.filter(({ monthsSince }) => monthsSince === 0).length;
  return (
    <section className={classes.block} aria-label={t(title)}>
      <h2 className={classes.blockHead}>
        {t(title)}
        <span>{t(aside, { n: own.length + (block === 'dated' ? props.steps.length : 0), confirmed })}</span>
      </h2>
      <ul className={classes.tasks}>
        {block === 'dated' &&
          props.steps.map(step => <StepRow key={step.id} step={step} plan={props.plan} />)}
        {shown.map(one => (
          <TaskRow key={one.task.id} one={one} {...props} />
        ))}
      </ul>
      {shown.length < own.length && (
        <Button variant="subtle" className={classes.more} onClick={() => setOpen(true)}>
          {t('showAll', { n: own.length })}
        </Button>
      )}
    </section>
  );
}

function StepRow({ step, plan }: { readonly step: AgendaItem; readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  return (
    <li className={classes.task}>
      <IconCalendarEvent size={24} stroke={1.8} aria-hidden="true" />
      <span className={classes.taskWords}>
        <strong>{words.title(step.title)}</strong>
        <small>
          {words.agencies(step.leads)} · {words.due(step.due)}
        </small>
      </span>
      <span className={classes.taskState}>
        <Chip tone={step.daysLeft <= 7 ? 'warn' : 'info'}>
          {step.daysLeft === 0 ? t('dueToday') : t('left', { n: step.daysLeft })}
        </Chip>
      </span>
    </li>
  );
}

function TaskRow({
  one,
  plan,
  day,
  onOpen,
}: Omit<Props, 'all' | 'whole' | 'steps'> & { readonly one: Standing }) {
  const words = usePlanWords(plan);
  const { task, block } = one;
  const Icon = ICONS[block];
  const figure = task.kpis.find(({ role }) => role === 'output');
  const title =
    figure && figure.kind !== 'described'
      ? `${words.title(task.title)}: ${words.kpi(figure)}`
      : words.title(task.title);
  const parts = task.subDimensions.length > 0 ? task.subDimensions.join(', ') : task.dimension;
  return (
    <li>
      <button type="button" className={classes.task} onClick={() => onOpen(one)}>
        <Icon size={24} stroke={1.8} aria-hidden="true" />
        <span className={classes.taskWords}>
          <strong>{title}</strong>
          <small>
            {words.agencies(task.leads?.length ? task.leads : task.implementers)} · {parts}
          </small>
        </span>
        <span className={classes.taskState}>
          <StateOf one={one} plan={plan} day={day} />
        </span>
      </button>
    </li>
  );
}

/** State in words and colour: late first, then what was reached, then the state itself. */
export function StateOf({
  one,
  plan,
  day,
}: {
  readonly one: Standing;
  readonly plan: Plan;
  readonly day: Day;
}) {
  const { t } = useTranslation('plan');
  const words = usePlanWords(plan);
  const { late, state, entry, block, monthsSince, next } = one;
  const reached = entry?.reached;
  return (
    <>
      {reached && (
        <strong>
          {t(reached.unit === 'percent' ? 'reachedPercent' : 'reachedTimes', {
            value: words.number(reached.value),
          })}
        </strong>
      )}
      {late ? (
        <Chip tone="warn" icon={<IconAlertCircle size={15} stroke={2.2} aria-hidden="true" />}>
          {block === 'continuous'
            ? t('unconfirmed', { n: monthsSince ?? 0 })
            : t('lateDays', { n: late.days })}
        </Chip>
      ) : (
        <StateChip state={state} />
      )}
      {!late && next !== null && state !== 'done' && (
        <small>{t('daysLeft', { n: daysBetween(day, next), day: showDay(next) })}</small>
      )}
    </>
  );
}

function StateChip({ state }: Pick<Standing, 'state'>) {
  const { t } = useTranslation('plan');
  switch (state) {
    case 'done':
      return (
        <Chip tone="ok" icon={<IconCircleCheck size={15} stroke={2.2} aria-hidden="true" />}>
          {t('stateDone')}
        </Chip>
      );
    case 'doing':
      return (
        <Chip tone="info" icon={<IconPlayerPlay size={15} stroke={2.2} aria-hidden="true" />}>
          {t('stateDoing')}
        </Chip>
      );
    case 'stuck':
      return (
        <Chip tone="warn" icon={<IconAlertCircle size={15} stroke={2.2} aria-hidden="true" />}>
          {t('stateStuck')}
        </Chip>
      );
    case 'not-started':
      return <Chip tone="mute">{t('stateNotStarted')}</Chip>;
    case null:
      return <Chip tone="mute">{t('stateSilent')}</Chip>;
    default:
      return state satisfies never;
  }
}
