import { scaleLinear } from 'd3-scale';

/** A straight axis: where a value stands, and which ticks are drawn. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Digits after the mark that tell the ticks apart. */
  readonly digits: number;
}

/**
 * An axis of `width` pixels that holds every given value with some air, in steps people count in.
 * `edge`: pixels kept free left and right, so that a mark on the first or last value is not cut.
 * Null where nothing is to be shown.
 */
export function axisAround(values: readonly (number | null)[], width: number, edge: number): Axis | null {
  const present = values.filter(value => value !== null);
  if (present.length === 0) return null;
  const low = Math.min(...present);
  const high = Math.max(...present);
  const air = Math.max((high - low) * 0.08, 0.25);
  const scale = scaleLinear([low - air, high + air], [edge, width - edge]);
  const ticks = scale.ticks(4);
  return { at: value => scale(value), ticks, digits: ticks.every(Number.isInteger) ? 0 : 1 };
}

/** Half-width (in points) of an axis of distances: holds every distance, symmetric about 0, never under `least`. */
export function reachOf(distances: readonly (number | null)[], least = 0.5): number {
  const present = distances.filter(distance => distance !== null).map(Math.abs);
  const reach = Math.max(least, ...present) * 1.06;
  return Math.ceil(reach * 10) / 10;
}

/** Distance to the target in points -> pixel on an axis of `width` with the target in the middle. */
export function distanceAxis(reach: number, width: number, edge: number): (distance: number) => number {
  const scale = scaleLinear([-reach, reach], [edge, width - edge]).clamp(true);
  return distance => scale(distance);
}
