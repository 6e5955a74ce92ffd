import { SIX_DIMENSIONS } from '../../indicators/editions/2011';
import { acceptOfficial, previewOfficial } from '../engine/official/preview';
import { sixResults } from '../engine/official/six-dimensions';
import { readOfficialFile } from '../exchange/official-file';
import { province as en } from '../wording/en/province';
import { province as vi } from '../wording/vi/province';
import type { FileIo } from './io';
import { namesIn } from './names';
import { fileReason, readBytes, refusalText } from './official-data';
import type { Options } from './options';
import { Refusal } from './refusal';
import { renderTable, showPoints } from './table';

const WORDS = { vi, en };

/** A table of 2011-2017: totals of 6-60 and ranks, as history. */
export async function olderResults(
  path: string,
  year: number,
  options: Options,
  io: FileIo,
): Promise<number> {
  const { language, texts } = options;
  const file = await readOfficialFile(await readBytes(path, texts, io));
  if (!file.ok) throw new Refusal(texts.fileRefused(path, fileReason(file.problem, texts)));
  const preview = previewOfficial(file.table, year);
  const table = acceptOfficial(preview, options.skipBadRows ? 'row-wise' : 'whole');
  if (table === null) throw new Refusal(refusalText(path, preview, options));
  const results = sixResults(
    table.entries.map(({ province, values }) => ({ year, level: table.level, province, values })),
    year,
  );
  if (options.json) {
    io.out(JSON.stringify(results, null, 2));
    return 0;
  }
  const names = namesIn(language);
  const ids = SIX_DIMENSIONS.dimensions.map(({ id }) => id);
  const rows = results
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map(({ province, rank, of, total, dimensions }) => [
      rank === null ? '–' : `${rank}/${of}`,
      province,
      names.province(province),
      ...[total, ...ids.map(id => dimensions[id] ?? null)].map(points => showPoints(points, language)),
    ]);
  const [place = '', code = '', name = ''] = texts.officialTable;
  const { sixTitle, sixTotal, sixWhat } = WORDS[language];
  const heads = [place, code, name, sixTotal, ...ids];
  const aligns = heads.map((_, k) => (k === 1 || k === 2 ? ('left' as const) : ('right' as const)));
  io.out([`${sixTitle} · ${year}`, '', renderTable(heads, rows, aligns), '', sixWhat].join('\n'));
  return 0;
}
