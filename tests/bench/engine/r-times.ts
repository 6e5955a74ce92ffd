import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ids, type Round, roundOf, type Size, TREE } from './data';

/** Milliseconds of processor time R needs for all provinces and for all communes, run by run. */
export type RTimes = Readonly<Record<'province' | 'commune', number[]>>;

/** R takes 5 GB for a million interviews; it is not asked where that would push others out of memory. */
const NEEDED_FOR_A_MILLION = 8e9;

const known = new Map<string, RTimes | string>();

/** R on the same data, once per size and run of the benchmark; or why not. A million is run once: it takes minutes. */
export function rTimes(size: Size): RTimes | string {
  const times = known.get(size.name) ?? ask(size);
  known.set(size.name, times);
  return times;
}

function ask(size: Size): RTimes | string {
  const isHuge = size.n > 500_000;
  if (isHuge && freemem() < NEEDED_FOR_A_MILLION) return 'R needs more memory than is free here';
  return inR(roundOf(size), isHuge ? 1 : 5) ?? 'R is not on this machine';
}

function inR(round: Round, runs: number): RTimes | null {
  const dir = mkdtempSync(join(tmpdir(), 'soi-papi-bench-'));
  try {
    writeRound(round, dir);
    const out = execFileSync('Rscript', ['scripts/r/bench.R', dir, String(runs)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = out
      .trim()
      .split('\n')
      .map(line => line.split(' '));
    const of = (name: string): number[] => lines.filter(([n]) => n === name).map(([, t]) => Number(t));
    return { province: of('province'), commune: of('commune') };
  } catch {
    return null;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Answers as raw bytes column by column, the design as a table: reading them is not part of the measurement. */
function writeRound({ observations, provinceOf, communeOf }: Round, dir: string): void {
  const { columns, psus, psu, weight, n } = observations;
  writeFileSync(
    join(dir, 'answers.bin'),
    Buffer.concat(columns.map(column => Buffer.from(column as Uint8Array))),
  );
  const rows = Array.from({ length: n }, (_, i) => {
    const { id, stratum } = psus[psu[i] as number] as { id: string; stratum: string };
    return `${id},${stratum},${provinceOf(id)},${communeOf(id)},${weight[i]}`;
  });
  writeFileSync(join(dir, 'design.csv'), ['psu,stratum,province,commune,weight', ...rows].join('\n'));
  const subs = TREE.dimensions.flatMap(d =>
    d.subDimensions.flatMap(s =>
      s.indicators.map(i => ({
        id: i.id,
        ...i.goalposts,
        m: s.indicators.length,
        nd: d.subDimensions.length,
      })),
    ),
  );
  const spec = subs.map(s => `${ids.indexOf(s.id) + 1},${s.worst},${s.best},${s.m},${s.nd}`);
  writeFileSync(join(dir, 'spec.csv'), ['column,worst,best,m,nd', ...spec].join('\n'));
}
