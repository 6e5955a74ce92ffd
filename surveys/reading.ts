import type { IndicatorId } from '../indicators/ids';
import type { NoAnswer } from './response';

/**
 * What an answer that is no answer counts as. `worst`: stays in the base with the worst value of the indicator
 * (for one criterion of several: not met). `missing`: leaves the base.
 */
export type CountsAs = 'worst' | 'missing';
export type Counts = Readonly<Record<NoAnswer, CountsAs>>;

/**
 * Right answers of a knowledge question: true from one day to another, with the text that says so.
 * Days are ISO dates, both included; `to: null` = still so when this was written.
 */
export interface DatedCodes {
  readonly codes: readonly number[];
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
}
export type Counted = readonly number[] | readonly DatedCodes[];

/** One of several things counted. `criterion`: its id in the edition, where the edition lists criteria. */
export interface Item {
  readonly question: string;
  readonly met: Counted;
  readonly criterion?: string;
}

/**
 * How answers become the number an indicator needs (design 4, 5.3, 5.4). Lives with the questionnaire: indicators
 * know scale, goalposts and base, not questions. Off the route (no user of the service) is not said here: what it
 * means is the edition's (`nonUser`).
 * - share: 1 when the code is counted, else 0.
 * - scale: the code itself.
 * - count: how many items are met; missing when fewer than `leastKnown` of them were answered.
 * - every: 1 when all items are met, 0 when one is known not to be.
 * - amount: the number times `factor` (into the indicator's unit).
 */
export type Reading =
  | { readonly kind: 'share'; readonly question: string; readonly counted: Counted; readonly counts: Counts }
  | { readonly kind: 'scale'; readonly question: string; readonly counts: Counts }
  | {
      readonly kind: 'count';
      readonly items: readonly Item[];
      readonly leastKnown: number;
      readonly counts: Counts;
    }
  | { readonly kind: 'every'; readonly items: readonly Item[]; readonly counts: Counts }
  | { readonly kind: 'amount'; readonly question: string; readonly factor: number; readonly counts: Counts };

export type Coding = Readonly<Record<IndicatorId, Reading>>;

export const questionsRead = (reading: Reading): readonly string[] =>
  reading.kind === 'count' || reading.kind === 'every'
    ? reading.items.map(item => item.question)
    : [reading.question];

/** Codes counted on a day; undefined when no right answer is known for it. */
export function codesOn(counted: Counted, day: string): readonly number[] | undefined {
  if (!isDated(counted)) return counted;
  return counted.find(({ from, to }) => from <= day && (to === null || day <= to))?.codes;
}

export const isDated = (counted: Counted): counted is readonly DatedCodes[] =>
  counted.some(entry => typeof entry !== 'number');
