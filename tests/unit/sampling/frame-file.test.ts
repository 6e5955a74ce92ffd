import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../src/engine/official/cell';
import { canonicalFrame } from '../../../src/engine/sampling/frame-data';
import { findFrameLayout } from '../../../src/engine/sampling/frame-headings';
import { previewFrame } from '../../../src/engine/sampling/frame-preview';
import { communeIndex } from '../../../src/engine/sampling/known-communes';
import { readOfficialFile } from '../../../src/exchange/official-file';
import { decodeText } from '../../../src/exchange/text-encoding';

const INDEX = communeIndex([
  { code: '22366', name: 'Nha Trang', kind: 'phường', province: '56' },
  { code: '22390', name: 'Diên Khánh', kind: 'xã', province: '56' },
  { code: '22391', name: 'Ninh Hòa', kind: 'phường', province: '56' },
  { code: '01234', name: 'Ninh Hòa', kind: 'xã', province: '56' },
]);
const HEAD = ['Mã xã', 'Tên xã', 'Mã thôn', 'Tên thôn', 'Số hộ'];
const read = (...rows: RawTable) => previewFrame([HEAD, ...rows], INDEX);
const reasons = (...rows: RawTable) => read(...rows).problems.map(({ reason, row }) => [reason, row]);
const GOOD = ['22390', 'Xã Diên Khánh', 'T-001', 'Thôn Đông', 120];

describe('a frame as offices send it', () => {
  it('is read whole: communes in the order met, villages in the order of the file', () => {
    const { frame, problems } = read(
      GOOD,
      ['22366', '', 'T-002', 'Tổ 1', '1.234'],
      ['22390', '', 'T-003', 'Thôn Tây', '85'],
    );
    expect(problems).toEqual([]);
    expect(frame?.communes.map(({ name, villages }) => [name, villages.map(({ size }) => size)])).toEqual([
      ['Xã Diên Khánh', [120, 85]],
      ['Phường Nha Trang', [1234]],
    ]);
  });
  it.each([
    [['Ma xa', 'Thôn/ấp', 'HỘ']],
    [['commune code', 'Village', 'households']],
    [['Mã ĐVHC cấp xã', 'Tên thôn, tổ dân phố', 'Số hộ gia đình']],
    [['Mã xã, phường', 'Tên thôn (tổ dân phố)', 'Số hộ (31/12)']],
  ])('headings %j are understood', headings => {
    expect(previewFrame([headings, ['22390', 'Thôn Đông', 120]], INDEX).frame?.communes[0]?.code).toBe(
      '22390',
    );
  });
  it('a title block may stand above the headings, and rows are numbered as in the file', () => {
    const table: RawTable = [['DANH SÁCH THÔN'], [], HEAD, GOOD, ['22390', '', 'T-002', 'Thôn Tây', 0]];
    expect(previewFrame(table, INDEX).problems.map(({ reason, row }) => [reason, row])).toEqual([
      ['size-zero', 5],
    ]);
  });
  it('finds a commune by its name of today, with or without marks and kind', () => {
    const table: RawTable = [
      ['Xã', 'Thôn', 'Số hộ'],
      ['dien khanh', 'Thôn 1', 9],
      ['P. Nha Trang', 'Tổ 1', 8],
    ];
    expect(previewFrame(table, INDEX).frame?.communes.map(({ code }) => code)).toEqual(['22390', '22366']);
  });
  it('village numbers of one to three digits count inside their commune', () => {
    const { frame } = read(['22390', '', 1, 'Thôn 1', 10], ['22366', '', 1, 'Tổ 1', 10]);
    expect(frame?.communes.map(({ villages }) => villages[0]?.id)).toEqual(['22390-01', '22366-01']);
  });
  it('before July 2025 the codes and names of the file stand', () => {
    const table: RawTable = [
      ['Xã', 'Huyện', 'Thôn', 'Số hộ'],
      ['Diên Lâm', 'Diên Khánh', 'Thôn 1', 9],
    ];
    expect(previewFrame(table, null).frame?.communes[0]).toMatchObject({
      code: 'Diên Lâm',
      district: 'Diên Khánh',
    });
  });
  it('its canonical text depends on the frame, not on the file', () => {
    const other = previewFrame(
      [
        ['households', 'village id', 'village', 'commune code'],
        [120, 'T-001', 'Thôn Đông', '22390'],
      ],
      INDEX,
    );
    expect(canonicalFrame(other.frame!)).toBe(canonicalFrame(read(GOOD).frame!));
    expect(canonicalFrame(read(['22390', '', 'T-001', '', 121]).frame!)).not.toBe(
      canonicalFrame(read(GOOD).frame!),
    );
  });
});

describe('what is wrong is named with its row and nothing is taken', () => {
  it.each<[string, RawTable, [string, number | null][]]>([
    ['the same village twice', [GOOD, GOOD], [['village-twice', 3]]],
    [
      'a village in two communes',
      [GOOD, ['22366', '', 'T-001', 'Thôn Đông', 50]],
      [['village-in-two-communes', 3]],
    ],
    [
      'the same name twice, no codes',
      [
        ['22390', '', '', 'Thôn Đông', 9],
        ['22390', '', '', 'thôn  đông', 9],
      ],
      [['village-name-twice', 3]],
    ],
    ['no households', [['22390', '', 'T-1', 'a', 0]], [['size-zero', 2]]],
    ['households forgotten', [['22390', '', 'T-1', 'a', '']], [['size-missing', 2]]],
    ['43,30 households', [['22390', '', 'T-1', 'a', '43,30']], [['size-not-whole', 2]]],
    [
      'a thousand that a spreadsheet took for 1.234',
      [['22390', '', 'T-1', 'a', 1.234]],
      [['size-not-whole', 2]],
    ],
    ['negative', [['22390', '', 'T-1', 'a', -3]], [['size-negative', 2]]],
    ['words', [['22390', '', 'T-1', 'a', 'khoảng 100']], [['size-not-a-number', 2]]],
    ['a date for a village code', [['22390', '', '2026-05-01', 'a', 9]], [['code-is-date', 2]]],
    ['a date as text', [['22390', '', '1-May', 'a', 9]], [['code-is-date', 2]]],
    [
      'a code as a power of ten',
      [['2,2E+04', '', 'T-1', 'a', 9]],
      [
        ['code-scientific', 2],
        ['commune-name-unknown', 2],
      ],
    ],
    ['a commune of nowhere', [['99999', '', 'T-1', 'a', 9]], [['commune-unknown', 2]]],
    ['a name of nowhere', [['', 'Diên Lâm', 'T-1', 'a', 9]], [['commune-name-unknown', 2]]],
    ['a name of two communes', [['', 'Ninh Hòa', 'T-1', 'a', 9]], [['commune-ambiguous', 2]]],
    ['no village', [['22390', '', '', '', 9]], [['village-missing', 2]]],
  ])('%s', (why, rows, expected) => {
    const found = reasons(...rows).filter(
      ([reason]) => why !== 'a code as a power of ten' || reason !== 'commune-missing',
    );
    expect(found.map(([reason]) => reason)).toContain(expected[0]![0]);
    expect(found[0]![1]).toBe(expected[0]![1]);
    expect(read(...rows).frame).toBeNull();
  });
  it.each<[string, RawTable, string]>([
    ['nothing at all', [], 'empty-file'],
    [
      'no headings',
      [
        ['a', 'b'],
        [1, 2],
      ],
      'no-header',
    ],
    [
      'no column of households',
      [
        ['Mã xã', 'Tên thôn'],
        ['22390', 'a'],
      ],
      'column-missing',
    ],
    [
      'a column twice',
      [
        ['Mã xã', 'Thôn', 'Số hộ', 'Hộ'],
        ['22390', 'a', 1, 2],
      ],
      'heading-twice',
    ],
    ['headings only', [HEAD], 'empty-file'],
  ])('%s', (_, table, reason) => {
    const preview = previewFrame(table, INDEX);
    expect(preview.problems.map(problem => problem.reason)).toContain(reason);
    expect(preview.frame).toBeNull();
  });
  it.each<[string, RawTable, string]>([
    ['zeros a spreadsheet dropped', [[1234, '', 'T-1', 'a', 9]], 'zeros-added'],
    ['a name that is not the code', [['22390', 'Xã Vạn Hưng', 'T-1', 'a', 9]], 'commune-name-differs'],
    ['a village of 9,000 households', [['22390', '', 'T-1', 'a', 9000]], 'size-large'],
  ])('%s is a note: the frame stands', (_, rows, reason) => {
    const preview = read(...rows);
    expect(preview.problems.map(problem => problem.reason)).toEqual([reason]);
    expect(preview.frame).not.toBeNull();
  });
});

describe('text of another time', () => {
  const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
  it.each([
    [
      'TCVN3',
      'M· x·,T\u00aan th\u00abn,S\u00e8 h\u00e9\n22390,Kh\u00b8nh H\u00dfa,9\n22390,\u00a7\u00e5ng Th\u00b8p,9',
      'tcvn3',
    ],
    ['VNI', 'Ma xa,Ten thon,So ho\n22390,Kha\u00f9nh Ho\u00f8a,9\n22390,\u00d1o\u00e0ng Tha\u00f9p,9', 'vni'],
  ])('%s is refused with a hint', async (_, text, encoding) => {
    expect(decodeText(bytes(text))).toEqual({ ok: false, problem: encoding });
    const file = await readOfficialFile(bytes(text), table => findFrameLayout(table) !== null);
    expect(file).toEqual({ ok: false, problem: { reason: 'encoding', encoding } });
  });
});
