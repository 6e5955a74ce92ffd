import type { Edition, Indicator } from '../indicators/edition';
import { type Category, type Outcome, outcomeOf } from './outcome';
import type { Questionnaire } from './questionnaire';
import type { Coding, Reading } from './reading';
import type { Response } from './response';
import { viewerOf } from './view';

/** Goes up whenever the same Response would be coded differently: cached codes of older versions are rebuilt. */
export const CODER_VERSION = '1';

/** Code of "nothing counted" in a byte column; the same value as scoring/observation.ts (a contract test holds them). */
export const MISSING_CODE = 255;

/** Bytes of `categories` are positions in this list. */
export const CATEGORIES = [
  'yes',
  'no',
  'value',
  'dontknow',
  'refused',
  'notapplicable',
  'notreached',
  'offroute',
  'nokey',
] as const satisfies readonly Category[];

/**
 * One interview as numbers. `codes`: the edition's indicators in order, 255 = missing (amounts always 255).
 * `amounts`: the amount indicators in order (`amountIndicatorsOf`), in the indicator's unit, NaN = missing.
 * `categories`: the edition's indicators in order, what kind of answer each code came from.
 */
export interface CodedAnswers {
  readonly codes: Uint8Array;
  readonly amounts: Float64Array;
  readonly categories: Uint8Array;
}

export const indicatorsOf = (edition: Edition): readonly Indicator[] =>
  edition.dimensions.flatMap(({ subDimensions }) => subDimensions.flatMap(({ indicators }) => indicators));

export const isAmount = ({ unit }: Indicator): boolean =>
  unit === 'vnd' || unit === 'km' || unit === 'minutes';

/** Order of `CodedAnswers.amounts`. */
export const amountIndicatorsOf = (edition: Edition): readonly Indicator[] =>
  indicatorsOf(edition).filter(isAmount);

export type Coder = (response: Pick<Response, 'answers' | 'startedAt'>) => CodedAnswers;

/**
 * An indicator its table has no reading for: `refused` where the table is to be whole; `unasked` for a version released
 * before the indicator was, whose interviews lack it.
 */
export type Lacking = 'refused' | 'unasked';

const UNASKED: Outcome = { category: 'notreached', value: undefined };

/** A coder for many responses: looks the readings up once. Throws when an indicator has no reading, unless `unasked`. */
export function coderFor(
  questionnaire: Questionnaire,
  coding: Coding,
  edition: Edition,
  lacking: Lacking = 'refused',
): Coder {
  const readings = indicatorsOf(edition).map(indicator => ({
    indicator,
    reading: readingOf(coding, indicator, lacking),
  }));
  const view = viewerOf(questionnaire);
  const amountCount = amountIndicatorsOf(edition).length;
  return ({ answers, startedAt }) => {
    const seen = view(answers, dayOf(startedAt));
    const codes = new Uint8Array(readings.length).fill(MISSING_CODE);
    const categories = new Uint8Array(readings.length);
    const amounts = new Float64Array(amountCount).fill(Number.NaN);
    let nextAmount = 0;
    readings.forEach(({ indicator, reading }, position) => {
      const { category, value } = reading ? outcomeOf(reading, indicator, seen) : UNASKED;
      categories[position] = CATEGORIES.indexOf(category);
      if (isAmount(indicator)) amounts[nextAmount++] = value ?? Number.NaN;
      else codes[position] = value ?? MISSING_CODE;
    });
    return { codes, amounts, categories };
  };
}

/** Codes one response; for many use `coderFor`. */
export const codeResponse = (
  questionnaire: Questionnaire,
  coding: Coding,
  edition: Edition,
  response: Pick<Response, 'answers' | 'startedAt'>,
): CodedAnswers => coderFor(questionnaire, coding, edition)(response);

/** The day at the place of the interview: knowledge is judged by what was true on it. */
const dayOf = (startedAt: string): string => startedAt.slice(0, 10);

function readingOf(coding: Coding, { id }: Indicator, lacking: Lacking): Reading | null {
  const reading = coding[id] ?? null;
  if (!reading && lacking === 'refused') throw new Error(`coderFor: no reading for indicator ${id}`);
  return reading;
}
