import { basename } from 'node:path';
import type { Edition } from '../../indicators/edition';
import { EDITIONS, editionForYear } from '../../indicators/editions';
import {
  acceptOfficial,
  type OfficialPreview,
  type OfficialTable,
  previewOfficial,
} from '../engine/official/preview';
import type { OfficialProblem } from '../engine/official/problem';
import type { Grouping } from '../engine/official/results';
import { groupingOf } from '../engine/official/year-grouping';
import { type FileProblem, readOfficialFile } from '../exchange/official-file';
import type { FileIo } from './io';
import type { Options } from './options';
import { Refusal } from './refusal';
import type { Texts } from './texts';

/** An official file taken over: what results and gaps are computed from. */
export interface OfficialData {
  readonly edition: Edition;
  readonly carried: boolean;
  readonly table: OfficialTable;
  readonly grouping: Grouping;
}

const MOST_PROBLEMS_SHOWN = 20;

/** Reads, checks and takes over the file of `--data`, or refuses with every reason named. */
export async function loadOfficial(
  path: string,
  year: number,
  options: Options,
  io: FileIo,
): Promise<OfficialData> {
  const { texts } = options;
  const found = editionForYear(year);
  if (found === null) throw new Refusal(texts.unknownEdition(String(year), knownYears()));
  const file = await readOfficialFile(await readBytes(path, texts, io));
  if (!file.ok) throw new Refusal(texts.fileRefused(path, fileReason(file.problem, texts)));
  const preview = previewOfficial(file.table, year);
  const table = acceptOfficial(preview, options.skipBadRows ? 'row-wise' : 'whole');
  if (table === null) throw new Refusal(refusalText(path, preview, options));
  if (preview.problems.length > 0) {
    io.err(
      [texts.rowsSkipped(path, preview.problems.length), ...problemLines(preview.problems, texts)].join('\n'),
    );
  }
  return { ...found, table, grouping: groupingOf(year) };
}

/** `--edition` takes a year; the ids of editions are years too. */
export function requireYear(text: string, texts: Texts): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text)) throw new Refusal(texts.notAYear(text));
  if (editionForYear(year) === null) throw new Refusal(texts.unknownEdition(text, knownYears()));
  return year;
}

/** A file called by its year, as the published ones are (`2021.csv`), says which year it holds. */
export function yearInName(path: string): number | null {
  const [, year] = /^(20\d\d)\.(?:csv|xlsx|txt|tsv)$/i.exec(basename(path)) ?? [];
  return year === undefined ? null : Number(year);
}

const knownYears = (): string => EDITIONS.flatMap(edition => edition.years).join(', ');

export async function readBytes(path: string, texts: Texts, io: FileIo): Promise<Uint8Array> {
  try {
    return await io.readBytes(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal(texts.cannotOpen(path, code));
  }
}

export function fileReason(problem: FileProblem, texts: Texts): string {
  if (problem.reason === 'encoding') return texts.encoding[problem.encoding];
  if (problem.reason === 'broken-csv') return texts.brokenCsv(problem.row);
  return texts.file[problem.reason];
}

export function refusalText(path: string, preview: OfficialPreview, { texts, skipBadRows }: Options): string {
  const { problems } = preview;
  if (problems.length === 0) return texts.nothingLeft(path);
  const rowWise = !skipBadRows && problems.every(problem => problem.scope === 'row');
  const hint = rowWise ? [texts.rowWiseHint] : [];
  return [texts.tableRefused(path, problems.length), ...problemLines(problems, texts), ...hint].join('\n');
}

function problemLines(problems: readonly OfficialProblem[], texts: Texts): string[] {
  const lines = problems.slice(0, MOST_PROBLEMS_SHOWN).map(problem => {
    const place = texts.place(problem.row, problem.column);
    return `  ${place}${place === '' ? '' : ': '}${texts.problem[problem.reason](problem)}`;
  });
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `  ${texts.moreProblems(more)}`] : lines;
}
