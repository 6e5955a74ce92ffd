import type { Indicator } from '../../../indicators/edition';
import type { AnswerCounts } from '../../engine/round/round-scores';
import type { AnswerPile, AnswerTone } from '../../ui/marks/stacked-answers';

export const TONE_WORDS = {
  good: 'pileGood',
  middle: 'pileMiddle',
  other: 'pileOther',
  dontknow: 'pileDontknow',
  refused: 'pileRefused',
  notasked: 'pileNotasked',
} as const satisfies Record<AnswerTone, string>;

/**
 * Counts of one indicator as piles, the better answers first. Values of a scale or a count are dark in the upper third
 * of the goalposts, pale in the lower one; amounts are one middle pile.
 */
export function pilesOf({ goalposts }: Indicator, counts: AnswerCounts): AnswerPile[] {
  const upwards = goalposts.best > goalposts.worst;
  const valued = counts.values.reduce((sum, [, people]) => sum + people, 0);
  const byTone = { good: 0, middle: counts.value - valued, other: 0 };
  byTone[upwards ? 'good' : 'other'] += counts.yes;
  byTone[upwards ? 'other' : 'good'] += counts.no;
  for (const [code, people] of counts.values) {
    const height = (code - goalposts.worst) / (goalposts.best - goalposts.worst);
    byTone[height > 2 / 3 ? 'good' : height < 1 / 3 ? 'other' : 'middle'] += people;
  }
  const { dontknow, refused, notasked } = counts;
  return (['good', 'middle', 'other'] as const)
    .map((tone): AnswerPile => ({ id: tone, tone, count: byTone[tone] }))
    .concat([
      { id: 'dontknow', tone: 'dontknow', count: dontknow },
      { id: 'refused', tone: 'refused', count: refused },
      { id: 'notasked', tone: 'notasked', count: notasked },
    ]);
}
