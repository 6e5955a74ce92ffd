import type { SubDimensionId } from '../indicators/ids';
import type { Condition } from './condition';
import type { NoAnswer } from './response';

/** Reasons a respondent may give on the spot; `notreached` is what a broken-off interview leaves, never offered. */
export type OfferedReason = Exclude<NoAnswer, 'notreached'>;

/** A list of answers, shared by all questions that use it. Its wording is looked up by `id`. */
export interface OptionSet {
  readonly id: string;
  readonly codes: readonly number[];
}

interface Asked {
  readonly askedIf?: Condition;
  /** Which reasons for no answer are offered beside the answers. */
  readonly noAnswer: readonly OfferedReason[];
  /** May be passed over without a reason. */
  readonly optional?: boolean;
  /** Short yes/no questions about one thing asked in a row: quicker to ask, and a screen may group them. */
  readonly battery?: string;
}

export interface ChoiceSpec extends Asked {
  readonly kind: 'choice';
  readonly options: OptionSet;
}

/** Inside `soft`: usual. Outside `soft`: ask again. Outside `hard`: refused. Both ends belong to the range. */
export interface NumberSpec extends Asked {
  readonly kind: 'number';
  readonly unit: NumberUnit;
  readonly wholeNumber: boolean;
  readonly soft: Range;
  readonly hard: Range;
}

export type NumberUnit = 'thousand-vnd' | 'km' | 'minutes' | 'people' | 'percent' | 'times';
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A question before it has its name: in data files the name is the key. */
export type QuestionSpec = ChoiceSpec | NumberSpec;
export type ChoiceQuestion = ChoiceSpec & { readonly name: string };
export type NumberQuestion = NumberSpec & { readonly name: string };
export type Question = ChoiceQuestion | NumberQuestion;

/** `__` is kept for companions of number questions in SurveyJS data (survey-data.ts). */
export const NAME_PATTERN = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

export type PageRole = 'eligibility' | 'consent' | 'sub-dimension' | 'demographics';

export interface Page {
  readonly id: string;
  readonly role: PageRole;
  readonly subDimension: SubDimensionId | null;
  readonly askedIf?: Condition;
  readonly questions: readonly Question[];
}

/**
 * A questionnaire as data: order of pages and questions, codes and skips; no wording, no rendering.
 * `id` and `version` are frozen in a Response. `admittedIf`: without it a completed interview is not a Response
 * (consent was not given), so nothing of it is stored or scored.
 */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly pages: readonly Page[];
  readonly admittedIf?: Condition;
}

/** Questions in the order they are asked. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.pages.flatMap(page => page.questions);

/** `{ name: spec }` of a data file -> questions in the order written. */
export const namedQuestions = (specs: Readonly<Record<string, QuestionSpec>>): readonly Question[] =>
  Object.entries(specs).map(([name, spec]) => ({ ...spec, name }));
