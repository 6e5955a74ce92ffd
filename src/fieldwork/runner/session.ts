import type { Page } from '../../../surveys/questionnaire';
import type { Autosave } from '../../storage/autosave';
import type { InterviewRecord } from '../../storage/database';
import type { AnswerState, HouseholdForm } from '../surveyjs/household-form';
import { type Place, placesOf, REVIEW, resume } from './route';

export interface SessionParts {
  readonly record: InterviewRecord;
  readonly form: HouseholdForm;
  readonly readOnly: boolean;
  /** Built around `snapshot`, so that what is written is the state at the moment of writing. */
  readonly autosave: (write: () => InterviewRecord) => Autosave;
  readonly now: () => string;
  /** Attempts the round asks for before a household is given up. */
  readonly visitsAsked?: number;
}

/**
 * One interview on screen: where it stands, and that nothing moves on before the last answer is durable.
 * Knows no React; screens subscribe.
 */
export class InterviewSession {
  readonly form: HouseholdForm;
  readonly autosave: Autosave;
  readonly readOnly: boolean;
  readonly visitsAsked: number;
  #record: InterviewRecord;
  #place: Place;
  /** Where to go on after an earlier answer was corrected. */
  #returnTo: Place | null = null;
  #moving: Promise<boolean> | null = null;
  readonly #now: () => string;
  readonly #listeners = new Set<() => void>();

  constructor({ record, form, readOnly, autosave, now, visitsAsked = 1 }: SessionParts) {
    this.#record = record;
    this.#now = now;
    this.form = form;
    this.readOnly = readOnly;
    this.visitsAsked = visitsAsked;
    this.autosave = autosave(() => this.snapshot());
    this.#place = resume(form, record.position);
    form.onChange(() => {
      if (!this.readOnly) this.autosave.request();
      this.#tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly place = (): Place => this.#place;

  readonly record = (): InterviewRecord => this.#record;

  /** The record as it stands now: what autosave writes. */
  snapshot(): InterviewRecord {
    this.#record = {
      ...this.#record,
      updatedAt: this.#now(),
      data: this.form.data(),
      position: this.#place,
      progress: { part: this.part(), parts: this.parts().length },
    };
    return this.#record;
  }

  /** Which part of the index is being asked: 1..28; 0 before the first, the last one after it. */
  part(): number {
    const pages = this.form.questionnaire.pages;
    const at = this.isReview() ? pages.length : pages.findIndex(({ id }) => id === this.#place.page);
    return pages.filter(({ role }, position) => role === 'sub-dimension' && position <= at).length;
  }

  /** The pages that count as parts of the index: one per sub-dimension. */
  parts(): readonly Page[] {
    return this.form.questionnaire.pages.filter(({ role }) => role === 'sub-dimension');
  }

  page(): Page | null {
    return this.form.questionnaire.pages.find(({ id }) => id === this.#place.page) ?? null;
  }

  /** Makes ready the page after this one. */
  prepareNextPage(): void {
    const pages = this.form.pages();
    const next = pages[pages.findIndex(({ id }) => id === this.#place.page) + 1];
    if (next) this.form.prepare(next);
  }

  isReview(): boolean {
    return this.#place.page === REVIEW;
  }

  answerState(): AnswerState {
    return this.#place.question === null ? 'answered' : this.form.state(this.#place.question);
  }

  /** The invitation was answered: which version of its words, and when; written with the answer itself. */
  noteConsent(): void {
    const { version } = this.#record.questionnaire;
    this.#record = { ...this.#record, consent: { version, at: this.#now() } };
    this.autosave.request();
  }

  /**
   * Moves on once the answer is durable; false when it could not be written. A second tap while that is being waited
   * for is the same tap: it must not carry past the next question.
   */
  next(): Promise<boolean> {
    this.#moving ??= this.#moveOn().finally(() => {
      this.#moving = null;
    });
    return this.#moving;
  }

  async #moveOn(): Promise<boolean> {
    if (!(await this.autosave.settled())) return false;
    const places = placesOf(this.form);
    const at = this.#indexIn(places);
    const onward = places[at + 1] ?? { page: REVIEW, question: null };
    this.go(this.#returnTo ? this.#onTheWayBack(places, at, this.#returnTo) : onward);
    return true;
  }

  previous(): void {
    const places = placesOf(this.form);
    const at = this.isReview() ? places.length : this.#indexIn(places);
    const before = places[at - 1];
    if (before) this.go(before);
  }

  hasPrevious(): boolean {
    const first = placesOf(this.form)[0];
    return first !== undefined && first.question !== this.#place.question;
  }

  /** Opens an answered question again; afterwards "next" comes back here. */
  correct(question: string): void {
    const from = this.#returnTo ?? this.#place;
    const to = placesOf(this.form).find(place => place.question === question);
    if (!to) return;
    this.go(to);
    this.#returnTo = from;
  }

  go(place: Place): void {
    this.#place = place;
    this.#returnTo = null;
    if (!this.readOnly) this.autosave.request();
    this.#tell();
  }

  /** A correction may open questions not asked before: those first, then back to where it was. */
  #onTheWayBack(places: readonly Place[], at: number, goal: Place): Place {
    const end = goal.page === REVIEW ? places.length : places.findIndex(same(goal));
    const opened = places
      .slice(at + 1, Math.max(at + 1, end))
      .find(({ question }) => this.form.state(question ?? '') === 'empty');
    if (!opened) return end >= 0 ? goal : (places[at + 1] ?? { page: REVIEW, question: null });
    return opened;
  }

  #indexIn(places: readonly Place[]): number {
    return places.findIndex(same(this.#place));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const same =
  (wanted: Place) =>
  (place: Place): boolean =>
    place.question === wanted.question && place.page === wanted.page;
