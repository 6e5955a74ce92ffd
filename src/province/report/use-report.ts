import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../../indicators/plan';
import { agenda } from '../../engine/plan/agenda';
import { type FollowEntry, standings } from '../../engine/plan/follow-up';
import { type CommuneFacts, communeFacts, reportDigest } from '../../engine/plan/report-facts';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { followUpsOf } from '../../storage/plans';
import { useLive } from '../../storage/use-live';
import { useCommuneNames } from '../communes/commune-names';
import { useProvince } from '../state/province-state';

const DAYS_AHEAD = 30;
const NONE: readonly FollowEntry[] = [];

/** Refusals and interviews of a round, as this device knows them. */
export interface Reached {
  readonly completed: number;
  readonly refused: number;
}

/** Everything a report says, read once; the pages only lay it out. */
export function useReport(day: string) {
  const { chosen, work } = useProvince();
  const { plan, round } = chosen;
  const db = database(dataset());
  const roundId = round?.round.id ?? null;
  const follow = useLive(
    async () => (plan === null ? [] : followUpsOf(db, plan.id)),
    `report/${dataset()}/${plan?.id}`,
  );
  const reached = useLive(async (): Promise<Reached> => {
    const count = (status: string) =>
      roundId === null
        ? Promise.resolve(0)
        : db.interviews.where('[round+status]').equals([roundId, status]).count();
    return { completed: await count('completed'), refused: await count('refused') };
  }, `reached/${dataset()}/${roundId}`);
  const entries = follow.state === 'ready' ? follow.value : NONE;
  const all = useMemo(() => (plan === null ? [] : standings(plan, entries, day)), [plan, entries, day]);
  const digest = useDigest(plan, day, entries);
  return {
    plan,
    all,
    due: plan === null ? [] : agenda(plan, { on: day, days: DAYS_AHEAD }),
    reached: reached.state === 'ready' ? reached.value : null,
    digest,
    isSynthetic: dataset() === 'sample' || (round?.round.synthetic ?? false),
    scores: work.scores,
  };
}

function useDigest(plan: Plan | null, day: string, entries: readonly FollowEntry[]): string | null {
  const { work } = useProvince();
  const [digest, setDigest] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    void reportDigest(
      work.scores,
      plan?.id ?? null,
      day,
      entries.map(({ id }) => id),
    ).then(made => {
      if (isHere) setDigest(made);
    });
    return () => {
      isHere = false;
    };
  }, [work.scores, plan, day, entries]);
  return digest;
}

export interface CommunePages {
  readonly facts: readonly CommuneFacts[];
  readonly name: (code: string) => string;
}

/** Facts of every commune, made only when pages of them are asked for. */
export function useCommunePages(asked: boolean): CommunePages {
  const { chosen, work } = useProvince();
  const name = useCommuneNames(chosen.round?.round.province ?? chosen.province);
  const seed = chosen.round?.round.seed ?? 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names arrive once and only order the pages
  const facts = useMemo(
    () => (asked && work.scores ? communeFacts(work.scores, seed, name) : []),
    [asked, work.scores, seed],
  );
  return { facts, name };
}
