import { useRef, useState } from 'react';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Mapping } from '../../engine/interop/mapping';
import { type Recognised, recognise } from '../../engine/interop/recognise';
import type { Json } from '../../exchange/canonical';
import { sha256Bytes, valueDigest } from '../../exchange/digest';
import { bytesOfFile } from '../../exchange/file-bytes';
import { type ImportReport, importRows } from '../../exchange/tables/import-rows';
import { type OpenTable, openTable, type TableProblem } from '../../exchange/tables/open-table';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { admissionStore } from '../../storage/exchange';
import { heldResponses, keepMapping, mappings } from '../../storage/interop';

export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'unread';
      readonly file: string;
      readonly problem: TableProblem | 'unreadable' | 'heading-twice';
      readonly found?: string;
    }
  | { readonly kind: 'match'; readonly file: File; readonly header: readonly string[] }
  | { readonly kind: 'reading'; readonly file: string; readonly what: Recognised; readonly rows: number }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly what: Recognised;
      readonly report: ImportReport;
    };

const FRAME = { questionnaire: HOUSEHOLD_2021, digest: sha256Bytes };

/** A file is recognised by its heading, then admitted row by row; an unknown one waits for its columns to be matched. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const open = async (file: File): Promise<void> => {
    const table = await tableOf(file);
    if (table === null) return setState({ kind: 'unread', file: file.name, problem: 'unreadable' });
    if (!table.ok) return setState({ kind: 'unread', file: file.name, problem: table.problem });
    const { repeated } = table.value;
    if (repeated !== null)
      return setState({ kind: 'unread', file: file.name, problem: 'heading-twice', found: repeated });
    const what = recognise(FRAME, table.value, await mappings(database(dataset())));
    if (what === null) return setState({ kind: 'match', file, header: table.value.header });
    await read(file.name, table.value, what);
  };

  const read = async (file: string, table: OpenTable, what: Recognised): Promise<void> => {
    const db = database(dataset());
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'reading', file, what, rows: 0 });
    const report = await importRows(table.pieces, {
      store: admissionStore(db),
      held: ids => heldResponses(db, ids),
      read: what.read,
      covers: what.covers,
      width: table.header.length,
      wholeRows: what.kind !== 'mapped',
      source: what.source,
      formSha: valueDigest(HOUSEHOLD_2021 as unknown as Json),
      signal: controller.signal,
      onProgress: rows => setState({ kind: 'reading', file, what, rows }),
    });
    setState({ kind: 'done', file, what, report });
  };

  const match = async (file: File, mapping: Mapping): Promise<void> => {
    await keepMapping(database(dataset()), mapping);
    await open(file);
  };

  return { state, open, match, reset: () => setState({ kind: 'idle' }), stop: () => stop.current?.abort() };
}

/** Null where the browser cannot read the file any more (moved, or on a stick that was pulled out). */
async function tableOf(file: File) {
  try {
    return await openTable(() => bytesOfFile(file));
  } catch {
    return null;
  }
}
