import { Model, type Question as SurveyQuestion, settings } from 'survey-core';
import type { SurveyJson } from '../../../surveys/survey-js';

settings.animationEnabled = false;

type Data = Readonly<Record<string, unknown>>;

interface Kept {
  readonly model: Model;
  /** The answers this model was last given, or gave. */
  data: Data;
}

/**
 * One SurveyJS model per page, made when the page is first opened. A model of all pages evaluates every condition of
 * 170 questions and their choices at each tap, which costs more than everything else together; the answers of other
 * pages are given to a page's model as plain values, which its conditions read just the same.
 */
export class PageModels {
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly json: SurveyJson,
    private readonly onAnswer: (name: string, value: unknown) => Data,
  ) {}

  /** A question of a page, its model brought up to these answers. */
  question(page: string, name: string, data: Data): SurveyQuestion {
    const question = this.#at(page, data).getQuestionByName(name);
    if (!question) throw new Error(`page "${page}" has no question "${name}"`);
    return question;
  }

  /** Makes the model ahead of time. */
  prepare(page: string, data: Data): void {
    this.#at(page, data);
  }

  #at(page: string, data: Data): Model {
    const kept = this.#kept.get(page) ?? this.#make(page, data);
    if (kept.data !== data) {
      kept.data = data;
      kept.model.data = { ...data };
    }
    return kept.model;
  }

  #make(page: string, data: Data): Kept {
    const model = new Model({ ...this.json, pages: this.json.pages.filter(({ name }) => name === page) });
    model.data = { ...data };
    const kept: Kept = { model, data };
    model.onValueChanged.add((_, { name, value }) => {
      kept.data = this.onAnswer(name, value);
    });
    this.#kept.set(page, kept);
    return kept;
  }
}
