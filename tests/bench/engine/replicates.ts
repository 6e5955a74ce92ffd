import { partitionDomains } from '../../../scoring/domain';
import { replicateScores } from '../../../scoring/replicate-scores';
import { raoWuReplicates } from '../../../scoring/replicates';
import { tallyOf } from '../../../scoring/tally-of';
import { median, type Row } from '../row';
import { cpu, ids, type Round, roundOf, SIZES, seeded, TREE } from './data';

const REPLICATES = 1000;

/** 1,000 full replicates of 300 communes from tallies, against resampling the rows (a few measured, scaled up). */
export function replicateRow(runs = 5): Row {
  const round = roundOf(SIZES[0]);
  const rows = rowObjects(round);
  resampled(round, rows, 1);
  const pairs = Array.from({ length: runs }, () => ({
    ours: cpu(() => full(round)),
    theirs: (cpu(() => resampled(round, rows, 2)) / 2) * REPLICATES,
  }));
  const ratio = median(pairs.map(({ ours, theirs }) => theirs / ours));
  const ours = median(pairs.map(pair => pair.ours));
  return {
    what: '1,000 full replicates, 300 communes, 16k vs resampling rows',
    ratio,
    must: '>= 50x',
    aim: '>= 100x',
    met: ratio >= 50,
    detail: `tally and replicates ${ours.toFixed(0)} ms; rows: 2 replicates measured per run, scaled to 1,000`,
  };
}

function full({ observations, communeOf }: Round): number {
  const tally = tallyOf(TREE, observations, { weightUnit: 0.0001 });
  const replicates = raoWuReplicates(tally, REPLICATES, seeded(11));
  const communes = partitionDomains(tally, ({ id }) => communeOf(id));
  let sum = 0;
  for (const domain of communes.values())
    sum += replicateScores(TREE, tally, domain, replicates).total[0] ?? 0;
  return sum;
}

interface RowObject {
  readonly commune: string;
  readonly weight: number;
  readonly answers: Record<string, number>;
}

/** Rows by PSU, answers by name, missing ones absent. */
function rowObjects({ observations, communeOf }: Round): RowObject[][] {
  const { n, psus, psu, weight, columns } = observations;
  const byPsu: RowObject[][] = psus.map(() => []);
  for (let i = 0; i < n; i++) {
    const answers: Record<string, number> = {};
    for (const [k, id] of ids.entries()) {
      const code = columns[k]?.[i] as number;
      if (code !== 255) answers[id] = code;
    }
    const p = psu[i] as number;
    byPsu[p]?.push({ commune: communeOf(psus[p]?.id as string), weight: weight[i] as number, answers });
  }
  return byPsu;
}

/** The same bootstrap the plain way: draw PSUs, walk their rows, add up by commune and indicator. */
function resampled({ observations }: Round, byPsu: readonly RowObject[][], replicates: number): number {
  const random = seeded(11);
  const strata = new Map<string, number[]>();
  for (const [p, { stratum }] of observations.psus.entries()) {
    strata.set(stratum, [...(strata.get(stratum) ?? []), p]);
  }
  let checksum = 0;
  for (let r = 0; r < replicates; r++) {
    const sums = new Map<string, { a: Record<string, number>; b: Record<string, number> }>();
    for (const psus of strata.values()) {
      for (let draw = 1; draw < psus.length; draw++) {
        const drawn = psus[Math.floor(random() * psus.length)] as number;
        for (const row of byPsu[drawn] ?? []) addRow(sums, row);
      }
    }
    for (const { a, b } of sums.values()) checksum += totalOf(a, b);
  }
  return checksum;
}

function addRow(
  sums: Map<string, { a: Record<string, number>; b: Record<string, number> }>,
  { commune, weight, answers }: RowObject,
): void {
  const own = sums.get(commune) ?? { a: {}, b: {} };
  sums.set(commune, own);
  for (const id of ids) {
    const value = answers[id];
    if (value === undefined) continue;
    own.a[id] = (own.a[id] ?? 0) + weight * value;
    own.b[id] = (own.b[id] ?? 0) + weight;
  }
}

function totalOf(a: Record<string, number>, b: Record<string, number>): number {
  let total = 0;
  for (const { subDimensions } of TREE.dimensions) {
    for (const { indicators } of subDimensions) {
      let points = 0;
      for (const { id, goalposts } of indicators) {
        const x = (a[id] ?? Number.NaN) / (b[id] ?? Number.NaN);
        points += 1 + (9 * (x - goalposts.worst)) / (goalposts.best - goalposts.worst);
      }
      total += points / indicators.length / subDimensions.length;
    }
  }
  return total;
}

if (process.argv[1]?.endsWith('replicates.ts')) console.table([replicateRow()]);
