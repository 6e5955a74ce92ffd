import { interviewOutcome } from '../../../surveys/contact/outcomes';
import type { FieldRecord } from '../../../surveys/field-record';
import { type Problem, parseResponse } from '../../../surveys/parse';
import type { Answers } from '../../../surveys/response';
import { personWeight } from '../../../surveys/sampling/weights';
import { fromSurveyData } from '../../../surveys/survey-js';
import { database, type InterviewRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import { endPractice } from '../../storage/practice';
import { type StorageProblem, storageProblem } from '../../storage/problems';
import { completeAtHousehold, correctAtHousehold, refuseAtHousehold } from '../../storage/visits';
import { addToSumsInWorker } from '../../worker/score-client';
import type { InterviewSession } from './session';

export type Finished =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-stored'; readonly problem: StorageProblem };

/**
 * One adult answers for the adults of the household (design 5.9), as answered or else as counted at the door; where
 * neither is known, for one.
 */
function weightOf({ adults }: Answers, counted: number | null): number {
  const known = typeof adults === 'number' && adults >= 1 ? adults : counted;
  return known === null ? 1 : personWeight(known).weight;
}

/** Checks and closes the interview: strict Response or the problems by question; stored when resolved. */
export async function finishInterview(session: InterviewSession): Promise<Finished> {
  await session.autosave.settled();
  const record = session.snapshot();
  const { questionnaire } = session.form;
  const parsed = parseResponse(questionnaire, {
    id: record.id,
    kind: 'household',
    round: record.round,
    questionnaire: record.questionnaire,
    place: record.place,
    language: record.language,
    startedAt: record.startedAt,
    completedAt: record.corrects === undefined ? record.updatedAt : (record.completedAt ?? record.updatedAt),
    weight: 1,
    answers: fromSurveyData(questionnaire, record.data),
    ...(record.field ? { field: fieldOf(record, record.field) } : {}),
  });
  if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
  const response = {
    ...parsed.value,
    weight: weightOf(parsed.value.answers, record.field?.respondent?.adults ?? null),
  };
  const at = response.completedAt;
  if (session.isPractice()) return stored(() => endPractice(database(dataset()), record, at));
  const outcome = interviewOutcome(Object.keys(response.answers).length, parsed.unanswered.length);
  const { visitsAsked } = session;
  // A corrected interview is no new visit: what the visit came to is told anew.
  const close = record.corrects === undefined ? completeAtHousehold : correctAtHousehold;
  const finished = await stored(() =>
    close(database(dataset()), withoutField(record), response, { at, visitsAsked, outcome }),
  );
  if (finished.kind === 'done') {
    addToSumsInWorker(dataset(), record.round);
    sealSoon();
  }
  return finished;
}

/** A correction is noted with its time; the interview itself ended when it ended. */
const fieldOf = ({ corrects, updatedAt }: InterviewRecord, field: FieldRecord): FieldRecord =>
  corrects === undefined ? field : { ...field, corrected: [...(field.corrected ?? []), updatedAt] };

/** Nobody waits for it: what is not sealed now is sealed when the hand-over is opened. */
function sealSoon(): void {
  import('../exchange/seal-here')
    .then(({ sealCompleted }) => sealCompleted(database(dataset())))
    .catch(() => undefined);
}

/** The Response holds it now: once is enough. */
const withoutField = ({ field: _field, ...record }: InterviewRecord): InterviewRecord => record;

/** Keeps that somebody said no (or was the wrong person), and drops every answer. */
export async function endWithoutAnswers(
  session: InterviewSession,
  ending: 'declined' | 'not-eligible',
): Promise<Finished> {
  await session.autosave.settled();
  const { visitsAsked } = session;
  const record = session.snapshot();
  const at = record.updatedAt;
  const db = database(dataset());
  if (session.isPractice()) return stored(() => endPractice(db, { ...record, data: {} }, at));
  return stored(() => refuseAtHousehold(db, record, ending, { at, visitsAsked }));
}

async function stored(write: () => Promise<unknown>): Promise<Finished> {
  try {
    await write();
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'not-stored', problem: storageProblem(error) };
  }
}
