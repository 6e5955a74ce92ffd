import type { Response } from '../../surveys/response';
import type { Mapping } from '../engine/interop/mapping';
import type { Asked } from '../engine/round/known-forms';
import type { SoiPapiDatabase } from './database';
import type { JournalRecord } from './interop-records';
import { withReopen } from './problems';
import { completedInterviews } from './tallies';

const PAGE = 200;

/** Completed interviews of a round, in the order of their ids, a page at a time. */
export async function* responsesOf(
  db: SoiPapiDatabase,
  round: string,
): AsyncGenerator<readonly Asked[], void, void> {
  const interviews = completedInterviews(db);
  const ids = await interviews.ids(round);
  for (let at = 0; at < ids.length; at += PAGE) yield interviews.read(ids.slice(at, at + PAGE));
}

/** Of these ids, the interviews that are here. */
export async function heldResponses(
  db: SoiPapiDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Response>> {
  const records = await withReopen(db, () => db.interviews.bulkGet([...ids]));
  return new Map(
    records.flatMap(record => (record?.response ? [[record.id, record.response] as const] : [])),
  );
}

export const mappings = (db: SoiPapiDatabase): Promise<Mapping[]> => db.mappings.toArray();

export const keepMapping = (db: SoiPapiDatabase, mapping: Mapping): Promise<unknown> =>
  withReopen(db, () => db.mappings.put(mapping));

export const removeMapping = (db: SoiPapiDatabase, id: string): Promise<unknown> =>
  withReopen(db, () => db.mappings.delete(id));

export const writeJournal = (db: SoiPapiDatabase, entry: JournalRecord): Promise<unknown> =>
  withReopen(db, () => db.journal.put(entry));
