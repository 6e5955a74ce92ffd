import { bytesOfFile } from '../../exchange/file-bytes';
import { openTable } from '../../exchange/tables/open-table';

/** Columns with more different values than this hold texts or numbers, not answers of a list. */
const MOST_VALUES = 30;
/** Enough to have met every answer of a list. */
const ROWS_LOOKED_AT = 5_000;

/** The different values of each column, in the order they appear; none for a column of texts or numbers. */
export async function columnValues(file: File): Promise<ReadonlyMap<string, readonly string[]>> {
  const table = await openTable(() => bytesOfFile(file));
  if (!table.ok) return new Map();
  const { header, pieces } = table.value;
  const found = header.map(() => new Set<string>());
  let rows = 0;
  for await (const { records, from } of pieces) {
    for (let at = from; at < records.length; at++) {
      const record = records.row(at);
      for (const [k, values] of found.entries()) {
        const cell = record.cell(k).trim();
        if (cell !== '' && values.size <= MOST_VALUES) values.add(cell);
      }
    }
    rows += records.length;
    if (rows >= ROWS_LOOKED_AT) break;
  }
  return new Map(
    header.map((name, k) => {
      const values = [...(found[k] ?? [])];
      return [name, values.length > MOST_VALUES ? [] : values];
    }),
  );
}
