import type { Plan } from '../../../indicators/plan';
import { addDays, type Day } from './days';
import { blockOf, type FollowEntry, type TaskState } from './follow-up';

/** The day of the story the illustrative data tell. */
export const STORY_DAY: Day = '2022-11-10';

const STEPS: readonly TaskState[] = [
  'doing',
  'doing',
  'done',
  'doing',
  'stuck',
  'doing',
  'not-started',
  'done',
];

/**
 * Made-up progress of a plan up to `on`: most tasks have a word, some none, some were not confirmed for two months. The
 * same plan gives the same entries; all of it is invented, and the screens say so.
 */
export function sampleFollowUps(plan: Plan, on: Day): FollowEntry[] {
  return plan.tasks.flatMap((task, index) => {
    if (task.title === null || index % 9 === 4) return [];
    const isLasting = blockOf(task) === 'continuous';
    const state: TaskState = isLasting ? 'doing' : (STEPS[index % STEPS.length] ?? 'doing');
    const days = index % 7 === 3 ? 66 : 2 + (index % 6);
    const entry = entryOf(plan, task.id, { index, day: addDays(on, -days), state });
    return [withFigure(entry, task.kpis)];
  });
}

function entryOf(plan: Plan, task: string, at: { index: number; day: Day; state: TaskState }): FollowEntry {
  const { index, day, state } = at;
  return {
    id: `minh-hoa-${task}`,
    plan: plan.id,
    task,
    day,
    at: `${day}T09:00:00+07:00`,
    who: 'Người ghi minh họa',
    state,
    reached: null,
    note: '',
    evidence: index % 5 === 0 ? [{ kind: 'link', url: 'https://example.gov.vn/minh-hoa' }] : [],
    tags: index % 4 === 0 ? ['PAR INDEX'] : index % 11 === 0 ? ['SIPAS'] : [],
  };
}

/** What is counted gets a figure near what was asked: just short, or met. */
function withFigure(entry: FollowEntry, kpis: Plan['tasks'][number]['kpis']): FollowEntry {
  const kpi = kpis.find(({ role }) => role === 'output');
  if (kpi?.kind === 'figure') {
    const value = kpi.value === 100 ? 100 : Math.round((kpi.value - 0.85) * 100) / 100;
    return { ...entry, state: value >= kpi.value ? 'done' : 'doing', reached: { value, unit: 'percent' } };
  }
  return kpi?.kind === 'frequency'
    ? { ...entry, state: 'doing', reached: { value: 1, unit: 'times' } }
    : entry;
}
