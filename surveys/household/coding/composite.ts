import type { Item } from '../../reading';

/** Criteria of a composite in the edition's order: `[['q61_fan', 1]]` -> criterion `6.1.06.a`, met by code 1. */
export const criteriaOf = (
  composite: string,
  rows: readonly (readonly [question: string, ...met: readonly number[]])[],
): readonly Item[] =>
  rows.map(([question, ...met], position) => ({
    question,
    met,
    criterion: `${composite}.${String.fromCharCode('a'.charCodeAt(0) + position)}`,
  }));
