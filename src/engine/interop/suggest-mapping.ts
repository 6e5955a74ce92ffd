import { fold } from '../../../indicators/text';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import type { Wording } from '../../../surveys/wording';
import { type Meaning, valueKey } from './mapping';

/** What a column of the file probably holds, and which of its values could be told; the rest is for a person. */
export interface SuggestedQuestion {
  readonly column: string;
  readonly values: Readonly<Record<string, Meaning>>;
  readonly untold: readonly string[];
}

/**
 * Looks for each question a column of its name or of its words, and for each value of it an answer of the same words in
 * any of the wordings. `valuesOf`: the different values of a column (some hundreds at most). Nothing is decided here.
 */
export function suggestQuestions(
  questionnaire: Questionnaire,
  wordings: readonly Wording[],
  header: readonly string[],
  valuesOf: (column: string) => readonly string[],
): Readonly<Record<string, SuggestedQuestion>> {
  const byFold = new Map(header.map(column => [fold(column), column]));
  const found = questionsOf(questionnaire).flatMap(question => {
    const names = [question.name, ...wordings.map(({ questions }) => questions[question.name]?.title ?? '')];
    const column = names.map(name => byFold.get(fold(name))).find(name => name !== undefined);
    if (column === undefined) return [];
    const meanings = meaningsOf(question, wordings);
    const values = valuesOf(column).filter(value => value.trim() !== '');
    const told = values.flatMap(value => {
      const meaning = meanings.get(valueKey(value));
      return meaning === undefined ? [] : [[value, meaning] as const];
    });
    const untold = values.filter(
      value => !meanings.has(valueKey(value)) && !(question.kind === 'number' && /\d/.test(value)),
    );
    return [[question.name, { column, values: Object.fromEntries(told), untold }] as const];
  });
  return Object.fromEntries(found);
}

type AskedQuestion = ReturnType<typeof questionsOf>[number];

function meaningsOf(question: AskedQuestion, wordings: readonly Wording[]): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { options, reasons } of wordings) {
    for (const reason of question.noAnswer) meanings.set(valueKey(reasons[reason]), reason);
    if (question.kind !== 'choice') continue;
    for (const code of question.options.codes) {
      meanings.set(String(code), code);
      const label = options[question.options.id]?.[code];
      if (label !== undefined) meanings.set(valueKey(label), code);
    }
  }
  return meanings;
}
