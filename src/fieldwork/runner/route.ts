import { longestRoute, secondsOf } from '../../../surveys/household/minutes';
import { questionsOf } from '../../../surveys/questionnaire';
import { onRoute } from '../../../surveys/route';
import { fromSurveyData } from '../../../surveys/survey-js';
import type { HouseholdForm } from '../surveyjs/household-form';

/** After the last question: what was asked, what was not, finish. Not a page of the questionnaire. */
export const REVIEW = 'review';

export interface Place {
  readonly page: string;
  readonly question: string | null;
}

/** Every question asked now, in order. The consent page is one place: it is shown whole. */
export const placesOf = (form: HouseholdForm): readonly Place[] =>
  form.pages().flatMap(page => {
    const asked = form.asked(page);
    return (page.role === 'consent' ? asked.slice(0, 1) : asked).map(question => ({
      page: page.id,
      question,
    }));
  });

/** Where a draft goes on: where it stopped, or the nearest place that still exists. */
export function resume(form: HouseholdForm, stopped: Place): Place {
  if (stopped.page === REVIEW) return stopped;
  const places = placesOf(form);
  const exact = places.find(({ page, question }) => page === stopped.page && question === stopped.question);
  const samePage = places.find(({ page }) => page === stopped.page);
  return exact ?? samePage ?? places[0] ?? { page: REVIEW, question: null };
}

export type Ending = 'complete' | 'declined' | 'not-eligible';

/** What the end of the route means: all asked, nobody agreed, or the wrong person. */
export function endingOf(form: HouseholdForm): Ending {
  const shown = form.pages();
  if (shown.some(({ role }) => role === 'sub-dimension')) return 'complete';
  return shown.some(({ role }) => role === 'consent') ? 'declined' : 'not-eligible';
}

/** Questions asked that have neither an answer nor a reason, and may not be passed over. */
export const unanswered = (form: HouseholdForm): readonly string[] =>
  placesOf(form).flatMap(({ question }) =>
    question !== null && form.state(question) !== 'answered' && form.question(question).optional !== true
      ? [question]
      : [],
  );

/**
 * Whole minutes the rest of the interview may take: half way between the shortest and the longest route still open,
 * because branches not yet decided open for some and not for others.
 */
export function minutesLeft(form: HouseholdForm, at: Place): number {
  const { questionnaire, wording } = form;
  const given = fromSurveyData(questionnaire, form.data());
  const questions = questionsOf(questionnaire);
  const ahead = questions.slice(questions.findIndex(({ name }) => name === at.question));
  const secondsBy = (answers: Readonly<Record<string, unknown>>): number => {
    const route = onRoute(questionnaire, answers);
    return ahead.reduce(
      (sum, question) => sum + (route.has(question.name) ? secondsOf(question, wording) : 0),
      0,
    );
  };
  return Math.round((secondsBy(given) + secondsBy({ ...longestRoute(questionnaire), ...given })) / 2 / 60);
}
