import { useMemo } from 'react';
import type { Edition } from '../../../indicators/edition';
import type { Ranking } from '../../../scoring/commune-rank/ranking';
import type { Score } from '../../../scoring/scorecard';
import { rank } from '../../engine/commune-rank/rank';
import { unitsAt } from '../../engine/communes/citizens';
import type { RoundScores } from '../../engine/round/round-scores';

export interface CommuneRanking {
  readonly ranking: Ranking | null;
  /** Communes whose figure on this level is withheld. */
  readonly withheld: ReadonlyMap<string, Score | null>;
}

/** Tiers and ranges of one level. The seed is the round's own, so that every device draws the same ranges. */
export function useRanking(
  scores: RoundScores,
  level: string,
  edition: Edition,
  { nameOf, seed }: { nameOf: (code: string) => string; seed: number },
): CommuneRanking {
  const names = scores.communes.map(({ commune }) => `${commune}\n${nameOf(commune)}`).join('\t');
  return useMemo(() => {
    const { units, withheld } = unitsAt(scores.communes, level, edition);
    const byId = new Map(names.split('\t').map(line => line.split('\n') as [string, string]));
    return { ranking: rank({ units, seed, names: byId }), withheld };
  }, [scores, level, edition, names, seed]);
}

/** The total where at least half of the communes have one, else the first dimension that half of them have. */
export function firstLevel(scores: RoundScores, edition: Edition): string {
  const levels = ['total', ...edition.dimensions.map(({ id }) => id)];
  const having = (level: string) => unitsAt(scores.communes, level, edition).units.length;
  return levels.find(level => having(level) * 2 >= scores.communes.length) ?? 'total';
}
