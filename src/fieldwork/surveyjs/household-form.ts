import { Model, type Question as SurveyQuestion, settings } from 'survey-core';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { judgeNumber } from '../../../surveys/judge-number';
import { type Page, type Question, type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { companionOf, toSurveyJson } from '../../../surveys/survey-js';
import type { Wording } from '../../../surveys/wording';

settings.animationEnabled = false;

export type AnswerState = 'empty' | 'answered' | 'faulty';

/**
 * The questionnaire as SurveyJS runs it, told in our own words: the model holds the answers and decides what is asked.
 * Nothing outside this folder sees SurveyJS.
 */
export class HouseholdForm {
  readonly #model: Model;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly wording: Wording;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly questionnaire: Questionnaire,
    language: 'vi' | 'en',
    data: Readonly<Record<string, unknown>>,
  ) {
    this.wording = HOUSEHOLD_WORDING[language];
    this.#model = new Model(toSurveyJson(questionnaire, HOUSEHOLD_WORDING, language));
    this.#model.data = data;
    this.#questions = new Map(questionsOf(questionnaire).map(question => [question.name, question]));
    this.#model.onValueChanged.add(() => {
      for (const listener of this.#listeners) listener();
    });
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Raw answers, hidden ones included: a mistaken tap loses nothing. */
  data(): Record<string, unknown> {
    return this.#model.data;
  }

  pages(): readonly Page[] {
    return this.questionnaire.pages.filter(({ id }) => this.#model.getPageByName(id)?.isVisible === true);
  }

  /** Names of the questions of a page that are asked now, in order. */
  asked({ questions }: Page): readonly string[] {
    return questions.map(({ name }) => name).filter(name => this.surveyQuestion(name).isVisible);
  }

  question(name: string): Question {
    const question = this.#questions.get(name);
    if (!question) throw new Error(`the questionnaire has no question "${name}"`);
    return question;
  }

  title(name: string): string {
    return this.surveyQuestion(name).title;
  }

  hint(name: string): string {
    return this.surveyQuestion(name).description;
  }

  pageTitle(page: Page): string {
    return this.#model.getPageByName(page.id).title;
  }

  /** Sentences read aloud before the page's first question. */
  intro(page: Page): readonly string[] {
    return this.#model.getPageByName(page.id).description.split('\n').filter(Boolean);
  }

  value(name: string): unknown {
    return this.#model.getValue(name);
  }

  /** The reason given beside a number field. */
  reason(name: string): unknown {
    return this.#model.getValue(companionOf(name));
  }

  setValue(name: string, value: unknown): void {
    this.#model.setValue(name, value);
  }

  state(name: string): AnswerState {
    const question = this.question(name);
    const value = this.value(name);
    if (question.kind === 'choice') return value === undefined ? 'empty' : 'answered';
    if (this.reason(name) !== undefined) return 'answered';
    if (value === undefined || value === '') return 'empty';
    return judgeNumber(question, String(value)).kind === 'refused' ? 'faulty' : 'answered';
  }

  /** The answer in words, as it was read out; empty when there is none. */
  answerText(name: string): string {
    const reason = this.question(name).kind === 'number' ? this.reason(name) : undefined;
    if (reason !== undefined) return this.surveyQuestion(companionOf(name)).displayValue;
    if (this.value(name) === undefined) return '';
    const shown = String(this.surveyQuestion(name).displayValue);
    return this.question(name).kind === 'number' ? `${shown} ${this.unit(name)}` : shown;
  }

  unit(name: string): string {
    const placeholder: unknown = this.surveyQuestion(name).placeholder;
    return typeof placeholder === 'string' ? placeholder : '';
  }

  /** For the renderers of this folder. */
  surveyQuestion(name: string): SurveyQuestion {
    const question = this.#model.getQuestionByName(name);
    if (!question) throw new Error(`the form has no question "${name}"`);
    return question;
  }
}
