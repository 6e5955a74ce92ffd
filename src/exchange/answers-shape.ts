import { z } from 'zod';
import { type Answers, NoAnswer, QuestionName, Response } from '../../surveys/response';

/**
 * `Response` as surveys/response defines it, its answers checked by hand: a record of a hundred and seventy names costs
 * zod ten times as much as everything else in an interview, and an office reads a hundred thousand. A test holds both
 * to the same verdict.
 */
export const AdmittedResponse = Response.extend({
  answers: z.custom<Answers>(isAnswers),
});

const REASONS: ReadonlySet<unknown> = new Set(NoAnswer.options);
/** Names that were seen and are well formed; no more than any questionnaire could hold. */
const NAMES = new Set<string>();
const MOST_NAMES = 5_000;

function isAnswers(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  for (const [name, answer] of Object.entries(value)) {
    if (!isName(name) || !isAnswer(answer)) return false;
  }
  return true;
}

const isAnswer = (answer: unknown): boolean => {
  if (typeof answer === 'number') return Number.isFinite(answer);
  return Array.isArray(answer) ? answer.every(Number.isSafeInteger) : REASONS.has(answer);
};

function isName(name: string): boolean {
  if (NAMES.has(name)) return true;
  if (!QuestionName.safeParse(name).success) return false;
  if (NAMES.size < MOST_NAMES) NAMES.add(name);
  return true;
}
