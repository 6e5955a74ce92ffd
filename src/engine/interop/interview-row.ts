import type { Edition } from '../../../indicators/edition';
import { amountIndicatorsOf, type Coder, coderFor, indicatorsOf, MISSING_CODE } from '../../../surveys/code';
import type { Questionnaire } from '../../../surveys/questionnaire';
import type { Coding } from '../../../surveys/reading';
import { type Answer, NoAnswer, type Response } from '../../../surveys/response';
import { indicatorColumn } from './interview-variables';
import { MISSING_CODES } from './missing';
import type { Value, Variable } from './variable';

/** Where an interview stands in the design; `factor` multiplies its weight at estimation. */
export interface DesignPlace {
  readonly stratum: string;
  readonly psu: string;
  readonly factor: number;
}

export interface RowFrame {
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
  readonly edition: Edition;
  readonly designOf: (response: Response) => DesignPlace;
}

/** Cells of an interview in the order of the variables; looks names up once for many interviews. */
export function rowsFor(frame: RowFrame, variables: readonly Variable[]): (response: Response) => Value[] {
  const coded = codedValues(frame);
  return response => {
    const fixed = fixedValues(response, frame.designOf(response));
    const indicators = coded(response);
    return variables.map(({ name, role }) => {
      if (role === 'answer') return answerValue(response.answers[name]);
      if (role === 'indicator') return indicators.get(name) ?? null;
      return fixed[name] ?? null;
    });
  };
}

const fixedValues = (response: Response, { stratum, psu, factor }: DesignPlace): Record<string, Value> => ({
  id: response.id,
  round: response.round,
  province: response.place.province,
  commune: response.place.commune,
  village: response.place.village,
  questionnaire: response.questionnaire.id,
  version: response.questionnaire.version,
  language: response.language,
  started_at: response.startedAt,
  completed_at: response.completedAt,
  stratum,
  psu,
  weight: response.weight,
  factor,
  field: response.field ? JSON.stringify(response.field) : null,
});

/** No question of ours takes several answers; a list would be written with its codes joined. */
function answerValue(answer: Answer | undefined): Value {
  if (answer === undefined || typeof answer === 'number') return answer ?? null;
  if (Array.isArray(answer)) return answer.join(' ');
  return MISSING_CODES[NoAnswer.parse(answer)];
}

function codedValues({
  questionnaire,
  coding,
  edition,
}: RowFrame): (response: Response) => Map<string, Value> {
  const code: Coder = coderFor(questionnaire, coding, edition);
  const columns = indicatorsOf(edition).map(indicatorColumn);
  const amountColumns = amountIndicatorsOf(edition).map(indicatorColumn);
  return response => {
    const { codes, amounts } = code(response);
    const values = new Map<string, Value>();
    columns.forEach((column, k) => {
      const value = codes[k];
      if (value !== undefined && value !== MISSING_CODE) values.set(column, value);
    });
    amountColumns.forEach((column, k) => {
      const value = amounts[k];
      if (value !== undefined && !Number.isNaN(value)) values.set(column, value);
    });
    return values;
  };
}
