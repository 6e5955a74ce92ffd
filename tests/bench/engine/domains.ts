import { mean, standardDeviation } from 'simple-statistics';
import { median, type Row } from '../row';
import { cpu, ids, type Round, roundOf, SIZES, type Size, TREE } from './data';
import { rTimes } from './r-times';
import { scoreAll } from './score-all';

const ours = (round: Round, by: 'province' | 'commune', runs: number): number[] => {
  const warmUp = Math.max(3, Math.round(400_000 / round.observations.n));
  for (let i = 0; i < warmUp; i++) scoreAll(round, by);
  return Array.from({ length: runs }, () => cpu(() => scoreAll(round, by)));
};

/** Against R survey on a column linearised by hand (the fastest route with the package), the same data. */
export function againstR(sizes: readonly Size[] = SIZES): Row[] {
  return sizes.flatMap(size => {
    const round = roundOf(size);
    const times = rTimes(size);
    return (['province', 'commune'] as const).map(by => {
      const [must, aim] = by === 'province' ? [20, 50] : [50, 120];
      const base = {
        what: `tally + ${by === 'province' ? '60 provinces' : '300 communes'} with SE vs R survey, ${size.name}`,
      };
      const bars = { must: `>= ${must}x`, aim: `>= ${aim}x` };
      if (typeof times === 'string') return { ...base, ...bars, ratio: null, met: null, detail: times };
      const own = ours(round, by, Math.max(5, times[by].length));
      const ratio = median(times[by]) / median(own);
      const detail = `R ${median(times[by]).toFixed(0)} ms, here ${median(own).toFixed(1)} ms, processor time, ${times[by].length} run(s) of R, ${own.length} here; R gives the total only, here 8 dimensions and covariances too`;
      return { ...base, ...bars, ratio, met: ratio >= must, detail };
    });
  });
}

/** Against what a careful JavaScript user writes: row objects, filter, weighted means, simple-statistics' errors. */
export function againstRows(size: Size = SIZES[0]): Row {
  const round = roundOf(size);
  const rows = rowObjects(round);
  for (let i = 0; i < 25; i++) scoreAll(round, 'province');
  scoreRows(rows);
  const pairs = Array.from({ length: 9 }, () => ({
    own: median(Array.from({ length: 5 }, () => cpu(() => scoreAll(round, 'province')))),
    theirs: cpu(() => scoreRows(rows)),
  }));
  const ratio = median(pairs.map(({ own, theirs }) => theirs / own));
  return {
    what: `tally + 60 provinces vs row objects with simple-statistics, ${size.name}`,
    ratio,
    must: '>= 15x',
    aim: '>= 40x',
    met: ratio >= 15,
    detail: `rows ${median(pairs.map(p => p.theirs)).toFixed(0)} ms (simple random errors only), here ${median(pairs.map(p => p.own)).toFixed(1)} ms, ${pairs.length} pairs`,
  };
}

type RowObject = Record<string, number | string | null>;

function rowObjects({ observations, provinceOf }: Round): RowObject[] {
  const { n, psus, psu, weight, columns } = observations;
  return Array.from({ length: n }, (_, i) => {
    const answers = ids.map(
      (id, k) => [id, columns[k]?.[i] === 255 ? null : (columns[k]?.[i] as number)] as const,
    );
    return {
      province: provinceOf(psus[psu[i] as number]?.id as string),
      weight: weight[i] as number,
      ...Object.fromEntries(answers),
    };
  });
}

function scoreRows(rows: readonly RowObject[]): Map<string, number> {
  const provinces = [...new Set(rows.map(row => row.province as string))];
  return new Map(
    provinces.map(province => [province, scoreProvince(rows.filter(row => row.province === province))]),
  );
}

function scoreProvince(rows: readonly RowObject[]): number {
  let total = 0;
  for (const { subDimensions } of TREE.dimensions) {
    for (const sub of subDimensions) {
      const points = sub.indicators.map(({ id, goalposts: { worst, best } }) => {
        const answered = rows.filter(row => row[id] !== null);
        const weights = answered.map(row => row.weight as number);
        const values = answered.map(row => row[id] as number);
        const x = mean(values.map((value, i) => value * (weights[i] as number))) / mean(weights);
        const se = standardDeviation(values) / Math.sqrt(values.length);
        if (Number.isNaN(se)) throw new Error(id);
        return 1 + (9 * (x - worst)) / (best - worst);
      });
      total += mean(points) / subDimensions.length;
    }
  }
  return total;
}

/** The largest relative difference of point estimates to the row route: speed is worth nothing if wrong. */
export function agreement(size: Size = SIZES[0]): number {
  const round = roundOf(size);
  const theirs = scoreRows(rowObjects(round));
  return Math.max(
    ...[...scoreAll(round, 'province')].map(([name, { total }]) => {
      const wanted = theirs.get(name) as number;
      return total.kind === 'scored' ? Math.abs(total.points / wanted - 1) : Number.POSITIVE_INFINITY;
    }),
  );
}

if (process.argv[1]?.endsWith('domains.ts')) {
  console.log('agreement with rows', agreement());
  console.table([againstRows(), ...againstR()]);
}
