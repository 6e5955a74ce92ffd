import type { NumberUnit, OfferedReason } from './questionnaire';

export { LANGUAGES, type Language } from '../indicators/language';

/** `title` is read aloud as it stands; `hint` is for the interviewer, never read aloud. */
export interface QuestionText {
  readonly title: string;
  readonly hint?: string;
}

/** `intro`: sentences read aloud before the first question of the page. */
export interface PageText {
  readonly title: string;
  readonly intro?: readonly string[];
}

export type QuestionTexts<Name extends string = string> = Readonly<Record<Name, QuestionText>>;
export type PageTexts<Id extends string = string> = Readonly<Record<Id, PageText>>;
export type OptionTexts<SetId extends string = string> = Readonly<
  Record<SetId, Readonly<Record<number, string>>>
>;

/**
 * All a questionnaire says to people, in one language. Looked up by page id, question name, option set and code.
 * `{controller}` and other names in braces in a page's intro are filled from `names` (who holds the data differs
 * from round to round); a name not given there falls back on `names` here.
 */
export interface Wording {
  readonly title: string;
  readonly pages: PageTexts;
  readonly questions: QuestionTexts;
  readonly options: OptionTexts;
  readonly reasons: Readonly<Record<OfferedReason, string>>;
  /** Label of the reasons beside a number field. */
  readonly noNumber: string;
  readonly units: Readonly<Record<NumberUnit, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Question names of a data file that lists its questions by sub-dimension: `{ '8.1': { q81_portal: … } }`. */
export type NamesOf<Pages> = { [Id in keyof Pages]: keyof Pages[Id] & string }[keyof Pages];
