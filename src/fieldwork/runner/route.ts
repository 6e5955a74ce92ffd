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

/** Spoken seconds by kind of question; a list is read out, a number is thought over (our guess, to be measured). */
const SECONDS = { battery: 9, choice: 14, number: 20 } as const;

/** Whole minutes the rest of the route may take; branches not yet opened are not counted. */
export function minutesLeft(form: HouseholdForm, at: Place): number {
  const places = placesOf(form);
  const from = places.findIndex(({ page, question }) => page === at.page && question === at.question);
  const seconds = places.slice(Math.max(0, from)).reduce((sum, { question }) => {
    if (question === null) return sum;
    const { kind, battery } = form.question(question);
    return sum + (kind === 'number' ? SECONDS.number : battery ? SECONDS.battery : SECONDS.choice);
  }, 0);
  return Math.round(seconds / 60);
}
