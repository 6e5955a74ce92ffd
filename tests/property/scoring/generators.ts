import fc from 'fast-check';
import type { IndexTree } from '../../../scoring/index-tree';
import type { Interview, Observations } from '../../../scoring/observation';

export const TREE: IndexTree = {
  dimensions: [
    {
      id: 'D1',
      subDimensions: [
        { id: '1.1', indicators: [indicator('a', 0, 1), indicator('b', 1, 5)] },
        { id: '1.2', indicators: [indicator('c', 10, 0)] },
      ],
    },
    { id: 'D2', subDimensions: [{ id: '2.1', indicators: [indicator('d', 0, 3), indicator('e', 1, 4)] }] },
  ],
};
function indicator(id: string, worst: number, best: number) {
  return { id, goalposts: { worst, best } };
}
export const IDS = ['a', 'b', 'c', 'd', 'e'];
export const UNIT = { weightUnit: 0.0001 };

const answer = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 11 }) }, fc.constant(255));

export const interview: fc.Arbitrary<Interview> = fc
  .record({
    psu: fc.integer({ min: 0, max: 6 }),
    cell: fc.constantFrom('F', 'M'),
    weight: fc.integer({ min: 0, max: 80_000 }).map(units => units / 10_000),
    answers: fc.array(answer, { minLength: IDS.length, maxLength: IDS.length }),
  })
  .map(({ psu, cell, weight, answers }) => ({
    psu: { id: `V${psu}`, stratum: `S${psu % 3}` },
    cell,
    weight,
    answers: Uint8Array.from(answers),
  }));

export const interviews = fc.array(interview, { minLength: 1, maxLength: 40 });

/** Interviews as columns, PSUs and cells in the order of first appearance. */
export function observationsOf(list: readonly Interview[]): Observations {
  const psus = [...new Map(list.map(({ psu }) => [psu.id, psu])).values()];
  const cells = [...new Set(list.map(({ cell }) => cell))];
  return {
    n: list.length,
    indicatorIds: IDS,
    columns: IDS.map((_, k) => Uint8Array.from(list, ({ answers }) => answers[k] as number)),
    psus,
    psu: Uint32Array.from(list, ({ psu }) => psus.findIndex(p => p.id === psu.id)),
    cells,
    cell: Uint8Array.from(list, ({ cell }) => cells.indexOf(cell)),
    weight: Float64Array.from(list, ({ weight }) => weight),
  };
}
