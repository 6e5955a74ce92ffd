import type { Table } from 'dexie';
import type { SoiPapiDatabase } from '../database';
import { withReopen } from '../problems';
import { PROTECTED } from './tables';

/** Records of one transaction: few enough that a slow phone stays alive between two. */
const PAGE = 25;

export type Progress = (done: number, of: number) => void;

/**
 * Reads every protected record and writes it again, which puts it into the form the lock asks for. Stopped in the
 * middle it is begun again: a record is always whole in one of the two forms.
 */
export async function rewriteAll(db: SoiPapiDatabase, onProgress: Progress = () => undefined): Promise<void> {
  const tables = PROTECTED.map(name => db.table<unknown, string>(name));
  const counts = await Promise.all(tables.map(table => table.count()));
  const of = counts.reduce((sum, n) => sum + n, 0);
  let done = 0;
  for (const table of tables)
    await rewriteTable(db, table, n => {
      done += n;
      onProgress(Math.min(done, of), of);
    });
}

async function rewriteTable(
  db: SoiPapiDatabase,
  table: Table<unknown, string>,
  onPage: (records: number) => void,
): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const keys = await withReopen(db, () =>
      db.transaction('rw', table, async () => {
        const page = table.where(':id').above(from).limit(PAGE);
        const ids = await page.primaryKeys();
        await table.bulkPut(await page.toArray());
        return ids;
      }),
    );
    onPage(keys.length);
    after = keys.length < PAGE ? null : (keys.at(-1) ?? null);
  }
}
