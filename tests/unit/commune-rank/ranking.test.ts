import { describe, expect, it } from 'vitest';
import { marginalRanges } from '../../../scoring/commune-rank/rank-range';
import { DEFAULT_RULES, type Ranking } from '../../../scoring/commune-rank/ranking';
import { betweenCommunes, reliabilityOf, shrink } from '../../../scoring/commune-rank/shrink';
import { smoothErrors } from '../../../scoring/commune-rank/smooth-variance';
import { indistinguishable, tierOf } from '../../../scoring/commune-rank/tiers';
import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import { rank, rulesWith } from '../../../src/engine/commune-rank/rank';
import { vietnameseOrder } from '../../../src/engine/commune-rank/vietnamese-order';
import { seededRandom } from '../../../src/engine/random';

/** Communes far enough apart that tiers are certain. */
const communes = (estimates: readonly number[], extra: Partial<UnitEstimate> = {}): UnitEstimate[] =>
  estimates.map((estimate, i) => ({ id: `X${i}`, n: 40, estimate, se: 0.2, ...extra }));
const ranked = (units: readonly UnitEstimate[], rules = DEFAULT_RULES): Ranking =>
  rank({ units, seed: 7, rules })!;
const tiers = ({ units }: Ranking) => Object.fromEntries(units.map(({ id, tier }) => [id, tier]));
const wide = [3, 4, 5, 6, 7];

describe('between-commune variance', () => {
  it('is 0 when sampling error explains the differences', () => {
    expect(betweenCommunes(communes([5, 5.01, 4.99])).tau2).toBe(0);
  });
  it('solves its own equation', () => {
    const units = communes(wide);
    const { mu, tau2 } = betweenCommunes(units);
    const squares = units.reduce((sum, { estimate, se }) => sum + (estimate - mu) ** 2 / (se ** 2 + tau2), 0);
    expect(squares).toBeCloseTo(units.length - 1, 9);
  });
  it('one commune is its own mean', () => {
    expect(betweenCommunes(communes([5]))).toEqual({ mu: 5, tau2: 0 });
  });
  it('with no variance nobody is above or below', () => {
    const [own] = communes([6]);
    expect(shrink(own!, { mu: 5, tau2: 0 })).toMatchObject({ shrunk: 5, postSd: 0, pAbove: 0.5 });
  });
  it('reliability follows n and ICC when n is the same everywhere', () => {
    const units = communes(wide).map(unit => ({ ...unit, n: 30, se: 0.4 }));
    const { reliability, icc } = reliabilityOf(units, { mu: 5, tau2: 0.25 });
    expect(reliability).toBeCloseTo((30 * icc) / (1 + 29 * icc), 12);
  });
});

describe('smoothed sampling errors', () => {
  const unit = (
    id: string,
    df: number | null,
    se: number,
    elementVariance: number | null = 4,
  ): UnitEstimate => ({
    id,
    n: 32,
    estimate: 5,
    se,
    df,
    elementVariance,
  });
  it('few degrees of freedom take the pooled design effect', () => {
    const got = smoothErrors([unit('a', 10, 0.5), unit('b', 30, 0.5), unit('c', 1, 0.05)]);
    const effect = (10 * 2 + 30 * 2 + 1 * ((0.05 ** 2 * 32) / 4)) / 41;
    expect(got.get('a')).toEqual({ se: 0.5, pooled: false });
    expect(got.get('c')!.pooled).toBe(true);
    expect(got.get('c')!.se).toBeCloseTo(Math.sqrt((effect * 4) / 32), 12);
  });
  it.each([
    { why: 'from 8 on an SE is its own', df: 8, pooled: false },
    { why: 'below 8 it is not', df: 7, pooled: true },
    { why: 'unknown stays as given', df: null, pooled: false },
    { why: 'a single village has nothing of its own', df: 0, pooled: true },
  ])('$why', ({ df, pooled }) => {
    expect(smoothErrors([unit('a', 20, 0.5), unit('b', df, 0.3)]).get('b')!.pooled).toBe(pooled);
  });
  it('without variances between respondents the pooled error per respondent stands in', () => {
    const got = smoothErrors([unit('a', 20, 0.5, null), { ...unit('b', 2, 0.1, null), n: 8 }]);
    const perRespondent = (20 * 0.25 * 32 + 2 * 0.01 * 8) / 22;
    expect(got.get('b')!.se).toBeCloseTo(Math.sqrt(perRespondent / 8), 12);
  });
  it('nothing to pool from: as given', () => {
    expect(smoothErrors([unit('a', 0, 0.3)]).get('a')).toEqual({ se: 0.3, pooled: false });
  });
});

describe('tiers', () => {
  it.each([
    { p: 0.9, tier: 'above' },
    { p: 0.8999, tier: 'middle' },
    { p: 0.1, tier: 'below' },
    { p: 0.1001, tier: 'middle' },
  ])('pAbove $p -> $tier', ({ p, tier }) => expect(tierOf(p, 0.9)).toBe(tier));
  it('certain ones are told', () => {
    expect(tiers(ranked(communes(wide)))).toEqual({
      X0: 'below',
      X1: 'below',
      X2: 'middle',
      X3: 'above',
      X4: 'above',
    });
  });
  it.each([
    { why: 'n 14', unit: { n: 14 }, outcome: 'suppressed' },
    { why: 'n 15', unit: { n: 15 }, outcome: 'flagged' },
    { why: 'n 29', unit: { n: 29 }, outcome: 'flagged' },
    { why: 'n 30', unit: { n: 30 }, outcome: 'above' },
    { why: 'three villages', unit: { villages: 3 }, outcome: 'flagged' },
    { why: 'four villages', unit: { villages: 4 }, outcome: 'above' },
    { why: 'no standard error', unit: { se: Number.NaN }, outcome: 'suppressed' },
    { why: 'SE 0, a commune as its own PSU', unit: { se: 0 }, outcome: 'suppressed' },
    { why: 'no estimate', unit: { estimate: Number.NaN }, outcome: 'suppressed' },
  ])('$why: $outcome', ({ unit, outcome }) => {
    const got = ranked([...communes(wide), { id: 'Y', n: 40, estimate: 7, se: 0.2, ...unit }]);
    const own = got.units.find(({ id }) => id === 'Y');
    if (outcome === 'suppressed') {
      expect(own).toBeUndefined();
      expect(got.suppressed.map(({ id }) => id)).toEqual(['Y']);
    } else {
      expect(own!.tier).toBe(outcome === 'flagged' ? null : 'above');
      expect(own!.flags.length > 0).toBe(outcome === 'flagged');
      expect(own!.shrunk).toBeLessThan(7);
    }
  });
  it('a suppressed commune changes nothing for the others', () => {
    const without = ranked(communes(wide));
    const withIt = ranked([...communes(wide), { id: 'Y', n: 6, estimate: 9, se: 0.9 }]);
    expect(withIt.units).toEqual(without.units);
  });
  it('reliability below one half: no tiers at all', () => {
    const got = ranked(communes([4.9, 5, 5.1, 5.4], { se: 0.3 }));
    expect(got.reliability).toBeLessThan(0.5);
    expect(got.noTiers).toBe('low-reliability');
    expect(got.units.every(({ tier }) => tier === null)).toBe(true);
  });
  it('nothing left to rank', () => {
    expect(rank({ units: communes([5], { n: 3 }), seed: 1 })).toBeNull();
  });
  it('a commune twice is refused by name', () => {
    expect(() => ranked([...communes([5]), ...communes([6])])).toThrow('X0');
  });
  it.each([
    { minN: undefined, rules: { minN: 15, tierMinN: 30 } },
    { minN: 15, rules: { minN: 15, tierMinN: 30 } },
    { minN: 20, rules: { minN: 20, tierMinN: 30 } },
    { minN: 40, rules: { minN: 40, tierMinN: 40 } },
    { minN: 12, rules: { minN: 12, tierMinN: 12 } },
  ])('minimum $minN', ({ minN, rules }) => {
    expect(rulesWith(minN === undefined ? {} : { minN })).toMatchObject(rules);
  });
});

describe('rank ranges', () => {
  it('refuses fewer than 500 draws', () => {
    expect(() => marginalRanges([], { random: () => 0.5, draws: 499, level: 0.9 })).toThrow('499');
  });
  it('certain communes have certain ranks', () => {
    const sure = [5, 4, 3].map((shrunk, i) => ({
      id: `s${i}`,
      shrunk,
      postSd: 1e-6,
      shrinkage: 1,
      pAbove: 0.5,
    }));
    const got = marginalRanges(sure, { random: seededRandom(1), draws: 500, level: 0.9 });
    expect([...got.values()]).toEqual([1, 2, 3].map(r => ({ lo: r, hi: r })));
  });
  it('same seed, same ranges; another seed may differ but stays near', () => {
    const units = communes([4.8, 5, 5.1, 5.2, 5.5], { se: 0.1 });
    expect(rank({ units, seed: 3 })).toEqual(rank({ units, seed: 3 }));
  });
  it('own degrees of freedom widen the joint range, pooled ones do not', () => {
    const units = communes([4, 5.6, 6.9], { se: 0.35 });
    const width = (df: number | null) =>
      ranked(units.map(unit => ({ ...unit, df }))).units.reduce(
        (sum, { joint }) => sum + joint.hi - joint.lo,
        0,
      );
    expect(width(8)).toBeGreaterThanOrEqual(width(null));
  });
  it('not distinguishable is symmetric and never oneself', () => {
    const posterior = [5, 5.1, 8].map((shrunk, i) => ({
      id: `s${i}`,
      shrunk,
      postSd: 0.3,
      shrinkage: 1,
      pAbove: 0.5,
    }));
    expect(Object.fromEntries(indistinguishable(posterior, 0.9))).toEqual({ s0: ['s1'], s1: ['s0'], s2: [] });
  });
});

describe('order', () => {
  it('Vietnamese letters stand where Vietnamese readers look for them', () => {
    const names = ['Xã Đức Hòa', 'Xã Dân Tiến', 'Xã Ea Kar', 'Xã Ân Thi', 'Xã An Phú', 'Xã Ăn Khê'];
    expect([...names].sort(vietnameseOrder)).toEqual([
      'Xã An Phú',
      'Xã Ăn Khê',
      'Xã Ân Thi',
      'Xã Dân Tiến',
      'Xã Đức Hòa',
      'Xã Ea Kar',
    ]);
  });
  it('wards by number, decomposed spelling as the same name', () => {
    expect(['Phường 10', 'Phường 2'].sort(vietnameseOrder)).toEqual(['Phường 2', 'Phường 10']);
    expect(vietnameseOrder('Hòa', 'Hòa'.normalize('NFD'))).toBe(0);
  });
  it('inside a tier alphabetically, never by score', () => {
    const units = communes([6.9, 7.1, 3, 3.1]).map((unit, i) => ({ ...unit, id: ['Đ', 'D', 'Ă', 'A'][i]! }));
    expect(ranked(units).units.map(({ id }) => id)).toEqual(['D', 'Đ', 'A', 'Ă']);
  });
  it('names decide, not codes', () => {
    const units = communes([7, 7.1, 3, 3.1]);
    const names = new Map([
      ['X0', 'Xuân'],
      ['X1', 'An'],
      ['X2', 'Bình'],
      ['X3', 'Âu'],
    ]);
    const got = rank({ units, seed: 1, names })!;
    expect(got.units.map(({ id }) => names.get(id))).toEqual(['An', 'Xuân', 'Âu', 'Bình']);
  });
});
