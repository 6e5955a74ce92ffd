import { describe, expect, it } from 'vitest';
import { pointRanks, rankDomains } from '../../../scoring/rank';
import type { RankItem } from '../../../scoring/rank-item';
import { canBeToldApart } from '../../../scoring/rank-joint';
import { intervalOf } from '../../../scoring/score-domain';

const item = (id: string, points: number | null, se: number | null, replicates?: number[]): RankItem => ({
  id,
  points,
  uncertainty:
    points === null || se === null ? { kind: 'none', reason: 'one-psu' } : intervalOf(points, se, 30, 0.95),
  ...(replicates ? { replicates: Float64Array.from(replicates) } : {}),
});

describe('ranks of domains', () => {
  it.each([
    { why: 'ties share the better rank', points: [3.1, 3.1, 2], ranks: [1, 1, 3] },
    { why: 'noise below the tolerance is a tie', points: [5, 5 + 1e-12, 4], ranks: [1, 1, 3] },
    { why: 'a difference that rounding would hide is not', points: [43.004, 43.001], ranks: [1, 2] },
  ])('$why', ({ points, ranks }) => {
    expect(pointRanks(points, 1e-9)).toEqual(ranks);
  });

  it('joint ranges: clear of each other, one place each', () => {
    const { ranks, method } = rankDomains([item('a', 10, 0.1), item('b', 20, 0.1), item('c', 30, 0.1)]);
    expect(method).toBe('joint-klein-wright-wieczorek');
    expect(ranks).toEqual([
      { id: 'a', rank: 3, lower: 3, upper: 3 },
      { id: 'b', rank: 2, lower: 2, upper: 2 },
      { id: 'c', rank: 1, lower: 1, upper: 1 },
    ]);
  });

  it('a domain without a standard error may stand anywhere, and lets the others', () => {
    const { ranks } = rankDomains([item('a', 10, 0.1), item('b', 20, null), item('c', 30, 0.1)]);
    expect(ranks.map(({ lower, upper }) => [lower, upper])).toEqual([
      [2, 3],
      [1, 3],
      [1, 2],
    ]);
  });

  it('a withheld domain has no rank and takes no place', () => {
    const table = rankDomains([item('a', 10, 0.1), item('b', null, null)]);
    expect(table.unranked).toEqual(['b']);
    expect(table.ranks[0]).toMatchObject({ rank: 1, lower: 1, upper: 1 });
  });

  it('marginal ranges follow the ranks in the replicates; undefined ones are left out', () => {
    const items = [
      item('a', 3, 1, [3, 3, 1, Number.NaN]),
      item('b', 2, 1, [2, 2, 2, 2]),
      item('c', 1, 1, [1, 1, 0, 1]),
    ];
    const { ranks } = rankDomains(items, { method: 'marginal-rao-wu', confidence: 0.9 });
    expect(ranks.map(({ id, rank, lower, upper }) => [id, rank, lower, upper])).toEqual([
      ['a', 1, 1, 2],
      ['b', 2, 1, 2],
      ['c', 3, 2, 3],
    ]);
  });

  it.each([
    { why: 'close together', a: 5.2, b: 5, se: 0.3, apart: false },
    { why: 'far apart', a: 7, b: 5, se: 0.3, apart: true },
  ])('told apart: $why', ({ a, b, se, apart }) => {
    expect(canBeToldApart(item('a', a, se), item('b', b, se))).toBe(apart);
  });

  it('a shared error makes two domains easier to tell apart', () => {
    const [a, b] = [item('a', 5.6, 0.3), item('b', 5, 0.3)];
    expect(canBeToldApart(a, b)).toBe(false);
    expect(canBeToldApart(a, b, { covariance: 0.08 })).toBe(true);
  });
});
