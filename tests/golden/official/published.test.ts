import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { editionForYear } from '../../../indicators/editions';
import { acceptOfficial, previewOfficial } from '../../../src/engine/official/preview';
import {
  type OfficialResult,
  officialResults,
  officialStandings,
} from '../../../src/engine/official/results';
import { groupingOf } from '../../../src/engine/official/year-grouping';
import { readOfficialFile } from '../../../src/exchange/official-file';
import { hasPublished, publishedBytes } from '../../fixtures/official/published';

async function resultsOf(year: number) {
  const file = await readOfficialFile(publishedBytes(year));
  if (!file.ok) throw new Error(file.problem.reason);
  const preview = previewOfficial(file.table, year);
  expect(preview.problems).toEqual([]);
  const { edition } = editionForYear(year)!;
  const table = acceptOfficial(preview, 'whole')!;
  const grouping = groupingOf(year);
  return {
    results: officialResults(edition, table, grouping),
    places: officialStandings(edition, table, grouping),
  };
}

/** Points at nine places: the order in which thirty figures are added must not change the digest. */
const canonical = (results: readonly OfficialResult[]): string =>
  JSON.stringify(
    results.map(({ province, dimensions, total, rank, of, group, onCut, withheld }) => {
      const points = [...Object.values(dimensions), total].map(value =>
        value === null ? null : value.toFixed(9),
      );
      return [province, ...points, rank, of, group, onCut, withheld];
    }),
  );
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const count = (results: readonly OfficialResult[], group: string) =>
  results.filter(result => result.group === group).length;

/** Sizes from the highest group down; hits are those `onCut` in file order. Digests of our own results,
 * each equal to the one of an independent computation in another language. */
const YEARS = [
  {
    year: 2018,
    complete: 61,
    sizes: [16, 15, 15, 15],
    onCut: ['P03', 'P17', 'P54'],
    sha256: 'a4136265b166b83971bd1bc639f4f778451aca90df0e8f087ca6adac9e5de2be',
  },
  {
    year: 2019,
    complete: 63,
    sizes: [16, 16, 15, 16],
    onCut: ['P07'],
    sha256: '4df8396daf373589ed67fe202f2b1804047576e4d75cc5d967560f219aca0e38',
  },
  {
    year: 2020,
    complete: 63,
    sizes: [16, 16, 15, 16],
    onCut: ['P04'],
    sha256: 'dd34cf61da1f4127c530c470de1560655c4096246f8537f0025a42de91ebf499',
  },
  {
    year: 2021,
    complete: 60,
    sizes: [15, 15, 15, 15],
    onCut: [],
    sha256: 'e77c37b27feafa450b104bc8e1a975674a242ed453b36c000a6962d14fd2f8d1',
  },
  {
    year: 2022,
    complete: 61,
    sizes: [16, 16, 15, 14],
    onCut: ['P56'],
    sha256: 'db25706e39e31c5338d0ea543d3e30bedd140d759a366f43915f197b8f17579d',
  },
  {
    year: 2023,
    complete: 61,
    sizes: [15, 15, 15, 16],
    onCut: ['P17', 'P42', 'P51'],
    sha256: 'ea27c2eaddeddd771471950a75bcfdf4df79ea5fda031b96e0b5db35c1076bcc',
  },
  {
    year: 2024,
    complete: 61,
    sizes: [16, 15, 15, 15],
    onCut: ['P08', 'P10', 'P15'],
    sha256: 'c8974174248fd3770c363c736b2d85fd3482b4762d01e68f144d991a46eed0df',
  },
];

describe.skipIf(!hasPublished)('all published province-years 2018-2024 (needs ../shared)', () => {
  it.each(YEARS)('$year: $complete complete provinces', async ({ complete, sizes, onCut, sha256, year }) => {
    const { results } = await resultsOf(year);
    const whole = results.filter(({ total }) => total !== null);
    expect(whole).toHaveLength(complete);
    expect(whole.every(({ of }) => of === complete)).toBe(true);
    expect(['highest', 'upperMiddle', 'lowerMiddle', 'lowest'].map(group => count(results, group))).toEqual(
      sizes,
    );
    expect(results.filter(result => result.onCut).map(({ province }) => province)).toEqual(onCut);
    expect(digest(canonical(results))).toBe(sha256);
  });

  it('makes 430 complete province-years in all', () => {
    expect(YEARS.reduce((sum, { complete }) => sum + complete, 0)).toBe(430);
  });

  it.each([
    { year: 2021, province: 'P37', rank: 40, of: 60, why: 'Khánh Hòa' },
    { year: 2022, province: 'P37', rank: 16, of: 61, why: 'Khánh Hòa' },
    { year: 2023, province: 'P37', rank: 8, of: 61, why: 'Khánh Hòa' },
    { year: 2019, province: 'P37', rank: 49, of: 63, why: 'Khánh Hòa' },
    { year: 2020, province: 'P33', rank: 21, of: 63, why: 'Quảng Nam' },
    { year: 2019, province: 'P33', rank: 22, of: 63, why: 'Quảng Nam' },
    { year: 2021, province: 'P47', rank: 2, of: 60, why: 'Bình Dương' },
    { year: 2022, province: 'P06', rank: 52, of: 61, why: 'Lào Cai' },
    { year: 2023, province: 'P06', rank: 33, of: 61, why: 'Lào Cai' },
  ])('$why $year: rank $rank of $of, as printed', async ({ year, province, rank, of }) => {
    const { results } = await resultsOf(year);
    expect(results.find(result => result.province === province)).toMatchObject({ rank, of });
  });

  it('D6 of 2022: printed bands, 16/16/15/16', async () => {
    const { places } = await resultsOf(2022);
    const groups = [...places('D6').values()].map(({ group }) => group);
    const sizes = ['highest', 'upperMiddle', 'lowerMiddle', 'lowest'].map(
      wanted => groups.filter(group => group === wanted).length,
    );
    expect(sizes).toEqual([16, 16, 15, 16]);
  });
  it('2023: hits go down: 15 High in D1, 16 Low in D7', async () => {
    const { places } = await resultsOf(2023);
    const size = (by: 'D1' | 'D7', wanted: string) =>
      [...places(by).values()].filter(({ group }) => group === wanted).length;
    expect([size('D1', 'highest'), size('D7', 'lowest')]).toEqual([15, 16]);
  });
  it('a file that leaves out the provinces without a score is cut as one that shows them empty', async () => {
    const { edition } = editionForYear(2022)!;
    const file = await readOfficialFile(publishedBytes(2022));
    const rows = file.ok ? file.table.filter(([code]) => code !== 'P15' && code !== 'P18') : [];
    const table = acceptOfficial(previewOfficial(rows, 2022), 'whole')!;
    const short = officialResults(edition, table, groupingOf(2022));
    const full = (await resultsOf(2022)).results.filter(({ total }) => total !== null);
    expect(short).toEqual(full);
  });
});
