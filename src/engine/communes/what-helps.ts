import { type CommuneIndex, type Criterion, criteriaOf } from '../../../indicators/commune-index/schema';
import { type ClaimScore, MOST_POINTS } from '../../../scoring/commune-rank/claim-score';

/** What a criterion would add to the self-given total (of 80) if it were met in full with evidence. */
export interface Help {
  readonly criterion: Criterion;
  readonly points: number;
  readonly gain: number;
}

/** Criteria that are not met in full, the largest gain first; equal gains in the order of the index. */
export function whatHelps(index: CommuneIndex, score: ClaimScore): Help[] {
  const helps = index.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.flatMap(({ criteria }) => {
      const applied = criteria.filter(({ id }) => score.criteria.has(id));
      const weight = applied.reduce((sum, one) => sum + one.weight, 0);
      return applied.map(criterion => {
        const points = score.criteria.get(criterion.id) as number;
        const gain = ((MOST_POINTS - points) * criterion.weight) / weight / subDimensions.length;
        return { criterion, points, gain };
      });
    }),
  );
  const place = new Map(criteriaOf(index).map(({ id }, at) => [id, at]));
  return helps
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || Number(place.get(a.criterion.id)) - Number(place.get(b.criterion.id)));
}
