import { CATEGORIES } from '../../../surveys/code';
import type { CodedInterview } from './coded';
import type { AnswerCounts } from './round-scores';

/** Codes of scales and counts stay below this; higher ones are counted as a value without a pile of their own. */
const LARGEST_CODE = 15;
const WIDTH = CATEGORIES.length + LARGEST_CODE + 1;

/** Per indicator: people per category, then per code of those who gave a value. Plain counts, so sums are exact. */
export type Piles = Uint32Array;

export const emptyPiles = (indicators: number): Piles => new Uint32Array(indicators * WIDTH);

export function addToPiles(piles: Piles, { categories, codes }: CodedInterview): void {
  for (let k = 0; k < categories.length; k++) {
    const category = k * WIDTH + (categories[k] as number);
    piles[category] = (piles[category] as number) + 1;
    const code = codes[k] as number;
    if (CATEGORIES[categories[k] as number] !== 'value' || code > LARGEST_CODE) continue;
    const value = k * WIDTH + CATEGORIES.length + code;
    piles[value] = (piles[value] as number) + 1;
  }
}

/** Counts of one indicator (position in the edition), reasons kept apart. */
export function countsOf(piles: Piles, k: number): AnswerCounts {
  const own = piles.subarray(k * WIDTH, (k + 1) * WIDTH);
  const of = (category: (typeof CATEGORIES)[number]): number => own[CATEGORIES.indexOf(category)] as number;
  const values = own.subarray(CATEGORIES.length);
  return {
    yes: of('yes'),
    no: of('no'),
    value: of('value'),
    values: [...values.entries()].filter(([, people]) => people > 0),
    dontknow: of('dontknow'),
    refused: of('refused'),
    notasked: of('offroute') + of('notapplicable') + of('notreached') + of('nokey'),
  };
}
