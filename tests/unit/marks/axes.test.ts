import { describe, expect, it } from 'vitest';
import { axisAround, distanceAxis, reachOf } from '../../../src/ui/marks/axis';
import { type AnswerPile, pileRects } from '../../../src/ui/marks/stacked-answers';

describe('axes', () => {
  it('holds every value with air on both sides', () => {
    const axis = axisAround([43.5, 42.56, 44.44, 41.69, null, 43.3], 300, 12);
    for (const value of [41.69, 44.44]) {
      expect(axis?.at(value)).toBeGreaterThan(12);
      expect(axis?.at(value)).toBeLessThan(288);
    }
    expect(axis?.ticks).toEqual([42, 43, 44]);
    expect(axis?.digits).toBe(0);
    expect(axisAround([4.1, 4.2], 300, 12)?.digits).toBe(1);
  });

  it('shows nothing where nothing is known', () => {
    expect(axisAround([null, null], 300, 12)).toBeNull();
  });

  it('puts the target in the middle and keeps the same reach on both sides', () => {
    const at = distanceAxis(1, 172, 9);
    expect(at(0)).toBe(86);
    expect(at(0.5) - 86).toBeCloseTo(86 - at(-0.5), 12);
  });

  it.each([
    { why: 'never narrower than half a point', distances: [0.01, null], reach: 0.6 },
    { why: 'the farthest decides, on either side', distances: [-1.4, 0.3], reach: 1.5 },
  ])('$why', ({ distances, reach }) => {
    expect(reachOf(distances)).toBeCloseTo(reach, 12);
  });
});

describe('stacked answers', () => {
  const pile = (id: string, count: number): AnswerPile => ({ id, count, tone: 'good' });

  it('gives widths in proportion and fills the bar', () => {
    const rects = pileRects([pile('a', 3), pile('b', 1)], 201.5);
    expect(rects.map(rect => rect.width)).toEqual([150, 50]);
    expect(rects[1]?.x).toBe(151.5);
  });

  it('one person among thousands can still be seen', () => {
    expect(pileRects([pile('a', 9999), pile('b', 1)], 230)[1]?.width).toBe(1);
  });
});
