import type { Block, BlockNumber } from '../engine/score/block';
import type { ScoreResult } from '../engine/score/score-file';
import { SCORE_WORDS, type ScoreWords } from './score-words';
import type { CliLanguage } from './texts-shape';

/** A result for the terminal: ids and figures, intervals with their degrees of freedom, refusals by their reason. */
export function scoreText(
  { all, by, differences, replication, designEffect, warnings }: ScoreResult,
  language: CliLanguage,
): string {
  const words = SCORE_WORDS[language];
  const lines = [
    ...blockLines(words.all, all, words),
    ...Object.entries(by).flatMap(([name, block]) => blockLines(name, block, words)),
    ...Object.entries(differences).map(([name, difference]) => `${name}  ${numberText(difference, words)}`),
    ...(replication === null ? [] : [`${replication.type}  se ${rounded(replication.se)}`]),
    ...(designEffect === null || !Number.isFinite(designEffect.total)
      ? []
      : [`${words.designEffect}  ${rounded(designEffect.total)}`]),
    ...warnings.map(({ kind, detail }) => `! ${words.warning[kind]}: ${detail}`),
  ];
  return lines.join('\n');
}

function blockLines(name: string, block: Block, words: ScoreWords): string[] {
  return [
    `${name}  n ${block.n}  PSU ${block.psus}  df ${block.df}${block.weak ? words.few : ''}`,
    ...block.dims.map(dimension => `  ${dimension.id}  ${numberText(dimension, words)}`),
    `  ${words.total}  ${numberText(block.total, words)}`,
  ];
}

function numberText(number: BlockNumber, words: ScoreWords): string {
  if (number.est === null) return `${words.withheld}: ${number.withheld}`;
  const est = `${rounded(number.est)}${number.partial ? words.partial : ''}`;
  if (number.noReliableSe) return `${est}  ${words.noReliableSe}: ${words.reason[number.noReliableSe]}`;
  return `${est}  [${rounded(number.lower)}, ${rounded(number.upper)}]  se ${rounded(number.se)}`;
}

export const rounded = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : (Math.round(value * 10_000) / 10_000).toString();
