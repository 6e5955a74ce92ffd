import type { Condition } from './condition';
import type { Page, Question, Questionnaire } from './questionnaire';
import { NoAnswer } from './response';

/** Answers as far as a condition can see them: codes, reasons, anything else is no answer to it. */
export type Visible = Readonly<Record<string, unknown>>;

/**
 * Goes through the questionnaire as an interview does: `answer` is called for each question that is asked, in order,
 * and what it returns decides what comes next. One pass: a condition only looks back.
 */
export function walk(
  questionnaire: Questionnaire,
  answer: (question: Question, page: Page) => unknown,
): void {
  const given = new Map<string, unknown>();
  const seen = (name: string): unknown => given.get(name);
  for (const page of questionnaire.pages) {
    if (page.askedIf && !holds(page.askedIf, seen)) continue;
    for (const question of page.questions) {
      if (!question.askedIf || holds(question.askedIf, seen))
        given.set(question.name, answer(question, page));
    }
  }
}

/** A condition as a function of what may be seen. */
type Test = (seen: (name: string) => unknown) => boolean;

interface Gated {
  readonly asked: Test | null;
  readonly questions: readonly { readonly name: string; readonly asked: Test | null }[];
}

const GATES = new WeakMap<Questionnaire, readonly Gated[]>();

/** Conditions of a questionnaire as functions, made once: an import asks for the route of thousands of interviews. */
function gatesOf(questionnaire: Questionnaire): readonly Gated[] {
  const known = GATES.get(questionnaire);
  if (known) return known;
  const test = (condition: Condition | undefined): Test | null =>
    condition ? seen => holds(condition, seen) : null;
  const made = questionnaire.pages.map(({ askedIf, questions }) => ({
    asked: test(askedIf),
    questions: questions.map(question => ({ name: question.name, asked: test(question.askedIf) })),
  }));
  GATES.set(questionnaire, made);
  return made;
}

/**
 * Names of the questions that are asked, given these answers. Answers to questions off the route are not seen,
 * so whatever depends on an off-route question is off the route too (unless another branch of an `any` holds).
 */
export function onRoute(questionnaire: Questionnaire, answers: Visible): ReadonlySet<string> {
  const route = new Set<string>();
  const seen = (name: string): unknown => (route.has(name) ? answers[name] : undefined);
  for (const { asked: pageAsked, questions } of gatesOf(questionnaire)) {
    if (pageAsked && !pageAsked(seen)) continue;
    for (const { name, asked } of questions) if (!asked || asked(seen)) route.add(name);
  }
  return route;
}

export const isAsked = (questionnaire: Questionnaire, name: string, answers: Visible): boolean =>
  onRoute(questionnaire, answers).has(name);

/** Does the condition hold for the answers on the route? */
export const meets = (questionnaire: Questionnaire, condition: Condition, answers: Visible): boolean => {
  const route = onRoute(questionnaire, answers);
  return holds(condition, name => (route.has(name) ? answers[name] : undefined));
};

/** As `meets`, of answers that are known to be on the route, every one: nothing to walk. */
export const meetsOnRoute = (condition: Condition, answers: Visible): boolean =>
  holds(condition, name => answers[name]);

/** Why a question may be off: everything its own and its page's condition asks. */
export const conditionsOf = (page: Page, question: Question): readonly Condition[] =>
  [page.askedIf, question.askedIf].filter(condition => condition !== undefined);

const REASONS: ReadonlySet<unknown> = new Set(NoAnswer.options);
const isReason = (answer: unknown): boolean => typeof answer === 'string' && REASONS.has(answer);

function holds(condition: Condition, seen: (name: string) => unknown): boolean {
  switch (condition.kind) {
    case 'equals':
      return seen(condition.question) === condition.code;
    case 'in':
      return condition.codes.some(code => code === seen(condition.question));
    case 'answered':
      return seen(condition.question) !== undefined && !isReason(seen(condition.question));
    case 'not':
      return isSettled(condition.condition, seen) && !holds(condition.condition, seen);
    case 'all':
      return condition.conditions.every(part => holds(part, seen));
    case 'any':
      return condition.conditions.some(part => holds(part, seen));
    default:
      return condition satisfies never;
  }
}

/** Every question named was asked and got an answer or a reason. */
function isSettled(condition: Condition, seen: (name: string) => unknown): boolean {
  switch (condition.kind) {
    case 'equals':
    case 'in':
    case 'answered':
      return seen(condition.question) !== undefined;
    case 'not':
      return isSettled(condition.condition, seen);
    case 'all':
    case 'any':
      return condition.conditions.every(part => isSettled(part, seen));
    default:
      return condition satisfies never;
  }
}
