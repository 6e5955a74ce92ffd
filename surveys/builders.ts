import type { Condition } from './condition';
import type { ChoiceSpec, NumberSpec, OfferedReason, OptionSet } from './questionnaire';

/** Short forms for the data files. Don't know and refused are offered unless a question says otherwise. */
const USUAL: readonly OfferedReason[] = ['dontknow', 'refused'];

export interface Extras {
  readonly askedIf?: Condition;
  readonly noAnswer?: readonly OfferedReason[];
  readonly optional?: boolean;
  readonly battery?: string;
}

export const YES = 1;
export const NO = 0;
export const YES_NO: OptionSet = { id: 'yesno', codes: [YES, NO] };

export const choice = (options: OptionSet, { noAnswer = USUAL, ...rest }: Extras = {}): ChoiceSpec => ({
  kind: 'choice',
  options,
  noAnswer,
  ...rest,
});

export const yesNo = (extras: Extras = {}): ChoiceSpec => choice(YES_NO, extras);

/** For questions where a third reason can occur: the thing asked about does not exist here. */
export const WITH_NOT_APPLICABLE: readonly OfferedReason[] = ['dontknow', 'refused', 'notapplicable'];

type Measure = Pick<NumberSpec, 'unit' | 'wholeNumber' | 'soft' | 'hard'>;

export const amount = (measure: Measure, { noAnswer = USUAL, ...rest }: Extras = {}): NumberSpec => ({
  kind: 'number',
  ...measure,
  noAnswer,
  ...rest,
});
