import { parseResponse } from '../../../surveys/parse';
import { type Question, type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { type DigestBytes, derivedId } from './derived-id';
import { readTime } from './local-time';
import { type Mapping, type Meaning, valueKey } from './mapping';
import { weighted } from './person-weight';
import type { ReadInterview, RowProblem } from './read-row';
import type { TableRow } from './records';

export interface MappedFrame {
  readonly questionnaire: Questionnaire;
  readonly digest: DigestBytes;
}

/** Headings the mapping names and the file does not have; a mapping fits when there are none. */
export function missingColumns({ fields, questions }: Mapping, header: readonly string[]): string[] {
  const named = [
    ...Object.values(fields).filter(column => column !== null),
    ...Object.values(questions).map(({ column }) => column),
  ];
  return [...new Set(named)].filter(column => !header.includes(column));
}

/** Reads rows of a table by a mapping; a row that does not fit is named with its column and value. */
export function mappedReader(
  { questionnaire, digest }: MappedFrame,
  mapping: Mapping,
  header: readonly string[],
): (cells: TableRow, row: number) => ReadInterview {
  const at = new Map(header.map((name, k) => [name, k]));
  const { fields, constants } = mapping;
  const readers = questionsOf(questionnaire).flatMap(question => answerReader(question, mapping));
  return (cells, row) => {
    const cell = (column: string | null) => (column === null ? '' : cells.cell(at.get(column) ?? -1).trim());
    const problem = (column: string, reason: RowProblem['reason']): ReadInterview => ({
      ok: false,
      problems: [{ row, column, found: cell(column), reason }],
    });
    const key = cell(fields.key);
    if (key === '') return problem(fields.key, 'envelope');
    const started = readTime(cell(fields.started));
    if (!started.ok) return problem(fields.started, started.reason);
    const completed = fields.completed === null ? started : readTime(cell(fields.completed));
    if (!completed.ok) return problem(fields.completed ?? '', completed.reason);
    const answers = Object.fromEntries(readers.map(({ name, column, read }) => [name, read(cell(column))]));
    const parsed = parseResponse(questionnaire, {
      id: derivedId(Date.parse(started.text), digest(`${mapping.id} ${key}`)),
      kind: 'household',
      round: constants.round,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      place: {
        province: cell(fields.province) || constants.province,
        commune: cell(fields.commune),
        village: cell(fields.village),
      },
      language: 'vi',
      startedAt: started.text,
      completedAt: completed.text,
      weight: 1,
      answers,
    });
    if (parsed.ok) return { ok: true, response: weighted(parsed.value) };
    const columnOf = (name: string) => mapping.questions[name]?.column ?? name;
    return {
      ok: false,
      problems: parsed.problems.map(({ path, reason, value }) => ({
        row,
        column: columnOf(path),
        found: String(value),
        reason,
      })),
    };
  };
}

interface AnswerReader {
  readonly name: string;
  readonly column: string;
  readonly read: (cell: string) => unknown;
}

function answerReader(question: Question, { questions }: Mapping): AnswerReader[] {
  const mapped = questions[question.name];
  if (mapped === undefined) return [];
  const meanings = new Map<string, Meaning>(
    Object.entries(mapped.values).map(([text, meaning]) => [valueKey(text), meaning]),
  );
  const read = (cell: string): unknown => {
    if (cell === '') return undefined;
    const meaning = meanings.get(valueKey(cell));
    if (meaning === '') return undefined;
    if (meaning !== undefined) return meaning;
    return question.kind === 'choice' && /^\d+$/.test(cell) ? Number(cell) : cell;
  };
  return [{ name: question.name, column: mapped.column, read }];
}
