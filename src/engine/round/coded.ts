import type { Edition } from '../../../indicators/edition';
import { type CodedAnswers, coderFor, indicatorsOf, isAmount, type Lacking } from '../../../surveys/code';
import type { CodedForm } from '../../../surveys/household/versions';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Coding } from '../../../surveys/reading';
import type { Response } from '../../../surveys/response';
import { type Asked, type KnownForms, lackingIn, tableOf } from './known-forms';

/** One completed interview as numbers, with the little of its place and person that scoring needs. */
export interface CodedInterview extends CodedAnswers {
  readonly id: string;
  readonly commune: string;
  /** As typed; the design tells villages apart. */
  readonly village: string;
  /** Id of the village in the round's sample, where the field record names it. */
  readonly villageId: string | null;
  /** Declared margin cell: sex and age group. */
  readonly cell: string;
  /** Within-PSU weight (adults of the household, capped). */
  readonly weight: number;
  readonly completedAt: string;
}

/** A coder of responses to one questionnaire for one edition; looks the readings up once. */
export function interviewCoder(
  questionnaire: Questionnaire,
  coding: Coding,
  edition: Edition,
  lacking: Lacking = 'refused',
): (response: Response) => CodedInterview {
  const code = coderFor(questionnaire, coding, edition, lacking);
  return response => ({
    ...code(response),
    id: response.id,
    commune: response.place.commune,
    village: response.place.village,
    villageId: response.field?.village ?? null,
    cell: `${String(response.answers.sex ?? '')}/${String(response.answers.age_group ?? '')}`,
    weight: response.weight,
    completedAt: response.completedAt,
  });
}

/** What is agreed for a round about coding. */
export interface CodingFrame extends KnownForms {
  readonly edition: Edition;
}

/**
 * A coder that reads each interview by the table of the version it was asked in; each table is looked up once. Null for
 * a version nobody here knows: another table's codes would be wrong without a word (docs/decisions/148).
 */
export function frameCoder(frame: CodingFrame): (response: Asked) => CodedInterview | null {
  const { edition } = frame;
  const coderOf = (form: CodedForm) =>
    interviewCoder(form.questionnaire, form.coding, edition, lackingIn(frame, form));
  const coders = new Map<CodedForm, ReturnType<typeof coderOf>>();
  return response => {
    const form = tableOf(frame, response);
    if (!form) return null;
    const code = coders.get(form) ?? coderOf(form);
    coders.set(form, code);
    return code(response);
  };
}

/** All indicators of the edition in order as floats, NaN where nothing is counted. */
export function answersOf(edition: Edition, { codes, amounts }: CodedAnswers): Float64Array {
  const amountAt = amountsOf(edition);
  const values = new Float64Array(amountAt.length);
  let nextAmount = 0;
  for (let position = 0; position < amountAt.length; position++) {
    const value = amountAt[position] ? amounts[nextAmount++] : codes[position];
    values[position] = value === undefined || (value === 255 && !amountAt[position]) ? Number.NaN : value;
  }
  return values;
}

const AMOUNTS = new WeakMap<Edition, readonly boolean[]>();

/** Which indicators of an edition are amounts; looked up once, for this is asked for every interview. */
function amountsOf(edition: Edition): readonly boolean[] {
  const made = AMOUNTS.get(edition) ?? indicatorsOf(edition).map(isAmount);
  AMOUNTS.set(edition, made);
  return made;
}
