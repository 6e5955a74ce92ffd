import { questionsIn } from '../../../surveys/condition';
import type { Questionnaire } from '../../../surveys/questionnaire';
import { conditionsOf } from '../../../surveys/route';

/** Question -> the little questionnaire of it and all that decides whether it is asked. */
export type Gates = ReadonlyMap<string, Questionnaire>;

/**
 * Walking the whole route for every question would cost its square; only the gates before a question matter.
 * Questions asked of everybody on a page without a condition have no entry.
 */
export function gatesOf(questionnaire: Questionnaire): Gates {
  const conditions = new Map(
    questionnaire.pages.flatMap(page =>
      page.questions.map(
        question => [question.name, conditionsOf(page, question).flatMap(questionsIn)] as const,
      ),
    ),
  );
  const closure = (name: string, seen: Set<string>): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const gate of conditions.get(name) ?? []) closure(gate, seen);
    return seen;
  };
  return new Map(
    [...conditions]
      .filter(([, gates]) => gates.length > 0)
      .map(([name]) => [name, restrictTo(questionnaire, closure(name, new Set()))]),
  );
}

const restrictTo = (questionnaire: Questionnaire, names: ReadonlySet<string>): Questionnaire => ({
  ...questionnaire,
  pages: questionnaire.pages
    .map(page => ({ ...page, questions: page.questions.filter(({ name }) => names.has(name)) }))
    .filter(page => page.questions.length > 0),
});
