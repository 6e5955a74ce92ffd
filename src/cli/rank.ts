import { parseArgs } from 'node:util';
import type { Ranking } from '../../scoring/commune-rank/ranking';
import { rank, rulesWith } from '../engine/commune-rank/rank';
import { readCommunes } from '../engine/commune-rank/read-communes';
import { readCell } from '../engine/official/cell';
import { GENERATOR } from '../engine/random';
import { BadInput } from '../engine/score/bad-input';
import type { Io } from './io';
import { RANK_TEXTS, type RankTexts } from './rank-texts';
import { Refusal } from './refusal';
import { renderTable, showPoints } from './table';
import { type CliLanguage, TEXTS } from './texts';

const OPTIONS = {
  data: { type: 'string' },
  'min-n': { type: 'string' },
  tier: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
} as const;

/** `rank --data communes.csv`: three tiers and rank ranges of communes, never a bare rank. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const values = parse(args);
  const language = values.lang;
  if (language !== 'vi' && language !== 'en') throw new Refusal(TEXTS.vi.badLanguage(language));
  const texts = RANK_TEXTS[language];
  if (values.data === undefined) throw new Refusal(`${texts.missingData}\n${texts.usage}`);
  const number = (
    option: 'min-n' | 'tier' | 'seed',
    isFine: (value: number) => boolean,
  ): number | undefined => numberOf(values[option], isFine, text => texts.badOption(`--${option}`, text));
  const minN = number('min-n', value => Number.isInteger(value) && value >= 2);
  const tierCut = number('tier', value => value > 0.5 && value < 1);
  const seed = number('seed', Number.isSafeInteger) ?? 1;
  const units = await communesOf(values.data, language, io);
  const rules = rulesWith({
    ...(minN === undefined ? {} : { minN }),
    ...(tierCut === undefined ? {} : { tierCut }),
  });
  const ranking = rank({ units, seed, rules });
  if (ranking === null) throw new Refusal(texts.nothingToRank);
  io.out(values.json ? asJson(ranking, seed) : asText(ranking, seed, language));
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const language = args.includes('en') ? 'en' : 'vi';
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${TEXTS[language].badArguments(detail)}\n${RANK_TEXTS[language].usage}`);
  }
}

function numberOf(
  text: string | undefined,
  isFine: (value: number) => boolean,
  complaint: (text: string) => string,
): number | undefined {
  if (text === undefined) return undefined;
  const read = readCell(text);
  if (read.kind !== 'number' || !isFine(read.value)) throw new Refusal(complaint(text));
  return read.value;
}

async function communesOf(path: string, language: CliLanguage, io: Io) {
  const text = await io.readText(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal(TEXTS[language].cannotOpen(path, code));
  });
  try {
    return readCommunes(text);
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal(`${path}: ${error.message}`);
    throw error;
  }
}

/** Numbers unrounded; ranges as [best, worst]. */
function asJson(
  { mu, tau2, reliability, icc, noTiers, units, suppressed, rules }: Ranking,
  seed: number,
): string {
  const communes = units.map(({ id, shrinkage, marginal, joint, ...unit }) => ({
    commune: id,
    ...unit,
    shrinkage,
    marginal: [marginal.lo, marginal.hi],
    joint: [joint.lo, joint.hi],
  }));
  const left = suppressed.map(({ id, ...why }) => ({ commune: id, ...why }));
  const how = { seed, generator: GENERATOR, rules };
  return JSON.stringify({ mu, tau2, reliability, icc, noTiers, communes, suppressed: left, ...how }, null, 2);
}

function asText(ranking: Ranking, seed: number, language: CliLanguage): string {
  const texts = RANK_TEXTS[language];
  const show = (value: number): string => showPoints(value, language);
  const rows = ranking.units.map(unit => [
    unit.id,
    String(unit.n),
    show(unit.shrunk),
    show(unit.postSd),
    unit.tier === null ? '–' : texts.tier[unit.tier],
    `${unit.marginal.lo}–${unit.marginal.hi}`,
    `${unit.joint.lo}–${unit.joint.hi}`,
    unit.flags.map(flag => texts.flag[flag]).join('; '),
  ]);
  const { mu, reliability, icc, units, noTiers, rules } = ranking;
  return [
    texts.summary(show(mu), show(reliability), show(icc), units.length),
    ...(noTiers === null ? [] : [texts.noTiers]),
    '',
    renderTable(texts.table, rows, ['left', 'right', 'right', 'right', 'left', 'right', 'right', 'left']),
    '',
    texts.rangeNote(rules.draws, seed),
    ...suppressedLines(ranking, texts),
  ].join('\n');
}

const suppressedLines = ({ suppressed }: Ranking, texts: RankTexts): string[] =>
  suppressed.length === 0
    ? []
    : [
        '',
        `${texts.suppressed}: ${suppressed.map(({ id, reason }) => `${id} (${texts.reason[reason]})`).join(', ')}`,
      ];
