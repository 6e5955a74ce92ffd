import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionForYear } from '../../../indicators/editions';
import { groupOf, quartileCuts } from '../../../scoring/groups';
import { standings } from '../../../scoring/standing';
import { sortedQuantile } from '../../../scoring/statistics';
import { acceptOfficial, previewOfficial } from '../../../src/engine/official/preview';
import { officialResults } from '../../../src/engine/official/results';
import { groupingOf } from '../../../src/engine/official/year-grouping';
import { readOfficialFile } from '../../../src/exchange/official-file';
import { bytes, column, csv, middleOf, subDimensionsOf } from '../../fixtures/official/build';

const SEED = { seed: 20261122 };
const YEAR = 2021;
const SUBS = subDimensionsOf(YEAR);
const PROVINCES = Array.from({ length: 63 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);

/** Shares anywhere a real one can lie, or missing. */
const share = (sub: string) =>
  fc.option(
    fc
      .integer({ min: -400, max: 800 })
      .map(part => Number((middleOf(YEAR, sub) * (1 + part / 1_000)).toFixed(6))),
    {
      freq: 40,
      nil: null,
    },
  );
const rows = fc
  .subarray(PROVINCES, { minLength: 1, maxLength: 8 })
  .chain(chosen =>
    fc.tuple(...chosen.map(province => fc.tuple(fc.constant(province), fc.tuple(...SUBS.map(share))))),
  );

const wide = (data: readonly (readonly [string, readonly (number | null)[]])[]) => [
  ['Province', ...SUBS.map(column)],
  ...data.map(([province, shares]) => [province, ...shares]),
];
const long = (data: readonly (readonly [string, readonly (number | null)[]])[]) => [
  ['Tỉnh', 'Mã', 'Điểm'],
  ...data.flatMap(([province, shares]) => shares.map((value, i) => [province, SUBS[i]!, value])),
];
const read = (table: Parameters<typeof previewOfficial>[0]) => {
  const preview = previewOfficial(table, YEAR);
  const accepted = acceptOfficial(preview, 'whole');
  if (accepted === null) return preview.problems.map(({ reason }) => reason);
  const { edition } = editionForYear(YEAR)!;
  return officialResults(edition, accepted, groupingOf(YEAR)).toSorted((a, b) =>
    a.province.localeCompare(b.province),
  );
};

describe('reading an official table', () => {
  it('wide or long, rows and columns in any order: the same results', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (data, shuffle) => {
        const order = SUBS.map((_, i) => i).sort(() => (shuffle.next().value % 2 === 0 ? 1 : -1));
        const table = wide(data);
        const expected = read(table);
        if (data.every(([, shares]) => shares.every(value => value === null))) return;
        expect(read(table.map(row => [row[0]!, ...order.map(i => row[i + 1]!)]))).toEqual(expected);
        const [head, ...body] = table;
        expect(read([head!, ...body.toReversed()])).toEqual(expected);
        const sorted = long(data);
        if (Array.isArray(expected) && typeof expected[0] === 'object')
          expect(read(sorted)).toEqual(expected);
      }),
      { ...SEED, numRuns: 150 },
    );
  });
  it('any separator, either decimal mark: the same table', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', '\t'),
        fc.constantFrom('.', ','),
        async (data, separator, mark) => {
          const table = wide(data);
          const file = await readOfficialFile(bytes(csv(table, separator, mark)));
          expect(file.ok && read(file.table)).toEqual(read(table));
        },
      ),
      { ...SEED, numRuns: 100 },
    );
  });
  it('whatever is in the file, it is a table or a named problem, never an exception or a half import', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async noise => {
        const file = await readOfficialFile(noise);
        if (!file.ok) return;
        const preview = previewOfficial(file.table, YEAR);
        expect(preview.problems.length > 0 || preview.entries.length > 0).toBe(true);
      }),
      { ...SEED, numRuns: 500 },
    );
  });
  it('one cell spoiled by anything at all: taken as it stands, or refused whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: SUBS.length - 1 }), fc.string({ maxLength: 8 }), (at, text) => {
        const clean = wide([['P37', SUBS.map(sub => middleOf(YEAR, sub))]]);
        const spoiled = clean.map((row, i) =>
          i === 0 ? row : row.map((cell, j) => (j === at + 1 ? text : cell)),
        );
        const preview = previewOfficial(spoiled, YEAR);
        if (preview.problems.length > 0) {
          expect(acceptOfficial(preview, 'whole')).toBeNull();
          expect(preview.entries).toEqual([]);
          return;
        }
        const value = preview.entries[0]!.values[SUBS[at]!]!;
        const number = Number(text.trim().replace(',', '.').replace('\u2212', '-'));
        expect(value).toBe(value === null ? null : number);
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});

const points = fc.array(
  fc.integer({ min: 30_000, max: 50_000 }).map(value => value / 1_000),
  {
    minLength: 1,
    maxLength: 70,
  },
);

describe('cuts, groups and ranks', () => {
  it('cuts equal the library’s type 7 quantiles', () => {
    fc.assert(
      fc.property(points, values => {
        const sorted = values.toSorted((a, b) => a - b);
        const cuts = quartileCuts(values, { countMissingAsZero: false, exactHit: 'up' })!;
        expect(cuts.p25).toBeCloseTo(sortedQuantile(sorted, 0.25), 12);
        expect(cuts.p50).toBeCloseTo(sortedQuantile(sorted, 0.5), 12);
        expect(cuts.p75).toBeCloseTo(sortedQuantile(sorted, 0.75), 12);
      }),
      { ...SEED, numRuns: 500 },
    );
  });
  it('a better score never has a worse rank or group, and the side of a hit moves only hits', () => {
    const height = { lowest: 0, lowerMiddle: 1, upperMiddle: 2, highest: 3 };
    fc.assert(
      fc.property(points, values => {
        const cuts = quartileCuts(values, { countMissingAsZero: false, exactHit: 'up' })!;
        const places = standings(new Map(values.map((value, i) => [String(i), value])), cuts, 'up');
        const order = values
          .map((value, i) => ({ value, place: places.get(String(i))! }))
          .sort((a, b) => a.value - b.value);
        for (const [i, { value, place }] of order.entries()) {
          const down = groupOf(value, cuts, 'down');
          expect(height[place.group!] - height[down.group]).toBe(
            place.onCut ? height[place.group!] - height[down.group] : 0,
          );
          const below = order[i - 1];
          if (below === undefined) continue;
          expect(height[place.group!]).toBeGreaterThanOrEqual(height[below.place.group!]);
          expect(place.rank).toBeLessThanOrEqual(below.place.rank);
        }
      }),
      { ...SEED, numRuns: 200 },
    );
  });
});
