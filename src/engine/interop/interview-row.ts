import type { Edition } from '../../../indicators/edition';
import { indicatorsOf } from '../../../surveys/code';
import type { CodedForm } from '../../../surveys/household/versions';
import { questionsOf } from '../../../surveys/questionnaire';
import type { Answer, Response } from '../../../surveys/response';
import { type Asked, type KnownForms, lackingIn, tableOf } from '../round/known-forms';
import { indicatorColumn } from './interview-variables';
import { MISSING_CODES } from './missing';
import { slotCoder } from './slot-coder';
import type { Value, Variable } from './variable';

/** Where an interview stands in the design; `factor` multiplies its weight at estimation. */
export interface DesignPlace {
  readonly stratum: string;
  readonly psu: string;
  readonly factor: number;
}

export interface RowFrame extends KnownForms {
  readonly edition: Edition;
  readonly designOf: (response: Response) => DesignPlace;
}

/**
 * Cells of an interview in the order of the variables, read by the version it was asked in; where each comes from is
 * looked up once for many interviews. Of a version nobody here knows neither answers nor indicators are told.
 */
export function rowsFor(frame: RowFrame, variables: readonly Variable[]): (response: Asked) => Value[] {
  const cellsBy = new Map<CodedForm | null, Cells>();
  return response => {
    const form = tableOf(frame, response);
    const cells = cellsBy.get(form) ?? cellsOf(form, frame, variables);
    cellsBy.set(form, cells);
    return cells(response, fixedValues(response, frame.designOf(response)));
  };
}

type Fixed = Readonly<Record<string, Value>>;
type Cells = (response: Response, fixed: Fixed) => Value[];

function cellsOf(form: CodedForm | null, frame: RowFrame, variables: readonly Variable[]): Cells {
  if (!form) return (_, fixed) => variables.map(({ name }) => fixed[name] ?? null);
  const { edition } = frame;
  const code = slotCoder({ ...form, edition, lacking: lackingIn(frame, form) });
  const sources = variables.map(sourceIn(form, edition));
  return (response, fixed) => {
    const { answers, indicators } = code(response);
    const cells: Value[] = new Array(sources.length);
    for (let k = 0; k < sources.length; k++) {
      const { from, at, name } = sources[k] as Source;
      if (from === 'answer') cells[k] = answerValue(answers[at]);
      else cells[k] = (from === 'indicator' ? indicators[at] : fixed[name]) ?? null;
    }
    return cells;
  };
}

/** Where the cells of a column come from: position of a question or an indicator, else its name. */
interface Source {
  readonly from: 'answer' | 'indicator' | 'fixed';
  readonly at: number;
  readonly name: string;
}

function sourceIn({ questionnaire }: CodedForm, edition: Edition): (variable: Variable) => Source {
  const questions = new Map(questionsOf(questionnaire).map(({ name }, k) => [name, k]));
  const indicators = new Map(indicatorsOf(edition).map((indicator, k) => [indicatorColumn(indicator), k]));
  return ({ name, role }: Variable) => {
    if (role === 'answer') return { from: 'answer', at: questions.get(name) ?? -1, name };
    if (role === 'indicator') return { from: 'indicator', at: indicators.get(name) ?? -1, name };
    return { from: 'fixed', at: -1, name };
  };
}

const fixedValues = (response: Response, { stratum, psu, factor }: DesignPlace): Fixed => ({
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
  if (typeof answer !== 'string') return answer.join(' ');
  return MISSING_CODES[answer];
}
