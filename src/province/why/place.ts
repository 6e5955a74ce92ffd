import type { Dimension, SubDimension } from '../../../indicators/edition';

/** What is being explained: a sub-dimension inside its dimension. */
export interface Place {
  readonly dimension: Dimension;
  readonly sub: SubDimension;
}

/** `D2` opens its first sub-dimension, `2.3` itself, nothing the first of all; anything else is no place. */
export function placeOf(dimensions: readonly Dimension[], part = 'D1'): Place | null {
  const dimension = dimensions.find(({ id }) => id === part || id === `D${part[0]}`);
  const sub = dimension?.subDimensions.find(({ id }) => id === part) ?? dimension?.subDimensions[0];
  const isKnown = dimension?.id === part || sub?.id === part;
  return dimension && sub && isKnown ? { dimension, sub } : null;
}
