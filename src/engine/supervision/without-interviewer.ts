import type { Scorecard } from '../../../scoring/scorecard';
import type { Tally } from '../../../scoring/tally';
import { removeObservation } from '../../../scoring/tally-update';
import { answersOf, type CodedInterview } from '../round/coded';
import { scoreTally } from '../round/score-round';
import { psuOf, type RoundFrame, type RoundSums } from '../round/sums';
import type { EligibleHouseholds } from '../round/village-factors';
import { weightedRound } from '../round/weighted-round';

/** Points of the total of a round, or null where it is withheld. */
export function totalOf(
  frame: RoundFrame,
  sums: RoundSums,
  eligible: EligibleHouseholds = new Map(),
): number | null {
  const { total } = provinceCard(frame, sums, eligible);
  return total.kind === 'scored' ? total.points : null;
}

/**
 * Standard deviation of the effect of leaving `left` of `all` interviews out where chance alone is at work, in the unit of
 * `se`, the standard error of all of them. The mean of K groups less that of the K - k left has the variance SE^2 k / (K - k);
 * the interviews of a person stand for whole groups, so it is a yardstick, not a test. NaN where nothing is left.
 */
export const chanceOfEffect = (se: number, left: number, all: number): number =>
  left < all ? se * Math.sqrt(left / (all - left)) : Number.NaN;

/** Standard error of the total of a round, or null where it is withheld. */
export function errorOfTotal(
  frame: RoundFrame,
  sums: RoundSums,
  eligible: EligibleHouseholds = new Map(),
): number | null {
  const { total } = provinceCard(frame, sums, eligible);
  return total.kind === 'scored' && total.uncertainty.kind === 'estimated' ? total.uncertainty.se : null;
}

/**
 * The same without the interviews `left`: minus `totalOf` it is what one interviewer's interviews do to the index. The
 * sums handed in stay as they are; interviews are taken out of copies of the tallies they stand in, exactly (T7).
 */
export const totalWithout = (
  frame: RoundFrame,
  sums: RoundSums,
  left: readonly CodedInterview[],
  eligible: EligibleHouseholds = new Map(),
): number | null => totalOf(frame, sumsWithout(frame, sums, left), eligible);

/** Copies of what changes, the rest shared; piles are not taken back, so only scores may be read from it. */
export function sumsWithout(frame: RoundFrame, sums: RoundSums, left: readonly CodedInterview[]): RoundSums {
  const { edition } = frame;
  const communes = new Map(sums.communes);
  for (const code of new Set(left.map(({ commune }) => commune))) {
    const tally = communes.get(code);
    if (tally) communes.set(code, copyOf(tally));
  }
  const province = frame.conduct ? sums.province : copyOf(sums.province);
  const ids = new Set(sums.ids);
  for (const coded of left) {
    const seen = { cell: coded.cell, weight: coded.weight, answers: answersOf(edition, coded) };
    const commune = communes.get(coded.commune);
    if (commune) removeObservation(edition, commune, { ...seen, psu: psuOf(frame, coded, 'commune') });
    // A drawn round is scored from its communes alone.
    if (!frame.conduct)
      removeObservation(edition, province, { ...seen, psu: psuOf(frame, coded, 'province') });
    ids.delete(coded.id);
  }
  return { ...sums, ids, communes, province };
}

const copyOf = (tally: Tally): Tally => structuredClone(tally);

function provinceCard(frame: RoundFrame, sums: RoundSums, eligible: EligibleHouseholds): Scorecard {
  const { province, designDf } = weightedRound(frame, sums, eligible);
  return scoreTally(frame, province, { designDf: designDf.province });
}
