import { ulid } from 'ulid';
import type { Place } from '../../../surveys/response';
import { makeWithdrawalCode } from '../../exchange/withdrawal-code';
import type { InterviewRecord } from '../../storage/database';
import { language } from '../../storage/device';
import { emptyField } from '../field/field-record';
import type { BegunForm } from '../form/here';
import { isClockWrong, localTime } from '../local-time';
import { onDuty } from '../people/on-duty';
import { whoIn } from '../people/who';

/** The phone's clock cannot be right: nothing is begun under it. */
export class WrongClock extends Error {
  override readonly name = 'WrongClock';
}

interface NewDraft {
  readonly round: string;
  readonly place: Place;
  readonly heldOn: string | null;
  readonly begun: BegunForm;
}

/**
 * A new interview with its frozen questionnaire, its slip, and who holds it. `heldOn`: the day of a paper interview; it
 * is the day knowledge is judged by, so the interview starts on it. Throws `WrongClock`.
 */
export function newDraft(
  { round, place, heldOn, begun }: NewDraft,
  now: Date,
): InterviewRecord & { field: NonNullable<InterviewRecord['field']> } {
  if (isClockWrong(now)) throw new WrongClock();
  const owner = onDuty();
  const { code, key } = makeWithdrawalCode();
  const at = localTime(now);
  return {
    id: ulid(now.getTime()),
    status: 'draft',
    round,
    ...begun,
    place,
    language: language(),
    startedAt: heldOn === null ? at : `${heldOn}T12:00:00${at.slice(19)}`,
    updatedAt: at,
    data: {},
    position: { page: '', question: null },
    withdrawKey: key,
    slip: code,
    field: emptyField(whoIn(round), heldOn),
    ...(owner === null ? {} : { owner }),
  };
}
