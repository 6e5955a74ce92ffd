import { tallyOf } from '../../../scoring/tally-of';
import { median, type Row } from '../row';
import { cpu, INDICATORS, type Round, roundOf, SIZES, TREE } from './data';
import { sumBytes } from './sum-bytes';

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
