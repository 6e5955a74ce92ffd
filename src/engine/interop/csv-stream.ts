import Papa from 'papaparse';
import { listRecords, type Records, textRecords } from './records';

/** A quoted field that never ends: the file was cut or is not what its first lines promise. */
export class BrokenTable extends Error {
  override readonly name = 'BrokenTable';
  constructor(
    /** Line of the record that does not end, first line of the file = 1. */
    readonly row: number,
  ) {
    super(`record ${row} does not end`);
  }
}

/** No record is longer than this; a quote left open would otherwise swallow the file. */
const LONGEST_RECORD = 4_000_000;

/**
 * Records of a delimited text that comes in pieces, without ever holding more than a piece and one record: each time the
 * text is cut after the last line end outside quotes. Throws BrokenTable.
 */
export async function* recordsOf(
  pieces: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<Records, void, void> {
  let rest = '';
  let row = 1;
  for await (const piece of pieces) {
    const text = rest + piece;
    const cut = lastRecordEnd(text);
    if (cut === 0 && text.length > LONGEST_RECORD) throw new BrokenTable(row);
    rest = text.slice(cut);
    if (cut === 0) continue;
    const records = parse(text.slice(0, cut), separator, row);
    row += records.length;
    yield records;
  }
  if (rest.trim() !== '') yield parse(rest, separator, row);
}

/** Position after the last line end that stands outside quotes; 0 where there is none. */
function lastRecordEnd(text: string): number {
  let quoted = false;
  let end = 0;
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted) end = at + 1;
  }
  return end;
}

function nextMark(text: string, from: number): number {
  const quote = text.indexOf('"', from);
  const line = text.indexOf('\n', from);
  if (quote < 0 || line < 0) return Math.max(quote, line);
  return Math.min(quote, line);
}

/** Quotes (and line ends of one `\r`) are papaparse's; without them a line is a record and a separator ends a cell. */
function parse(text: string, separator: string, row: number): Records {
  if (!text.includes('"') && text.includes('\n')) return textRecords(text, separator);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false });
  const broken = errors.find(error => error.type === 'Quotes');
  if (broken !== undefined) throw new BrokenTable(row + (broken.row ?? 0));
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
  return listRecords(data);
}
