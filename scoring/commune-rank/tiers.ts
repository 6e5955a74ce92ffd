import { normalCdf } from '../statistics';
import type { Shrunk } from './shrink';

/** `middle` = not distinguishable from the provincial mean. */
export type Tier = 'above' | 'middle' | 'below';

export const TIERS_FROM_THE_TOP: readonly Tier[] = ['above', 'middle', 'below'];

/**
 * C7 · Ba nhóm (three tiers): above when pAbove >= cut, below when <= 1 - cut, else not distinguishable. `cut` is fixed
 * before the round (.9). Source: reference forecast 5, rules 3-4. Example: pAbove .095 -> below.
 */
export function tierOf(pAbove: number, cut: number): Tier {
  if (pAbove >= cut) return 'above';
  return pAbove <= 1 - cut + CUT_NOISE ? 'below' : 'middle';
}

/** 1 - .9 is .09999999999999998 in binary; a value of .1 belongs below. */
const CUT_NOISE = 1e-12;

/**
 * C8 · Không phân biệt được với (cannot be told apart): the communes j with P(i above j) between 1 - cut and cut, from
 * the independent posteriors N(shrunk, postSd^2). Symmetric; a commune is not in its own list.
 */
export function indistinguishable(units: readonly Shrunk[], cut: number): Map<string, string[]> {
  return new Map(
    units.map(one => [
      one.id,
      units.filter(other => other.id !== one.id && !isApart(one, other, cut)).map(({ id }) => id),
    ]),
  );
}

function isApart(one: Shrunk, other: Shrunk, cut: number): boolean {
  const sd = Math.hypot(one.postSd, other.postSd);
  return sd > 0 && normalCdf(Math.abs(one.shrunk - other.shrunk) / sd) >= cut;
}
