import type { Interview, Observations, Psu } from '../../scoring/observation';
import type { Tally } from '../../scoring/tally';
import { tallyOf } from '../../scoring/tally-of';
import type { SampleDesign } from '../../surveys/sampling/design';
import { drawSample } from '../../surveys/sampling/draw';
import type { FrameUnit } from '../../surveys/sampling/frame';
import { designOfSteps } from '../../surveys/sampling/stages';
import { personWeight } from '../../surveys/sampling/weights';
import { answersOf, IDS, type Population, type Random, TREE } from './population';

/** Draws a sample by one of the product's own designs, interviews the people in it and adds the answers up. */
export function surveyed(
  population: Population,
  design: SampleDesign,
  random: Random,
  frame: readonly FrameUnit[] = population.frame,
): Tally {
  const { villages } = drawSample(design, frame, random.uniform);
  const sizes = new Map(villageSizes(frame));
  const interviews = villages.flatMap(village => {
    const { stratum, psu } = designOfSteps('P', village.steps, design.readAt);
    const household = design.households.quota / (sizes.get(village.id) as number);
    return Array.from({ length: design.households.quota }, (): Interview => {
      const { weight } = personWeight(1 + Math.floor(random.uniform() * 5));
      return {
        psu: { id: psu, stratum },
        cell: 'all',
        weight: weight / (village.probability * household),
        answers: answersOf(random, population.villageMeans.get(village.id) as Float64Array),
      };
    });
  });
  return tallyOf(TREE, columnsOf(interviews), { weightUnit: null });
}

const villageSizes = (units: readonly FrameUnit[]): [string, number][] =>
  units.flatMap(({ id, size, units: inside }) => (inside.length === 0 ? [[id, size]] : villageSizes(inside)));

function columnsOf(interviews: readonly Interview[]): Observations {
  const psus = [...new Map<string, Psu>(interviews.map(({ psu }) => [psu.id, psu])).values()];
  const index = new Map(psus.map(({ id }, p) => [id, p]));
  return {
    n: interviews.length,
    indicatorIds: IDS,
    columns: IDS.map((_, k) => Float64Array.from(interviews, ({ answers }) => answers[k] as number)),
    psus,
    psu: Uint32Array.from(interviews, ({ psu }) => index.get(psu.id) as number),
    cells: ['all'],
    cell: new Uint8Array(interviews.length),
    weight: Float64Array.from(interviews, ({ weight }) => weight),
  };
}
