/** A point of the plane in pixels. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Straight line through the points, rounded to a hundredth of a pixel; one point alone is no line. */
export const linePath = (points: readonly PlanePoint[]): string =>
  points.length < 2
    ? ''
    : points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Pieces of a yearly series that may be joined: cut at a missing year (null) and before every year of `breaks`, whose
 * value is not comparable with the one before.
 */
export function joinable<T extends { readonly year: number }>(
  series: readonly (T & { readonly value: number | null })[],
  breaks: ReadonlySet<number>,
): (T & { readonly value: number })[][] {
  const pieces: (T & { readonly value: number })[][] = [];
  let last: number | null = null;
  for (const one of series) {
    const { value } = one;
    if (value === null) {
      last = null;
      continue;
    }
    const known = { ...one, value };
    const goesOn = last !== null && one.year === last + 1 && !breaks.has(one.year);
    if (goesOn) pieces.at(-1)?.push(known);
    else pieces.push([known]);
    last = one.year;
  }
  return pieces;
}
