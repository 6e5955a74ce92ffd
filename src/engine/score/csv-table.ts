import Papa from 'papaparse';
import { BadInput } from './bad-input';

/** A CSV as text: column by column, nothing interpreted. */
export interface CsvTable {
  readonly rows: number;
  readonly headings: readonly string[];
  readonly column: (heading: string) => readonly string[];
  readonly has: (heading: string) => boolean;
  /** Line of the file a data row (1 = first) begins on: blank lines are skipped, and cells may hold line breaks. */
  readonly lineOf: (row: number) => number;
}

/** Reads a CSV with a heading line. Refuses doubled headings, rows of the wrong length and files without rows. */
export function readCsvTable(text: string): CsvTable {
  const { data, lines } = filledRows(text);
  const headings = (data[0] ?? []).map(asWritten);
  const rows = data.slice(1);
  const lineOf = (row: number): number => lines[row] as number;
  checkHeadings(headings);
  if (rows.length === 0) throw new BadInput('no-rows', 'the file has no data rows');
  const ragged = rows.findIndex(row => row.length !== headings.length);
  if (ragged >= 0) {
    const found = rows[ragged]?.length ?? 0;
    throw new BadInput('ragged-row', `${found} cells, ${headings.length} expected`, {
      row: ragged + 1,
      line: lineOf(ragged + 1),
    });
  }
  const place = new Map(headings.map((heading, c) => [heading, c]));
  return {
    rows: rows.length,
    headings,
    lineOf,
    has: heading => place.has(asWritten(heading)),
    column: heading => {
      const c = place.get(asWritten(heading));
      if (c === undefined) throw new BadInput('missing-column', 'not in the file', { column: heading });
      return rows.map(row => asWritten(row[c] as string));
    },
  };
}

/** Rows that say something, with the line each begins on. */
function filledRows(text: string): { data: string[][]; lines: number[] } {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const data: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (const row of parsed.data) {
    if (row.some(cell => cell.trim() !== '')) {
      data.push(row);
      lines.push(line);
    }
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(LINE_BREAK)?.length ?? 0), 0);
  }
  return { data, lines };
}

const LINE_BREAK = /\r\n|\r|\n/g;

/** Vietnamese letters may come composed or not, from file, tree and command line alike. */
const asWritten = (text: string): string => text.trim().normalize('NFC');

function checkHeadings(headings: readonly string[]): void {
  const doubled = headings.find((heading, c) => headings.indexOf(heading) !== c);
  if (doubled !== undefined) throw new BadInput('duplicate-column', 'occurs twice', { column: doubled });
}
