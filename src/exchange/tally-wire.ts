import { z } from 'zod';
import { admitCell, blockArrays, emptyTally, linkBlock, type Tally } from '../../scoring/tally';
import { byCodeUnits } from '../engine/exchange/order';

const Count = z.int().nonnegative();
const Sum = z.number();

const Block = z.strictObject({
  psu: Count,
  cell: z.string().max(80),
  rows: Count,
  weightedRows: Count,
  weight: Sum,
  weightSquares: Sum,
  answered: z.array(Count),
  sumWeights: z.array(Sum),
  sumValues: z.array(Sum),
});

/** A tally as JSON, blocks without rows left out, everything in the order of its names: one text per tally. */
export const TallyWire = z
  .strictObject({
    indicatorIds: z.array(z.string()),
    weightUnit: z.number().positive(),
    psus: z.array(z.strictObject({ id: z.string(), stratum: z.string() })),
    blocks: z.array(Block),
    outside: z.array(z.strictObject({ indicator: z.string(), counts: z.array(z.tuple([Count, Count])) })),
  })
  .refine(isConsistent);
export type TallyWire = z.infer<typeof TallyWire>;

/** Lengths fit, indices point somewhere, no PSU and no block stands twice. */
function isConsistent({ indicatorIds, psus, blocks, outside }: TallyWireShape): boolean {
  const k = indicatorIds.length;
  const named = blocks.map(({ psu, cell }) => `${psu} ${cell}`);
  return (
    new Set(psus.map(({ id }) => id)).size === psus.length &&
    new Set(named).size === blocks.length &&
    blocks.every(({ psu }) => psu < psus.length) &&
    blocks.every(block =>
      [block.answered, block.sumWeights, block.sumValues].every(row => row.length === k),
    ) &&
    outside.every(({ counts }) => counts.every(([block]) => block < blocks.length))
  );
}

interface TallyWireShape {
  readonly indicatorIds: readonly string[];
  readonly psus: readonly { readonly id: string }[];
  readonly blocks: readonly z.infer<typeof Block>[];
  readonly outside: readonly { readonly counts: readonly (readonly [number, number])[] }[];
}

/** Throws RangeError on a tally without a weight unit: its sums would depend on the order of adding. */
export function tallyWire(tally: Tally): TallyWire {
  if (tally.weightUnit === null) throw new RangeError('tallyWire: weights are no whole units');
  const psus = tally.psus.map(({ id, stratum }) => ({ id, stratum })).sort((a, b) => byCodeUnits(a.id, b.id));
  const placeOf = new Map(psus.map(({ id }, place) => [id, place]));
  const order = Array.from({ length: tally.blockCount }, (_, block) => block)
    .filter(block => (tally.rows[block] ?? 0) > 0)
    .map(block => ({ block, psu: placeOf.get(tally.psus[tally.blockPsu[block] ?? -1]?.id ?? '') ?? -1 }))
    .map(at => ({ ...at, cell: tally.cells[tally.blockCell[at.block] ?? -1] ?? '' }))
    .sort((a, b) => a.psu - b.psu || byCodeUnits(a.cell, b.cell));
  return {
    indicatorIds: [...tally.indicatorIds],
    weightUnit: tally.weightUnit,
    psus,
    blocks: order.map(({ block, psu, cell }) => ({ psu, cell, ...sumsOf(tally, block) })),
    outside: outsideOf(
      tally,
      order.map(({ block }) => block),
    ),
  };
}

function sumsOf(tally: Tally, block: number): Omit<z.infer<typeof Block>, 'psu' | 'cell'> {
  const k = tally.indicatorIds.length;
  const row = (of: Uint32Array | Float64Array): number[] => [...of.subarray(block * k, (block + 1) * k)];
  const one = (of: Float64Array): number => of[block] ?? Number.NaN;
  return {
    rows: one(tally.rows),
    weightedRows: one(tally.weightedRows),
    weight: one(tally.weight),
    weightSquares: one(tally.weightSquares),
    answered: row(tally.answered),
    sumWeights: row(tally.sumWeights),
    sumValues: row(tally.sumValues),
  };
}

function outsideOf(tally: Tally, order: readonly number[]): TallyWire['outside'] {
  return [...tally.outside]
    .map(([indicator, counts]) => ({
      indicator,
      counts: order.map((block, at): [number, number] => [at, counts[block] ?? 0]).filter(([, n]) => n > 0),
    }))
    .filter(({ counts }) => counts.length > 0)
    .sort((a, b) => byCodeUnits(a.indicator, b.indicator));
}

/** The tally again; throws PsuInTwoStrata where the wire contradicts itself. */
export function tallyOfWire({ indicatorIds, weightUnit, psus, blocks, outside }: TallyWire): Tally {
  const tally = emptyTally(indicatorIds, { weightUnit, psus });
  const k = indicatorIds.length;
  Object.assign(tally, blockArrays(blocks.length, k));
  for (const [at, block] of blocks.entries()) {
    tally.blockPsu[at] = tally.psuIndex.get(psus[block.psu]?.id ?? '') ?? 0;
    tally.blockCell[at] = admitCell(tally, block.cell);
    for (const name of ['rows', 'weightedRows', 'weight', 'weightSquares'] as const)
      tally[name][at] = block[name];
    for (const name of ['answered', 'sumWeights', 'sumValues'] as const) tally[name].set(block[name], at * k);
    tally.blockCount += 1;
    linkBlock(tally, at);
  }
  for (const { indicator, counts } of outside) {
    const all = new Uint32Array(blocks.length);
    for (const [block, n] of counts) all[block] = n;
    tally.outside.set(indicator, all);
  }
  return tally;
}
