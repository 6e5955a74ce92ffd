import { type Condition, questionsIn } from './condition';
import type { Page, Questionnaire } from './questionnaire';

/**
 * A condition as a SurveyJS expression. SurveyJS keeps answers of hidden questions, so whatever a question needs
 * to be asked itself is written out beside each mention of it; what the page on show already demands is left out.
 */
export function visibleIfOf(questionnaire: Questionnaire, page: Page, condition: Condition): string {
  const granted = condition === page.askedIf ? [] : grantedBy(questionnaire, page);
  return expression(condition, name => demandsOf(questionnaire, name, granted));
}

type Demands = (name: string) => readonly string[];

/** Expressions that hold whenever this page is shown. */
const grantedBy = (questionnaire: Questionnaire, page: Page): readonly string[] =>
  page.askedIf ? [visibleIfOf(questionnaire, page, page.askedIf)] : [];

/** What must hold for the named question to be asked, beyond what is granted. */
function demandsOf(
  questionnaire: Questionnaire,
  name: string,
  granted: readonly string[],
): readonly string[] {
  const home = questionnaire.pages.find(page => page.questions.some(question => question.name === name));
  if (!home) throw new Error(`visibleIfOf: condition on unknown question "${name}"`);
  const own = home.questions.find(question => question.name === name)?.askedIf;
  const outer = grantedBy(questionnaire, home).filter(demand => !granted.includes(demand));
  if (!own) return outer;
  const demands: Demands = inner => demandsOf(questionnaire, inner, [...granted, ...outer]);
  return [...outer, expression(own, demands)];
}

function expression(condition: Condition, demands: Demands): string {
  switch (condition.kind) {
    case 'equals':
      return atom(condition.question, `{${condition.question}} = ${condition.code}`, demands);
    case 'in':
      return atom(condition.question, oneOf(condition.question, condition.codes), demands);
    case 'answered':
      return atom(condition.question, isAnswered(condition.question), demands);
    case 'not':
      return negation(condition.condition, demands);
    case 'all':
      return group(
        condition.conditions.map(part => expression(part, demands)),
        'and',
      );
    case 'any':
      return group(
        condition.conditions.map(part => expression(part, demands)),
        'or',
      );
    default:
      return condition satisfies never;
  }
}

const atom = (name: string, test: string, demands: Demands): string => group([...demands(name), test], 'and');

const oneOf = (name: string, codes: readonly number[]): string =>
  group(
    codes.map(code => `{${name}} = ${code}`),
    'or',
  );

const isAnswered = (name: string): string =>
  `({${name}} notempty and {${name}} <> 'dontknow' and {${name}} <> 'refused' and {${name}} <> 'none')`;

/** Holds when everything named was asked and answered, and the inner condition does not hold. */
const negation = (inner: Condition, demands: Demands): string =>
  group(
    [
      ...questionsIn(inner).flatMap(name => [...demands(name), `{${name}} notempty`]),
      `!${bracket(expression(inner, demands))}`,
    ],
    'and',
  );

const bracket = (text: string): string => `(${text})`;

const group = (parts: readonly string[], joint: 'and' | 'or'): string => {
  const different = [...new Set(parts)];
  return different.length === 1 ? String(different[0]) : bracket(different.join(` ${joint} `));
};
