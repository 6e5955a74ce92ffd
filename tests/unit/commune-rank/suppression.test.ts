import { describe, expect, it } from 'vitest';
import { publishable } from '../../../scoring/commune-rank/cell-suppression';
import { withTotals } from '../../../scoring/commune-rank/published-table';

/** `.` = withheld. */
const shown = (table: readonly (readonly number[])[]) =>
  publishable(table).map(line => line.map(cell => (cell.kind === 'count' ? cell.count : '.')).join(' '));

describe('table for publication', () => {
  it.each([
    {
      why: 'nothing small',
      table: [
        [20, 30],
        [40, 50],
      ],
      lines: ['20 30 50', '40 50 90', '60 80 140'],
    },
    {
      why: 'one small cell takes three with it',
      table: [
        [3, 20],
        [30, 40],
      ],
      lines: ['. . 23', '. . 70', '33 60 93'],
    },
    {
      why: 'the smallest sacrifice',
      table: [
        [3, 20, 90],
        [30, 40, 91],
        [92, 93, 94],
      ],
      lines: ['. . 90 113', '. . 91 161', '92 93 94 279', '125 153 275 553'],
    },
    {
      why: 'one column has no other way than its totals',
      table: [[3], [30]],
      lines: ['. .', '. .', '33 33'],
    },
  ])('$why', ({ table, lines }) => expect(shown(table)).toEqual(lines));
  it('zero is a small cell too', () => {
    expect(
      shown([
        [0, 20],
        [30, 40],
      ]),
    ).toEqual(['. . 20', '. . 70', '30 60 90']);
  });
  it('a small total is withheld as well', () => {
    expect(
      shown([
        [1, 2],
        [30, 40],
      ])[0]!.endsWith('.'),
    ).toBe(true);
  });
  it('sums are taken before anything is withheld', () => {
    expect(
      withTotals([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2, 3],
      [3, 4, 7],
      [4, 6, 10],
    ]);
  });
  it.each([
    { why: 'half a person', table: [[1.5]] },
    { why: 'fewer than nobody', table: [[-1]] },
    { why: 'lines of different length', table: [[6, 7], [8]] },
  ])('refuses $why', ({ table }) => expect(() => publishable(table)).toThrow(RangeError));
});
