import Papa from 'papaparse';
import { BadInput } from './bad-input';

/** A CSV as text: column by column, nothing interpreted. */
export interface CsvTable {
  readonly rows: number;
  readonly headings: readonly string[];
  readonly column: (heading: string) => readonly string[];
  readonly has: (heading: string) => boolean;
}

/** Reads a CSV with a heading line. Refuses doubled headings, rows of the wrong length and files without rows. */
export function readCsvTable(text: string): CsvTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const headings = (data[0] ?? []).map(asWritten);
  const rows = data.slice(1);
  checkHeadings(headings);
  if (rows.length === 0) throw new BadInput('no-rows', 'the file has no data rows');
  const ragged = rows.findIndex(row => row.length !== headings.length);
  if (ragged >= 0) {
    const found = rows[ragged]?.length ?? 0;
    throw new BadInput('ragged-row', `${found} cells, ${headings.length} expected`, { row: ragged + 1 });
  }
  const place = new Map(headings.map((heading, c) => [heading, c]));
  return {
    rows: rows.length,
    headings,
    has: heading => place.has(asWritten(heading)),
    column: heading => {
      const c = place.get(asWritten(heading));
      if (c === undefined) throw new BadInput('missing-column', 'not in the file', { column: heading });
      return rows.map(row => asWritten(row[c] as string));
    },
  };
}

/** Vietnamese letters may come composed or not, from file, tree and command line alike. */
const asWritten = (text: string): string => text.trim().normalize('NFC');

function checkHeadings(headings: readonly string[]): void {
  const doubled = headings.find((heading, c) => headings.indexOf(heading) !== c);
  if (doubled !== undefined) throw new BadInput('duplicate-column', 'occurs twice', { column: doubled });
}
