import type { Question as SurveyQuestion } from 'survey-core';
import type { Language } from '../../../indicators/language';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { judgeNumber } from '../../../surveys/judge-number';
import { type Page, type Question, type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { onRoute } from '../../../surveys/route';
import { companionOf, fromSurveyData, type SurveyJson, toSurveyJson } from '../../../surveys/survey-js';
import type { Wording } from '../../../surveys/wording';
import { PageModels } from './page-models';

export type AnswerState = 'empty' | 'answered' | 'faulty';
type Data = Readonly<Record<string, unknown>>;
type AnswerListener = (name: string, from: unknown, to: unknown) => void;

/**
 * One interview's form. Holds the raw answers in SurveyJS's shape; SurveyJS runs the page on show (page-models.ts);
 * what is asked across pages is read from the questionnaire itself (surveys/route.ts, which a contract test holds to
 * SurveyJS's own conditions). Nothing outside this folder sees SurveyJS.
 */
export class HouseholdForm {
  readonly wording: Wording;
  readonly #json: SurveyJson;
  readonly #models: PageModels;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #homes: ReadonlyMap<string, string>;
  readonly #listeners = new Set<() => void>();
  #onAnswer: AnswerListener = () => undefined;
  #data: Data;
  #route: ReadonlySet<string> | null = null;

  constructor(
    readonly questionnaire: Questionnaire,
    language: Language,
    data: Data,
    wording: Readonly<Record<Language, Wording>> = HOUSEHOLD_WORDING,
  ) {
    this.wording = wording[language];
    this.#json = toSurveyJson(questionnaire, wording, language);
    this.#models = new PageModels(this.#json, (name, value) => this.#accept(name, value));
    this.#questions = new Map(questionsOf(questionnaire).map(question => [question.name, question]));
    this.#homes = homesOf(questionnaire);
    this.#data = data;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told of every answer before anything else; one listener. */
  onAnswer(listener: AnswerListener): void {
    this.#onAnswer = listener;
  }

  /** Raw answers, off-route ones included: a mistaken tap loses nothing. Replaced, never changed in place. */
  data(): Data {
    return this.#data;
  }

  /** Pages on which something is asked now. */
  pages(): readonly Page[] {
    return this.questionnaire.pages.filter(page => this.asked(page).length > 0);
  }

  /** Names of the questions of a page that are asked now, in order. */
  asked({ questions }: Page): readonly string[] {
    this.#route ??= onRoute(this.questionnaire, fromSurveyData(this.questionnaire, this.#data));
    const route = this.#route;
    return questions.map(({ name }) => name).filter(name => route.has(name));
  }

  question(name: string): Question {
    const question = this.#questions.get(name);
    if (!question) throw new Error(`the questionnaire has no question "${name}"`);
    return question;
  }

  /** False for a number and for the reasons beside it. */
  isChoice(name: string): boolean {
    return this.#questions.get(name)?.kind === 'choice';
  }

  title(name: string): string {
    return this.wording.questions[name]?.title ?? name;
  }

  hint(name: string): string {
    return this.wording.questions[name]?.hint ?? '';
  }

  pageTitle({ id }: Page): string {
    return this.wording.pages[id]?.title ?? id;
  }

  /** Sentences read aloud before the page's first question. */
  intro({ id }: Page): readonly string[] {
    const description = this.#json.pages.find(({ name }) => name === id)?.description;
    return description?.split('\n') ?? [];
  }

  unit(name: string): string {
    const question = this.question(name);
    return question.kind === 'number' ? this.wording.units[question.unit] : '';
  }

  value(name: string): unknown {
    return this.#data[name];
  }

  /** The reason given beside a number field. */
  reason(name: string): unknown {
    return this.#data[companionOf(name)];
  }

  state(name: string): AnswerState {
    const question = this.question(name);
    const value = this.value(name);
    if (question.kind === 'choice') return value === undefined ? 'empty' : 'answered';
    if (this.reason(name) !== undefined) return 'answered';
    if (value === undefined || value === '') return 'empty';
    return judgeNumber(question, String(value)).kind === 'refused' ? 'faulty' : 'answered';
  }

  /** A number that may be right and seldom is. */
  isUnusual(name: string): boolean {
    const question = this.question(name);
    const value = this.value(name);
    if (question.kind !== 'number' || value === undefined || this.reason(name) !== undefined) return false;
    return judgeNumber(question, String(value)).kind === 'unusual';
  }

  /** The answer in words, as it was read out; empty when there is none. */
  answerText(name: string): string {
    const question = this.question(name);
    const value = fromSurveyData(this.questionnaire, this.#data)[name];
    if (value === undefined || value === '') return '';
    const { options, reasons } = this.wording;
    if (value === 'dontknow' || value === 'refused' || value === 'notapplicable') return reasons[value];
    if (question.kind === 'number') return `${String(value)} ${this.unit(name)}`;
    return options[question.options.id]?.[Number(value)] ?? '';
  }

  /** For the renderers of this folder: the question (or a number's companion) in the model of its page. */
  surveyQuestion(name: string): SurveyQuestion {
    const home = this.#homes.get(name);
    if (!home) throw new Error(`the form has no question "${name}"`);
    return this.#models.question(home, name, this.#data);
  }

  /** Makes ready the page that comes next, so that turning to it only draws it. */
  prepare({ id }: Page): void {
    this.#models.prepare(id, this.#data);
  }

  #accept(name: string, value: unknown): Data {
    const { [name]: before, ...others } = this.#data;
    this.#onAnswer(name, before, value);
    this.#data = value === undefined || value === null ? others : { ...others, [name]: value };
    this.#route = null;
    for (const listener of this.#listeners) listener();
    return this.#data;
  }
}

/** Question or companion -> id of its page. */
const homesOf = ({ pages }: Questionnaire): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap(({ id, questions }) =>
      questions.flatMap(({ name }) => [
        [name, id],
        [companionOf(name), id],
      ]),
    ),
  );
