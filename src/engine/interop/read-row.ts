import { type Problem, parseResponse } from '../../../surveys/parse';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import type { Response } from '../../../surveys/response';
import { answerOf } from './answer-cell';
import { readExact } from './exact-number';
import type { TimeFault } from './local-time';
import { plainReader } from './plain-row';
import type { TableRow } from './records';

/** One cell or one interview of a file that cannot be taken; `column` and `found` as they stood there. */
export interface RowProblem {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly reason: Problem['reason'] | TimeFault | 'held-otherwise' | 'long-row' | 'short-row';
}

export type ReadInterview =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Names that must stand in the heading for a file to be an export of interviews. */
export const KEY_COLUMNS = ['id', 'round', 'questionnaire', 'version', 'started_at', 'completed_at'] as const;

/**
 * Reads rows of an export of this questionnaire back into interviews: identifiers and answers; design and indicator
 * columns are computed anew, so a changed one cannot move a score. `decimal`: how the file writes numbers.
 */
export function interviewReader(
  questionnaire: Questionnaire,
  header: readonly string[],
  decimal: '.' | ',',
): (cells: TableRow, row: number) => ReadInterview {
  const plain = plainReader(questionnaire, header, decimal);
  const careful = carefulReader(questionnaire, header, decimal);
  return (cells, row) => {
    const response = plain(cells);
    return response === null ? careful(cells, row) : { ok: true, response };
  };
}

/** The same, saying of each cell that does not fit why not. */
export function carefulReader(
  questionnaire: Questionnaire,
  header: readonly string[],
  decimal: '.' | ',',
): (cells: TableRow, row: number) => ReadInterview {
  const at = new Map(header.map((name, k) => [name, k]));
  const questions = questionsOf(questionnaire).filter(({ name }) => at.has(name));
  return (cells, row) => {
    const cell = (name: string) => cells.cell(at.get(name) ?? -1);
    const answers = Object.fromEntries(
      questions.map(question => [question.name, answerOf(question, cell(question.name), decimal)]),
    );
    const field = fieldOf(cell('field'));
    if (!field.ok) return fail(row, [{ path: 'field', reason: 'envelope', value: cell('field') }]);
    const parsed = parseResponse(questionnaire, {
      id: cell('id'),
      kind: 'household',
      round: cell('round'),
      questionnaire: { id: cell('questionnaire'), version: cell('version') },
      place: { province: cell('province'), commune: cell('commune'), village: cell('village') },
      language: cell('language'),
      startedAt: cell('started_at'),
      completedAt: cell('completed_at'),
      weight: readExact(cell('weight'), decimal) ?? cell('weight'),
      answers,
      ...(field.value === null ? {} : { field: field.value }),
    });
    return parsed.ok ? { ok: true, response: parsed.value } : fail(row, parsed.problems);
  };
}

function fieldOf(cell: string): { ok: true; value: unknown } | { ok: false } {
  if (cell === '') return { ok: true, value: null };
  try {
    return { ok: true, value: JSON.parse(cell) as unknown };
  } catch {
    return { ok: false };
  }
}

const fail = (row: number, problems: readonly Problem[]): ReadInterview => ({
  ok: false,
  problems: problems.map(({ path, reason, value }) => ({ row, column: path, found: String(value), reason })),
});
