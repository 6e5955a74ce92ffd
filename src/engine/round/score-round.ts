import { selectDomain } from '../../../scoring/domain';
import type { ScoreOptions } from '../../../scoring/estimate';
import { scoreDomain } from '../../../scoring/score-domain';
import type { IndicatorScore, Score, Scorecard } from '../../../scoring/scorecard';
import type { Tally } from '../../../scoring/tally';
import { indicatorsOf } from '../../../surveys/code';
import { countsOf } from './piles';
import type { RoundScores } from './round-scores';
import type { RoundFrame, RoundSums } from './sums';
import { counted } from './unscored';
import type { EligibleHouseholds } from './village-factors';
import { weightedRound } from './weighted-round';

/** No estimate from citizens rests on fewer people than this (design 2.2). */
export const LEAST_PEOPLE = 5;

/**
 * Scorecards of the province and of every commune, from sums alone. A drawn sample is weighted by the chances of its
 * villages and by `eligible`, the households approached in each, as far as they are known.
 */
export function scoreRound(
  frame: RoundFrame,
  sums: RoundSums,
  eligible: EligibleHouseholds = new Map(),
): RoundScores {
  const { edition } = frame;
  const { province, factor, designDf, outside } = weightedRound(frame, sums, eligible);
  const inCommune = { designDf: designDf.commune, ...(factor && { psuFactor: factor }) };
  return {
    round: frame.round,
    edition: edition.id,
    n: sums.ids.size,
    newest: sums.newest,
    villages: [...sums.communes.values()].reduce((sum, tally) => sum + tally.psus.length, 0),
    province: scoreTally(frame, province, { designDf: designDf.province }),
    communes: [...sums.communes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([commune, tally]) => ({
        commune,
        villages: tally.psus.length,
        cells: cellsOf(tally),
        card: scoreTally(frame, tally, inCommune),
      })),
    answers: new Map(indicatorsOf(edition).map(({ id }, k) => [id, countsOf(sums.piles, k)])),
    designEffects: null,
    ...(factor && { outsideSample: outside }),
    ...(sums.held.size > 0 && { unscored: counted(sums.held.values()) }),
  };
}

function cellsOf({ blockCount, blockCell, rows, cells }: Tally): Map<string, number> {
  const counts = new Map<string, number>();
  for (let block = 0; block < blockCount; block++) {
    const cell = cells[blockCell[block] as number] as string;
    counts.set(cell, (counts.get(cell) ?? 0) + (rows[block] as number));
  }
  return counts;
}

/** One whole tally as a domain of itself. */
export const scoreTally = ({ edition }: RoundFrame, tally: Tally, options: ScoreOptions = {}): Scorecard =>
  withheldIfFew(
    scoreDomain(edition, tally, selectDomain(tally), { minimumAnswers: LEAST_PEOPLE, ...options }),
  );

/** With fewer than five people nothing is said at any level: "chưa đủ phiếu (1/5)". */
function withheldIfFew(card: Scorecard): Scorecard {
  if (card.n >= LEAST_PEOPLE) return card;
  const few: Score = { kind: 'withheld', reason: 'too-few-answers', n: card.n };
  const all = (levels: ReadonlyMap<string, Score>) => new Map([...levels.keys()].map(id => [id, few]));
  const silent = ({ id, sumWeights, outsideGoalposts }: IndicatorScore): IndicatorScore => ({
    ...few,
    id,
    x: null,
    seX: null,
    sumWeights,
    outsideGoalposts,
  });
  return {
    ...card,
    indicators: new Map([...card.indicators].map(([id, score]) => [id, silent(score)])),
    subDimensions: all(card.subDimensions),
    dimensions: all(card.dimensions),
    total: few,
    dimensionCovariance: null,
  };
}
