import type { Condition } from './condition';
import type { ChoiceQuestion, NumberQuestion, Page, Question, Questionnaire } from './questionnaire';
import { companionOf } from './survey-data';
import { visibleIfOf } from './visible-if';
import type { Language, QuestionText, Wording } from './wording';

export { companionOf, fromSurveyData, toSurveyData } from './survey-data';

export interface SurveyJson {
  readonly locale: Language;
  readonly title: string;
  readonly pages: readonly SurveyPageJson[];
  readonly [setting: string]: unknown;
}
export interface SurveyPageJson {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElementJson[];
}
export interface SurveyElementJson {
  readonly type: 'radiogroup' | 'text';
  readonly name: string;
  readonly title: string;
  readonly visibleIf?: string;
  readonly [property: string]: unknown;
}

/**
 * Compiles a questionnaire to SurveyJS JSON in one language. Choice -> radiogroup with SurveyJS's own special
 * items for the reasons; number -> text field and a companion radiogroup. Answers that became hidden stay in the
 * data (a mistaken tap loses nothing); parse.ts drops them when the interview is completed.
 * `names` fills `{controller}` and the like in the pages' intros. Throws when a wording is missing.
 */
export function toSurveyJson(
  questionnaire: Questionnaire,
  wording: Readonly<Record<Language, Wording>>,
  language: Language,
  names: Readonly<Record<string, string>> = {},
): SurveyJson {
  const words = wording[language];
  const spoken = { ...words, names: { ...words.names, ...names } };
  return {
    locale: language,
    title: words.title,
    showTitle: false,
    showQuestionNumbers: 'off',
    clearInvisibleValues: 'none',
    checkErrorsMode: 'onNextPage',
    textUpdateMode: 'onTyping',
    pages: questionnaire.pages.map(page => pageJson(questionnaire, page, spoken)),
  };
}

function pageJson(questionnaire: Questionnaire, page: Page, words: Wording): SurveyPageJson {
  const { title, intro } = wordingOf(words.pages, page.id);
  return {
    name: page.id,
    title,
    ...(intro ? { description: intro.map(line => fillNames(line, words.names)).join('\n') } : {}),
    ...visible(questionnaire, page, page.askedIf),
    elements: page.questions.flatMap(question => elements(questionnaire, page, question, words)),
  };
}

function elements(
  questionnaire: Questionnaire,
  page: Page,
  question: Question,
  words: Wording,
): readonly SurveyElementJson[] {
  const shown = visible(questionnaire, page, question.askedIf);
  const text = wordingOf(words.questions, question.name);
  if (question.kind === 'choice') return [{ ...choiceJson(question, text, words), ...shown }];
  const field = { ...numberJson(question, text, words), ...shown };
  return question.noAnswer.length === 0
    ? [field]
    : [field, { ...companionJson(question, text, words), ...shown }];
}

const choiceJson = (question: ChoiceQuestion, text: QuestionText, words: Wording): SurveyElementJson => ({
  type: 'radiogroup',
  name: question.name,
  ...spoken(text),
  isRequired: question.optional !== true,
  choices: question.options.codes.map(value => ({
    value,
    text: wordingOf(wordingOf(words.options, question.options.id), String(value)),
  })),
  ...reasonItems(question, words),
});

const numberJson = (question: NumberQuestion, text: QuestionText, words: Wording): SurveyElementJson => ({
  type: 'text',
  name: question.name,
  ...spoken(text),
  inputType: 'text',
  maxLength: 16,
  placeholder: words.units[question.unit],
  ...(question.optional === true ? {} : requiredUnlessReason(question)),
});

/** A number is asked for unless a reason was given; with a reason the field is closed. */
const requiredUnlessReason = (question: NumberQuestion): Readonly<Record<string, unknown>> =>
  question.noAnswer.length === 0
    ? { isRequired: true }
    : {
        requiredIf: `{${companionOf(question.name)}} empty`,
        enableIf: `{${companionOf(question.name)}} empty`,
      };

const companionJson = (question: NumberQuestion, text: QuestionText, words: Wording): SurveyElementJson => ({
  type: 'radiogroup',
  name: companionOf(question.name),
  title: `${words.noNumber}: ${text.title}`,
  titleLocation: 'hidden',
  showClearButton: true,
  choices: [],
  ...reasonItems(question, words),
});

function reasonItems({ noAnswer }: Question, { reasons }: Wording): Readonly<Record<string, unknown>> {
  return {
    ...(noAnswer.includes('dontknow') ? { showDontKnowItem: true, dontKnowText: reasons.dontknow } : {}),
    ...(noAnswer.includes('refused') ? { showRefuseItem: true, refuseText: reasons.refused } : {}),
    ...(noAnswer.includes('notapplicable') ? { showNoneItem: true, noneText: reasons.notapplicable } : {}),
  };
}

const spoken = ({ title, hint }: QuestionText) => (hint ? { title, description: hint } : { title });

function visible(questionnaire: Questionnaire, page: Page, condition: Condition | undefined) {
  return condition ? { visibleIf: visibleIfOf(questionnaire, page, condition) } : {};
}

const fillNames = (line: string, names: Readonly<Record<string, string>>): string =>
  line.replaceAll(/\{(\w+)\}/g, (_, name: string) => wordingOf(names, name));

function wordingOf<T>(texts: Readonly<Record<string, T>>, key: string): T {
  const text = texts[key];
  if (text === undefined) throw new Error(`toSurveyJson: no wording for "${key}"`);
  return text;
}
