import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { IndexTree } from '../../scoring/index-tree';
import type { FrameUnit } from '../../surveys/sampling/frame';

/** Eight dimensions of two sub-dimensions, two indicators each; x runs over 0-10. */
export const TREE: IndexTree = {
  dimensions: Array.from({ length: 8 }, (_, d) => ({
    id: `D${d + 1}`,
    subDimensions: [0, 1].map(j => ({
      id: `D${d + 1}.${j + 1}`,
      indicators: [0, 1].map(k => ({ id: `q${d}${j}${k}`, goalposts: { worst: 0, best: 10 } })),
    })),
  })),
};
export const IDS = TREE.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.indicators.map(i => i.id)));

/** Two people of a village correlate .05, two of a commune but not of a village .03. */
const ICC_VILLAGE = 0.05;
const ICC_COMMUNE = 0.03;
const SPREAD = 2;
/** Half of every effect is common to all indicators, so that the total has the same ICC as each of them. */
const COMMON = 0.5;

export interface Random {
  readonly uniform: () => number;
  readonly normal: () => number;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** One effect per indicator with the given variance share, half of it common. */
function effects({ normal }: Random, share: number): Float64Array {
  const common = normal() * Math.sqrt(COMMON);
  const sd = SPREAD * Math.sqrt(share);
  return Float64Array.from(IDS, () => sd * (common + normal() * Math.sqrt(1 - COMMON)));
}

export interface Population {
  readonly frame: readonly FrameUnit[];
  /** Mean of each indicator in each village. */
  readonly villageMeans: ReadonlyMap<string, Float64Array>;
}

export function populationOf(random: Random, communes: number, villages: number): Population {
  const villageMeans = new Map<string, Float64Array>();
  const frame = Array.from({ length: communes }, (_, c) => {
    const own = effects(random, ICC_COMMUNE);
    const units = Array.from({ length: villages }, (_, v) => {
      const id = `C${c}-V${v}`;
      const within = effects(random, ICC_VILLAGE - ICC_COMMUNE);
      villageMeans.set(
        id,
        own.map((effect, k) => 5 + effect + (within[k] as number)),
      );
      return { id, size: 60 + Math.floor(140 * random.uniform()), units: [] };
    });
    return { id: `C${c}`, size: units.reduce((sum, { size }) => sum + size, 0), units };
  });
  return { frame, villageMeans };
}

/** One person's answers: the village's mean plus what is their own. */
export function answersOf(random: Random, villageMean: Float64Array): Float64Array {
  const own = effects(random, 1 - ICC_VILLAGE);
  return villageMean.map((mean, k) => mean + (own[k] as number));
}

/** True points of each dimension and the total, over the given communes. */
export function truth(
  { villageMeans }: Population,
  communes: readonly FrameUnit[],
): { total: number; dimensions: number[] } {
  const villages = communes.flatMap(({ units }) => units);
  const people = villages.reduce((sum, { size }) => sum + size, 0);
  const x = IDS.map(
    (_, k) =>
      villages.reduce((sum, { id, size }) => sum + size * (villageMeans.get(id)?.[k] as number), 0) / people,
  );
  const dimensions = TREE.dimensions.map((_, d) => {
    const points = x.slice(4 * d, 4 * d + 4).map(value => 1 + (9 * value) / 10);
    return points.reduce((sum, value) => sum + value, 0) / 4;
  });
  return { total: dimensions.reduce((sum, value) => sum + value, 0), dimensions };
}
