import { describe, expect, it } from 'vitest';
import { band, outline, type RadarShape, ring, vertex } from '../../../src/ui/marks/radar-geometry';

const square: RadarShape = { axes: 4, centre: { x: 100, y: 100 }, radius: 50, rim: 10 };
const count = (path: string, letter: string) => path.split(letter).length - 1;

describe('radar geometry', () => {
  it.each([
    { why: 'first axis points up', axis: 0, value: 10, at: { x: 100, y: 50 } },
    { why: 'then clockwise', axis: 1, value: 10, at: { x: 150, y: 100 } },
    { why: 'half the rim is half the way', axis: 2, value: 5, at: { x: 100, y: 125 } },
  ])('$why', ({ axis, value, at }) => {
    expect(vertex(square, axis, value)).toEqual(at);
  });

  it('draws every side when every axis is known, and closes the round', () => {
    expect(count(outline(square, [5, 5, 5, 5]), 'M')).toBe(4);
    expect(ring(square, 10)).toBe('M100 50L150 100L100 150L50 100Z');
  });

  it('leaves a withheld axis open instead of drawing it to the centre', () => {
    const open = outline(square, [5, null, 5, 5]);
    expect(count(open, 'M')).toBe(2);
    expect(open).not.toContain('100 100');
  });

  it('draws no band on the two sides of an axis without interval', () => {
    const known = { lower: 4, upper: 6 };
    expect(count(band(square, [known, known, known, known]), 'Z')).toBe(4);
    expect(count(band(square, [known, null, known, known]), 'Z')).toBe(2);
  });
});
