import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../src/engine/official/cell';
import { acceptOfficial, previewOfficial, typedOfficial } from '../../../src/engine/official/preview';
import { middleOf, subDimensionsOf, wideTable } from '../../fixtures/official/build';

const problems = (table: RawTable, year: number) =>
  previewOfficial(table, year).problems.map(({ reason, row, column }) => ({ reason, row, column }));
const reasons = (table: RawTable, year: number) => problems(table, year).map(problem => problem.reason);
const withRow = (table: RawTable, row: readonly (string | number | null)[]): RawTable => [...table, row];
const DIMENSIONS = ['4,21', '5.14', 4.3, '6,55', '7,11', '8', '3,28', '3,10'];
const HEAD = ['Tỉnh', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'Tổng điểm'];

describe('what a table is understood as', () => {
  it('reads the published shape: a province code and a column per sub-dimension', () => {
    const preview = previewOfficial(wideTable(2021, ['P37', 'P33']), 2021);
    expect(preview.problems).toEqual([]);
    expect(preview.understood).toMatchObject({
      year: 2021,
      edition: '2021',
      level: 'sub-dimension',
      provinces: ['P37', 'P33'],
    });
    expect(Object.keys(preview.entries[0]!.values)).toHaveLength(28);
  });

  it('reads dimensions and a total, with commas or points', () => {
    const preview = previewOfficial([HEAD, ['Khánh Hòa', ...DIMENSIONS, '41,69']], 2021);
    expect(preview.problems).toEqual([]);
    expect(preview.understood?.level).toBe('dimension');
    expect(preview.entries[0]).toMatchObject({ province: 'P37', values: { D1: 4.21, D2: 5.14, D8: 3.1 } });
  });

  it('reads a long table by code, SC code or printed name', () => {
    const named = ['SC11', '1.2', 'Chất lượng bầu cử', '1.4. Đóng góp tự nguyện'];
    const codes = [...named, ...subDimensionsOf(2021).slice(4)];
    const rows = codes.map((code, index) => [
      'Khanh Hoa',
      code,
      middleOf(2021, subDimensionsOf(2021)[index]!),
    ]);
    const preview = previewOfficial([['Tỉnh/Thành phố', 'Chỉ số', 'Điểm'], ...rows], 2021);
    expect(preview.problems).toEqual([]);
    expect(preview.understood?.layout.kind).toBe('long');
    expect(Object.values(preview.entries[0]!.values).every(value => value !== null)).toBe(true);
  });

  it('finds the headings under a title and reads columns by name, with or without marks', () => {
    const table = [
      ['Kết quả năm 2021'],
      [],
      ['STT', 'Tên tỉnh', 'Tham gia của người dân ở cấp cơ sở', 'Cong khai, minh bach', ...HEAD.slice(3)],
      ['1', 'TP. Hồ Chí Minh', ...DIMENSIONS, ''],
    ];
    const preview = previewOfficial(table, 2021);
    expect(preview.problems).toEqual([]);
    expect(preview.understood?.layout.headerRow).toBe(3);
    expect(preview.entries[0]).toMatchObject({ province: 'P50', values: { D1: 4.21, D2: 5.14 } });
  });

  it.each(['P37', 'p37', '56', 'Khánh Hòa', 'Khánh Hoà', 'khanh hoa', 'Tỉnh Khánh Hòa', 'Khanh Hoa'])(
    'finds the province written as %s',
    name => {
      expect(previewOfficial(wideTable(2021, [name]), 2021).understood?.provinces).toEqual(['P37']);
    },
  );

  it('takes statistical codes and new names for years after the merger', () => {
    const preview = previewOfficial(wideTable(2025, ['Bắc Ninh', '56']), 2025);
    expect(preview.understood).toMatchObject({ carried: true, edition: '2021', provinces: ['24', '56'] });
    expect(reasons(wideTable(2025, ['Bắc Giang']), 2025)).toEqual(['unknown-province']);
  });

  it('takes eight typed numbers as a table of one province', () => {
    const preview = typedOfficial(2021, 'P37', {
      D1: '4,21',
      D2: 5,
      D3: 4,
      D4: 6,
      D5: 7,
      D6: 8,
      D7: 3,
      D8: 3,
    });
    expect(preview.problems).toEqual([]);
    expect(preview.entries[0]?.values.D1).toBe(4.21);
  });
});

describe('missing scores', () => {
  it.each([
    { year: 2022, why: 'stored as 0' },
    { year: 2024, why: 'stored as 0' },
  ])('$year: 0 is missing ($why)', ({ year }) => {
    const preview = previewOfficial(
      wideTable(year, ['P37'], () => ({ SC11: 0 })),
      year,
    );
    expect(preview.problems).toEqual([]);
    expect(preview.missing).toEqual([{ province: 'P37', codes: ['1.1'] }]);
  });
  it('in another year a zero is no score a province can have', () => {
    expect(
      problems(
        wideTable(2021, ['P37'], () => ({ SC11: 0 })),
        2021,
      ),
    ).toEqual([{ reason: 'below-floor', row: 2, column: 'SC11' }]);
  });
  it.each(['', '*', '-', 'n/a', null])('%j is no score, in any year', mark => {
    const table = wideTable(2021, ['P37', 'P33']).map((row, i) =>
      i === 1 ? ['P37', mark, ...row.slice(2)] : row,
    );
    const preview = previewOfficial(table, 2021);
    expect(preview.problems).toEqual([]);
    expect(preview.missing).toEqual([{ province: 'P37', codes: ['1.1'] }]);
  });
});

describe('what is refused, with row and column', () => {
  const base = wideTable(2021, ['P37', 'P33']);
  it.each([
    { why: 'a negative value', cell: { SC41: -1 }, reason: 'negative', column: 'SC41' },
    { why: 'above the share 10/4', cell: { SC41: 2.51 }, reason: 'above-share', column: 'SC41' },
    { why: 'above the share 10/3', cell: { SC51: 3.34 }, reason: 'above-share', column: 'SC51' },
    { why: 'under the floor 1/3', cell: { SC81: '0.3300' }, reason: 'below-floor', column: 'SC81' },
    { why: 'no number', cell: { SC41: '1,2,3' }, reason: 'not-a-number', column: 'SC41' },
  ])('$why', ({ cell, reason, column }) => {
    const table = wideTable(2021, ['P01', 'P37'], province => (province === 'P37' ? cell : {}));
    expect(problems(table, 2021)).toEqual([{ reason, row: 3, column }]);
  });

  it.each([
    { value: 0.33174, why: 'published: Phú Yên 2020' },
    { value: 0.33235, why: 'published: Bến Tre 2022' },
    { value: '0,33', why: '1/3 at two places' },
    { value: 3.333333, why: '10/3 at six places' },
  ])('$value is taken ($why)', ({ value }) => {
    expect(
      reasons(
        wideTable(2021, ['P37'], () => ({ SC81: value })),
        2021,
      ),
    ).toEqual([]);
  });

  it('an unknown province, never the nearest guess', () => {
    expect(problems(wideTable(2021, ['P37', 'Khánh Hào']), 2021)).toEqual([
      { reason: 'unknown-province', row: 3, column: 'Province' },
    ]);
  });
  it('code and name that disagree', () => {
    const table = base.map((row, i) => [i === 0 ? 'Tên tỉnh' : 'Quảng Nam', ...row]);
    expect(problems(table, 2021)).toEqual([{ reason: 'provinces-disagree', row: 2, column: 'Tên tỉnh' }]);
  });
  it('a province twice: both rows, since either may be the wrong one', () => {
    expect(problems(wideTable(2021, ['P37', 'P33', 'Khánh Hòa']), 2021)).toEqual([
      { reason: 'duplicate-row', row: 2, column: null },
      { reason: 'duplicate-row', row: 4, column: null },
    ]);
  });
  it('a heading twice', () => {
    const table = base.map((row, i) => [...row, i === 0 ? '1.1 Tri thức công dân' : 1.4]);
    expect(problems(table, 2021)).toEqual([
      { reason: 'heading-twice', row: 1, column: '1.1 Tri thức công dân' },
    ]);
  });
  it('a row cut short, and cells beyond the headings (a decimal comma that split a cell)', () => {
    expect(problems(withRow(base, ['P01', 1.2, 1.3]), 2021)).toEqual([
      { reason: 'row-cut-short', row: 4, column: null },
    ]);
    const tooLong = ['P01', ...subDimensionsOf(2021).map(sub => middleOf(2021, sub)), '69'];
    expect(problems(withRow(base, tooLong), 2021)).toEqual([
      { reason: 'cells-beyond-header', row: 4, column: null },
    ]);
  });
  it('eight dimensions that do not sum to the stated total', () => {
    expect(problems([HEAD, ['P37', ...DIMENSIONS, '42,69']], 2021)).toEqual([
      { reason: 'total-sum', row: 2, column: 'Tổng điểm' },
    ]);
  });
  it('allows the sum what rounding of printed parts can make', () => {
    expect(reasons([HEAD, ['P33', 4.88, 5.48, 5.07, 7.5, 7.16, 7.43, 3.87, 2.95, 44.33]], 2019)).toEqual([]);
    expect(reasons([HEAD, ['P33', 4.88, 5.48, 5.07, 7.5, 7.16, 7.43, 3.87, 2.95, 44.23]], 2019)).toEqual([
      'total-sum',
    ]);
  });
  it('a stated dimension that is not the sum of its sub-dimensions', () => {
    const table = wideTable(2021, ['P37']).map((row, i) => [...row, i === 0 ? 'D1' : 5.6]);
    expect(problems(table, 2021)).toEqual([{ reason: 'dimension-sum', row: 2, column: 'D1' }]);
  });
  it('an unknown code in a long table spoils its province, not the others', () => {
    const rows = ['P37', 'P33'].flatMap(province =>
      subDimensionsOf(2021).map(sub => [
        province,
        province === 'P37' && sub === '8.3' ? '9.9' : sub,
        middleOf(2021, sub),
      ]),
    );
    const preview = previewOfficial([['province', 'code', 'value'], ...rows], 2021);
    expect(preview.problems).toMatchObject([
      { reason: 'unknown-code', row: 29, province: 'P37', found: '9.9' },
    ]);
    expect(preview.entries.map(entry => entry.province)).toEqual(['P33']);
  });
  it('rows of another year', () => {
    const table = base.map((row, i) => [...row, i === 0 ? 'Năm' : i === 1 ? 2020 : 2021]);
    expect(problems(table, 2021)).toEqual([{ reason: 'other-year', row: 2, column: 'Năm' }]);
  });
  it.each([
    { why: 'nothing', table: [], reason: 'empty-file' },
    { why: 'blank rows', table: [['', null], []], reason: 'empty-file' },
    {
      why: 'no headings',
      table: [
        ['a', 'b'],
        [1, 2],
      ],
      reason: 'no-header',
    },
  ])('$why', ({ table, reason }) => {
    expect(reasons(table, 2021)).toEqual([reason]);
  });
});

describe('a table of another edition', () => {
  it('5.2 filled is not 2021-2024', () => {
    expect(previewOfficial(wideTable(2019, ['P37', 'P33']), 2021).problems).toMatchObject([
      { reason: 'not-in-edition', row: 2, column: 'SC52', expected: '2019, 2020', scope: 'file' },
    ]);
  });
  it('8.3 filled is not 2018', () => {
    expect(previewOfficial(wideTable(2021, ['P37']), 2018).problems).toMatchObject([
      { reason: 'not-in-edition', column: 'SC83', expected: '2021, 2022, 2023, 2024' },
    ]);
  });
  it('8.3 empty throughout is 2018, not 2019', () => {
    expect(previewOfficial(wideTable(2018, ['P37']), 2019).problems).toMatchObject([
      { reason: 'other-edition', column: '8.3', expected: '2018' },
    ]);
  });
  it('six dimensions are 2011-2017', () => {
    const old = wideTable(2018, ['P37']).map(row =>
      row.filter((_, i) => !/SC(24|7\d|8\d)/.test(String(wideTable(2018, [])[0]![i]))),
    );
    expect(previewOfficial(old, 2018).problems).toMatchObject([
      { reason: 'other-edition', expected: '2011-2017' },
    ]);
    const six = [HEAD.slice(0, 7), ['P37', ...DIMENSIONS.slice(0, 6)]];
    expect(previewOfficial(six, 2021).problems).toMatchObject([
      { reason: 'other-edition', expected: '2011-2017' },
    ]);
  });
  it('a year before the first survey has no edition here', () => {
    expect(reasons(wideTable(2021, ['P37']), 2010)).toEqual(['no-edition']);
  });
  it('a lost column is named', () => {
    const cut = wideTable(2021, ['P37']).map(row => row.slice(0, -1));
    expect(problems(cut, 2021)).toEqual([{ reason: 'column-missing', row: null, column: '8.3' }]);
  });
});

describe('taking a preview over', () => {
  const table = wideTable(2021, ['P37', 'Nowhere', 'P33']);
  it('whole: nothing of a table with a problem', () => {
    expect(acceptOfficial(previewOfficial(table, 2021), 'whole')).toBeNull();
  });
  it('row-wise: the provinces without one', () => {
    const accepted = acceptOfficial(previewOfficial(table, 2021), 'row-wise');
    expect(accepted?.entries.map(entry => entry.province)).toEqual(['P37', 'P33']);
  });
  it('row-wise cannot rescue a file of another edition', () => {
    expect(acceptOfficial(previewOfficial(wideTable(2019, ['P37']), 2021), 'row-wise')).toBeNull();
  });
});
