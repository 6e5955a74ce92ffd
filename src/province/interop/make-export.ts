import type { Language } from '../../../indicators/language';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Round } from '../../../surveys/round';
import { type CodebookSource, codebookOf } from '../../engine/interop/codebook';
import { type Dialect, EXCEL_VI, RFC_4180 } from '../../engine/interop/delimited';
import { type RowFrame, rowsFor } from '../../engine/interop/interview-row';
import { interviewSheets } from '../../engine/interop/interview-sheets';
import { type Extent, interviewVariables } from '../../engine/interop/interview-variables';
import { FILES, packageFiles } from '../../engine/interop/package-files';
import { RecordBytes } from '../../engine/interop/record-bytes';
import { rowFrameOf } from '../../engine/interop/round-package';
import type { Value, Variable } from '../../engine/interop/variable';
import { exportOfficial } from '../../engine/official/export';
import type { Asked } from '../../engine/round/known-forms';
import type { RoundScores } from '../../engine/round/round-scores';
import { exportWords, type InteropT } from '../../exchange/tables/export-words';
import { type ArchiveFile, zipped } from '../../exchange/tables/zip';
import { workbook } from '../../exchange/workbook';
import type { OfficialRecord, SoiPapiDatabase } from '../../storage/database';
import { responsesOf } from '../../storage/interop';
import { roundHere } from '../../worker/round-from-database';

export interface ExportOrder {
  readonly db: SoiPapiDatabase;
  readonly round: Round;
  readonly scores: RoundScores | null;
  readonly official: readonly OfficialRecord[];
  readonly extent: Extent;
  readonly excel: boolean;
  readonly workbook: boolean;
  readonly language: Language;
  readonly t: InteropT;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * The archive of a round. Interviews are read a page at a time and go straight into the archive; null when stopped, and
 * nothing is kept of it.
 */
export async function makeExport(order: ExportOrder): Promise<Blob | null> {
  const { edition, codebook, study, text } = exportWords(order.round, order.language, order.t, order.now);
  const variables = interviewVariables(HOUSEHOLD_2021, edition, order.extent);
  const here = await roundHere(order.db, order.round.id, { signal: order.signal });
  const frame = rowFrameOf(here.frame, here.sums, here.eligible);
  let cases = 0;
  const counted = (done: number) => {
    cases = Math.max(cases, done);
    order.onProgress(done);
  };
  const pages = () => scoredPages(order, here.sums.ids);
  const interviews = (dialect: Dialect) => interviewPieces(pages(), frame, variables, dialect, counted);
  const files: ArchiveFile[] = [{ name: FILES.interviews, pieces: interviews(RFC_4180) }];
  if (order.excel) files.push({ name: FILES.excel, pieces: interviews(EXCEL_VI) });
  if (order.workbook)
    files.push({ name: FILES.workbook, pieces: sheetPieces(order, pages(), frame, variables, codebook) });
  const rest = function* (): Generator<ArchiveFile> {
    yield* files;
    const official = officialTable(order.official);
    yield* packageFiles({
      edition,
      variables,
      cases,
      scores: order.scores,
      tally: here.sums.province,
      official,
      codebook,
      study,
      text,
    });
  };
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipped(rest(), order.now)) {
    if (order.signal.aborted) return null;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new Blob(chunks, { type: 'application/zip' });
}

/** What the scores beside it rest on: an interview of a version nobody here knows is left out of both. */
async function* scoredPages({ db, round }: ExportOrder, ids: ReadonlySet<string>): AsyncGenerator<Asked[]> {
  for await (const page of responsesOf(db, round.id)) yield page.filter(({ id }) => ids.has(id));
}

async function* interviewPieces(
  pages: AsyncGenerator<Asked[]>,
  frame: RowFrame,
  variables: readonly Variable[],
  dialect: Dialect,
  onDone: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  const row = rowsFor(frame, variables);
  const table = new RecordBytes(dialect);
  table.add(variables.map(({ name }) => name));
  let done = 0;
  for await (const page of pages) {
    for (const response of page) table.add(row(response));
    yield table.take();
    done += page.length;
    onDone(done);
  }
}

/** A workbook has to be made whole; the screen offers it up to `MOST_ROWS`. */
async function* sheetPieces(
  { t }: ExportOrder,
  pages: AsyncGenerator<Asked[]>,
  frame: RowFrame,
  variables: readonly Variable[],
  source: CodebookSource,
): AsyncGenerator<Uint8Array> {
  const row = rowsFor(frame, variables);
  const rows: Value[][] = [];
  for await (const page of pages) for (const response of page) rows.push(row(response));
  const words = {
    interviews: t('sheetInterviews'),
    codebook: t('sheetCodebook'),
    head: { name: t('codebookHead.name'), label: t('codebookHead.label'), codes: t('codebookHead.codes') },
  };
  const made = await workbook(interviewSheets(codebookOf(variables, source), rows, words));
  yield new Uint8Array(await made.arrayBuffer());
}

function officialTable(records: readonly OfficialRecord[]) {
  const [first] = records;
  if (first === undefined) return null;
  const { year, level } = first;
  const entries = records
    .filter(record => record.level === level)
    .map(({ province, values }, row) => ({ province, values, row }));
  return exportOfficial({ year, level, edition: '', entries });
}
