import { partitionDomains } from '../../../scoring/domain';
import { scoreDomain } from '../../../scoring/score-domain';
import { tallyBytes } from '../../../scoring/tally';
import { tallyOf } from '../../../scoring/tally-of';
import { addObservation } from '../../../scoring/tally-update';
import { median, type Row } from '../row';
import { cpu, INDICATORS, roundOf, SIZES, TREE } from './data';
import { scoreAll } from './score-all';

const UNIT = { weightUnit: 0.0001 };

/** One more interview and its province scored again, against everything from scratch. */
export function incrementalRow(): Row {
  const round = roundOf(SIZES[0]);
  const { observations, provinceOf } = round;
  const tally = tallyOf(TREE, observations, UNIT);
  const provinces = partitionDomains(tally, ({ id }) => provinceOf(id));
  const interviewOf = (row: number) => ({
    psu: observations.psus[observations.psu[row] as number] as { id: string; stratum: string },
    cell: 'all',
    weight: observations.weight[row] as number,
    answers: Uint8Array.from(observations.columns, column => column[row] as number),
  });
  const repeat = 500;
  const interviews = Array.from({ length: repeat }, (_, i) => interviewOf((i * 7919) % observations.n));
  const one = (): void => {
    for (const interview of interviews) {
      addObservation(TREE, tally, interview);
      const province = provinces.get(provinceOf(interview.psu.id));
      if (province !== undefined) scoreDomain(TREE, tally, province, { detail: 'dimensions' });
    }
  };
  one();
  for (let i = 0; i < 25; i++) scoreAll(round, 'province');
  const pairs = Array.from({ length: 9 }, () => ({
    all: cpu(() => scoreAll(round, 'province')),
    one: cpu(one) / repeat,
  }));
  const ratio = median(pairs.map(pair => pair.all / pair.one));
  return {
    what: 'one more interview + its province re-scored vs all from scratch, 16k',
    ratio,
    must: '>= 100x',
    aim: '>= 250x',
    met: ratio >= 100,
    detail: `${(median(pairs.map(pair => pair.one)) * 1000).toFixed(0)} us against ${median(pairs.map(pair => pair.all)).toFixed(1)} ms`,
  };
}

/** Bytes held per answer: the columns with weights, PSU and cell of each row; the tally is named beside it. */
export function memoryRows(): Row[] {
  return SIZES.map(size => {
    const { observations } = roundOf(size);
    const { columns, weight, psu, cell, n } = observations;
    const held = [...columns, weight, psu, cell].reduce((sum, array) => sum + array.byteLength, 0);
    const ratio = held / (n * INDICATORS);
    const tally = tallyBytes(tallyOf(TREE, observations, UNIT)) / (n * INDICATORS);
    return {
      what: `memory held for scoring, bytes per answer, ${size.name}`,
      ratio,
      must: '<= 1.5',
      aim: '1',
      met: ratio <= 1.5,
      detail: `answers, weights, PSU and cell of every row; the tally that replaces them: ${tally.toFixed(2)} per answer`,
    };
  });
}

if (process.argv[1]?.endsWith('incremental.ts')) console.table([incrementalRow(), ...memoryRows()]);
