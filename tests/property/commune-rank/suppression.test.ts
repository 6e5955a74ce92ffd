import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PublishedCell,
  publishable,
  SMALLEST_CELL,
} from '../../../scoring/commune-rank/cell-suppression';
import { withTotals } from '../../../scoring/commune-rank/published-table';
import { isPossible } from '../../fixtures/forecast/brute-force';

const PARAMETERS = { seed: 20260213, numRuns: process.env.SOI_PAPI_LONG === '1' ? 1500 : 150 };

/** Small tables with many small cells: there the attack by subtraction is easiest. */
const tables = fc
  .constantFrom([1, 1], [1, 2], [2, 1], [1, 3], [3, 1], [2, 2], [2, 3], [3, 2])
  .chain(([rows, columns]) => {
    const cell = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
      fc.integer({ min: 5, max: 7 }),
    );
    const line = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  });

/** Every small cell or total, with what brute force finds possible for it. */
function attack(table: readonly (readonly number[])[], published: readonly (readonly PublishedCell[])[]) {
  const limit = Math.max(...table.flat()) + SMALLEST_CELL;
  return withTotals(table).flatMap((line, row) =>
    line.flatMap((count, column) => {
      if (count >= SMALLEST_CELL) return [];
      const could = (value: number) => isPossible(published, { row, column, value }, limit);
      const others = Array.from({ length: limit + 1 }, (_, value) => value).filter(value => value !== count);
      return [
        {
          trueValue: could(count),
          largeValue: others.some(value => value >= SMALLEST_CELL && could(value)),
          known: others.sort((a, b) => b - a).every(value => !could(value)),
        },
      ];
    }),
  );
}

describe('publication', () => {
  it('brute force over everything published finds no cell under 5, nor that a cell is under 5', () => {
    fc.assert(
      fc.property(tables, table => {
        for (const { trueValue, largeValue, known } of attack(table, publishable(table))) {
          expect({ trueValue, largeValue, known }).toEqual({
            trueValue: true,
            largeValue: true,
            known: false,
          });
        }
      }),
      PARAMETERS,
    );
  });
  it('the attack works where only the small cells are withheld: the test can fail', () => {
    const table = [
      [3, 20],
      [30, 40],
    ];
    const naive = withTotals(table).map(line =>
      line.map(
        (count): PublishedCell => (count < SMALLEST_CELL ? { kind: 'withheld' } : { kind: 'count', count }),
      ),
    );
    expect(attack(table, naive)).toEqual([{ trueValue: true, largeValue: false, known: true }]);
  });
  it('what is shown is true, what is small is not shown', () => {
    fc.assert(
      fc.property(tables, table => {
        const full = withTotals(table);
        for (const [row, line] of publishable(table).entries()) {
          for (const [column, cell] of line.entries()) {
            const count = full[row]![column]!;
            if (count < SMALLEST_CELL) expect(cell.kind).toBe('withheld');
            if (cell.kind === 'count') expect(cell.count).toBe(count);
          }
        }
      }),
      PARAMETERS,
    );
  });
  it('a table without small cells is published whole', () => {
    const large = fc.array(fc.array(fc.integer({ min: 5, max: 99 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(large, table => {
        expect(
          publishable(table)
            .flat()
            .every(({ kind }) => kind === 'count'),
        ).toBe(true);
      }),
      PARAMETERS,
    );
  });
});
