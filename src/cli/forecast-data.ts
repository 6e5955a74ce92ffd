import type { Panel } from '../../scoring/forecast/panel';
import { officialPanel, type YearTable } from '../engine/forecast/official-panel';
import type { OfficialProblem } from '../engine/official/problem';
import { type FileProblem, readOfficialFile } from '../exchange/official-file';
import { FIRST_YEAR, type ForecastOptions } from './forecast-options';
import type { FileIo } from './io';
import { Refusal } from './refusal';
import { TEXTS } from './texts';

/**
 * Yearly tables `YYYY.csv` of the folder up to the origin. Later years are not even opened; a year without a file is a
 * gap, other files are not looked at.
 */
export async function loadPanel(options: ForecastOptions, io: FileIo): Promise<Panel> {
  const tables: YearTable[] = [];
  for (let year = FIRST_YEAR; year <= options.origin; year++) {
    const table = await loadYear(year, options, io);
    if (table !== null) tables.push(table);
  }
  const panel = officialPanel(tables);
  if (panel.kind === 'read') return panel.panel;
  throw new Refusal(refusalText(pathOf(panel.year, options), panel.problems, options));
}

const pathOf = (year: number, { folder }: ForecastOptions): string => `${folder}/${year}.csv`;

async function loadYear(year: number, options: ForecastOptions, io: FileIo): Promise<YearTable | null> {
  const path = pathOf(year, options);
  const bytes = await readIfThere(path, options, io);
  if (bytes === null) {
    if (year === options.origin) throw new Refusal(options.texts.noOriginFile(path));
    return null;
  }
  const file = await readOfficialFile(bytes);
  const texts = TEXTS[options.language];
  if (!file.ok) throw new Refusal(texts.fileRefused(path, fileReason(file.problem, options)));
  return { year, table: file.table };
}

async function readIfThere(
  path: string,
  { language }: ForecastOptions,
  io: FileIo,
): Promise<Uint8Array | null> {
  try {
    return await io.readBytes(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return null;
    throw new Refusal(TEXTS[language].cannotOpen(path, code));
  }
}

function fileReason(problem: FileProblem, { language }: ForecastOptions): string {
  const texts = TEXTS[language];
  if (problem.reason === 'encoding') return texts.encoding[problem.encoding];
  return problem.reason === 'broken-csv' ? texts.brokenCsv(problem.row) : texts.file[problem.reason];
}

const MOST_PROBLEMS_SHOWN = 20;

function refusalText(
  path: string,
  problems: readonly OfficialProblem[],
  { language }: ForecastOptions,
): string {
  const texts = TEXTS[language];
  const lines = problems.slice(0, MOST_PROBLEMS_SHOWN).map(problem => {
    const place = texts.place(problem.row, problem.column);
    return `  ${place}${place === '' ? '' : ': '}${texts.problem[problem.reason](problem)}`;
  });
  const more = problems.length - lines.length;
  const rest = more > 0 ? [`  ${texts.moreProblems(more)}`] : [];
  return [texts.tableRefused(path, problems.length), ...lines, ...rest].join('\n');
}
