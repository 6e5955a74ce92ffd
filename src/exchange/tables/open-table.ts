import { done, failed, type Outcome } from '../../engine/exchange/outcome';
import { type BrokenTable, recordsOf } from '../../engine/interop/csv-stream';
import { KEY_COLUMNS } from '../../engine/interop/read-row';
import { listRecords, type Records, type TableRow } from '../../engine/interop/records';
import type { RawTable } from '../../engine/official/cell';
import { type FileProblem, readOfficialFile } from '../official-file';
import { type EncodingProblem, isWindows1258, oldVietnamese } from '../text-encoding';

export type { BrokenTable };

/** A table opened for reading: its heading, and its records below in pieces with the line of the first of each. */
export interface OpenTable {
  readonly header: readonly string[];
  /** A name two columns share; which of them is meant cannot be known. */
  readonly repeated: string | null;
  readonly separator: ',' | ';' | '\t' | 'sheet';
  /** `;` files are written where the decimal mark is a comma. */
  readonly decimal: '.' | ',';
  readonly pieces: AsyncIterable<TablePiece>;
}

export interface TablePiece {
  readonly firstRow: number;
  readonly records: Records;
  /** Where in `records` this piece begins. */
  readonly from: number;
}

export type TableProblem = FileProblem['reason'] | 'no-heading' | 'windows-1258' | EncodingProblem;

const HEAD_BYTES = 65_536;

/**
 * Opens CSV (comma, semicolon or tab, UTF-8) or XLSX by its content. CSV is read as it streams; a workbook whole (its
 * format gives no other way), so it is limited to 20 MB. `bytes` gives the same bytes each time it is called.
 */
export async function openTable(
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<Outcome<OpenTable, TableProblem>> {
  const head = await headOf(bytes());
  if (head.length === 0) return failed('empty-file');
  if (head[0] === 0x50 && head[1] === 0x4b) return openWorkbook(await whole(bytes()));
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = utf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const start = new TextDecoder(encoding).decode(head, { stream: true });
  const problem = encodingProblem(start, head);
  if (problem !== null) return failed(problem);
  const [first = ''] = start.split(/\r\n|\r|\n/, 1);
  const separator = separatorOf(first);
  const pieces = recordsOf(decoded(bytes(), encoding), separator);
  const opening = await pieces.next();
  if (opening.done === true) return failed('no-heading');
  const header = headingOf(opening.value);
  if (header.length < 2) return failed('no-heading');
  return done({
    header,
    repeated: repeatedIn(header),
    separator,
    decimal: separator === ';' ? ',' : '.',
    pieces: following(opening.value, pieces),
  });
}

/** The first piece begins with the heading. */
async function* following(
  first: Records,
  pieces: AsyncIterable<Records> | null,
): AsyncGenerator<TablePiece, void, void> {
  if (first.length > 1) yield { firstRow: 2, records: first, from: 1 };
  if (pieces === null) return;
  let row = 1 + first.length;
  for await (const records of pieces) {
    yield { firstRow: row, records, from: 0 };
    row += records.length;
  }
}

const repeatedIn = (header: readonly string[]): string | null =>
  header.find((name, k) => name !== '' && header.indexOf(name) < k) ?? null;

const headingOf = (records: Records): string[] => {
  const { width, cell }: TableRow = records.row(0);
  return Array.from({ length: width }, (_, column) => cell(column).normalize('NFC').trim());
};

const separatorOf = (line: string): ',' | ';' | '\t' => {
  const plain = line.replace(/"[^"]*"/g, '');
  const count = (mark: string) => plain.split(mark).length - 1;
  if (count('\t') > count(',') && count('\t') >= count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
};

/** What is no Unicode is read once more as the old Windows page, in which old Vietnamese fonts show themselves. */
function encodingProblem(text: string, head: Uint8Array): TableProblem | null {
  if (text.includes('\u0000')) return 'not-a-table';
  if (!text.includes('\uFFFD')) return oldVietnamese(text);
  if (isWindows1258(head)) return 'windows-1258';
  return oldVietnamese(new TextDecoder('windows-1252').decode(head)) ?? 'unknown';
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return joined(chunks).subarray(0, HEAD_BYTES);
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Of several sheets, some hidden, the one headed as an export of interviews; else the first with anything in it. */
const holdsInterviews = ([heading = []]: RawTable): boolean =>
  KEY_COLUMNS.every(name => heading.includes(name)) ||
  heading.some(cell => /^(?:_uuid|KEY|(?:meta[-/])?instanceID)$/.test(String(cell ?? '')));

async function openWorkbook(bytes: Uint8Array): Promise<Outcome<OpenTable, TableProblem>> {
  const file = await readOfficialFile(bytes, holdsInterviews);
  if (!file.ok) {
    return failed(file.problem.reason === 'encoding' ? file.problem.encoding : file.problem.reason);
  }
  const records = listRecords(file.table.map(row => row.map(cell => (cell === null ? '' : String(cell)))));
  const header = headingOf(records);
  if (header.length < 2) return failed('no-heading');
  return done({
    header,
    repeated: repeatedIn(header),
    separator: 'sheet',
    decimal: '.',
    pieces: following(records, null),
  });
}
