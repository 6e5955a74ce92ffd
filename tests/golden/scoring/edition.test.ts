import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { interviewCoder } from '../../../src/engine/round/coded';
import { observationsOf } from '../../../src/engine/round/row-effects';
import { scoreRound } from '../../../src/engine/round/score-round';
import { addInterview, emptySums, psuOf, type RoundFrame } from '../../../src/engine/round/sums';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { indicatorsOf } from '../../../surveys/code';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { papiJson } from './command';
import { deviations } from './compare';

/** Made-up interviews, once as the device scores them, once written out as a CSV of indicator columns. */
const PARTS = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const frame: RoundFrame = { ...PARTS, round: 'r', province: 'P37', weightUnit: 1, certaintyCommunes: [] };
const code = interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION_2021);
const rows = [...makeSample({ ...SAMPLE, interviews: 240, communes: 8, villagesPerCommune: 3 }, PARTS)].map(
  code,
);
const ids = indicatorsOf(EDITION_2021).map(({ id }) => id);

function csv(): string {
  const { columns } = observationsOf(frame, rows, null);
  const cells = rows.map((row, i) => {
    const { id, stratum } = psuOf(frame, row, 'province');
    const answers = columns.map(column => (Number.isNaN(column[i]) ? '' : String(column[i])));
    const [sex] = row.cell.split('/');
    return [row.id, 'P37', stratum, row.commune, id, row.weight, sex, ...answers].join(',');
  });
  return [
    ['id', 'province', 'stratum', 'commune', 'psu', 'weight', 'gender', ...ids].join(','),
    ...cells,
  ].join('\n');
}

describe('papi score --edition 2021 on a CSV of indicator columns', () => {
  const files = { 'r.csv': csv() };
  const sums = emptySums(frame);
  for (const row of rows) addInterview(frame, sums, row);
  const { province } = scoreRound(frame, sums);

  it('says what the screens say', async () => {
    const { all, degf } = await papiJson(['--data', 'r.csv', '--edition', '2021'], files);
    expect({ n: all.n, degf }).toEqual({ n: 240, degf: province.df });
    const { total } = province;
    if (total.kind !== 'scored' || total.uncertainty.kind !== 'estimated') throw new Error('no total');
    const { points, uncertainty } = total;
    const { se, lower, upper } = uncertainty;
    expect(deviations(all.total, { est: points, se, lower, upper })).toEqual([]);
    for (const { id, x } of all.indicators as { id: string; x: number }[]) {
      expect(x).toBeCloseTo(province.indicators.get(id)?.x as number, 12);
    }
    expect(deviations(all.dim_vcov, province.dimensionCovariance)).toEqual([]);
  });

  it('by commune and gender, with a difference, raked: 28 sub-dimensions in eight dimensions everywhere', async () => {
    const m = JSON.stringify({ gender: { '1': 480, '2': 520 } });
    const flags = ['--by', 'commune', '--diff', 'gender:1-2', '--rake', 'm.json'];
    const { all, by, differences } = await papiJson(['--data', 'r.csv', '--edition', '2021', ...flags], {
      ...files,
      'm.json': m,
    });
    expect(Object.keys(by)).toHaveLength(8);
    expect([all.subs.length, all.dims.length, all.indicators.length]).toEqual([28, 8, ids.length]);
    expect(all.sumW).toBeCloseTo(1000, 6);
    expect(differences['1-2'].se).toBeGreaterThan(0);
  });
});
