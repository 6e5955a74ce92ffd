import { describe, expect, it } from 'vitest';
import { joinable, linePath } from '../../../src/ui/marks/line-path';
import { columnWidth, quantileDots } from '../../../src/ui/marks/quantile-dots-geometry';

describe('quantile dots', () => {
  it('Khánh Hòa 2022: 3 of 20 reach 43.30', () => {
    const dots = quantileDots(41.5256, 1.745, 43.3);
    expect(dots).toHaveLength(20);
    expect(dots.filter(({ reached }) => reached)).toHaveLength(3);
    for (const { x, reached } of dots) expect(x >= 43.3).toBe(reached);
  });
  it('no target, none reaches it; stacks have no holes', () => {
    const dots = quantileDots(40, 2, null);
    expect(dots.some(({ reached }) => reached)).toBe(false);
    for (const { x, level } of dots)
      for (let below = 0; below < level; below++)
        expect(dots.some(dot => dot.x === x && dot.level === below)).toBe(true);
  });
  it.each([
    { why: 'the usual spread', sd: 1.745, width: 0.5 },
    { why: 'narrow', sd: 0.4, width: 0.1 },
    { why: 'wide', sd: 3.6, width: 1 },
  ])('columns of a round width: $why', ({ sd, width }) => expect(columnWidth(sd)).toBe(width));
});

describe('lines through the years', () => {
  const series = [1, 2, null, 4, 5, 6].map((value, i) => ({ year: 2016 + i, value }));
  it('stop at a missing year', () => {
    expect(joinable(series, new Set()).map(piece => piece.map(({ year }) => year))).toEqual([
      [2016, 2017],
      [2019, 2020, 2021],
    ]);
  });
  it('stop before a redefinition', () => {
    expect(joinable(series, new Set([2020, 2017])).map(piece => piece.map(({ year }) => year))).toEqual([
      [2016],
      [2017],
      [2019],
      [2020, 2021],
    ]);
  });
  it('one point is no line', () => {
    expect(linePath([{ x: 1, y: 2 }])).toBe('');
    expect(
      linePath([
        { x: 1, y: 2 },
        { x: 3.456, y: 4 },
      ]),
    ).toBe('M1 2L3.46 4');
  });
});
