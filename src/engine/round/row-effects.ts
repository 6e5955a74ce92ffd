import { designEffects } from '../../../scoring/design-effect';
import { selectDomain } from '../../../scoring/domain';
import { estimateDomain } from '../../../scoring/estimate';
import type { Observations, Psu } from '../../../scoring/observation';
import { indicatorsOf } from '../../../surveys/code';
import { answersOf, type CodedInterview } from './coded';
import type { RoundScores } from './round-scores';
import { LEAST_PEOPLE } from './score-round';
import { psuOf, type RoundFrame, type RoundSums } from './sums';
import type { EligibleHouseholds } from './village-factors';
import { type WeightedRound, weightedRound } from './weighted-round';

/** Design effects of the province's scores; they need one pass over rows (design 4). Null where there is no error. */
export function rowEffects(
  frame: RoundFrame,
  sums: RoundSums,
  rows: readonly CodedInterview[],
  eligible: EligibleHouseholds = new Map(),
): RoundScores['designEffects'] {
  const { province, factor } = weightedRound(frame, sums, eligible);
  const estimate = estimateDomain(frame.edition, province, selectDomain(province), {
    minimumAnswers: LEAST_PEOPLE,
  });
  const effects = designEffects(estimate, observationsOf(frame, rows, factor));
  return Number.isFinite(effects.total) ? effects : null;
}

/** Rows of a round as scoring sees them, each with the factor of its village. */
export function observationsOf(
  frame: RoundFrame,
  rows: readonly CodedInterview[],
  factor: WeightedRound['factor'],
): Observations {
  const indicators = indicatorsOf(frame.edition);
  const columns = indicators.map(() => new Float64Array(rows.length));
  const psus = new Map<string, { psu: Psu; index: number }>();
  const psu = new Uint32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    for (const [k, value] of answersOf(frame.edition, row).entries()) (columns[k] as Float64Array)[i] = value;
    const own = psuOf(frame, row, 'province');
    const known = psus.get(own.id) ?? { psu: own, index: psus.size };
    psus.set(own.id, known);
    psu[i] = known.index;
  }
  return {
    n: rows.length,
    indicatorIds: indicators.map(({ id }) => id),
    columns,
    psus: [...psus.values()].map(one => one.psu),
    psu,
    cells: [''],
    cell: new Uint8Array(rows.length),
    weight: Float64Array.from(rows, row =>
      factor === null ? row.weight : row.weight * factor(psuOf(frame, row, 'commune').id),
    ),
  };
}
