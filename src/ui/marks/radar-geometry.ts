/** Numbers to points of the plane for a radar of n axes; the first axis points up, then clockwise. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
}

export interface RadarShape {
  readonly axes: number;
  readonly centre: Vertex;
  readonly radius: number;
  /** Value at the rim; the centre is 0, so that lengths are in proportion. */
  readonly rim: number;
}

export function vertex(shape: RadarShape, axis: number, value: number): Vertex {
  const angle = (2 * Math.PI * axis) / shape.axes - Math.PI / 2;
  const length = (value / shape.rim) * shape.radius;
  return {
    x: round(shape.centre.x + length * Math.cos(angle)),
    y: round(shape.centre.y + length * Math.sin(angle)),
  };
}

/** The ring of one value, all the way round. */
export const ring = (shape: RadarShape, value: number): string =>
  closed(Array.from({ length: shape.axes }, (_, axis) => vertex(shape, axis, value)));

/**
 * The line through the values. A withheld axis (null) stays open: the two sides that would touch it are not drawn,
 * so that it reads as "not known", never as 0.
 */
export function outline(shape: RadarShape, values: readonly (number | null)[]): string {
  return sides(shape, values)
    .map(([from, to]) => `M${at(from)}L${at(to)}`)
    .join('');
}

/** The band between two outlines, side by side; open where one end of a side has no interval. */
export function band(
  shape: RadarShape,
  intervals: readonly ({ readonly lower: number; readonly upper: number } | null)[],
): string {
  const inner = sides(
    shape,
    intervals.map(interval => interval?.lower ?? null),
  );
  const outer = sides(
    shape,
    intervals.map(interval => interval?.upper ?? null),
  );
  return inner
    .flatMap(([a, b], i) => {
      const [d, c] = outer[i] ?? [];
      return c && d ? [closed([a, b, c, d])] : [];
    })
    .join('');
}

function sides(shape: RadarShape, values: readonly (number | null)[]): [Vertex, Vertex][] {
  return values.flatMap((value, axis): [Vertex, Vertex][] => {
    const next = (axis + 1) % shape.axes;
    const after = values[next];
    if (value === null || after === null || after === undefined) return [];
    return [[vertex(shape, axis, value), vertex(shape, next, after)]];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const at = ({ x, y }: Vertex): string => `${x} ${y}`;
const closed = (points: readonly Vertex[]): string => `M${points.map(at).join('L')}Z`;
