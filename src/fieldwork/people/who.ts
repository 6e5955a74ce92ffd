import { useSyncExternalStore } from 'react';
import type { Assignee } from '../../../surveys/conduct';
import { meIn, onMeChange } from '../../storage/me';
import type { ConductedRound } from '../round/rounds-here';
import { onDuty, useOnDuty } from './on-duty';

/** Code of the interviewer at work in a round: whoever typed the PIN, or on a phone of one whoever it was given to. */
export const whoIn = (round: string): string | null => onDuty() ?? meIn(round);

/** Follows it. */
export function useWhoIn(round: string): string | null {
  const me = useSyncExternalStore(onMeChange, () => meIn(round));
  return useOnDuty() ?? me;
}

/** That person on the round's list; null where the list does not name the code. */
export const assigneeOf = (
  { conduct }: Pick<ConductedRound, 'conduct'>,
  code: string | null,
): Assignee | null => conduct.assignees?.find(one => one.code === code) ?? null;
