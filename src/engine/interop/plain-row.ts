import { type ReadAnswer, readAnswer } from '../../../surveys/parse';
import type { Question, Questionnaire } from '../../../surveys/questionnaire';
import { type Answer, Response } from '../../../surveys/response';
import { meetsOnRoute } from '../../../surveys/route';
import { slotsOf } from '../../../surveys/slots';
import { answerOf } from './answer-cell';
import { readExact } from './exact-number';
import type { TableRow } from './records';

/** A column's different cells with what each says; amounts differ in every row, so no more than this are kept. */
const MOST_CELLS = 5_000;

/**
 * Reads a row of our own export that is right in every cell, at a fraction of the careful reader's cost: each different
 * cell of a column is judged once, and the route is walked once. Null = not plainly right; the careful reader then says
 * what is wrong, or that nothing is. A property holds both to the same verdict.
 */
export function plainReader(
  questionnaire: Questionnaire,
  header: readonly string[],
  decimal: '.' | ',',
): (cells: TableRow) => Response | null {
  const envelope = envelopeReader(questionnaire, header, decimal);
  const answers = answersReader(questionnaire, header, decimal);
  return cells => {
    const outside = envelope(cells);
    if (outside === null) return null;
    const given = answers(cells);
    return given === null ? null : { ...outside, answers: given };
  };
}

function answersReader(questionnaire: Questionnaire, header: readonly string[], decimal: '.' | ',') {
  const slots = slotsOf(questionnaire);
  const columns = slots.questions.map((question, slot) => ({
    slot,
    name: question.name,
    at: header.indexOf(question.name),
    judge: judge(question, decimal),
  }));
  const { admittedIf } = questionnaire;
  const given: (Answer | undefined)[] = columns.map(() => undefined);
  const kept: unknown[] = [...given];
  const asked = new Uint8Array(columns.length);
  return (cells: TableRow): Response['answers'] | null => {
    for (const { slot, at, judge: answer } of columns) {
      const cell = cells.cell(at);
      const read = cell === '' ? undefined : answer(cell);
      if (read === null) return null;
      given[slot] = read;
    }
    slots.route(given, kept, asked);
    const answers: Record<string, Answer> = {};
    for (const { slot, name } of columns) {
      const answer = asked[slot] === 1 ? given[slot] : undefined;
      if (answer !== undefined) answers[name] = answer;
    }
    return !admittedIf || meetsOnRoute(admittedIf, answers) ? answers : null;
  };
}

/** Null = no answer of this question. */
function judge(question: Question, decimal: '.' | ','): (cell: string) => Answer | null {
  return remembered(cell => {
    const read: ReadAnswer = readAnswer(question, answerOf(question, cell, decimal));
    return 'answer' in read ? read.answer : null;
  });
}

/** What was said of a cell before; most are one letter long, and found by its number. */
function remembered<T>(of: (cell: string) => T): (cell: string) => T {
  const letters: (T | undefined)[] = Array.from({ length: 128 });
  const known = new Map<string, T>();
  return cell => {
    const letter = cell.length === 1 ? cell.charCodeAt(0) : 128;
    const before = letter < 128 ? letters[letter] : known.get(cell);
    if (before !== undefined) return before;
    const made = of(cell);
    if (letter < 128) letters[letter] = made;
    else if (known.size < MOST_CELLS) known.set(cell, made);
    return made;
  };
}

type Outside = Omit<Response, 'answers'>;
const { id: Id, startedAt: Time, round: Name, language: Language, field: Field } = Response.shape;

function envelopeReader(
  { id: questionnaireId, version }: Questionnaire,
  header: readonly string[],
  decimal: '.' | ',',
): (cells: TableRow) => Outside | null {
  const at = (name: string) => header.indexOf(name);
  const columns = {
    id: at('id'),
    round: at('round'),
    questionnaire: at('questionnaire'),
    version: at('version'),
    province: at('province'),
    commune: at('commune'),
    village: at('village'),
    language: at('language'),
    started: at('started_at'),
    completed: at('completed_at'),
    weight: at('weight'),
    field: at('field'),
  };
  const isNamed = remembered(text => Name.safeParse(text).success);
  const languageOf = remembered(text => Language.safeParse(text).data ?? null);
  return cells => {
    const cell = (column: number): string => cells.cell(column);
    const [id, round, village] = [cell(columns.id), cell(columns.round), cell(columns.village)];
    const [startedAt, completedAt] = [cell(columns.started), cell(columns.completed)];
    const weight = readExact(cell(columns.weight), decimal);
    const language = languageOf(cell(columns.language));
    const field = fieldOf(cell(columns.field));
    const isRight =
      cell(columns.questionnaire) === questionnaireId &&
      cell(columns.version) === version &&
      isNamed(round) &&
      isNamed(village) &&
      Id.safeParse(id).success &&
      Time.safeParse(startedAt).success &&
      Time.safeParse(completedAt).success;
    if (!isRight || language === null || field === null || weight === null || weight < 0) return null;
    return {
      id,
      kind: 'household',
      round,
      questionnaire: { id: questionnaireId, version },
      place: { province: cell(columns.province), commune: cell(columns.commune), village },
      language,
      startedAt,
      completedAt,
      weight,
      ...(field === undefined ? {} : { field }),
    };
  };
}

/** Undefined = none; null = one that cannot be taken. */
function fieldOf(cell: string): Outside['field'] | null {
  if (cell === '') return undefined;
  try {
    return Field.safeParse(JSON.parse(cell)).data ?? null;
  } catch {
    return null;
  }
}
