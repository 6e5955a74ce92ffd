import type { Plan } from '../../../indicators/plan';
import type { Task, Timing } from '../../../indicators/task';
import { type Day, dayOf, daysBetween, monthsBetween } from './days';
import { dueDays } from './due';

export const TASK_STATES = ['not-started', 'doing', 'done', 'stuck'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Other indices a task also serves. */
export const TASK_TAGS = ['PAR INDEX', 'SIPAS', 'PCI'] as const;
export type TaskTag = (typeof TASK_TAGS)[number];

/** What was reached: percent (0-100, may pass it) or a number of times. */
export interface Reached {
  readonly value: number;
  readonly unit: 'percent' | 'times';
}

/** What is shown for it. A file stays where it is; its digest says later whether it is the same file. */
export type Evidence =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'link'; readonly url: string };

/** One thing said of a task. `day`: the day it speaks of; `at`: when it was typed. Entries are only ever added. */
export interface FollowEntry {
  readonly id: string;
  readonly plan: string;
  readonly task: string;
  readonly day: Day;
  readonly at: string;
  /** Who says so, as typed. */
  readonly who: string;
  readonly state: TaskState;
  readonly reached: Reached | null;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly tags: readonly TaskTag[];
}

/** Four kinds of timing; `unstated`: the document gives none, or it is lost. */
export const BLOCKS = ['dated', 'counted', 'event', 'continuous', 'unstated'] as const;
export type Block = (typeof BLOCKS)[number];

const DATED: readonly Timing['kind'][] = [
  'dated',
  'quarter',
  'yearly',
  'half-yearly',
  'quarterly',
  'monthly',
];
const ON_EVENT: readonly Timing['kind'][] = ['event', 'on-request', 'by-rule'];

/** A date outranks a figure, a figure an event, an event a lasting state: what can be judged soonest decides. */
export function blockOf(task: Task): Block {
  const timing = task.timing ?? [];
  const has = (kinds: readonly Timing['kind'][]) => timing.some(({ kind }) => kinds.includes(kind));
  if (has(DATED)) return 'dated';
  if (has(['times-per-year']) || isCounted(task)) return 'counted';
  if (timing.some(({ kind }) => kind === 'continuous')) return 'continuous';
  return has(ON_EVENT) ? 'event' : 'unstated';
}

const isCounted = ({ kpis }: Task): boolean =>
  kpis.some(
    kpi =>
      kpi.role === 'output' && (kpi.kind === 'figure' || kpi.kind === 'frequency' || kpi.kind === 'count'),
  );

/** How a task stands on a day. `late` only where the record or a date says so: no entry is not a failure. */
export interface Standing {
  readonly task: Task;
  readonly block: Block;
  /** Newest entry up to the day; null = nothing recorded. */
  readonly entry: FollowEntry | null;
  readonly state: TaskState | null;
  readonly tags: readonly TaskTag[];
  readonly late: { readonly since: Day; readonly days: number } | null;
  /** Continuous: calendar months since somebody last confirmed it; null = never. */
  readonly monthsSince: number | null;
  /** Next last allowed day on or after the day asked. */
  readonly next: Day | null;
}

/** Standing of every task of a plan on the day `on`; entries after it are not yet known. */
export function standings(plan: Plan, entries: readonly FollowEntry[], on: Day): Standing[] {
  const known = entries.filter(({ plan: id, day }) => id === plan.id && day <= on);
  return plan.tasks.map(task => standingOf(plan, task, ofTask(known, task.id), on));
}

/** Entries of one task, oldest first. */
export const ofTask = (entries: readonly FollowEntry[], task: string): FollowEntry[] =>
  entries
    .filter(entry => entry.task === task)
    .sort((a, b) => (a.day === b.day ? (a.at < b.at ? -1 : 1) : a.day < b.day ? -1 : 1));

function standingOf(plan: Plan, task: Task, own: readonly FollowEntry[], on: Day): Standing {
  const entry = own.at(-1) ?? null;
  const block = blockOf(task);
  const confirmed = own.filter(({ state }) => state === 'doing' || state === 'done').at(-1);
  const monthsSince = confirmed ? monthsBetween(confirmed.day, on) : null;
  const since = lateSince(plan, { task, block, own, monthsSince, on });
  return {
    task,
    block,
    entry,
    state: entry?.state ?? null,
    tags: entry?.tags ?? [],
    late: since === null ? null : { since, days: daysBetween(since, on) },
    monthsSince,
    next: datesOf(plan, task, { from: on, to: dayOf(plan.year + 1, 12, 31) })[0] ?? null,
  };
}

const datesOf = (plan: Plan, task: Task, span: { from: Day; to: Day }): Day[] =>
  (task.timing ?? [])
    .flatMap(one => dueDays(one, plan, span))
    .map(({ last }) => last)
    .sort();

interface Judged {
  readonly task: Task;
  readonly block: Block;
  readonly own: readonly FollowEntry[];
  readonly monthsSince: number | null;
  readonly on: Day;
}

/** A lasting state is late once two calendar months have gone without anybody confirming it. */
const MONTHS_UNCONFIRMED = 2;

function lateSince(plan: Plan, { task, block, own, monthsSince, on }: Judged): Day | null {
  if (block === 'continuous') {
    const last = own.at(-1);
    return last && monthsSince !== null && monthsSince >= MONTHS_UNCONFIRMED ? last.day : null;
  }
  if (block !== 'dated' && block !== 'counted') return null;
  const past = datesOf(plan, task, { from: plan.date, to: on }).filter(day => day < on);
  const due = past.at(-1);
  if (due === undefined) return null;
  // Each round of a rhythm wants its own "done": one from before the day before it does not count.
  const before = past.at(-2) ?? '';
  return own.some(({ state, day }) => state === 'done' && day > before) ? null : due;
}
