import type { Question } from '../../../surveys/questionnaire';
import { readExact } from './exact-number';
import { reasonOfCode } from './missing';

/** A cell of our own export: a code, a number or a reason; what is none of them stays text, to be refused by name. */
export function answerOf(question: Question, cell: string, decimal: '.' | ','): unknown {
  if (cell === '') return undefined;
  const value = readExact(cell, decimal);
  if (value === null) return cell;
  const reason = reasonOfCode(value);
  if (reason !== null) return reason;
  return question.kind === 'choice' || Number.isFinite(value) ? value : cell;
}
