import { parseAnswers } from '../../surveys/parse';
import type { Question, Questionnaire } from '../../surveys/questionnaire';
import { type Answers, NoAnswer, type Response } from '../../surveys/response';
import { meets, walk } from '../../surveys/route';
import type { AnswerFault } from '../engine/exchange/facts';

/** An interview with more is refused as a whole: no questionnaire asks so much. */
const MOST_FAULTS = 400;

const WHOLE = { question: '', value: '' };

export interface CheckedAnswers {
  /** Answers off the route are left out. */
  readonly response: Response;
  /** Empty: may be counted. */
  readonly faults: readonly AnswerFault[];
}

/**
 * An interview against the questionnaire it was made with: what was answered off the route is dropped; unknown
 * questions, codes that are not on the list, impossible numbers and a missing consent are named and the interview waits
 * for a person, its answers as they came.
 */
export function checkAnswers(questionnaire: Questionnaire, response: Response): CheckedAnswers {
  const { answers } = response;
  if (isPlainlyRight(questionnaire, answers)) return consented(questionnaire, response);
  const parsed = parseAnswers(questionnaire, answers);
  if (parsed.ok) return consented(questionnaire, { ...response, answers: parsed.value });
  if (parsed.problems.length > MOST_FAULTS) return { response, faults: [{ ...WHOLE, reason: 'envelope' }] };
  const faults = parsed.problems.map(({ path, reason, value }) => ({
    question: path,
    reason,
    value: String(value).slice(0, 40),
  }));
  return { response, faults };
}

function consented(questionnaire: Questionnaire, response: Response): CheckedAnswers {
  const { admittedIf } = questionnaire;
  const admitted = !admittedIf || meets(questionnaire, admittedIf, response.answers);
  return {
    response,
    faults: admitted ? [] : [{ ...WHOLE, reason: 'not-admitted' }],
  };
}

/** Every answer is one its question offers and every question was asked: nothing to drop, nothing to name. One walk. */
function isPlainlyRight(questionnaire: Questionnaire, answers: Answers): boolean {
  const offers = offersOf(questionnaire);
  let right = 0;
  walk(questionnaire, ({ name }) => {
    const answer = answers[name];
    if (answer !== undefined && offers.get(name)?.(answer)) right += 1;
    return answer;
  });
  return right === Object.keys(answers).length;
}

type Offers = ReadonlyMap<string, (answer: Answers[string]) => boolean>;
const OFFERS = new WeakMap<Questionnaire, Offers>();

function offersOf(questionnaire: Questionnaire): Offers {
  const known = OFFERS.get(questionnaire);
  if (known) return known;
  const made = new Map(
    questionnaire.pages.flatMap(page =>
      page.questions.map(question => [question.name, offerOf(question)] as const),
    ),
  );
  OFFERS.set(questionnaire, made);
  return made;
}

function offerOf(question: Question): (answer: Answers[string]) => boolean {
  const reasons = new Set<unknown>([...question.noAnswer, NoAnswer.enum.notreached]);
  if (question.kind === 'choice') {
    const offered = new Set<unknown>([...question.options.codes, ...reasons]);
    return answer => offered.has(answer);
  }
  const { hard, wholeNumber } = question;
  return answer =>
    typeof answer === 'number'
      ? answer >= hard.min && answer <= hard.max && (!wholeNumber || Number.isInteger(answer))
      : reasons.has(answer);
}
