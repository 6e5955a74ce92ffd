import { describe, expect, it } from 'vitest';
import type { Goal, Plan } from '../../../indicators/plan';
import { evaluateGoals, gap, type Outcome, roundHalfUp } from '../../../scoring/gap';

describe('decimal rounding, half up', () => {
  it.each([
    { value: 1.005, rounded: 1.01, why: 'binary toFixed says 1.00' },
    { value: 43.295, rounded: 43.3, why: 'half goes up' },
    { value: 43.294999999999995, rounded: 43.3, why: 'noise of a binary sum is shed first' },
    { value: 43.2949, rounded: 43.29, why: 'below half goes down' },
    { value: 7.5626, rounded: 7.56, why: 'Quảng Nam D4 2020 stays below its target 7.6' },
    { value: 0, rounded: 0, why: 'zero' },
    { value: 0.0004, rounded: 0, why: 'less than the unit' },
    { value: 0.005, rounded: 0.01, why: 'half of the unit' },
    { value: -0.005, rounded: -0.01, why: 'away from zero' },
    { value: 80, rounded: 80, why: 'whole' },
  ])('$value -> $rounded ($why)', ({ value, rounded }) => {
    expect(roundHalfUp(value, 2)).toBe(rounded);
  });
});

describe('gap to a target', () => {
  it('is value - target, unrounded', () => {
    expect(gap(41.6887, 43.3)).toMatchObject({ met: false });
    expect(gap(41.6887, 43.3).gap).toBeCloseTo(-1.6113, 10);
  });
  it('is met when the printed precision reaches the target, and the gap stays honest', () => {
    const met = gap(43.2951, 43.3);
    expect(met.met).toBe(true);
    expect(met.gap).toBeLessThan(0);
  });
  it('is unknown where value or target is', () => {
    expect(gap(null, 43.3)).toEqual({ target: 43.3, value: null, gap: null, met: null });
    expect(gap(43.3, null)).toEqual({ target: null, value: 43.3, gap: null, met: null });
  });
});

const baseline: Plan['baseline'] = {
  year: 2021,
  total: 41.69,
  dimensions: { D1: 4.21, D3: 4.3 },
  rank: 40,
  of: 60,
  group: 'lowerMiddle',
};
const outcome: Outcome = {
  total: 43.4369,
  group: 'highest',
  rank: 16,
  dimensions: { D1: 4.498, D3: 4.3029 },
  dimensionGroups: {
    D1: 'lowerMiddle',
    D2: 'upperMiddle',
    D3: 'highest',
    D4: 'upperMiddle',
    D5: 'highest',
    D6: 'highest',
    D7: 'upperMiddle',
    D8: 'highest',
  },
};
const judge = (goal: Goal, seen: Outcome = outcome) =>
  evaluateGoals({ goals: [goal], baseline }, seen)[0]?.met;
const withGroups = (groups: Outcome['dimensionGroups']): Outcome => ({ ...outcome, dimensionGroups: groups });

describe('goals of a plan', () => {
  it.each<{ goal: Goal; met: boolean; why: string }>([
    { goal: { kind: 'total-at-least', points: 43.3 }, met: true, why: '43,4369 reaches 43,30' },
    { goal: { kind: 'total-group-at-least', group: 'upperMiddle' }, met: true, why: 'highest is above' },
    { goal: { kind: 'all-dimensions-at-least-group', group: 'upperMiddle' }, met: false, why: 'D1 is below' },
    {
      goal: { kind: 'at-least-k-dimensions-in-group', k: 4, group: 'highest' },
      met: true,
      why: 'D3 D5 D6 D8',
    },
    {
      goal: { kind: 'at-least-k-dimensions-in-group', k: 5, group: 'highest' },
      met: false,
      why: 'only four',
    },
    {
      goal: { kind: 'dimensions-reach-group', dimensions: ['D2', 'D3'], group: 'upperMiddle' },
      met: true,
      why: 'both are there',
    },
    { goal: { kind: 'dimensions-rise', dimensions: ['D1'] }, met: true, why: '4,50 above 4,21' },
    {
      goal: { kind: 'dimensions-rise', dimensions: ['D3'] },
      met: false,
      why: '4.3029 against a stated 4,30 is rounding, not a rise',
    },
    { goal: { kind: 'total-better-than-last-year' }, met: true, why: '43,44 above 41,69' },
    { goal: { kind: 'rank-better-than-last-year' }, met: true, why: '16 before 40' },
  ])('$goal.kind: $met ($why)', ({ goal, met }) => {
    expect(judge(goal)).toBe(met);
  });

  it('a goal over all dimensions stays open while the unknown one decides', () => {
    const goal: Goal = { kind: 'all-dimensions-at-least-group', group: 'lowerMiddle' };
    expect(judge(goal, withGroups({ ...outcome.dimensionGroups, D2: null }))).toBeNull();
    expect(judge(goal, withGroups({ ...outcome.dimensionGroups, D2: null, D4: 'lowest' }))).toBe(false);
  });
  it('a count is decided early when the open ones cannot change it', () => {
    const known = { ...outcome.dimensionGroups, D1: null };
    expect(judge({ kind: 'at-least-k-dimensions-in-group', k: 4, group: 'highest' }, withGroups(known))).toBe(
      true,
    );
    expect(
      judge({ kind: 'at-least-k-dimensions-in-group', k: 5, group: 'highest' }, withGroups(known)),
    ).toBeNull();
    expect(judge({ kind: 'at-least-k-dimensions-in-group', k: 6, group: 'highest' }, withGroups(known))).toBe(
      false,
    );
  });
  it('nothing is claimed against a baseline the plan does not state', () => {
    expect(judge({ kind: 'dimensions-rise', dimensions: ['D5'] })).toBeNull();
    expect(judge({ kind: 'total-better-than-last-year' }, { ...outcome, total: null })).toBeNull();
  });
});
