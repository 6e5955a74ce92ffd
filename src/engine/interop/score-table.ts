import type { Score, Scorecard } from '../../../scoring/scorecard';
import type { RoundScores } from '../round/round-scores';
import type { Value } from './variable';

export const SCORE_COLUMNS = [
  'domain',
  'level',
  'id',
  'points',
  'se',
  'df',
  'lower',
  'upper',
  'confidence',
  'design_effect',
  'n',
  'partial',
  'withheld',
  'no_se',
] as const;

/** Scores of the province (`domain` empty) and of every commune, all levels, one row each; unrounded. */
export function scoreTable(scores: RoundScores): Value[][] {
  return [
    ...cardRows('', scores.province),
    ...scores.communes.flatMap(({ commune, card }) => cardRows(commune, card)),
  ];
}

function cardRows(domain: string, card: Scorecard): Value[][] {
  const level = (name: string, of: ReadonlyMap<string, Score>) =>
    [...of].map(([id, score]) => row(domain, name, id, score));
  return [
    row(domain, 'total', 'total', card.total),
    ...level('dimension', card.dimensions),
    ...level('sub-dimension', card.subDimensions),
    ...level('indicator', card.indicators),
  ];
}

/** A withheld score has its reason instead of a number; a number without an error says why. */
function row(domain: string, level: string, id: string, score: Score): Value[] {
  const head = [domain, level, id];
  if (score.kind === 'withheld') {
    return [...head, null, null, null, null, null, null, null, score.n, null, score.reason, null];
  }
  const { uncertainty } = score;
  const error =
    uncertainty.kind === 'estimated'
      ? [
          uncertainty.se,
          uncertainty.df,
          uncertainty.lower,
          uncertainty.upper,
          uncertainty.level,
          uncertainty.designEffect ?? null,
        ]
      : [null, null, null, null, null, null];
  return [
    ...head,
    score.points,
    ...error,
    score.n,
    score.partial ? 1 : 0,
    null,
    uncertainty.kind === 'none' ? uncertainty.reason : null,
  ];
}
