import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';
import { rank, rulesWith } from '../../../src/engine/commune-rank/rank';
import { REFERENCE } from '../../fixtures/forecast/reference';

const { inputs, expected, tolerance, probabilityTolerance } = REFERENCE;
const near = (actual: number, wanted: number, within = tolerance) =>
  expect(Math.abs(actual - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(within);

const units = inputs.communes.units.map(({ id, y, se, n }) => ({ id, n, estimate: y, se }));
const csv = ['commune,n,estimate,se', ...units.map(u => [u.id, u.n, u.estimate, u.se].join(','))].join('\n');

describe('communes of the reference, with its own minimum of 12', () => {
  const got = rank({ units, seed: 1, rules: rulesWith({ minN: 12, tierCut: 0.9 }) })!;
  it('mean, variance, suppressed', () => {
    near(got.mu, expected.communes.mu);
    near(got.tau2, expected.communes.tau2);
    expect(got.suppressed).toEqual([{ id: 'I', n: 6, reason: 'too-few-respondents' }]);
  });
  it.each(expected.communes.units)('$id: $tier, rank $rankLo-$rankHi', wanted => {
    const unit = got.units.find(({ id }) => id === wanted.id)!;
    near(unit.shrunk, wanted.shrunk);
    near(unit.postSd, wanted.postSd);
    near(unit.pAbove, wanted.pAboveMean, probabilityTolerance);
    expect(unit.tier).toBe(wanted.tier);
    expect(unit.joint).toEqual({ lo: wanted.rankLo, hi: wanted.rankHi });
    expect(unit.marginal.lo).toBeGreaterThanOrEqual(unit.joint.lo);
    expect(unit.marginal.hi).toBeLessThanOrEqual(unit.joint.hi);
  });
  it('the command line says the same', async () => {
    const out: string[] = [];
    const io = { ...nodeIo, out: (text: string) => void out.push(text), readText: async () => csv };
    expect(await papi(['rank', '--data', 'communes.csv', '--min-n', '12', '--json'], io)).toBe(0);
    const answer = JSON.parse(out.join('\n'));
    near(answer.mu, expected.communes.mu);
    expect(
      answer.communes.map((unit: { commune: string; tier: string }) => [unit.commune, unit.tier]),
    ).toEqual([
      ['F', 'above'],
      ['A', 'middle'],
      ['B', 'middle'],
      ['C', 'middle'],
      ['E', 'middle'],
      ['H', 'middle'],
      ['D', 'below'],
      ['G', 'below'],
    ]);
    expect(answer.suppressed).toEqual([{ commune: 'I', n: 6, reason: 'too-few-respondents' }]);
    expect(answer.communes[0].joint).toEqual([1, 7]);
  });
});
