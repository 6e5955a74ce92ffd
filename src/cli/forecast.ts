import type { ProvinceForecast } from '../../scoring/forecast/forecast';
import { type Interval, likelihood } from '../../scoring/forecast/probability';
import {
  type ForecastAnswer,
  forecastMerged,
  forecastProvinces,
} from '../engine/forecast/forecast-provinces';
import { loadPanel } from './forecast-data';
import { type ForecastOptions, readForecastOptions } from './forecast-options';
import type { FileIo } from './io';
import { namesIn } from './names';
import { Refusal } from './refusal';
import { renderTable, showPoints } from './table';

/** A forecast with the code it is asked by; a merged province is the codes of its predecessors. */
interface Row {
  readonly province: string;
  readonly forecast: ProvinceForecast;
}

/** `forecast --data <folder> --origin <year>`: next year's official score with intervals and odds. */
export async function run(args: readonly string[], io: FileIo): Promise<number> {
  const options = readForecastOptions(args);
  const panel = await loadPanel(options, io);
  const request = {
    panel,
    origin: options.origin,
    ...(options.target === null ? {} : { target: options.target }),
  };
  const answer = forecastProvinces(request);
  if (answer.kind === 'withheld') throw new Refusal(options.texts.withheld[answer.reason]);
  const rows = rowsOf(answer, options, weights => forecastMerged(request, answer.model, weights));
  io.out(options.json ? asJson(rows, options) : asText(rows, answer.model.firstYear, options));
  return 0;
}

function rowsOf(
  { provinces }: Extract<ForecastAnswer, { kind: 'forecast' }>,
  { asked, origin, texts }: ForecastOptions,
  merged: (weights: ReadonlyMap<string, number>) => ProvinceForecast,
): Row[] {
  if (asked.kind === 'merged') {
    const unseen = [...asked.weights.keys()].find(id => !provinces.has(id));
    if (unseen !== undefined) throw new Refusal(texts.provinceUnseen(unseen, origin));
    return [{ province: [...asked.weights.keys()].join('+'), forecast: merged(asked.weights) }];
  }
  if (asked.kind === 'all') {
    return [...provinces]
      .map(([province, forecast]) => ({ province, forecast }))
      .sort((a, b) => (a.province < b.province ? -1 : 1));
  }
  const forecast = provinces.get(asked.id);
  if (forecast === undefined) throw new Refusal(texts.provinceUnseen(asked.id, origin));
  return [{ province: asked.id, forecast }];
}

/** One province asked for: one object; else a list. Numbers unrounded. */
function asJson(rows: readonly Row[], { asked }: ForecastOptions): string {
  const all = rows.map(jsonOf);
  return JSON.stringify(asked.kind === 'all' ? all : all[0], null, 2);
}

const pair = (interval: Interval | null): readonly [number, number] | null =>
  interval === null ? null : [interval.lo, interval.hi];

function jsonOf({ province, forecast }: Row) {
  const { origin, total, dimensions, subDimensions, pTarget, pGroup, cautions } = forecast;
  const level = ({ mean, p80, p95 }: { mean: number; p80: Interval | null; p95: Interval | null }) => ({
    mean,
    p80: pair(p80),
    p95: pair(p95),
  });
  return {
    province,
    origin,
    total: { mean: total.mean, sd: total.sd, p80: pair(total.p80), p95: pair(total.p95) },
    dimensions: Object.fromEntries([...dimensions].map(([id, own]) => [id, level(own)])),
    subDimensions: Object.fromEntries(
      [...subDimensions].map(([id, own]) => [id, { share: own.share, ...level(own) }]),
    ),
    pTarget,
    pGroup,
    cautions,
  };
}

function asText(
  rows: readonly Row[],
  firstYear: number,
  { origin, language, texts }: ForecastOptions,
): string {
  const names = namesIn(language);
  const points = (value: number): string => showPoints(value, language);
  const range = ({ lo, hi }: Interval): string => `${points(lo)}–${points(hi)}`;
  const lines = rows.map(({ province, forecast: { total, pTarget, cautions } }) => [
    province,
    province.includes('+') ? texts.merged : names.province(province),
    points(total.mean),
    range(total.p80),
    range(total.p95),
    pTarget === null ? '–' : percent(pTarget, language),
    pTarget === null ? '' : texts.likelihood[likelihood(pTarget)],
    cautions.map(caution => texts.caution[caution]).join('; '),
  ]);
  return [
    texts.title(origin, firstYear),
    '',
    renderTable(texts.table, lines, ['left', 'left', 'right', 'right', 'right', 'right', 'left', 'left']),
    '',
    texts.limits,
  ].join('\n');
}

const percent = (share: number, language: 'vi' | 'en'): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
