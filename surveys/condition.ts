/**
 * When a question is asked, as data. One definition is compiled to SurveyJS `visibleIf` (survey-js.ts) and read
 * by the pure predicate (route.ts). Conditions look only at choice questions that come earlier.
 * `answered` means a code, not a reason for no answer. `not` holds only when every question it names was asked
 * and got an answer or a reason: nothing is concluded from silence.
 */
export type Condition =
  | { readonly kind: 'equals'; readonly question: string; readonly code: number }
  | { readonly kind: 'in'; readonly question: string; readonly codes: readonly number[] }
  | { readonly kind: 'answered'; readonly question: string }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] };

export const equals = (question: string, code: number): Condition => ({ kind: 'equals', question, code });
export const isIn = (question: string, codes: readonly number[]): Condition => ({
  kind: 'in',
  question,
  codes,
});
export const answered = (question: string): Condition => ({ kind: 'answered', question });
export const not = (condition: Condition): Condition => ({ kind: 'not', condition });
export const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ kind: 'any', conditions });

/** Names of the questions a condition looks at, each once, in order of appearance. */
export const questionsIn = (condition: Condition): readonly string[] => [...new Set(namesIn(condition))];

function namesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'equals':
    case 'in':
    case 'answered':
      return [condition.question];
    case 'not':
      return namesIn(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(namesIn);
    default:
      return condition satisfies never;
  }
}
