import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import type { IndexTree } from '../../../scoring/index-tree';
import { gradients } from '../../../scoring/what-if/gradient';
import { cheapestPath, gapForProbability, tiersOf } from '../../../scoring/what-if/path';
import { movedValues, rescore, whatIf } from '../../../scoring/what-if/rescore';

const lever = { id: 'a', weight: 0.25, q75: 1, q90: 2 };

describe('tiers of a lever', () => {
  it('two tiers while the first is worth more', () => {
    expect(tiersOf({ ...lever, q90: 2 }, 1)).toEqual([
      { id: 'a', tier: '0-P75', gain: 0.25, cost: 1 },
      { id: 'a', tier: 'P75-P90', gain: 0.25, cost: 2 },
    ]);
  });
  it('one tier when the second would be worth more: nobody can take it alone', () => {
    expect(tiersOf({ ...lever, q90: 4 }, 1)).toEqual([{ id: 'a', tier: '0-P90', gain: 1, cost: 3 }]);
  });
  it('kappa halves the gains and leaves costs', () => {
    expect(tiersOf(lever, 0.5).map(({ gain, cost }) => [gain, cost])).toEqual([
      [0.125, 1],
      [0.125, 2],
    ]);
  });
  it.each([
    { why: 'a good year that was none still has a very good one', q75: -0.1, q90: 0.3, tiers: ['0-P90'] },
    { why: 'nothing gained anywhere', q75: -0.2, q90: -0.1, tiers: [] },
    { why: 'no more to gain after P75', q75: 0.3, q90: 0.3, tiers: ['0-P75'] },
  ])('$why', ({ q75, q90, tiers }) => {
    expect(tiersOf({ ...lever, q75, q90 }, 1).map(({ tier }) => tier)).toEqual(tiers);
  });
});

describe('cheapest path', () => {
  const levers = [lever, { ...lever, id: 'b', q75: 2, q90: 3 }];
  it.each([
    { why: 'met already', gap: -1, ids: [] },
    { why: 'exactly zero', gap: 0, ids: [] },
    { why: 'the most worthwhile first', gap: 0.5, ids: ['b 0-P75'] },
    { why: 'then the next', gap: 0.6, ids: ['b 0-P75', 'a 0-P75'] },
  ])('$why', ({ gap, ids }) => {
    const path = cheapestPath(levers, gap, 1);
    expect(path.steps.map(({ id, tier }) => `${id} ${tier}`)).toEqual(ids);
    expect(path.isReachable).toBe(true);
  });
  it('what cannot be reached is said, with everything used', () => {
    const path = cheapestPath(levers, 2, 1);
    expect(path).toMatchObject({ isReachable: false, maxGain: 1.25 });
    expect(path.unmet).toBeCloseTo(0.75, 12);
    expect(path.steps.every(({ share }) => share === 1)).toBe(true);
  });
  it('an edited cost changes the order', () => {
    const dear = levers.map(one => (one.id === 'b' ? { ...one, cost: { toP75: 9, toP90: 9 } } : one));
    expect(cheapestPath(dear, 0.1, 1).steps[0]!.id).toBe('a');
  });
  it('what costs nothing comes first', () => {
    const free = [...levers, { id: 'z', weight: 0.25, q75: 0.1, q90: 0.1, cost: { toP75: 0, toP90: 0 } }];
    const path = cheapestPath(free, 0.02, 1);
    expect(path.steps.map(({ id }) => id)).toEqual(['z']);
    expect(path.cost).toBe(0);
  });
  it('a negative cost is refused by name', () => {
    expect(() => cheapestPath([{ ...lever, cost: { toP75: -1, toP90: 1 } }], 1, 1)).toThrow('a');
  });
  it('aiming at 80 % adds 1.47 at sd 1.745', () => {
    const baseline = { mean: 41.53, sd: 1.745 };
    expect(gapForProbability(43.3, baseline)).toBeCloseTo(1.77, 10);
    expect(gapForProbability(43.3, baseline, 0.8) - gapForProbability(43.3, baseline)).toBeCloseTo(1.4686, 4);
  });
});

const tree: IndexTree = {
  dimensions: [
    {
      id: 'D1',
      subDimensions: [
        {
          id: '1.1',
          indicators: [
            { id: 'good', goalposts: { worst: 0, best: 1 }, unit: 'share' },
            { id: 'bad', goalposts: { worst: 1, best: 0 }, unit: 'share' },
          ] as never,
        },
        { id: '1.2', indicators: [{ id: 'km', goalposts: { worst: 20, best: 0 } }] },
      ],
    },
  ],
};
const values = new Map([
  ['good', 0.5],
  ['bad', 0.2],
  ['km', 10],
]);

describe('gradient and re-scoring', () => {
  it('points per 5 percentage points, in the direction that helps', () => {
    const got = new Map(gradients(tree).map(one => [one.id, one]));
    expect(got.get('good')).toMatchObject({ subDimension: '1.1', dimension: 'D1', step: 0.05 });
    expect(got.get('good')!.perStep).toBeCloseTo((9 * 0.05) / 2 / 2, 12);
    expect(got.get('bad')!.perUnit).toBeCloseTo(-9 / 2 / 2, 12);
    expect(got.get('bad')!.step).toBeCloseTo(-0.05, 12);
    expect(got.get('bad')!.perStep).toBeCloseTo(0.1125, 12);
    expect(got.get('km')!.step).toBeCloseTo(-1, 12);
    expect(got.get('km')!.perStep).toBeCloseTo(0.225, 12);
  });
  it('every indicator of the edition has one, and steps of a whole sub-dimension give .45/n', () => {
    const got = gradients(EDITION_2021);
    expect(got).toHaveLength(118);
    expect(got.every(({ perStep }) => perStep > 0)).toBe(true);
    const four = got.filter(({ subDimension }) => subDimension === '4.1').map(({ perStep }) => perStep);
    expect(four.reduce((a, b) => a + b, 0)).toBeCloseTo(0.45 / 4, 12);
  });
  it('scores from values, withheld where one is missing', () => {
    expect(rescore(tree, values).total.points).toBeCloseTo(((5.5 + 8.2) / 2 + 5.5) / 2, 12);
    const holed = new Map<string, number | null>([...values, ['km', null]]);
    expect(rescore(tree, holed).total.points).toBeNull();
    expect(rescore(tree, holed, 'available').total).toMatchObject({ partial: true });
  });
  it('a partial sub-dimension makes the total partial', () => {
    const holed = new Map<string, number | null>([...values, ['bad', null]]);
    expect(rescore(tree, holed, 'available').total.partial).toBe(true);
    expect(rescore(tree, holed, 'available').subDimensions.get('1.1')).toBeCloseTo(5.5 / 2, 12);
  });
  it('+10 points of people give twice the gradient', () => {
    const gain = whatIf(tree, values, new Map([['good', 0.1]])).gain!;
    expect(gain).toBeCloseTo(2 * gradients(tree)[0]!.perStep, 12);
  });
  it('nothing impossible is promised: a share ends at 100 %, a distance at its best', () => {
    const moved = movedValues(
      tree,
      values,
      new Map([
        ['good', 5],
        ['bad', -5],
        ['km', -50],
      ]),
    );
    expect(Object.fromEntries(moved)).toEqual({ good: 1, bad: 0, km: 0 });
  });
  it('a value outside its goalposts is not pulled back', () => {
    const outside = new Map([...values, ['km', 25] as const]);
    expect(movedValues(tree, outside, new Map([['km', 3]])).get('km')).toBe(25);
    expect(movedValues(tree, outside, new Map([['km', -2]])).get('km')).toBe(23);
    expect(movedValues(tree, outside, new Map()).get('km')).toBe(25);
  });
  it('what nobody answered cannot be moved', () => {
    const holed = new Map<string, number | null>([...values, ['km', null]]);
    const got = whatIf(tree, holed, new Map([['km', -5]]));
    expect(got.after.total.points).toBeNull();
    expect(got.gain).toBeNull();
  });
});
