import type { ChoiceQuestion } from '../../../surveys/questionnaire';
import { type Question, type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import type { Wording } from '../../../surveys/wording';

const withReasons = (base: string, { noAnswer }: Pick<Question, 'noAnswer'>): string =>
  [base, ...noAnswer].join('_');

/** Choice list of a question: its option set and the reasons it offers. */
export const listOf = (question: ChoiceQuestion): string => withReasons(question.options.id, question);

/** Choice list of the reasons beside a number. */
export const reasonListOf = (question: Pick<Question, 'noAnswer'>): string =>
  withReasons('reasons', question);

type Row = Readonly<Record<string, string>>;

/** Every list once, in the order it is first used; `columns` are the label columns, one per wording. */
export function choiceLists(
  questionnaire: Questionnaire,
  wordings: readonly Wording[],
  columns: readonly string[],
): Row[] {
  const lists = new Map<string, Row[]>();
  for (const question of questionsOf(questionnaire)) {
    const name = question.kind === 'choice' ? listOf(question) : reasonListOf(question);
    if (!lists.has(name)) lists.set(name, rowsOf(name, question, wordings, columns));
  }
  return [...lists.values()].flat();
}

function rowsOf(
  list: string,
  question: Question,
  wordings: readonly Wording[],
  columns: readonly string[],
): Row[] {
  const row = (name: string, label: (wording: Wording) => string | undefined): Row => ({
    list_name: list,
    name,
    ...Object.fromEntries(columns.map((column, k) => [column, labelIn(wordings[k], label)])),
  });
  const answers =
    question.kind === 'choice'
      ? question.options.codes.map(code =>
          row(String(code), ({ options }) => options[question.options.id]?.[code]),
        )
      : [];
  return [...answers, ...question.noAnswer.map(reason => row(reason, ({ reasons }) => reasons[reason]))];
}

const labelIn = (wording: Wording | undefined, label: (wording: Wording) => string | undefined): string =>
  (wording && label(wording)) ?? '';
