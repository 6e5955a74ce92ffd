import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { IndexTree } from '../../../scoring/index-tree';
import type { Observations } from '../../../scoring/observation';

/** Synthetic rounds of the size of a national one and beyond; 60 provinces, 120 strata, 300 communes, villages as PSUs. */
export const SIZES = [
  { name: '16k', n: 16_000, psus: 1200 },
  { name: '100k', n: 100_000, psus: 3000 },
  { name: '1M', n: 1_000_000, psus: 12_000 },
] as const;
export type Size = (typeof SIZES)[number];

export const INDICATORS = 118;
const SCALES = [
  [0, 1],
  [1, 5],
  [1, 3],
  [0, 10],
  [0, 100],
  [1, 4],
] as const;

const scaleOf = (k: number): readonly [number, number] =>
  SCALES[k % SCALES.length] as readonly [number, number];

/** Eight dimensions, 28 sub-dimensions, 118 indicators. */
export const TREE: IndexTree = treeOf();

function treeOf(): IndexTree {
  const perDimension = [4, 4, 3, 4, 3, 4, 3, 3];
  const indicators = Array.from({ length: INDICATORS }, (_, k) => ({
    id: `q${k}`,
    goalposts: { worst: scaleOf(k)[0], best: scaleOf(k)[1] },
  }));
  let sub = 0;
  return {
    dimensions: perDimension.map((count, d) => ({
      id: `D${d + 1}`,
      subDimensions: Array.from({ length: count }, (_, j) => {
        const own = indicators.filter((_, k) => k % 28 === sub);
        sub += 1;
        return { id: `D${d + 1}.${j + 1}`, indicators: own };
      }),
    })),
  };
}

export const ids = Array.from({ length: INDICATORS }, (_, k) => `q${k}`);

/** Numbers in [0, 1) from a fixed seed. */
export function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

export interface Round {
  readonly observations: Observations;
  readonly provinceOf: (psu: string) => string;
  readonly communeOf: (psu: string) => string;
}

/** Rows lie sorted by PSU, as the store keeps them. Weights 0.2-8 in units of 0.0001; 0-40 % of answers missing. */
export function roundOf({ n, psus }: Size): Round {
  const random = seeded(7);
  const psu = Uint32Array.from({ length: n }, (_, i) => Math.floor((i * psus) / n));
  const communes = 300;
  const perCommune = psus / communes;
  const commune = (p: number): number => Math.floor(p / perCommune);
  return {
    observations: {
      n,
      indicatorIds: ids,
      columns: ids.map((_, k) => columnOf(n, k, random)),
      psus: Array.from({ length: psus }, (_, p) => ({
        id: `V${String(p).padStart(5, '0')}`,
        stratum: `S${String(Math.floor((p * 120) / psus)).padStart(3, '0')}`,
      })),
      psu,
      cells: ['all'],
      cell: new Uint8Array(n),
      weight: Float64Array.from(
        { length: n },
        () => Math.round((0.2 + 7.8 * random() ** 3) * 10_000) / 10_000,
      ),
    },
    provinceOf: id => `P${Math.floor(commune(Number(id.slice(1))) / 5)}`,
    communeOf: id => `C${commune(Number(id.slice(1)))}`,
  };
}

function columnOf(n: number, k: number, random: () => number): Uint8Array {
  const [low, high] = scaleOf(k);
  const missing = 0.4 * ((k * 37) % INDICATORS) * (1 / INDICATORS);
  const column = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    column[i] = random() < missing ? 255 : low + Math.floor(random() * (high - low + 1));
  }
  return column;
}

/** Milliseconds of processor time of this process, all threads: a busy neighbour does not count. */
export function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
