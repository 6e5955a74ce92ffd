import { parseArgs } from 'node:util';
import { SampleDesign } from '../../surveys/sampling/design';
import { SAMPLE_DESIGNS } from '../../surveys/sampling/presets';
import {
  checkLog,
  type DrawLog,
  drawLog,
  drawnTable,
  DrawLog as LogShape,
} from '../engine/sampling/draw-files';
import { drawFrame } from '../engine/sampling/draw-frame';
import { canonicalFrame, type Frame } from '../engine/sampling/frame-data';
import { sha256Hex } from '../exchange/digest';
import { loadFrame } from './draw-frame-file';
import { DRAW_TEXTS, type DrawTexts } from './draw-texts';
import type { FileIo } from './io';
import { Refusal } from './refusal';
import { renderTable } from './table';
import { type CliLanguage, TEXTS } from './texts';

const OPTIONS = {
  frame: { type: 'string' },
  design: { type: 'string' },
  seed: { type: 'string' },
  within: { type: 'string' },
  province: { type: 'string' },
  year: { type: 'string' },
  check: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
} as const;

/**
 * `draw --frame villages.csv --design X --seed N`: the villages a round would get, by the same engine as the screens; with
 * `--json` the log, with `--check log.json` whether that log comes out of the frame again (1 = it does not).
 */
export async function run(args: readonly string[], io: FileIo): Promise<number> {
  const values = parse(args);
  const language = values.lang;
  if (language !== 'vi' && language !== 'en') throw new Refusal(TEXTS.vi.badLanguage(language));
  const texts = DRAW_TEXTS[language];
  if (values.frame === undefined) throw new Refusal(`${texts.missing('--frame')}\n${texts.usage}`);
  const { frame, name } = await loadFrame(values.frame, { ...values, language }, io);
  const sha = sha256Hex(canonicalFrame(frame));
  if (values.check !== undefined)
    return check(await logOf(values.check, texts, io), { frame, sha, texts, io });
  if (values.design === undefined) throw new Refusal(`${texts.missing('--design')}\n${texts.usage}`);
  const seed = Number(values.seed ?? Number.NaN);
  if (!Number.isSafeInteger(seed)) throw new Refusal(texts.badSeed(values.seed ?? ''));
  const design = await designOf(values.design, texts, io);
  const within = values.within === undefined ? null : values.within.split(',');
  const result = drawFrame({ design, frame, name, sha, within, seed });
  if (!result.ok) throw new Refusal(texts.cannotDraw(result.problems));
  const log = drawLog(design, result.draw);
  io.out(values.json ? JSON.stringify(log, null, 2) : asText(log, frame, language));
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const language = args.includes('en') ? 'en' : 'vi';
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${TEXTS[language].badArguments(detail)}\n${DRAW_TEXTS[language].usage}`);
  }
}

/** The id of a preset, or a JSON file holding a design. */
async function designOf(text: string, texts: DrawTexts, io: FileIo): Promise<SampleDesign> {
  const preset = SAMPLE_DESIGNS.find(({ id }) => id === text);
  if (preset !== undefined) return preset;
  const ids = SAMPLE_DESIGNS.map(({ id }) => id).join(', ');
  if (!text.endsWith('.json')) throw new Refusal(texts.unknownDesign(text, ids));
  const design = SampleDesign.safeParse(await jsonAt(text, texts, io));
  if (!design.success) throw new Refusal(texts.badDesign(text, design.error.issues[0]?.message ?? ''));
  return design.data;
}

async function logOf(path: string, texts: DrawTexts, io: FileIo): Promise<DrawLog> {
  const log = LogShape.safeParse(await jsonAt(path, texts, io));
  if (!log.success) throw new Refusal(texts.notALog(path));
  return log.data;
}

async function jsonAt(path: string, texts: DrawTexts, io: FileIo): Promise<unknown> {
  const text = await io.readText(path).catch((error: unknown) => {
    throw new Refusal(texts.cannotOpen(path, error instanceof Error ? error.message : String(error)));
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(texts.notJson(path));
  }
}

function check(
  log: DrawLog,
  { frame, sha, texts, io }: { frame: Frame; sha: string; texts: DrawTexts; io: FileIo },
): number {
  const verdict = checkLog(log, frame, sha);
  io.out(texts.verdict[verdict](log.villages.length));
  return verdict === 'same' ? 0 : 1;
}

function asText({ villages, design, origin }: DrawLog, frame: Frame, language: CliLanguage): string {
  const texts = DRAW_TEXTS[language];
  const names = new Map(frame.communes.map(({ code, name }) => [code, name]));
  const table = drawnTable(villages, design, code => names.get(code) ?? code);
  const show = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 4 });
  const rows = table.slice(1).map(row => {
    const [, commune, id, village, households, probability, , weight, certain] = row;
    const number = (cell: typeof households) => (typeof cell === 'number' ? show.format(cell) : '');
    const words = [commune, id, village, certain].map(cell => String(cell ?? ''));
    return [
      words[0],
      words[1],
      words[2],
      number(households),
      number(probability),
      number(weight),
      words[3],
    ] as string[];
  });
  const { frame: from, seed, generator } = origin;
  const head = texts.head(villages.length, new Set(villages.map(({ commune }) => commune)).size);
  const aligns = ['left', 'left', 'left', 'right', 'right', 'right', 'left'] as const;
  return [
    head,
    '',
    renderTable(texts.table, rows, aligns),
    '',
    texts.foot({ ...from, seed, generator }),
  ].join('\n');
}
