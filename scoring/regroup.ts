import type { Psu } from './observation';
import { admitCell, admitPsus, blockArrays, emptyTally, linkBlock, type Tally } from './tally';
import { unitsPerOne } from './weight-unit';

/** How the PSUs of smaller tallies become those of a larger one: a larger PSU and a factor for each, by id. */
export interface Regrouping {
  readonly psuOf: (psuId: string) => Psu;
  readonly factor: (psuId: string) => number;
}

/**
 * T10 · Tallies put together under larger PSUs (gộp theo đơn vị lớn hơn), every PSU's sums multiplied by its own factor first:
 * villages, each with its selection and non-response factor, become the communes that were drawn. Factors are no whole
 * units, so the result has none (`weightUnit` null, weight 1 = one); people are counted as they are. PSUs are added in
 * the order of the tallies given and of their design, so that the same tallies give the same bits.
 * Source: design 4, 5.8, 5.9.
 */
export function regrouped(tallies: readonly Tally[], { psuOf, factor }: Regrouping): Tally {
  const sum = emptyTally(tallies[0]?.indicatorIds ?? [], { weightUnit: null });
  admitPsus(
    sum,
    tallies.flatMap(tally => tally.psuOrder.map(psu => psuOf(idOf(tally, psu)))),
  );
  const blocks = tallies.reduce((all, { blockCount }) => all + blockCount, 0);
  Object.assign(sum, blockArrays(blocks, sum.indicatorIds.length));
  for (const tally of tallies) {
    for (const psu of tally.psuOrder) {
      const id = idOf(tally, psu);
      const into = sum.psuIndex.get(psuOf(id).id) as number;
      for (const from of tally.blocksOf[psu] as number[]) {
        const cell = admitCell(sum, tally.cells[tally.blockCell[from] as number] as string);
        const to = sum.blocksOf[into]?.find(block => sum.blockCell[block] === cell) ?? open(sum, into, cell);
        add(sum, to, { tally, from, factor: factor(id) });
      }
    }
  }
  return sum;
}

const idOf = (tally: Tally, psu: number): string => (tally.psus[psu] as Psu).id;

function open(sum: Tally, psu: number, cell: number): number {
  const block = sum.blockCount;
  sum.blockCount += 1;
  sum.blockPsu[block] = psu;
  sum.blockCell[block] = cell;
  linkBlock(sum, block);
  return block;
}

interface Part {
  readonly tally: Tally;
  readonly from: number;
  readonly factor: number;
}

function add(sum: Tally, to: number, { tally, from, factor }: Part): void {
  const times = factor / unitsPerOne(tally.weightUnit);
  const plus = (into: Float64Array | Uint32Array, at: number, value: number): void => {
    into[at] = (into[at] as number) + value;
  };
  plus(sum.rows, to, tally.rows[from] as number);
  plus(sum.weightedRows, to, factor > 0 ? (tally.weightedRows[from] as number) : 0);
  plus(sum.weight, to, times * (tally.weight[from] as number));
  plus(sum.weightSquares, to, times * times * (tally.weightSquares[from] as number));
  const k = sum.indicatorIds.length;
  for (let i = 0; i < k; i++) {
    plus(sum.answered, to * k + i, tally.answered[from * k + i] as number);
    plus(sum.sumWeights, to * k + i, times * (tally.sumWeights[from * k + i] as number));
    plus(sum.sumValues, to * k + i, times * (tally.sumValues[from * k + i] as number));
  }
  for (const [id, counts] of tally.outside) {
    const into = sum.outside.get(id) ?? new Uint32Array(sum.rows.length);
    plus(into, to, counts[from] as number);
    sum.outside.set(id, into);
  }
}
