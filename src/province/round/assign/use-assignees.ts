import { useState } from 'react';
import { z } from 'zod';
import { Assignee } from '../../../../surveys/conduct';
import type { Round } from '../../../../surveys/round';
import { database } from '../../../storage/database';
import { dataset } from '../../../storage/device';
import { keepMadeRound } from '../../../storage/frames';
import { keptSetting } from '../../../storage/kept-setting';

const Kept = z.array(Assignee);

/** The round with these people; without any, as if nobody had ever been named. */
export function withAssignees(round: Round, assignees: readonly Assignee[]): Round {
  if (round.conduct === undefined) return round;
  const { assignees: _before, ...conduct } = round.conduct;
  return { ...round, conduct: assignees.length === 0 ? conduct : { ...conduct, assignees: [...assignees] } };
}

/**
 * Who was given what: stored at once in a round that is not signed yet; in a signed one kept aside until it is signed
 * anew, because the stored round is the one the file says. `undo`: what stood before the last change.
 */
export function useAssignees(round: Round, isPublished: boolean) {
  const aside = keptSetting(dataset(), `assign/${round.id}`);
  const stored = round.conduct?.assignees ?? [];
  const [people, setPeople] = useState<readonly Assignee[]>(() => {
    const typed = isPublished ? Kept.safeParse(aside.read()) : null;
    return typed?.success ? typed.data : stored;
  });
  const [before, setBefore] = useState<readonly Assignee[] | null>(null);
  const set = (next: readonly Assignee[], undoable: readonly Assignee[] | null) => {
    setPeople(next);
    setBefore(undoable);
    if (isPublished) aside.write(next);
    else void keepMadeRound(database(dataset()), withAssignees(round, next));
  };
  return {
    people,
    before,
    isPending: isPublished && JSON.stringify(people) !== JSON.stringify(stored),
    change: (next: readonly Assignee[]) => set(next, null),
    /** A change of many at once: can be taken back. */
    changeMany: (next: readonly Assignee[]) => set(next, people),
    undo: () => before && set(before, null),
  };
}
