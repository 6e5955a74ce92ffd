import { suggestGoalposts } from '../engine/official/goalposts';
import { readOfficialFile } from '../exchange/official-file';
import { interop as en } from '../wording/en/interop';
import { interop as vi } from '../wording/vi/interop';
import { filled } from './exchange-texts';
import type { FileIo } from './io';
import { fileReason, readBytes } from './official-data';
import type { Options } from './options';
import { Refusal } from './refusal';
import { renderTable } from './table';
import type { CliLanguage } from './texts';

const WORDS = { vi: vi.goalposts, en: en.goalposts };

/** Goalposts solved from a workbook with provinces in columns: one line an item, what it rests on below. A suggestion. */
export async function goalposts(path: string, year: number, options: Options, io: FileIo): Promise<number> {
  const words = WORDS[options.language];
  const file = await readOfficialFile(await readBytes(path, options.texts, io));
  if (!file.ok) throw new Refusal(options.texts.fileRefused(path, fileReason(file.problem, options.texts)));
  const suggested = suggestGoalposts(file.table, year);
  if (suggested.length === 0) throw new Refusal(filled(words.none, { path }));
  if (options.json) {
    io.out(JSON.stringify(suggested, null, 2));
    return 0;
  }
  const rows = suggested.flatMap(({ subDimension, items, provinces, residual }) =>
    items.map(({ label, isShare, span }) => [
      subDimension,
      label,
      span === null ? words.unknown : spanText(span, isShare, options.language),
      String(provinces),
      residual === null ? '–' : shown(residual, 6, options.language),
    ]),
  );
  const notes = suggested.map(
    ({ subDimension, verdict, provinces, residual }) =>
      `${subDimension}: ${filled(words.verdict[verdict], { n: provinces, residual: shown(residual ?? 0, 6, options.language) })}`,
  );
  const table = renderTable(words.columns, rows, ['left', 'left', 'right', 'right', 'right']);
  io.out([table, '', ...notes, '', words.what].join('\n'));
  return 0;
}

function spanText(span: number, isShare: boolean, language: CliLanguage): string {
  const width = shown(Math.abs(span) * (isShare ? 100 : 1), isShare ? 0 : 2, language);
  const { rising, falling, width: wide } = WORDS[language];
  if (!isShare) return filled(wide, { width });
  return filled(span > 0 ? rising : falling, { width });
}

const shown = (value: number, digits: number, language: CliLanguage): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits });
