import type { Tally } from '../../../scoring/tally';
import type { Value } from './variable';

export const TALLY_COLUMNS = [
  'stratum',
  'psu',
  'cell',
  'indicator',
  'answered',
  'sum_weights',
  'sum_values',
  'rows',
  'weight',
  'weight_squares',
] as const;

/**
 * The sums scores are made of: one row per PSU, margin cell and indicator somebody answered, in design order. Weights in
 * the round's unit. Rows of fewer than five people are sums over few: for exchange between offices, not for publication.
 */
export function* tallyTable(tally: Tally): Generator<Value[]> {
  const k = tally.indicatorIds.length;
  for (const p of tally.psuOrder) {
    const psu = tally.psus[p];
    for (const block of tally.blocksOf[p] ?? []) {
      const shared = [tally.rows[block], tally.weight[block], tally.weightSquares[block]].map(Number);
      for (let i = 0; i < k; i++) {
        const at = block * k + i;
        if (tally.answered[at] === 0) continue;
        yield [
          psu?.stratum ?? '',
          psu?.id ?? '',
          tally.cells[Number(tally.blockCell[block])] ?? '',
          tally.indicatorIds[i] ?? '',
          Number(tally.answered[at]),
          Number(tally.sumWeights[at]),
          Number(tally.sumValues[at]),
          ...shared,
        ];
      }
    }
  }
}
