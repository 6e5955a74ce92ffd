import { describe, expect, it } from 'vitest';
import { fixture, papiJson } from './command';
import { deviations } from './compare';

/** Numbers from R survey 4.1.1 (R 4.2.2); recomputed by scripts/r/goldens.R. */
const main = JSON.parse(fixture('main.expected.json'));
const tiny = JSON.parse(fixture('tiny.expected.json'));
const MAIN = ['--data', 'main.csv', '--spec', 'main.spec.json'];
const TINY = ['--data', 'tiny.csv', '--spec', 'tiny.spec.json'];
const raoWu = JSON.stringify({ psu: main.raoWu.psu, rows: main.raoWu.multipliers });

describe('tiny and main agree with R survey in every number, to 1e-9', () => {
  it('tiny: whole sample, degrees of freedom, jackknife', async () => {
    const result = await papiJson([...TINY, '--replicates', 'jkn']);
    expect(deviations(result, { degf: tiny.degf, all: tiny.all })).toEqual([]);
    expect(deviations(result.replication, { se: tiny.jkn.se, totals: tiny.jkn.replicates })).toEqual([]);
  });

  it('main: whole sample, six communes, their difference', async () => {
    const result = await papiJson([...MAIN, '--by', 'commune', '--diff', 'commune:C1-C2']);
    expect(deviations(result, { degf: main.degf, all: main.all, by: main.byCommune })).toEqual([]);
    expect(deviations(result.differences, { 'C1-C2': main.difference.C1_minus_C2 })).toEqual([]);
  });

  it('main: genders, which cut across PSUs, and their difference with its covariance', async () => {
    const result = await papiJson([...MAIN, '--by', 'gender', '--diff', 'gender:F-M']);
    expect(deviations(result.by, main.byGender)).toEqual([]);
    expect(deviations(result.differences, { 'F-M': main.difference.F_minus_M })).toEqual([]);
  });

  it('main: jackknife around the mean and around the estimate', async () => {
    const { replication } = await papiJson([...MAIN, '--replicates', 'jkn']);
    const { se, se_mse, replicates } = main.jkn;
    expect(deviations(replication, { se, se_mse, totals: replicates })).toEqual([]);
  });

  it('main: Rao-Wu with the given multipliers', async () => {
    const files = { 'm.json': raoWu };
    const { replication } = await papiJson(
      [...MAIN, '--replicates', 'raowu', '--multipliers', 'm.json'],
      files,
    );
    expect(deviations(replication, { se: main.raoWu.se, totals: main.raoWu.replicates })).toEqual([]);
  });

  it('main: post-stratified by gender', async () => {
    const files = { 'm.json': JSON.stringify({ gender: { F: 520, M: 480 } }) };
    const { all } = await papiJson([...MAIN, '--poststratify', 'm.json'], files);
    expect(deviations(all, main.postStratify.est)).toEqual([]);
  });

  it('main: raked to gender and age, with the standard errors of R calibrate', async () => {
    const margins = { gender: { F: 520, M: 480 }, agegrp: { '18-34': 330, '35-54': 370, '55+': 300 } };
    const { all } = await papiJson([...MAIN, '--rake', 'm.json'], { 'm.json': JSON.stringify(margins) });
    expect(deviations(all, main.rake_calibrate.est)).toEqual([]);
  });

  it('main: thousands of answers outside the goalposts are counted and warned, not clamped', async () => {
    const { all, warnings } = await papiJson(MAIN);
    const outside = all.indicators.reduce(
      (sum: number, i: { outsideGoalposts: number }) => sum + i.outsideGoalposts,
      0,
    );
    expect(outside).toBeGreaterThan(1000);
    expect(warnings.map((w: { kind: string }) => w.kind)).toContain('outside-goalposts');
  });
});
