import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../../indicators/editions';
import { SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import { suggestGoalposts } from '../../../src/engine/official/goalposts';
import { acceptOfficial, previewOfficial } from '../../../src/engine/official/preview';
import { sixResults } from '../../../src/engine/official/six-dimensions';

const SUBS = SIX_DIMENSIONS.dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id));
const PROVINCES = Array.from({ length: 63 }, (_, k) => `P${String(k + 1).padStart(2, '0')}`);
/** Provinces in rows, the layout of 2011-2017, with made-up scores; columns of D7 and D8 stand empty. */
const sheet = (missing: string | null = null) => [
  ['Province', ...SUBS.map(id => `SC${id.replace('.', '')}`), 'SC71', 'SC81'],
  ...PROVINCES.map((province, k) => [
    province,
    ...SUBS.map(id => (province === 'P63' && id === missing ? null : 1.2 + 0.01 * k)),
    null,
    null,
  ]),
];

describe('a table of 2011-2017', () => {
  it('is read by its own six dimensions; totals are 6-60 and stand in no edition', () => {
    const preview = previewOfficial(sheet(), 2015);
    expect(preview.problems).toEqual([]);
    expect(preview.understood).toMatchObject({ edition: '2011-2017', level: 'sub-dimension' });
    const table = acceptOfficial(preview, 'whole');
    const results = sixResults(
      (table?.entries ?? []).map(({ province, values }) => ({
        ...{ year: 2015, level: 'sub-dimension' as const, province, values },
      })),
      2015,
    );
    expect(results[0]).toMatchObject({ province: 'P01', rank: 63, of: 63 });
    expect(results[62]).toMatchObject({ province: 'P63', rank: 1, of: 63 });
    expect(results[36]?.total).toBeCloseTo(22 * 1.56, 10);
    expect(Object.keys(results[36]?.dimensions ?? {})).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6']);
    expect(EDITIONS).not.toContain(SIX_DIMENSIONS);
  });

  it('with a part missing has no total and no rank, and nothing is made up', () => {
    const table = acceptOfficial(previewOfficial(sheet('3.2'), 2015), 'whole');
    const results = sixResults(
      (table?.entries ?? []).map(({ province, values }) => ({
        ...{ year: 2015, level: 'sub-dimension' as const, province, values },
      })),
      2015,
    );
    expect(results.find(({ province }) => province === 'P63')).toMatchObject({ total: null, rank: null });
    expect(results.find(({ province }) => province === 'P37')).toMatchObject({ rank: 26, of: 62 });
  });

  it('of one province alone has its total and no rank', () => {
    const values = Object.fromEntries(SUBS.map(id => [id, 1.5]));
    const [alone] = sixResults([{ year: 2015, level: 'sub-dimension', province: 'P37', values }], 2015);
    expect(alone).toMatchObject({ total: 33, rank: null, of: null });
  });

  it('is never taken for a year of eight, nor the other way round', () => {
    const [other] = previewOfficial(sheet(), 2018).problems;
    expect(other).toMatchObject({ expected: '2011-2017' });
    const eight = sheet().map((row, k) => (k === 0 ? row : [...row.slice(0, -2), 1.5, 2]));
    expect(previewOfficial(eight, 2015).problems[0]?.reason).toBe('not-in-edition');
    expect(sixResults([], 2018)).toEqual([]);
  });
});

describe('goalposts from a workbook with provinces in columns', () => {
  const head = [null, 'Chỉ số', 'Hà Nội', 'Hà Giang', 'Cao Bằng', 'Bắc Kạn'];
  const x1 = [0.745272, 0.703545, 0.483298, 0.61];
  const x2 = [0.581964, 0.334127, 0.369411, 0.52];
  const p = (k: number) => 0.25 * Number(x1[k]) + 0.5 * Number(x2[k]);
  const scores = [1.323925, 1.021637, 0.937442, (1 + 9 * p(3)) / 4];
  const sheetOf = (provinces: number, s: readonly number[] = scores) =>
    [
      head,
      ['1.1', 'Tri thức công dân', ...s],
      [null, 'Hiểu biết về chính sách', ...x1],
      [null, 'Hiểu biết về vị trí lãnh đạo', ...x2],
    ].map(row => row.slice(0, 2 + provinces));

  it('of 1.1 in 2023 go over 0-200 % and 0-100 %, and say what that rests on', () => {
    const [found] = suggestGoalposts(sheetOf(4), 2023);
    expect(found).toMatchObject({ subDimension: '1.1', provinces: 4, verdict: 'exact' });
    expect(found?.items.map(({ span, isShare }) => [span?.toFixed(2), isShare])).toEqual([
      ['2.00', true],
      ['1.00', true],
    ]);
    expect(Math.abs(found?.constant ?? 1)).toBeLessThan(1e-4);
  });

  it('are untested with just enough provinces, unsolved with fewer, off where they do not fit', () => {
    expect(suggestGoalposts(sheetOf(3), 2023)[0]?.verdict).toBe('untested');
    const wrong = [...scores.slice(0, 3), 2.4];
    expect(suggestGoalposts(sheetOf(4, wrong), 2023)[0]?.verdict).toBe('off');
    const few = sheetOf(4).map(row =>
      row.map((cell, k) => (k > 3 && typeof cell === 'number' ? null : cell)),
    );
    expect(suggestGoalposts(few, 2023)[0]?.verdict).toBe('unsolved');
  });
});
