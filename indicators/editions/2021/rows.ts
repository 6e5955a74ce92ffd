import type { Indicator } from '../../edition';
import type { Provenance } from '../../ids';

type Scale = Pick<Indicator, 'unit' | 'printedScale' | 'goalposts' | 'goalpostsProvenance'>;
type Base = Pick<Indicator, 'base' | 'nonUser' | 'baseProvenance'>;
type Origin = Pick<Indicator, 'provenance' | 'source'>;

/** A share of respondents, x in 0-1; unless said otherwise "yes" is good and the printed scale is "% yes". */
export const share = (differs: Partial<Scale> = {}): Scale => ({
  unit: 'share',
  printedScale: '% yes',
  goalposts: { worst: 0, best: 1 },
  goalpostsProvenance: 'recalled',
  ...differs,
});

/** Anyone can be asked, nobody is a non-user. */
export const everyone = (baseProvenance: Provenance = 'inferred'): Base => ({
  base: 'all',
  nonUser: 'none',
  baseProvenance,
});

/** Only those who had the contact, service or event are counted. */
export const usersOnly = (baseProvenance: Provenance = 'inferred'): Base => ({
  base: 'users',
  nonUser: 'left-out',
  baseProvenance,
});

/** All respondents stay in the base; those without the contact or service have the worst value. */
export const nonUsersCountAsWorst = (baseProvenance: Provenance = 'inferred'): Base => ({
  base: 'all',
  nonUser: 'counts-as-worst',
  baseProvenance,
});

const origin =
  (provenance: Provenance) =>
  (...sources: readonly string[]): Origin => ({ provenance, source: sources.join('; ') });

export const published = origin('published');
export const recalled = origin('recalled');
export const inferred = origin('inferred');

/**
 * Ids of the first `n` criteria of a composite: `criteria('5.1.03', 2)` -> `5.1.03.a`, `5.1.03.b`.
 * A short composite counts the first criteria of the long one, so that a criterion is asked once.
 */
export const criteria = (composite: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${composite}.${String.fromCharCode(97 + i)}`);
