import { type Problem, parseResponse } from '../../../surveys/parse';
import { fromSurveyData } from '../../../surveys/survey-js';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { completeInterview, keepRefusal } from '../../storage/interviews';
import { type StorageProblem, storageProblem } from '../../storage/problems';
import { localTime } from '../local-time';
import type { InterviewSession } from './session';

export type Finished =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-stored'; readonly problem: StorageProblem };

/** Weight of a round without a sampling design of its own: every respondent counts the same. */
const NO_DESIGN_WEIGHT = 1;

/** Checks and closes the interview: strict Response or the problems by question; stored when resolved. */
export async function finishInterview(session: InterviewSession, now = new Date()): Promise<Finished> {
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
    completedAt: localTime(now),
    weight: NO_DESIGN_WEIGHT,
    answers: fromSurveyData(questionnaire, record.data),
  });
  if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
  return stored(() => completeInterview(database(dataset()), record, parsed.value));
}

/** Keeps that somebody said no (or was the wrong person), and drops every answer. */
export async function endWithoutAnswers(
  session: InterviewSession,
  ending: 'declined' | 'not-eligible',
  now = new Date(),
): Promise<Finished> {
  await session.autosave.settled();
  return stored(() => keepRefusal(database(dataset()), session.snapshot(), localTime(now), ending));
}

async function stored(write: () => Promise<unknown>): Promise<Finished> {
  try {
    await write();
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'not-stored', problem: storageProblem(error) };
  }
}
