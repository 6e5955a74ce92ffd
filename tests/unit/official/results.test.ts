import { describe, expect, it } from 'vitest';
import { editionForYear } from '../../../indicators/editions';
import { exportOfficial } from '../../../src/engine/official/export';
import { acceptOfficial, type OfficialTable, previewOfficial } from '../../../src/engine/official/preview';
import { holdsCountry, officialResults, officialStandings } from '../../../src/engine/official/results';
import { groupingOf } from '../../../src/engine/official/year-grouping';
import { column, subDimensionsOf, wideTable } from '../../fixtures/official/build';

const UP = { countMissingAsZero: false, exactHit: 'up' } as const;
const code = (i: number) => `P${String(i).padStart(2, '0')}`;
const codes = (n: number) => Array.from({ length: n }, (_, i) => code(i + 1));
const read = (table: ReturnType<typeof wideTable>, year: number): OfficialTable =>
  acceptOfficial(previewOfficial(table, year), 'whole')!;
const results = (table: OfficialTable, grouping = groupingOf(table.year)) =>
  officialResults(editionForYear(table.year)!.edition, table, grouping);

describe('adding up', () => {
  it('dimension = sum of its sub-dimensions, total = sum of the dimensions', () => {
    const [result] = results(read(wideTable(2021, ['P37']), 2021));
    expect(Object.values(result!.dimensions).every(points => Math.abs(points! - 5.5) < 1e-12)).toBe(true);
    expect(result!.total).toBeCloseTo(44, 12);
  });
  it('5 has four parts in 2019 and three from 2021: the same middle either way', () => {
    for (const year of [2018, 2019, 2021]) {
      expect(results(read(wideTable(year, ['P37']), year))[0]!.total).toBeCloseTo(44, 12);
    }
  });
  it('a table of dimensions has no sub-dimensions, and the same totals', () => {
    const dimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];
    const table = read(
      [
        ['province', ...dimensions],
        ['P37', ...dimensions.map(() => 5.5)],
      ],
      2021,
    );
    expect(results(table)[0]).toMatchObject({ subDimensions: {}, total: 44, withheld: null });
  });
});

describe('what is withheld', () => {
  const table = read(
    wideTable(2021, ['P01', 'P14', 'P15'], province => {
      if (province === 'P01') return {};
      const gone = province === 'P14' ? subDimensionsOf(2021) : ['1.1'];
      return Object.fromEntries(gone.map(sub => [column(sub), '']));
    }),
    2021,
  );
  it('a missing part withholds its dimension, the total, rank and group, and nothing else', () => {
    const found = results(table).find(({ province }) => province === 'P15')!;
    expect(found.dimensions).toMatchObject({ D1: null, D2: 5.5 });
    expect(found).toMatchObject({ total: null, rank: null, of: null, group: null, onCut: null });
    expect(found.withheld).toBe('incomplete');
  });
  it('a province without any figure says so', () => {
    expect(results(table).find(({ province }) => province === 'P14')?.withheld).toBe('missing-in-source');
  });
  it('rank and its base count complete provinces only', () => {
    expect(results(table).find(({ province }) => province === 'P01')).toMatchObject({ rank: 1, of: 1 });
  });
});

describe('whose cuts', () => {
  /** Totals rise with the number of the province. */
  const rising = (n: number, year = 2021) =>
    read(
      wideTable(year, codes(n), province => ({ SC11: 0.3 + Number(province.slice(1)) / 100 })),
      year,
    );

  it('a file that holds the country is cut by itself', () => {
    const groups = results(rising(60)).map(({ group }) => group);
    expect(groups.filter(group => group === 'highest')).toHaveLength(15);
    expect(groups.filter(group => group === 'lowest')).toHaveLength(15);
  });
  it('a smaller one is placed by the national cuts of its year', () => {
    expect(holdsCountry(2021, 39)).toBe(false);
    const all = new Set(results(rising(39)).map(({ group }) => group));
    expect([...all]).toEqual(['highest', 'upperMiddle'].filter(group => all.has(group as never)));
  });
  it('or by none where the year has no figures: no group, and no claim of a hit', () => {
    const [first] = results(rising(10, 2026));
    expect(first).toMatchObject({ group: null, onCut: null, rank: 10 });
  });
  it('22 of the 34 provinces hold the country after the merger', () => {
    expect([holdsCountry(2025, 21), holdsCountry(2025, 22), holdsCountry(2024, 22)]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('each dimension has cuts and ranks of its own', () => {
    const table = rising(60);
    const places = officialStandings(editionForYear(2021)!.edition, table, UP);
    expect(places('D1').get('P60')).toMatchObject({ rank: 1, of: 60, group: 'highest' });
    expect(places('D2').get('P60')).toMatchObject({ rank: 1, of: 60, onCut: true });
  });
});

describe('an export of our own', () => {
  it('is read again as the same table, missing scores included', () => {
    const table = read(
      wideTable(2022, ['P37', 'P15'], p => (p === 'P15' ? { SC11: 0 } : {})),
      2022,
    );
    const again = read(exportOfficial(table), 2022);
    expect(again.entries.map(({ province, values }) => [province, values])).toEqual(
      table.entries.map(({ province, values }) => [province, values]),
    );
  });
  it('carries its year, so that it cannot be read as another', () => {
    const table = read(wideTable(2022, ['P37']), 2022);
    expect(previewOfficial(exportOfficial(table), 2023).problems[0]?.reason).toBe('other-year');
  });
});
