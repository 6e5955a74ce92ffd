import type { Condition } from '../../../surveys/condition';
import type { Questionnaire } from '../../../surveys/questionnaire';
import { conditionsOf } from '../../../surveys/route';

/** By question: the answers that lead to further questions. A question no other hangs on is not in it. */
export function gatesOf({ pages }: Questionnaire): Map<string, (code: number) => boolean> {
  const opens = new Map<string, ((code: number) => boolean)[]>();
  for (const page of pages)
    for (const question of page.questions)
      for (const condition of conditionsOf(page, question))
        for (const [name, leads] of leadsOf(condition, true))
          opens.set(name, [...(opens.get(name) ?? []), leads]);
  return new Map([...opens].map(([name, tests]) => [name, code => tests.some(test => test(code))]));
}

type Leads = readonly [question: string, leads: (code: number) => boolean];

/** What each answer does to a condition, every other answer left out of account. */
function leadsOf(condition: Condition, positive: boolean): readonly Leads[] {
  switch (condition.kind) {
    case 'equals':
      return [[condition.question, code => (code === condition.code) === positive]];
    case 'in':
      return [[condition.question, code => condition.codes.includes(code) === positive]];
    case 'answered':
      return [[condition.question, () => positive]];
    case 'not':
      return leadsOf(condition.condition, !positive);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(part => leadsOf(part, positive));
    default:
      return condition satisfies never;
  }
}
