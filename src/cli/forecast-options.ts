import { parseArgs } from 'node:util';
import { readCell } from '../engine/official/cell';
import { provinceIn } from '../engine/official/province-of';
import { FORECAST_TEXTS, type ForecastTexts } from './forecast-texts';
import { Refusal } from './refusal';
import { type CliLanguage, TEXTS } from './texts';

const OPTIONS = {
  data: { type: 'string' },
  origin: { type: 'string' },
  province: { type: 'string' },
  all: { type: 'boolean', default: false },
  merge: { type: 'string' },
  target: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
} as const;

/** First year of the national series; earlier pilots covered 30 provinces. */
export const FIRST_YEAR = 2011;

export type Asked =
  | { readonly kind: 'all' }
  | { readonly kind: 'province'; readonly id: string }
  | { readonly kind: 'merged'; readonly weights: ReadonlyMap<string, number> };

export interface ForecastOptions {
  readonly folder: string;
  readonly origin: number;
  readonly asked: Asked;
  readonly target: number | null;
  readonly json: boolean;
  readonly language: CliLanguage;
  readonly texts: ForecastTexts;
}

/** Reads the options of `papi forecast`, or refuses with the reason and the usage. */
export function readForecastOptions(args: readonly string[]): ForecastOptions {
  const values = parse(args);
  const language = values.lang;
  if (language !== 'vi' && language !== 'en') throw new Refusal(TEXTS.vi.badLanguage(language));
  const texts = FORECAST_TEXTS[language];
  const needed = (name: 'data' | 'origin'): string => {
    const value = values[name];
    if (value === undefined || value === '')
      throw new Refusal(`${texts.missing(`--${name}`)}\n${texts.usage}`);
    return value;
  };
  const folder = needed('data').replace(/[/\\]+$/, '');
  const origin = yearOf(needed('origin'), texts);
  const asked = askedOf(values, origin, language);
  return {
    folder,
    origin,
    asked,
    target: targetOf(values.target, texts),
    json: values.json,
    language,
    texts,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const language = args.includes('en') ? 'en' : 'vi';
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${TEXTS[language].badArguments(detail)}\n${FORECAST_TEXTS[language].usage}`);
  }
}

function yearOf(text: string, texts: ForecastTexts): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < FIRST_YEAR) throw new Refusal(texts.badOrigin(text));
  return year;
}

/** `43,30` and `43.30` alike. */
function targetOf(text: string | undefined, texts: ForecastTexts): number | null {
  if (text === undefined) return null;
  const read = readCell(text);
  if (read.kind !== 'number' || read.value < 8 || read.value > 80) throw new Refusal(texts.badTarget(text));
  return read.value;
}

function askedOf(values: ReturnType<typeof parse>, origin: number, language: CliLanguage): Asked {
  const texts = FORECAST_TEXTS[language];
  const { province, merge, all } = values;
  const chosen = [province !== undefined, merge !== undefined, all].filter(Boolean).length;
  if (chosen > 1) throw new Refusal(`${texts.noProvinceAndAll}\n${texts.usage}`);
  if (merge !== undefined) return { kind: 'merged', weights: weightsOf(merge, origin, language) };
  if (province === undefined) return { kind: 'all' };
  return { kind: 'province', id: provinceId(province, origin, language) };
}

function provinceId(text: string, origin: number, language: CliLanguage): string {
  const id = provinceIn(origin, text);
  if (id === null) throw new Refusal(TEXTS[language].unknownProvince(text));
  return id;
}

function weightsOf(text: string, origin: number, language: CliLanguage): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of text.split(',')) {
    const [name = '', people = ''] = part.split('=');
    const weight = Number(people);
    if (people === '' || !(weight > 0 && Number.isFinite(weight))) {
      throw new Refusal(FORECAST_TEXTS[language].badMerge(text));
    }
    weights.set(provinceId(name.trim(), origin, language), weight);
  }
  return weights;
}
