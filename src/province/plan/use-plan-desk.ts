import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Plan } from '../../../indicators/plan';
import { type FollowEntry, type Standing, standings } from '../../engine/plan/follow-up';
import { STORY_DAY } from '../../engine/plan/sample-follow-ups';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { followUpsOf } from '../../storage/plans';
import { useLive } from '../../storage/use-live';

/** The day the screens speak of: chosen in the address, else the story's day in illustrative data, else today. */
export function usePlanDay(): readonly [string, (day: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('ngay');
  const day = asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : firstDay();
  const setDay = (next: string) =>
    setSearch(
      old => {
        old.set('ngay', next);
        return old;
      },
      { replace: true },
    );
  return [day, setDay];
}

const firstDay = (): string => (dataset() === 'sample' ? STORY_DAY : localDay(new Date()));

/** The calendar day where the device is. */
export const localDay = (time: Date): string =>
  `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}`;

export interface PlanDesk {
  readonly entries: readonly FollowEntry[];
  readonly all: readonly Standing[];
  /** False until the first answer of the database. */
  readonly ready: boolean;
}

const NONE: readonly FollowEntry[] = [];

/** How every task of the plan stands on the day, live. */
export function usePlanDesk(plan: Plan | null, day: string): PlanDesk {
  const live = useLive(
    async () => (plan === null ? [] : followUpsOf(database(dataset()), plan.id)),
    `follow-ups/${dataset()}/${plan?.id}`,
  );
  const entries = live.state === 'ready' ? live.value : NONE;
  const all = useMemo(() => (plan === null ? [] : standings(plan, entries, day)), [plan, entries, day]);
  return { entries, all, ready: live.state === 'ready' };
}
