import { type Condition, questionsIn } from '../../../surveys/condition';

/**
 * A condition as an XLSForm expression. XForms forget answers of questions that are not relevant, so a question off the
 * route reads as empty and nothing has to be said about the way to it.
 */
export function xpathOf(condition: Condition): string {
  switch (condition.kind) {
    case 'equals':
      return `\${${condition.question}} = '${condition.code}'`;
    case 'in':
      return joined(
        condition.codes.map(code => `\${${condition.question}} = '${code}'`),
        'or',
      );
    case 'answered':
      return joined(
        ['', 'dontknow', 'refused', 'notapplicable'].map(no => `\${${condition.question}} != '${no}'`),
        'and',
      );
    case 'not':
      return joined(
        [
          ...questionsIn(condition.condition).map(name => `\${${name}} != ''`),
          `not(${xpathOf(condition.condition)})`,
        ],
        'and',
      );
    case 'all':
      return joined(condition.conditions.map(xpathOf), 'and');
    case 'any':
      return joined(condition.conditions.map(xpathOf), 'or');
    default:
      return condition satisfies never;
  }
}

const joined = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length === 1 ? String(parts[0]) : `(${parts.join(` ${word} `)})`;
