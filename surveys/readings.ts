import type { Counted, Counts, Item, Reading } from './reading';

/** Short forms for coding tables. What each reason counts as is named here once, and chosen per reading. */

/** Belief or experience: whoever gives no answer leaves the base. */
export const LEAVES: Counts = {
  dontknow: 'missing',
  refused: 'missing',
  notapplicable: 'missing',
  notreached: 'missing',
};

/** Not knowing is what is measured (or: a thing nobody could see was not shown): it counts as the worst answer. */
export const UNKNOWN_IS_WORST: Counts = { ...LEAVES, dontknow: 'worst' };

export const share = (question: string, counted: Counted = [1], counts: Counts = LEAVES): Reading => ({
  kind: 'share',
  question,
  counted,
  counts,
});

/** Yes/no question, "no" is what is counted. */
export const saysNo = (question: string): Reading => share(question, [0]);

export const scale = (question: string): Reading => ({ kind: 'scale', question, counts: LEAVES });

/** Composite of criteria: one not known counts as not met, and at least half of them must be known. */
export const count = (items: readonly Item[]): Reading => ({
  kind: 'count',
  items,
  leastKnown: Math.ceil(items.length / 2),
  counts: UNKNOWN_IS_WORST,
});

/** Number of right answers: knowing none is a count of 0. */
export const knowledge = (items: readonly Item[]): Reading => ({
  kind: 'count',
  items,
  leastKnown: 0,
  counts: UNKNOWN_IS_WORST,
});

export const every = (items: readonly Item[]): Reading => ({ kind: 'every', items, counts: LEAVES });

export const amountOf = (question: string, factor = 1): Reading => ({
  kind: 'amount',
  question,
  factor,
  counts: LEAVES,
});
