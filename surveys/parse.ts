import { z } from 'zod';
import { judgeNumber, type NumberRefusal } from './judge-number';
import { type Question, type Questionnaire, questionsOf } from './questionnaire';
import { type Answer, type Answers, NoAnswer, Response } from './response';
import { meets, onRoute } from './route';
import type { RawAnswers } from './survey-data';

export type ProblemReason =
  | NumberRefusal
  | 'unknown-question'
  | 'unknown-code'
  | 'reason-not-offered'
  | 'other-questionnaire'
  | 'not-admitted'
  | 'envelope';

/** A Response whose answers are still to be read. */
const Envelope = Response.extend({
  answers: z.custom<RawAnswers>(
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

/** `path`: question name, or the path in the envelope. `value`: what stood there. `detail`: zod's words, for logs. */
export interface Problem {
  readonly path: string;
  readonly reason: ProblemReason;
  readonly value: unknown;
  readonly detail?: string;
}

export interface ParsedAnswers {
  readonly answers: Answers;
  /** Names answered although off the route: left out of `answers`. */
  readonly dropped: readonly string[];
  /** On the route, neither answer nor reason: counted as not reached. */
  readonly unanswered: readonly string[];
}

export type Parsed<T> =
  | ({ readonly ok: true; readonly value: T } & Omit<ParsedAnswers, 'answers'>)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Completed flat answers (fromSurveyData, or a row of a file) -> answers that may be stored and scored.
 * Unknown names, unknown codes, reasons not offered and numbers that cannot be read or lie outside the hard range
 * are refused, all named at once; answers off the route are dropped and listed. Numbers may come as text.
 */
export function parseAnswers(questionnaire: Questionnaire, raw: RawAnswers): Parsed<Answers> {
  const known = namedQuestions(questionnaire);
  const read: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (isEmpty(value)) continue;
    const question = known.get(name);
    const result = question ? readAnswer(question, value) : refuse('unknown-question');
    if ('reason' in result) problems.push({ path: name, reason: result.reason, value });
    else read[name] = result.answer;
  }
  return problems.length > 0 ? { ok: false, problems } : keepRoute(questionnaire, read);
}

/**
 * A completed interview -> strict Response. The envelope is checked by zod, the answers as in `parseAnswers`;
 * another questionnaire or version, or an interview without consent, is refused.
 */
export function parseResponse(questionnaire: Questionnaire, candidate: unknown): Parsed<Response> {
  const envelope = Envelope.safeParse(candidate);
  if (!envelope.success) return { ok: false, problems: envelope.error.issues.map(problemOfIssue) };
  const { id, version } = envelope.data.questionnaire;
  if (id !== questionnaire.id || version !== questionnaire.version)
    return one('questionnaire', 'other-questionnaire', { id, version });
  const parsed = parseAnswers(questionnaire, envelope.data.answers);
  if (!parsed.ok) return parsed;
  const { admittedIf } = questionnaire;
  if (admittedIf && !meets(questionnaire, admittedIf, parsed.value))
    return one('answers', 'not-admitted', null);
  return { ...parsed, value: { ...envelope.data, answers: parsed.value } };
}

const NAMED = new WeakMap<Questionnaire, ReadonlyMap<string, Question>>();

/** Looked up once per questionnaire: an import reads thousands of interviews of one. */
function namedQuestions(questionnaire: Questionnaire): ReadonlyMap<string, Question> {
  const made =
    NAMED.get(questionnaire) ??
    new Map(questionsOf(questionnaire).map(question => [question.name, question]));
  NAMED.set(questionnaire, made);
  return made;
}

export type ReadAnswer = { readonly answer: Answer } | { readonly reason: ProblemReason };

/** One answer to one question: as it is kept, or why it is refused. */
export function readAnswer(question: Question, value: unknown): ReadAnswer {
  if (isReason(value)) return readReason(question, value);
  if (question.kind === 'number') {
    if (typeof value !== 'number' && typeof value !== 'string') return refuse('not-a-number');
    const judged = judgeNumber(question, value);
    return judged.kind === 'refused' ? refuse(judged.reason) : { answer: judged.value };
  }
  const code = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
  const known = question.options.codes.find(option => option === code);
  return known === undefined ? refuse('unknown-code') : { answer: known };
}

/** `notreached` is never offered but may be recorded for any question of an interview that broke off. */
const readReason = (question: Question, reason: NoAnswer): ReadAnswer =>
  reason === 'notreached' || question.noAnswer.includes(reason)
    ? { answer: reason }
    : refuse('reason-not-offered');

function keepRoute(questionnaire: Questionnaire, read: Readonly<Record<string, Answer>>): Parsed<Answers> {
  const route = onRoute(questionnaire, read);
  const names = Object.keys(read);
  const dropped = names.filter(name => !route.has(name));
  const unanswered: string[] = [];
  for (const { name, optional } of namedQuestions(questionnaire).values()) {
    if (optional !== true && read[name] === undefined && route.has(name)) unanswered.push(name);
  }
  const value = dropped.length === 0 ? read : without(read, dropped);
  return { ok: true, value, dropped, unanswered };
}

function without(read: Readonly<Record<string, Answer>>, dropped: readonly string[]): Answers {
  const kept = { ...read };
  for (const name of dropped) delete kept[name];
  return kept;
}

const REASONS: ReadonlySet<unknown> = new Set(NoAnswer.options);
const isReason = (value: unknown): value is NoAnswer => typeof value === 'string' && REASONS.has(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
const refuse = (reason: ProblemReason) => ({ reason });
const one = (path: string, reason: ProblemReason, value: unknown) =>
  ({ ok: false, problems: [{ path, reason, value }] }) as const;

const problemOfIssue = ({ path, message, input }: z.core.$ZodIssue): Problem => ({
  path: path.map(String).join('.'),
  reason: 'envelope',
  value: input,
  detail: message,
});
