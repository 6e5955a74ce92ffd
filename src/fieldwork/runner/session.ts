import type { Language } from '../../../indicators/language';
import type { RoundConduct } from '../../../surveys/conduct';
import type { FieldRecord } from '../../../surveys/field-record';
import type { Page } from '../../../surveys/questionnaire';
import type { Autosave } from '../../storage/autosave';
import type { InterviewRecord } from '../../storage/database';
import { emptyField } from '../field/field-record';
import { localTime } from '../local-time';
import type { AnswerState, HouseholdForm } from '../surveyjs/household-form';
import { ParadataLog } from './paradata-log';
import { type Place, placesOf, REVIEW, resume } from './route';
import { type Clocks, SessionClock } from './session-clock';

export interface SessionParts {
  readonly record: InterviewRecord;
  readonly form: HouseholdForm;
  readonly readOnly: boolean;
  /** Built around `snapshot`, so that what is written is the state at the moment of writing. */
  readonly autosave: (write: () => InterviewRecord) => Autosave;
  readonly clocks: Clocks;
  /** How its round is carried out; absent where the device began by itself. */
  readonly conduct?: RoundConduct | undefined;
}

/**
 * One interview on screen: where it stands, and that nothing moves on before the last answer is durable.
 * Knows no React; screens subscribe.
 */
export class InterviewSession {
  readonly form: HouseholdForm;
  readonly autosave: Autosave;
  readonly readOnly: boolean;
  readonly conduct: RoundConduct | null;
  readonly #clock: SessionClock;
  readonly #log: ParadataLog;
  #field: FieldRecord;
  #record: InterviewRecord;
  #place: Place;
  /** Where a tap leads, while that is being written; on screen once it is durable. */
  #towards: Place | null = null;
  /** Answer of the open question when it was opened. */
  #opened: unknown;
  /** Where to go on after an earlier answer was corrected. */
  #returnTo: Place | null = null;
  #moving: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor({ record, form, readOnly, autosave, clocks, conduct }: SessionParts) {
    this.#record = record;
    this.#field = record.field ?? emptyField(record.owner ?? null, null);
    const { paradata } = this.#field;
    const notBefore = new Date(record.updatedAt).getTime();
    this.#clock = new SessionClock(clocks, { notBefore, jumps: paradata?.clockJumps ?? [] });
    this.#log = new ParadataLog(paradata, clocks.monotonic);
    this.form = form;
    this.readOnly = readOnly;
    this.conduct = conduct ?? null;
    this.autosave = autosave(() => this.snapshot());
    this.#place = resume(form, record.position);
    this.#opened = form.value(this.#place.question ?? '');
    this.#log.enter(this.#place.page);
    form.onAnswer((name, from, to) => this.#answered(name, from, to));
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

  /** What the field knows beside the answers. */
  readonly field = (): FieldRecord => this.#field;

  /** Practice is never counted. */
  isPractice(): boolean {
    return this.#record.status === 'practice';
  }

  /** Time of the interview, ISO with the offset of the place; never goes back. */
  time(): string {
    return localTime(new Date(this.#clock.now()));
  }

  /** The last jump back of the phone's clock, ms; null while there was none. */
  jumpedBack(): number | null {
    return this.#clock.jumps().findLast(jump => jump < 0) ?? null;
  }

  /** Attempts the round asks for before a household is given up. */
  get visitsAsked(): number {
    return this.conduct?.visits ?? 1;
  }

  /** The record as it stands now: what autosave writes. */
  snapshot(): InterviewRecord {
    const jumpsBefore = this.#clock.jumps().length;
    const updatedAt = this.time();
    // The screen is told of a clock set back once this write is under way.
    if (this.#clock.jumps().length > jumpsBefore) queueMicrotask(() => this.#tell());
    this.#field = { ...this.#field, paradata: this.#log.snapshot(this.#clock.jumps()) };
    this.#record = {
      ...this.#record,
      updatedAt,
      field: this.#field,
      data: this.form.data(),
      position: this.#towards ?? this.#place,
      progress: { part: this.#partAt(this.#towards ?? this.#place), parts: this.parts().length },
    };
    return this.#record;
  }

  /** Which part of the index is being asked: 1..28; 0 before the first, the last one after it. */
  part(): number {
    return this.#partAt(this.#place);
  }

  #partAt(place: Place): number {
    const pages = this.form.questionnaire.pages;
    const at = place.page === REVIEW ? pages.length : pages.findIndex(({ id }) => id === place.page);
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
    const version = this.invitationVersion();
    this.#record = { ...this.#record, consent: { version, at: this.time() } };
    this.autosave.request();
  }

  /** Version of the words read out: the round's own, or those of the questionnaire. */
  invitationVersion(): string {
    return this.conduct?.consent.version ?? this.#record.questionnaire.version;
  }

  /** Changes what the field knows; written like an answer. */
  note(change: Partial<FieldRecord>): void {
    if (this.readOnly) return;
    this.#field = { ...this.#field, ...change };
    this.autosave.request();
    this.#tell();
  }

  /** An unusual number stands, for this reason. */
  keep(question: string, reason: string): void {
    this.note({ kept: [...without(this.#field.kept, question), { question, reason }] });
  }

  isKept(question: string): boolean {
    return this.#field.kept.some(one => one.question === question);
  }

  /** What the interviewer wants to say about a question; empty text takes it back. */
  remark(question: string, text: string): void {
    const others = without(this.#field.remarks, question);
    this.note({ remarks: text === '' ? others : [...others, { question, text }] });
  }

  /** Passes over a question unasked, with the reason; it counts as not reached. */
  skip(question: string, reason: string): Promise<boolean> {
    this.note({ skipped: [...without(this.#field.skipped ?? [], question), { question, reason }] });
    return this.next();
  }

  isSkipped(question: string): boolean {
    return this.#field.skipped?.some(one => one.question === question) ?? false;
  }

  /** The interview goes on in another language: kept first, then whoever shows it opens it again. */
  async changeLanguage(language: Language): Promise<void> {
    if (this.readOnly) return;
    this.#record = { ...this.#record, language };
    this.autosave.request();
    if (await this.autosave.flush()) this.onReopen();
  }

  /** Set by the screen: builds the form anew from what is kept. */
  onReopen: () => void = () => undefined;

  /**
   * Moves on once the answer and the move itself are durable; false when they could not be written. A second tap while
   * that is being waited for is the same tap: it must not carry past the next question.
   */
  next(): Promise<boolean> {
    return this.#move(() => {
      const places = placesOf(this.form);
      const at = this.#indexIn(places);
      const onward = places[at + 1] ?? { page: REVIEW, question: null };
      return this.#returnTo ? this.#onTheWayBack(places, at, this.#returnTo) : onward;
    });
  }

  previous(): Promise<boolean> {
    return this.#move(() => {
      const places = placesOf(this.form);
      return places[(this.isReview() ? places.length : this.#indexIn(places)) - 1] ?? null;
    }, BACK);
  }

  hasPrevious(): boolean {
    const first = placesOf(this.form)[0];
    return first !== undefined && first.question !== this.#place.question;
  }

  /** Opens an answered question again; afterwards "next" comes back here. */
  correct(question: string): Promise<boolean> {
    const from = this.#returnTo ?? this.#place;
    return this.#move(() => placesOf(this.form).find(place => place.question === question) ?? null, {
      ...BACK,
      returnTo: from,
    });
  }

  #move(whereTo: () => Place | null, how: Move = {}): Promise<boolean> {
    this.#moving ??= this.#moveTo(whereTo, how).finally(() => {
      this.#towards = null;
      this.#moving = null;
    });
    return this.#moving;
  }

  /** What is on screen is on the disk: a place is shown once it is written (decision 086). */
  async #moveTo(whereTo: () => Place | null, { isBack = false, returnTo = null }: Move): Promise<boolean> {
    const place = whereTo();
    if (!place) return false;
    this.#leaveNumber();
    if (isBack && !this.#towards) this.#log.back();
    this.#towards = place;
    if (!this.readOnly) this.autosave.request();
    const isKept = this.readOnly || (await this.autosave.flush());
    // Looking back is always possible; onward only past what is kept.
    if (!isKept && !isBack) return false;
    // The answer was changed while it was being written, and leads elsewhere now.
    if (isKept && !same(place)(whereTo())) return this.#moveTo(whereTo, { isBack, returnTo });
    this.#show(place, returnTo);
    return isKept;
  }

  #show(place: Place, returnTo: Place | null): void {
    this.#place = place;
    this.#opened = this.form.value(place.question ?? '');
    this.#log.enter(place.page);
    this.#returnTo = returnTo;
    this.#tell();
  }

  /** A number is typed digit by digit: what counts is what it was and what it became. */
  #leaveNumber(): void {
    const { question } = this.#place;
    if (question === null || this.form.isChoice(question)) return;
    this.#log.change(question, this.#opened, this.form.value(question));
    this.#opened = this.form.value(question);
  }

  /** A reason given for one value is none for another; a question answered after all was not skipped. */
  #answered(name: string, from: unknown, to: unknown): void {
    if (this.form.isChoice(name)) this.#log.change(name, from, to);
    if (this.isKept(name)) this.#field = { ...this.#field, kept: without(this.#field.kept, name) };
    const { skipped } = this.#field;
    if (skipped && this.isSkipped(name)) this.#field = { ...this.#field, skipped: without(skipped, name) };
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

interface Move {
  readonly isBack?: boolean;
  /** Where "next" leads afterwards. */
  readonly returnTo?: Place | null;
}
const BACK: Move = { isBack: true };

const same =
  (wanted: Place) =>
  (place: Place | null): boolean =>
    place?.question === wanted.question && place.page === wanted.page;

const without = <T extends { readonly question: string }>(of: readonly T[], question: string): T[] =>
  of.filter(one => one.question !== question);
