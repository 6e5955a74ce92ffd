import { tallyOf } from '../../../scoring/tally-of';
import { median, type Row } from '../row';
import { cpu, INDICATORS, type Round, roundOf, SIZES, TREE } from './data';

/** The reference: the same bytes summed by a plain loop with four accumulators. */
export function sumBytes(columns: readonly (Uint8Array | Float64Array)[]): number {
  let total = 0;
  for (const column of columns) total += sumColumn(column as Uint8Array);
  return total;
}

function sumColumn(column: Uint8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = column.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a += column[i] as number;
    b += column[i + 1] as number;
    c += column[i + 2] as number;
    d += column[i + 3] as number;
  }
  for (let i = whole; i < column.length; i++) a += column[i] as number;
  return a + b + c + d;
}

const UNIT = { weightUnit: 0.0001 };

/** Tally of everything (with the look for answers outside the goalposts) against summing the same bytes, paired. */
export function tallyRows(rounds: ReadonlyMap<string, Round> = allRounds()): Row[] {
  return [...rounds].map(([name, { observations }]) => {
    const { columns, n } = observations;
    const repeat = Math.max(1, Math.round(200_000 / n));
    const runs = n > 500_000 ? 5 : 9;
    const tally = (): void => {
      for (let i = 0; i < repeat; i++) tallyOf(TREE, observations, UNIT);
    };
    const reference = (): void => {
      for (let i = 0; i < repeat; i++) sumBytes(columns);
    };
    tally();
    reference();
    reference();
    const pairs = Array.from({ length: runs }, () => ({ reference: cpu(reference), tally: cpu(tally) }));
    const ratio = median(pairs.map(pair => pair.tally / pair.reference));
    const nanoseconds = (median(pairs.map(pair => pair.tally)) * 1e6) / (repeat * n * INDICATORS);
    return {
      what: `tally of ${name} x ${INDICATORS} answers vs summing the same bytes`,
      ratio,
      must: '<= 8x',
      aim: '<= 4x',
      met: ratio <= 8,
      detail: `${nanoseconds.toFixed(2)} ns per answer, ${runs} paired runs, processor time`,
    };
  });
}

export const allRounds = (): Map<string, Round> => new Map(SIZES.map(size => [size.name, roundOf(size)]));

if (process.argv[1]?.endsWith('tally.ts')) console.table(tallyRows());
