import { basename } from 'node:path';
import { PROVINCES_34 } from '../../indicators/provinces';
import { loadCommunes } from '../../indicators/units';
import type { Frame } from '../engine/sampling/frame-data';
import { findFrameLayout } from '../engine/sampling/frame-headings';
import { previewFrame } from '../engine/sampling/frame-preview';
import { scopeOf } from '../engine/sampling/frame-problem';
import { communeIndex, type KnownCommune } from '../engine/sampling/known-communes';
import { readOfficialFile } from '../exchange/official-file';
import { DRAW_TEXTS } from './draw-texts';
import type { FileIo } from './io';
import { Refusal } from './refusal';
import type { CliLanguage } from './texts';

const MOST_SHOWN = 20;

/** First year whose rounds know no district, and whose communes are those of the dated list. */
const LISTED_SINCE = 2025;

interface Asked {
  readonly province?: string | undefined;
  readonly year?: string | undefined;
  readonly language: CliLanguage;
}

/**
 * Reads the frame of `--frame`, or refuses with every problem named. With `--year` before 2025 the file's own commune codes
 * stand; without `--province` codes are looked up in the whole country and names cannot be.
 */
export async function loadFrame(
  path: string,
  { province, year, language }: Asked,
  io: FileIo,
): Promise<{ frame: Frame; name: string }> {
  const texts = DRAW_TEXTS[language];
  const bytes = await io.readBytes(path).catch((error: unknown) => {
    throw new Refusal(texts.cannotOpen(path, error instanceof Error ? error.message : String(error)));
  });
  const file = await readOfficialFile(bytes, table => findFrameLayout(table) !== null);
  if (!file.ok) throw new Refusal(texts.fileRefused(path, file.problem));
  const isListed = year === undefined || Number(year) >= LISTED_SINCE;
  const index = isListed ? communeIndex(await knownCommunes(province)) : null;
  const { frame, problems } = previewFrame(file.table, index);
  const lines = problems
    .filter(problem => frame !== null || scopeOf(problem) !== 'note')
    .filter(({ reason }) => reason !== 'column-unused')
    .map(problem => `  - ${texts.problem(problem)}`);
  const more = lines.length > MOST_SHOWN ? [texts.more(lines.length - MOST_SHOWN)] : [];
  const shown = [...lines.slice(0, MOST_SHOWN), ...more].join('\n');
  if (frame === null) throw new Refusal(`${texts.frameRefused(path)}\n${shown}`);
  if (shown !== '') io.err(shown);
  return { frame, name: basename(path) };
}

/** Communes since 1 July 2025: of one province (its statistical code), or of all 34. */
async function knownCommunes(province: string | undefined): Promise<KnownCommune[]> {
  const wanted = PROVINCES_34.filter(({ code }) => province === undefined || code === province);
  const lists = await Promise.all(
    wanted.map(async ({ code }) =>
      (await loadCommunes(code)).map(commune => ({ ...commune, province: code })),
    ),
  );
  return lists.flat();
}
