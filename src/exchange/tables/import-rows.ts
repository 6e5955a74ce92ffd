import type { Response } from '../../../surveys/response';
import { type AdmissionStore, StoreUnavailable } from '../../engine/exchange/admission-store';
import { type Arrival, EMPTY_BATCH } from '../../engine/exchange/batch';
import { decide } from '../../engine/exchange/decide';
import { BrokenTable } from '../../engine/interop/csv-stream';
import type { ReadInterview, RowProblem } from '../../engine/interop/read-row';
import { isBlankRow, type TableRow } from '../../engine/interop/records';
import type { Json } from '../canonical';
import { valueDigest } from '../digest';
import type { TablePiece } from './open-table';

export interface ImportOptions {
  readonly store: AdmissionStore;
  /** Interviews this device holds already, by id; the same one again is no news, another one of the same id a question. */
  readonly held: (ids: readonly string[]) => Promise<ReadonlyMap<string, Response>>;
  readonly read: (cells: TableRow, row: number) => ReadInterview;
  /** How many columns the heading has; a row with more cells, or (where a program wrote the file) fewer, is refused. */
  readonly width: number;
  readonly wholeRows: boolean;
  /** Is this question (or `field`) a column of the table? What the table cannot say is not compared with what is held. */
  readonly covers: (name: string) => boolean;
  /** Who brought them, as origin of the versions: `odk-central`, `kobo`, a mapping's id, or our own export. */
  readonly source: string;
  readonly formSha: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rows: number) => void;
}

export type ImportEnd = 'finished' | 'cancelled' | 'broken-table' | 'disk-full' | 'storage-failed';

/** What came of a table. `problems`: the first some hundred, in order; `refused`: rows with any, in all. */
export interface ImportReport {
  readonly end: ImportEnd;
  readonly rows: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** Line where a broken table stops making sense. */
  readonly brokenAt: number | null;
}

const MOST_PROBLEMS = 500;
const BATCH = 200;

type Counts = { -readonly [Key in keyof ImportReport]: ImportReport[Key] } & { problems: RowProblem[] };

/**
 * Admits interviews from rows of a table, like those of a bundle: one transaction per batch, known ones change nothing,
 * one of a known id with other answers is refused (what is held stays), and so is a row that does not fit; the others go on.
 * Cancelling, a full disk or a cut-off file leaves whole batches, and the same file again adds only what is missing.
 */
export async function importRows(
  pieces: AsyncIterable<TablePiece>,
  options: ImportOptions,
): Promise<ImportReport> {
  const counts: Counts = {
    ...{ end: 'finished', rows: 0, stored: 0, duplicates: 0, quarantined: 0, refused: 0, brokenAt: null },
    problems: [],
  };
  try {
    for await (const piece of pieces) {
      for (let at = piece.from; at < piece.records.length; at += BATCH) {
        if (options.signal?.aborted) return { ...counts, end: 'cancelled' };
        const responses = readBatch(piece, at, options, counts);
        await commit(responses, options, counts);
        options.onProgress?.(counts.rows);
      }
    }
    return counts;
  } catch (error) {
    if (error instanceof BrokenTable) return { ...counts, end: 'broken-table', brokenAt: error.row };
    if (error instanceof StoreUnavailable) return { ...counts, end: error.reason };
    throw error;
  }
}

function readBatch(
  { records, firstRow, from }: TablePiece,
  at: number,
  options: ImportOptions,
  counts: Counts,
): Row[] {
  const responses: Row[] = [];
  for (let k = at; k < Math.min(at + BATCH, records.length); k++) {
    const cells = records.row(k);
    if (isBlankRow(cells)) continue;
    counts.rows += 1;
    const row = firstRow + k - from;
    const ragged = raggedness(cells, row, options);
    const result = ragged === null ? options.read(cells, row) : { ok: false as const, problems: [ragged] };
    if (result.ok) responses.push({ row, response: result.response });
    else refuse(result.problems, counts);
  }
  return responses;
}

/** Cells that no heading names, or a line that stops short: its answers may stand under the wrong questions. */
function raggedness({ width, cell }: TableRow, row: number, options: ImportOptions): RowProblem | null {
  const problem = (reason: 'long-row' | 'short-row'): RowProblem => ({
    row,
    column: '',
    found: String(width),
    reason,
  });
  for (let column = options.width; column < width; column++)
    if (cell(column).trim() !== '') return problem('long-row');
  return options.wholeRows && width < options.width ? problem('short-row') : null;
}

function refuse(problems: readonly RowProblem[], counts: Counts): void {
  counts.refused += 1;
  counts.problems.push(...problems.slice(0, Math.max(0, MOST_PROBLEMS - counts.problems.length)));
}

interface Row {
  readonly row: number;
  readonly response: Response;
}

async function commit(responses: readonly Row[], options: ImportOptions, counts: Counts): Promise<void> {
  if (responses.length === 0) return;
  const held = await options.held(responses.map(({ response }) => response.id));
  const versions: Arrival[] = [];
  for (const { response, row } of responses) {
    const known = held.get(response.id);
    const sha = valueDigest(response as Json);
    if (known === undefined) versions.push(arrival(response, sha, options));
    else if (isSame(known, sha, options.covers)) counts.duplicates += 1;
    else refuse([heldOtherwise(row, response.id)], counts);
  }
  if (versions.length === 0) return;
  const changes = await options.store.commit({ ...EMPTY_BATCH, versions }, decide);
  for (const { verdict } of changes.judged) {
    if (verdict === 'stored') counts.stored += 1;
    else if (verdict === 'duplicate') counts.duplicates += 1;
    else counts.quarantined += 1;
  }
}

/** The same interview as far as the table can tell: an export for analysis leaves ethnicity and the field record out. */
function isSame(held: Response, sha: string, covers: ImportOptions['covers']): boolean {
  const { field, answers, ...rest } = held;
  const told = Object.fromEntries(Object.entries(answers).filter(([name]) => covers(name)));
  const shown = { ...rest, answers: told, ...(field && covers('field') ? { field } : {}) };
  return valueDigest(shown as Json) === sha;
}

/** Answers changed in a spreadsheet never replace those held: that is for a person, at the interview itself. */
const heldOtherwise = (row: number, id: string): RowProblem => ({
  row,
  column: 'id',
  found: id,
  reason: 'held-otherwise',
});

const arrival = (response: Response, sha: string, { source, formSha }: ImportOptions): Arrival => ({
  id: response.id,
  version: {
    sha,
    wave: response.round,
    withdrawKey: null,
    origin: {
      prov: response.place.province,
      unit: response.place.commune,
      vol: source,
      form: `${response.questionnaire.id}@${response.questionnaire.version}`,
      formSha,
    },
    formKnown: true,
    content: { kind: 'interview', response, contact: null },
    removed: null,
  },
});
