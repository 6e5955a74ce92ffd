import { useMemo } from 'react';
import { type CommuneIndex, criteriaOf } from '../../../indicators/commune-index/schema';
import { editionById } from '../../../indicators/editions';
import { fitWithShare } from '../../../scoring/commune-rank/plausible';
import type { Round } from '../../../surveys/round';
import { type CitizenFigures, citizensAt } from '../../engine/communes/citizens';
import type { RoundScores } from '../../engine/round/round-scores';
import type { ClaimedCommune } from '../communes/use-claims';

export type Figures = (level: string) => CitizenFigures | null;

/** Citizens' figures per level, each computed once. */
export function useFigures(scores: RoundScores | null, round: Round): Figures {
  return useMemo(() => {
    const edition = editionById(round.edition);
    const known = new Map<string, CitizenFigures>();
    return level => {
      if (!scores || !edition) return null;
      const found = known.get(level) ?? citizensAt(scores.communes, level, edition);
      known.set(level, found);
      return found;
    };
  }, [scores, round.edition]);
}

/** Criteria of a claim that the whole range of the citizens contradicts. */
export function contradictionsOf(index: CommuneIndex, one: ClaimedCommune, figures: Figures): string[] {
  return criteriaOf(index)
    .filter(({ id, citizens }) => {
      if (citizens === null) return false;
      const figure = figures(citizens)?.byCommune.get(one.commune);
      const points = one.appraised.own.criteria.get(id) ?? null;
      return figure?.kind === 'figure' && fitWithShare(points, figure.range) === 'contradicts';
    })
    .map(({ id }) => id);
}
