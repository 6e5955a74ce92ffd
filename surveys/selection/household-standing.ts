import { type DoorOutcome, doorOutcome, INTERVIEWED, NOT_VISITED, PARTLY_INTERVIEWED } from './outcomes';

/** One attempt as far as it decides what comes next; `appointment`: ISO time agreed upon. */
export interface Attempt {
  readonly outcome: DoorOutcome | 'interviewed' | 'partly';
  readonly appointment: string | null;
}

/**
 * Where a household stands: `todo` nobody has been there; `again` worth another visit; `appointment` one is agreed;
 * `given-up` no interview is to be had (finally, or after the round's number of visits); `done` interviewed.
 */
export type Standing = 'todo' | 'again' | 'appointment' | 'given-up' | 'done';

export interface HouseholdStanding {
  readonly standing: Standing;
  /** AAPOR code of the household so far: an interview outranks everything, else the last attempt speaks. */
  readonly code: string;
  readonly visits: number;
  readonly appointment: string | null;
}

/** The attempts in order, and how many the round asks for before a household is given up. */
export function standingOf(attempts: readonly Attempt[], visitsAsked: number): HouseholdStanding {
  const visits = attempts.length;
  const last = attempts.at(-1);
  const done = attempts.find(({ outcome }) => outcome === 'interviewed' || outcome === 'partly');
  if (done)
    return {
      standing: 'done',
      code: done.outcome === 'partly' ? PARTLY_INTERVIEWED : INTERVIEWED,
      visits,
      appointment: null,
    };
  if (!last) return { standing: 'todo', code: NOT_VISITED, visits, appointment: null };
  const { code, final } = doorOutcome(last.outcome as DoorOutcome);
  if (last.appointment !== null) return { standing: 'appointment', code, visits, appointment: last.appointment };
  return { standing: final || visits >= visitsAsked ? 'given-up' : 'again', code, visits, appointment: null };
}

/**
 * Is replacing this household now earlier than the rule allows? Final outcomes may be replaced at once; others only
 * after the round's number of visits. Early replacement is possible, with a reason, and is told to the supervisor.
 */
export const isEarly = ({ standing }: Pick<HouseholdStanding, 'standing'>): boolean =>
  standing === 'todo' || standing === 'again' || standing === 'appointment';
