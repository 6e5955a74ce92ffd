import { describe, expect, it } from 'vitest';
import { solveGoalposts } from '../../../scoring/solve-goalposts';
import { acceptOfficial, previewOfficial } from '../../../src/engine/official/preview';
import { workbookItems } from '../../../src/engine/official/workbook';

type Cell = string | number | null;
const D: Record<string, readonly string[]> = {
  D1: ['1.1', '1.2', '1.3', '1.4'],
  D2: ['2.1', '2.2', '2.3', '2.4'],
  D3: ['3.1', '3.2', '3.3'],
  D4: ['4.1', '4.2', '4.3', '4.4'],
  D5: ['5.1', '5.3', '5.4'],
  D6: ['6.1', '6.2', '6.3', '6.4'],
  D7: ['7.1', '7.2', '7.3'],
  D8: ['8.1', '8.2', '8.3'],
};
const SCORES_11 = [1.323925, 1.021637, 0.937442];
const ITEMS: readonly (readonly Cell[])[] = [
  [
    '',
    'Hiểu biết về chính sách hiện hành (%)',
    'Proportion with Civic Knowledge (%)',
    '0%-100%',
    0.745272,
    0.703545,
    0.483298,
  ],
  [
    '',
    'Hiểu biết về vị trí lãnh đạo (%)',
    'Knowledge of Leaders (%)',
    '0%-100%',
    0.581964,
    0.334127,
    0.369411,
  ],
];

/** A sheet in the shape of the official ones of 2018 on: made-up scores but those of 1.1. */
function sheet(): Cell[][] {
  const subs = Object.values(D).flat();
  const value = (code: string, p: number) =>
    code === '1.1' ? Number(SCORES_11[p]) : 1.2 + 0.01 * subs.indexOf(code) + 0.001 * p;
  const sum = (codes: readonly string[], p: number) =>
    codes.reduce((total, code) => total + value(code, p), 0);
  const three = (of: (p: number) => number): Cell[] => [0, 1, 2].map(of);
  const rows: Cell[][] = [
    ['PAPI 2023', null, null, null, null, null, null],
    ['Mã', 'Chỉ số', 'Indicator', 'Thang', 'Hà Nội', 'Hà Giang', 'Cao Bằng'],
    [
      '',
      'Tổng điểm PAPI chưa có trọng số',
      'Unweighted PAPI (10-80 points)',
      '',
      ...three(p => sum(subs, p)),
    ],
    ['', 'Khoảng tin cậy 95%: cận dưới', '95% CI low', '', ...three(p => sum(subs, p) - 0.3)],
    ['', 'Khoảng tin cậy 95%: cận trên', '95% CI high', '', ...three(p => sum(subs, p) + 0.3)],
    ['', 'Sai số chuẩn', 'Standard error', '', ...three(() => 0.18)],
  ];
  for (const [dimension, codes] of Object.entries(D)) {
    rows.push([
      dimension,
      `Chỉ số nội dung ${dimension.slice(1)}`,
      'Dimension',
      '1-10',
      ...three(p => sum(codes, p)),
    ]);
    for (const code of codes) {
      rows.push([code, `Nội dung ${code}`, 'Sub-dimension', '0.25-2.5', ...three(p => value(code, p))]);
      if (code === '1.1') rows.push(...ITEMS.map(row => [...row]));
    }
  }
  return rows;
}

describe('an official workbook with provinces in columns', () => {
  it('is read by the labels of its rows; items and intervals are passed over', () => {
    const preview = previewOfficial(sheet(), 2023);
    expect(preview.problems).toEqual([]);
    expect(preview.understood?.layout.kind).toBe('transposed');
    const table = acceptOfficial(preview, 'whole');
    expect(table?.level).toBe('sub-dimension');
    expect(table?.entries.map(({ province }) => province)).toEqual(['P01', 'P02', 'P03']);
    expect(table?.entries[0]?.values['1.1']).toBe(1.323925);
  });

  it('gives the items under their sub-dimension, from which its goalposts are solved', () => {
    const [items] = workbookItems(sheet(), 2023);
    expect(items?.subDimension).toBe('1.1');
    expect(items?.items).toEqual(ITEMS.map(row => row[1]));
    const solved = solveGoalposts(items?.provinces ?? [], 4);
    expect(solved?.ranges.map(range => range.toFixed(3))).toEqual(['2.000', '1.000']);
  });

  it('takes the head with the provinces of the year where one of today stands above', () => {
    const rows = sheet();
    rows.splice(1, 0, [null, null, null, null, 'Hà Nội', 'Tuyên Quang', 'Cao Bằng']);
    expect(previewOfficial(rows, 2023).understood?.provinces).toEqual(['P01', 'P02', 'P03']);
  });

  it('names the row, the column and the text where a number is due', () => {
    const rows = sheet();
    const row = rows.findIndex(([code]) => code === '2.1');
    (rows[row] as Cell[])[5] = 'không rõ';
    const [problem] = previewOfficial(rows, 2023).problems;
    expect(problem).toMatchObject({
      reason: 'not-a-number',
      row: row + 1,
      found: 'không rõ',
      province: 'P02',
    });
    expect(problem?.column).toContain('Hà Giang');
  });

  it('takes a stored zero of 2022 for no score', () => {
    const rows = sheet();
    for (const row of rows.filter(([code]) => String(code).startsWith('8') || code === 'D8')) row[6] = 0;
    (rows[2] as Cell[])[6] = 0;
    const preview = previewOfficial(rows, 2022);
    expect(preview.entries.find(({ province }) => province === 'P03')?.values['8.1']).toBeNull();
  });
});
