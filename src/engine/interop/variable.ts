import type { NoAnswer } from '../../../surveys/response';

/** A cell of an export; null = empty. */
export type Value = string | number | null;

/** What a column is for: naming the interview, the sample design, answers, indicators computed from them, the field. */
export type VariableRole = 'id' | 'design' | 'answer' | 'indicator' | 'field';

interface Named {
  readonly name: string;
  readonly role: VariableRole;
}

/** A column of an export, without words: labels are looked up by `name` and `options`. */
export type Variable =
  | (Named & { readonly type: 'text' | 'datetime' | 'json' })
  | (Named & { readonly type: 'integer' | 'decimal'; readonly reasons: readonly NoAnswer[] })
  | (Named & {
      readonly type: 'code';
      /** Option set the labels of the codes stand under. */
      readonly options: string;
      readonly codes: readonly number[];
      readonly reasons: readonly NoAnswer[];
    });

export const isNumeric = ({ type }: Variable): boolean =>
  type === 'integer' || type === 'decimal' || type === 'code';

/** Which reasons for no answer may stand in a column. */
export const reasonsOf = (variable: Variable): readonly NoAnswer[] =>
  'reasons' in variable ? variable.reasons : [];
