import { describe, expect, it } from 'vitest';
import { fixture, papiJson, papiScore } from './command';
import { deviations } from './compare';

/** Our own hard cases, solved by scripts/r/cases.R with R survey 4.1.1 (R 4.2.2). */
const solved = (name: string) => JSON.parse(fixture(`cases/${name}.expected.json`));
const files = (name: string): string[] => [
  '--data',
  `cases/${name}.csv`,
  '--spec',
  `cases/${name}.spec.json`,
];
const available = (name: string): string[] => [...files(name), '--missing', 'available'];

const IN_WORDS = ['--data', 'tiny.csv', '--spec', 'tiny.spec.json', '--lang', 'en'];

const margins = {
  gender: { F: 5200, M: 4800 },
  agegrp: { '18-34': 3300, '35-54': 3700, '55+': 3000 },
};
const RAKE = { 'm.json': JSON.stringify(margins) };
const POST = { 'm.json': JSON.stringify({ gender: margins.gender }) };

describe('hard cases agree with R survey to 1e-9', () => {
  it.each(['adjust', 'remove', 'certainty', 'average'])(
    'awkward, lonely PSU option %s: whole sample, communes, provinces, genders, difference',
    async lonely => {
      const want = solved('awkward')[lonely];
      for (const by of ['commune', 'province', 'gender']) {
        const flags = ['--by', by, '--diff', 'gender:F-M', '--lonely', lonely];
        const found = await papiJson([...available('awkward'), ...flags]);
        expect(deviations(found, { degf: want.degf, all: want.all, by: want[by] })).toEqual([]);
        expect(deviations(found.differences['F-M'], want.F_M)).toEqual([]);
      }
    },
  );

  it('awkward: the lonely stratum is listed, and refused when asked to fail', async () => {
    const { all } = await papiJson(available('awkward'));
    expect(all.lonelyStrata).toEqual(['S3']);
    const failed = await papiScore([...files('awkward'), '--lonely', 'fail']);
    expect(failed).toEqual({ code: 2, out: '', err: 'lonely-psu: S3' });
  });

  it.each(['adjust', 'remove', 'certainty', 'average'])(
    'awkward, jackknife with a lonely PSU under %s',
    async lonely => {
      const want = JSON.parse(fixture('cases/awkward.jkn.json'))[lonely];
      const flags = ['--replicates', 'jkn', '--lonely', lonely];
      const { replication } = await papiJson([...available('awkward'), ...flags]);
      expect(deviations(replication, { se: want.se, totals: want.replicates })).toEqual([]);
    },
  );

  it.each(['commune', 'gender'])('an indicator nobody answered, by %s', async by => {
    const want = solved('nobody').adjust;
    const found = await papiJson([...available('nobody'), '--by', by]);
    expect(deviations(found, { degf: want.degf, all: want.all, by: want[by] })).toEqual([]);
  });

  it('an indicator nobody answered withholds everything above it by default', async () => {
    const { all } = await papiJson(files('nobody'));
    expect(all.allIndicatorsPresent).toBe(false);
    expect(all.indicators[0]).toMatchObject({ id: 'a1', n: 0, x: null, s: null, withheld: 'no-answers' });
    expect(all.total).toEqual({ est: null, se: null, withheld: 'incomplete' });
    expect(all.dims.map((d: { est: number | null }) => d.est === null)).toEqual([true, true, false]);
  });

  it('in words: no standard error is vouched for on one PSU or df 1, and few degrees of freedom are marked', async () => {
    const { out } = await papiScore([...IN_WORDS, '--by', 'psu']);
    expect(out).toMatch(/^all {2}n 12 {2}PSU 4 {2}df 2 \(few\)$/m);
    expect(out.match(/^ {2}total .*no reliable SE: one-psu$/gm)).toHaveLength(4);
    const communes = await papiScore([...IN_WORDS, '--by', 'commune']);
    expect(communes.out.match(/^ {2}total .*no reliable SE: df-too-small$/gm)).toHaveLength(2);
  });

  it('where nobody answered anything, replicates are withheld as the total is, not 0', async () => {
    const files = {
      'empty.csv': fixture('tiny.csv').replace(/^(\d.*,(?:[MF]),[^,]*),.*$/gm, '$1,,,,'),
      'm.json': JSON.stringify({
        psu: ['V1', 'V2', 'V3', 'V4'],
        rows: [
          [2, 0],
          [0, 2],
          [2, 0],
          [0, 2],
        ],
      }),
    };
    const spec = ['--data', 'empty.csv', '--spec', 'tiny.spec.json', '--missing', 'available'];
    for (const replicates of [['jkn'], ['raowu', '--multipliers', 'm.json']]) {
      const { all, replication } = await papiJson([...spec, '--replicates', ...replicates], files);
      expect(all.total).toEqual({ est: null, se: null, withheld: 'incomplete' });
      expect(replication).toMatchObject({ se: null, se_mse: null });
      expect(new Set(replication.totals)).toEqual(new Set([null]));
    }
  });

  it.each(['commune', 'gender'])(
    'one weight a million times the others and decimal answers, by %s',
    async by => {
      const want = solved('extreme').adjust;
      const found = await papiJson([...files('extreme'), '--by', by]);
      expect(deviations(found, { degf: want.degf, all: want.all, by: want[by] })).toEqual([]);
    },
  );

  it.each(['province', 'commune', 'gender'])('strata nested in provinces, by %s', async by => {
    const want = solved('provinces').adjust;
    const found = await papiJson([...files('provinces'), '--by', by]);
    expect(deviations(found, { degf: want.degf, all: want.all, by: want[by] })).toEqual([]);
  });

  it('design effect of the total and the jackknife', async () => {
    const want = solved('provinces');
    const found = await papiJson([...files('provinces'), '--replicates', 'jkn']);
    expect(deviations(found.designEffect, { total: want.deff })).toEqual([]);
    expect(deviations(found.replication, { se: want.jkn.se, totals: want.jkn.replicates })).toEqual([]);
  });

  it('domains after post-stratification and raking', async () => {
    const want = solved('provinces');
    const post = await papiJson(
      [...files('provinces'), '--by', 'province', '--poststratify', 'm.json'],
      POST,
    );
    expect(deviations(post, { all: want.poststratify.all, by: want.poststratify.province })).toEqual([]);
    const raked = await papiJson([...files('provinces'), '--by', 'province', '--rake', 'm.json'], RAKE);
    expect(deviations(raked.all, want.rake.all)).toEqual([]);
    expect(deviations(raked.by.P2, want.rake.P2)).toEqual([]);
  });

  it('zero-weight rows under post-stratification and raking', async () => {
    const want = solved('zeroweights');
    const post = await papiJson([...files('zeroweights'), '--poststratify', 'm.json'], POST);
    expect(deviations(post.all, want.poststratify)).toEqual([]);
    const raked = await papiJson([...files('zeroweights'), '--rake', 'm.json'], RAKE);
    expect(deviations(raked.all, want.rake)).toEqual([]);
  });
});
