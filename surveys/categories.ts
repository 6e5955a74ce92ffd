import type { Indicator } from '../indicators/edition';
import { CATEGORIES, type CodedAnswers } from './code';
import type { Category } from './outcome';

export type CategoryCounts = Readonly<Record<Category, number>>;

const none = (): Record<Category, number> => ({
  yes: 0,
  no: 0,
  value: 0,
  dontknow: 0,
  refused: 0,
  notapplicable: 0,
  notreached: 0,
  offroute: 0,
  nokey: 0,
});

/** Of one interview: how many indicators got which kind of answer. Sums to the number of indicators. */
export const tallyOfReasons = ({ categories }: CodedAnswers): CategoryCounts => countBytes(categories);

/** Of many interviews: what kinds of answer one indicator got, for "why this number". */
export function categoryCounts(
  indicators: readonly Indicator[],
  coded: Iterable<Pick<CodedAnswers, 'categories'>>,
): ReadonlyMap<string, CategoryCounts> {
  const counts = indicators.map(({ id }) => [id, none()] as const);
  for (const { categories } of coded) {
    counts.forEach(([, row], position) => {
      row[categoryAt(categories[position])] += 1;
    });
  }
  return new Map(counts);
}

function countBytes(categories: Uint8Array): CategoryCounts {
  const counts = none();
  for (const byte of categories) counts[categoryAt(byte)] += 1;
  return counts;
}

function categoryAt(byte: number | undefined): Category {
  const category = byte === undefined ? undefined : CATEGORIES[byte];
  if (category === undefined) throw new Error(`categoryAt: no category ${String(byte)}`);
  return category;
}
