import { rank } from '../../../src/engine/commune-rank/rank';
import { seededRandom } from '../../../src/engine/random';
import { normal } from '../../../surveys/household/draws';
import { median, type Row } from '../row';

const COMMUNES = 300;
const DRAWS = 2000;
const ROUNDS = 5;

interface Unit {
  readonly id: string;
  readonly n: number;
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly villages: number;
}

function province(seed: number): Unit[] {
  const random = seededRandom(seed);
  return Array.from({ length: COMMUNES }, (_, i) => ({
    id: `X${String(i).padStart(3, '0')}`,
    n: 32,
    estimate: 5 + 0.3 * normal(random),
    se: 0.25 + 0.1 * random(),
    df: 3,
    villages: 4,
  }));
}

/** As a textbook has it: every draw sorts the communes, all ranks are kept, the middle 90 % of each is its range. */
function plainRanges(units: readonly Unit[], seed: number): number {
  const random = seededRandom(seed);
  const ranks = units.map((): number[] => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const values = units.map(({ estimate, se }) => estimate + se * normal(random));
    const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    for (const [place, unit] of order.entries()) ranks[unit]?.push(place + 1);
  }
  const ranges = ranks.map(own => {
    own.sort((a, b) => a - b);
    return [own[Math.floor(own.length * 0.05)], own[Math.ceil(own.length * 0.95) - 1]];
  });
  return ranges.length;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * A province's list of 300 communes, whole (pooled errors, tau2, shrinkage, tiers, own and joint ranges, who cannot be
 * told from whom), against the own ranges alone by plain sorting.
 */
export async function rows(): Promise<Row[]> {
  const pairs = Array.from({ length: ROUNDS }, (_, at) => {
    const units = province(300 + at);
    const plain = timed(() => plainRanges(units, at + 1));
    return { plain, ours: timed(() => rank({ units, seed: at + 1 })) };
  });
  const ratio = median(pairs.map(({ plain, ours }) => plain / ours));
  const ours = median(pairs.map(one => one.ours));
  return [
    {
      what: 'ranking 300 communes, everything, vs own ranges alone by plain sorting',
      ratio,
      must: '>= 1',
      aim: '>= 2',
      met: ratio >= 1,
      detail: `${ours.toFixed(0)} ms, ${DRAWS} draws`,
    },
  ];
}
