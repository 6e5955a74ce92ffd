import Papa from 'papaparse';
import { type Cell, isBlankRow, type RawTable } from '../engine/official/cell';
import { findLayout } from '../engine/official/layout';
import { decodeText, type EncodingProblem, oldVietnamese } from './text-encoding';

/** Why a file cannot be read as a table at all. Ids only. */
export type FileProblem =
  | { readonly reason: 'empty-file' | 'broken-xlsx' | 'old-excel' | 'not-a-table' | 'too-large' }
  | { readonly reason: 'encoding'; readonly encoding: EncodingProblem }
  | { readonly reason: 'broken-csv'; readonly row: number };

export type FileTable =
  | { readonly ok: true; readonly table: RawTable; readonly sheet: string | null }
  | { readonly ok: false; readonly problem: FileProblem };

/** A results table has some hundred kilobytes; more is a mistaken file that would freeze a phone. */
const LARGEST = 20_000_000;

const failed = (problem: FileProblem): FileTable => ({ ok: false, problem });

/**
 * Rows of an official results file from its bytes: CSV (comma, semicolon or tab; UTF-8, UTF-16) or XLSX, told apart
 * by content, not by name. Of a workbook the first sheet `isWanted` (recognisable headings), else the first that is not blank.
 */
export async function readOfficialFile(
  bytes: Uint8Array,
  isWanted: (table: RawTable) => boolean = table => findLayout(table) !== null,
): Promise<FileTable> {
  if (bytes.length === 0) return failed({ reason: 'empty-file' });
  if (bytes.length > LARGEST) return failed({ reason: 'too-large' });
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, isWanted);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed({ reason: 'old-excel' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return failed(
      decoded.problem === 'binary'
        ? { reason: 'not-a-table' }
        : { reason: 'encoding', encoding: decoded.problem },
    );
  }
  return readDelimited(decoded.text);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Rows of a delimited text. Blank lines are kept, so that row numbers are those of the file. */
export function readDelimited(text: string): FileTable {
  if (text.trim() === '') return failed({ reason: 'empty-file' });
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    skipEmptyLines: false,
  });
  const [broken] = errors.filter(error => error.type === 'Quotes');
  if (broken !== undefined) return failed({ reason: 'broken-csv', row: (broken.row ?? 0) + 1 });
  return { ok: true, table: data, sheet: null };
}

/** Tab or semicolon when most lines have one; else comma. A comma alone may be a decimal mark. */
function separatorOf(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/, 40)
    .filter(line => line.trim() !== '')
    .map(line => line.replace(/"[^"]*"/g, ''));
  const usual = ['\t', ';'].find(mark => lines.filter(line => line.includes(mark)).length > lines.length / 2);
  return usual ?? ',';
}

/** The universal build unpacks on the calling thread: no worker from a blob, which a strict policy forbids. */
async function readWorkbook(bytes: Uint8Array, isWanted: (table: RawTable) => boolean): Promise<FileTable> {
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsx(bytes.slice().buffer);
    const tables = sheets.map(({ sheet, data }) => ({ sheet, table: data.map(row => row.map(toCell)) }));
    const filled = tables.filter(({ table }) => !table.every(isBlankRow));
    const best = filled.find(({ table }) => isWanted(table)) ?? filled[0];
    if (best === undefined) return failed({ reason: 'empty-file' });
    const old = oldVietnamese(best.table.flat().filter(isText).join(' '));
    return old === null ? { ok: true, ...best } : failed({ reason: 'encoding', encoding: old });
  } catch {
    return failed({ reason: 'broken-xlsx' });
  }
}

const isText = (cell: Cell): cell is string => typeof cell === 'string';

/** A date is what a spreadsheet makes of "1.1"; it stays readable text and is refused where a number is due. */
function toCell(cell: unknown): Cell {
  if (cell === null || cell === undefined || typeof cell === 'number' || typeof cell === 'string') {
    return cell ?? null;
  }
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
