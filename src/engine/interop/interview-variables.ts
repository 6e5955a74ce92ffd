import type { Edition, Indicator } from '../../../indicators/edition';
import { indicatorsOf, isAmount } from '../../../surveys/code';
import { type Question, type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { NoAnswer } from '../../../surveys/response';
import type { Variable } from './variable';

/** Answers that say more about a person than scoring needs; left out unless somebody asks, with a reason. */
const SENSITIVE: readonly string[] = ['ethnicity'];

/**
 * `analysis`: what a statistician needs, without ethnicity, remarks and times of the interviewer's taps.
 * `everything`: all of it, so that nothing is lost on the way back; its reason is logged.
 */
export type Extent = 'analysis' | 'everything';

const text = (name: string): Variable => ({ name, role: 'id', type: 'text' });
const time = (name: string): Variable => ({ name, role: 'id', type: 'datetime' });

/** Where and when; the first of them is the key. */
const IDENTIFIERS: readonly Variable[] = [
  text('id'),
  text('round'),
  text('province'),
  text('commune'),
  text('village'),
  text('questionnaire'),
  text('version'),
  text('language'),
  time('started_at'),
  time('completed_at'),
];

/** `factor`: what the village's chance and outcomes multiply a weight by; `weight` is without it. */
const DESIGN: readonly Variable[] = [
  { name: 'stratum', role: 'design', type: 'text' },
  { name: 'psu', role: 'design', type: 'text' },
  { name: 'weight', role: 'design', type: 'decimal', reasons: [] },
  { name: 'factor', role: 'design', type: 'decimal', reasons: [] },
];

const FIELD: Variable = { name: 'field', role: 'field', type: 'json' };

/** Columns of one interview, in order: identifiers, design, questions as asked, indicators as coded. */
export function interviewVariables(
  questionnaire: Questionnaire,
  edition: Edition,
  extent: Extent,
): readonly Variable[] {
  const asked = questionsOf(questionnaire).filter(
    ({ name }) => extent === 'everything' || !SENSITIVE.includes(name),
  );
  return [
    ...IDENTIFIERS,
    ...DESIGN,
    ...asked.map(answerVariable),
    ...indicatorsOf(edition).map(indicatorVariable),
    ...(extent === 'everything' ? [FIELD] : []),
  ];
}

/** `1.1.01` -> `i_1_1_01`: a name every statistics program takes. */
export const indicatorColumn = ({ id }: Pick<Indicator, 'id'>): string => `i_${id.replaceAll('.', '_')}`;

function answerVariable(question: Question): Variable {
  const { name } = question;
  const reasons = [...question.noAnswer, NoAnswer.enum.notreached];
  if (question.kind === 'number') {
    return { name, role: 'answer', type: question.wholeNumber ? 'integer' : 'decimal', reasons };
  }
  const { id, codes } = question.options;
  return { name, role: 'answer', type: 'code', options: id, codes, reasons };
}

/** An indicator's value of one interview; empty = not in the base. */
const indicatorVariable = (indicator: Indicator): Variable => ({
  name: indicatorColumn(indicator),
  role: 'indicator',
  type: isAmount(indicator) ? 'decimal' : 'integer',
  reasons: [],
});
