import { describe, expect, it } from 'vitest';
import { fixture, papiJson } from './command';
import { deviations } from './compare';

/** R's own calibrate(), postStratify() and rake() (survey 4.1.1, R 4.2.2), by scripts/r/calibrate.R. */
const read = (name: string) => JSON.parse(fixture(`cases/${name}.expected.json`));
const MAIN = ['--data', 'main.csv', '--spec', 'main.spec.json'];
const TANGLE = ['--data', 'cases/tangle.csv', '--spec', 'cases/tangle.spec.json', '--missing', 'available'];

const file = (content: unknown) => ({ 'm.json': JSON.stringify(content) });
const AGE = { '18-34': 330, '35-54': 370, '55+': 300 };

describe('main, with the standard errors of the functions R has for it', () => {
  const want = read('calibrated');
  const flags = [...MAIN, '--by', 'gender', '--diff', 'gender:F-M'];

  it('post-stratified: whole sample, genders, difference', async () => {
    const found = await papiJson(
      [...flags, '--poststratify', 'm.json'],
      file({ gender: { F: 520, M: 480 } }),
    );
    const { all, gender, F_M } = want.postStratify;
    expect(deviations(found, { all, by: gender, differences: { 'F-M': F_M } })).toEqual([]);
  });

  it('raked: weights of rake(), errors of calibrate(), for the genders and their difference too', async () => {
    const found = await papiJson(
      [...flags, '--rake', 'm.json'],
      file({ gender: { F: 520, M: 480 }, agegrp: AGE }),
    );
    const { all, gender, F_M } = want.calibrate;
    expect(deviations(found, { all, by: gender, differences: { 'F-M': F_M } })).toEqual([]);
    expect(want.weightGap).toBeLessThan(1e-9);
    // rake() itself gives the same estimate and a slightly other error: it takes off unweighted cell means.
    expect(found.all.total.est).toBeCloseTo(want.rake.est, 8);
    expect(Math.abs(found.all.total.se / want.rake.se - 1)).toBeGreaterThan(0.005);
    expect(Math.abs(found.all.total.se / want.naive.calibrate - 1)).toBeGreaterThan(0.005);
  });
});

describe('the tangled case agrees with R under every option', () => {
  const want = read('tangle');
  const margins = { gender: { F: 5200, M: 4800 }, agegrp: { '18-34': 3300, '35-54': 3700, '55+': 3000 } };
  const ways = [
    { way: 'plain', flags: [], margin: {} },
    { way: 'postStratify', flags: ['--poststratify', 'm.json'], margin: { gender: margins.gender } },
    { way: 'calibrate', flags: ['--rake', 'm.json'], margin: margins },
  ];
  const options = ['adjust', 'remove', 'certainty', 'average'];

  it.each(options.flatMap(lonely => ways.map(one => ({ lonely, ...one }))))(
    '$way, lonely PSU $lonely: whole sample, provinces, communes, genders, difference',
    async ({ lonely, way, flags, margin }) => {
      const wanted = want[lonely][way];
      for (const by of ['province', 'commune', 'gender']) {
        const found = await papiJson(
          [...TANGLE, '--by', by, '--diff', 'gender:F-M', '--lonely', lonely, ...flags],
          file(margin),
        );
        expect(deviations(found, { all: wanted.all, by: wanted[by] })).toEqual([]);
        expect(deviations(found.differences['F-M'], wanted.F_M)).toEqual([]);
      }
    },
  );

  it.each(options)('jackknife under %s', async lonely => {
    const { replication } = await papiJson([...TANGLE, '--replicates', 'jkn', '--lonely', lonely]);
    expect(deviations(replication, want[lonely].jkn)).toEqual([]);
  });

  it('Rao-Wu with given multipliers', async () => {
    const { multipliers, totals, se } = want.raowu;
    const flags = ['--replicates', 'raowu', '--multipliers', 'm.json'];
    const { replication } = await papiJson([...TANGLE, ...flags], file(multipliers));
    expect(deviations(replication, { se, totals })).toEqual([]);
  });

  it('strict: an indicator with one answer still counts; whoever lacks one is withheld, never partial', async () => {
    const strict = TANGLE.filter(word => word !== '--missing' && word !== 'available');
    const { all, by } = await papiJson([...strict, '--by', 'gender']);
    expect(deviations(all, want.adjust.plain.all)).toEqual([]);
    const totals = Object.values(by as Record<string, { total: { est: number | null } }>).map(
      block => block.total.est,
    );
    expect(totals.filter(est => est === null)).toHaveLength(1);
  });
});
