import type { Block, BlockNumber } from '../engine/score/block';
import type { ScoreResult } from '../engine/score/score-file';

/** A result for the terminal: ids and figures, intervals with their degrees of freedom, refusals by their reason. */
export function scoreText({ all, by, differences, replication, warnings }: ScoreResult): string {
  const lines = [
    ...blockLines('all', all),
    ...Object.entries(by).flatMap(([name, block]) => blockLines(name, block)),
    ...Object.entries(differences).map(([name, difference]) => `${name}  ${numberText(difference)}`),
    ...(replication === null ? [] : [`${replication.type}  se ${rounded(replication.se)}`]),
    ...warnings.map(({ kind, detail }) => `! ${kind}: ${detail}`),
  ];
  return lines.join('\n');
}

function blockLines(name: string, block: Block): string[] {
  return [
    `${name}  n ${block.n}  PSU ${block.psus}  df ${block.df}${block.weak ? ' (few)' : ''}`,
    ...block.dims.map(dimension => `  ${dimension.id}  ${numberText(dimension)}`),
    `  total  ${numberText(block.total)}`,
  ];
}

function numberText(number: BlockNumber): string {
  if (number.est === null) return `withheld: ${number.withheld}`;
  const partial = number.partial ? ' partial' : '';
  if (number.noReliableSe) return `${rounded(number.est)}${partial}  no reliable SE: ${number.noReliableSe}`;
  return `${rounded(number.est)}${partial}  [${rounded(number.lower)}, ${rounded(number.upper)}]  se ${rounded(number.se)}`;
}

const rounded = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : (Math.round(value * 10_000) / 10_000).toString();
