import { readCell } from '../official/cell';

/** A total a person typed: `43,30` and `43.30` alike, 8-80 points. */
export type ReadTarget =
  | { readonly kind: 'target'; readonly points: number }
  | { readonly kind: 'empty' | 'not-a-number' | 'out-of-range' };

export const LEAST_TOTAL = 8;
export const MOST_TOTAL = 80;

export function readTarget(text: string): ReadTarget {
  const read = readCell(text);
  if (read.kind === 'empty') return { kind: 'empty' };
  if (read.kind === 'text') return { kind: 'not-a-number' };
  const isInside = read.value >= LEAST_TOTAL && read.value <= MOST_TOTAL;
  return isInside ? { kind: 'target', points: read.value } : { kind: 'out-of-range' };
}
