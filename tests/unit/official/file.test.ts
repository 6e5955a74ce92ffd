import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { previewOfficial } from '../../../src/engine/official/preview';
import { readOfficialFile } from '../../../src/exchange/official-file';
import { oldVietnamese } from '../../../src/exchange/text-encoding';
import { bytes, csv, wideTable } from '../../fixtures/official/build';

const table = wideTable(2021, ['Khánh Hòa', 'P33']);

const provincesRead = async (file: Uint8Array): Promise<readonly string[] | string> => {
  const read = await readOfficialFile(file);
  if (!read.ok) return read.problem.reason;
  const preview = previewOfficial(read.table, 2021);
  return preview.problems.length === 0 ? preview.understood!.provinces : preview.problems[0]!.reason;
};

const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${text}`, letter => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

const workbook = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> => {
  const cells = rows.map(row => row.map(value => ({ value: value as string | number })));
  return new Uint8Array(await (await writeXlsxFile(cells)).toBuffer());
};

describe('delimited text', () => {
  it.each([
    { why: 'comma and point', text: csv(table) },
    { why: 'semicolon and decimal comma', text: csv(table, ';', ',') },
    { why: 'tab and decimal comma', text: csv(table, '\t', ',') },
    { why: 'byte order mark and CRLF', text: `\ufeff${csv(table).replaceAll('\n', '\r\n')}\r\n` },
    { why: 'blank lines', text: `\n${csv(table)}\n\n` },
  ])('$why', async ({ text }) => {
    expect(await provincesRead(bytes(text))).toEqual(['P37', 'P33']);
  });
  it('UTF-16 as a spreadsheet saves "Unicode text"', async () => {
    expect(await provincesRead(utf16(csv(table, '\t')))).toEqual(['P37', 'P33']);
  });
  it('decomposed Vietnamese letters', async () => {
    expect(await provincesRead(bytes(csv(table).normalize('NFD')))).toEqual(['P37', 'P33']);
  });
  it('keeps the row numbers of the file across blank lines', async () => {
    const read = await readOfficialFile(bytes(`\n\n${csv(wideTable(2021, ['P37', 'P99']))}`));
    const preview = read.ok ? previewOfficial(read.table, 2021) : null;
    expect(preview?.problems[0]).toMatchObject({ reason: 'unknown-province', row: 5 });
  });
  it('comma as separator and as decimal mark at once is named, not guessed', async () => {
    expect(await provincesRead(bytes(csv(table, ',', ',')))).toBe('cells-beyond-header');
  });
  it('a file that ends inside a quoted cell is named with its row', async () => {
    const read = await readOfficialFile(bytes('Province,SC11\nP37,"1.2\nP33,1.3'));
    expect(read).toMatchObject({ ok: false, problem: { reason: 'broken-csv', row: 2 } });
  });
});

describe('text that is not Unicode', () => {
  it.each([
    { why: 'TCVN3 bytes', file: latin('Tªn tØnh,§iÓm\nKh¸nh Hßa,41\n§ång Th¸p,42'), encoding: 'tcvn3' },
    { why: 'VNI bytes', file: latin('Teân tænh,Ñieåm\nKhaùnh Hoøa,41\nÑoàng Thaùp,42'), encoding: 'vni' },
    { why: 'TCVN3 saved again as UTF-8', file: bytes('Tªn tØnh,§iÓm\nKh¸nh Hßa,41'), encoding: 'tcvn3' },
    { why: 'VNI saved again as UTF-8', file: bytes('Khaùnh Hoøa,41\nHaûi Phoøng,42'), encoding: 'vni' },
    { why: 'some other single-byte text', file: latin('Province,Score\nCaf\xe9,41'), encoding: 'unknown' },
  ])('$why is refused', async ({ file, encoding }) => {
    expect(await readOfficialFile(file)).toEqual({ ok: false, problem: { reason: 'encoding', encoding } });
  });
  it.each([
    'Tỉnh Khánh Hòa, Đồng Tháp, Thừa Thiên Huế',
    'Hà Nam; Cà Mau; Thanh Hóa',
    'Ha Noi, Ha Giang',
    'Hà Nội',
  ])('no suspicion falls on %s', text => {
    expect(oldVietnamese(text)).toBeNull();
  });
});

describe('workbooks', () => {
  it('reads numbers as numbers and decimal commas as text', async () => {
    expect(await provincesRead(await workbook(table))).toEqual(['P37', 'P33']);
    const commas = table.map(row => row.map(cell => String(cell).replace('.', ',')));
    expect(await provincesRead(await workbook(commas))).toEqual(['P37', 'P33']);
  });
  it('a truncated workbook is named', async () => {
    const whole = await workbook(table);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await provincesRead(whole.slice(0, Math.floor(whole.length * share)))).toBe('broken-xlsx');
    }
  });
  it('an old .xls, a picture, an empty file', async () => {
    expect(await provincesRead(latin('\xd0\xcf\x11\xe0\xa1\xb1'))).toBe('old-excel');
    expect(await provincesRead(Uint8Array.from([1, 0, 0, 2, 0, 3]))).toBe('not-a-table');
    expect(await provincesRead(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xb8, 0xb5, 0xb8]))).toBe(
      'not-a-table',
    );
    expect(await provincesRead(new Uint8Array())).toBe('empty-file');
    expect(await provincesRead(bytes(' \n'))).toBe('empty-file');
  });
});
