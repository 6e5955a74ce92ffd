import { describe, expect, it } from 'vitest';
import type { Score } from '../../../scoring/scorecard';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { combine } from '../../../src/engine/forecast/combine';
import { deskForecast } from '../../../src/engine/forecast/desk-forecast';
import { KHANH_HOA_2021 } from '../../../src/engine/sample/khanh-hoa-2021';
import { KHANH_HOA_HISTORY } from '../../../src/engine/sample/khanh-hoa-history';
import { REFERENCE } from '../../fixtures/forecast/reference';

const records = [...KHANH_HOA_HISTORY, KHANH_HOA_2021];
const got = deskForecast({
  constants: CARRIED_CONSTANTS,
  records,
  province: 'P37',
  year: 2022,
  target: 43.3,
});
if (got.kind !== 'forecast') throw new Error(got.reason);
const outcome = got;

const survey = (points: number, se: number): Score => ({
  kind: 'scored',
  points,
  n: 400,
  partial: false,
  uncertainty: {
    kind: 'estimated',
    se,
    df: 20,
    level: 0.95,
    lower: points - 2 * se,
    upper: points + 2 * se,
    weak: false,
  },
});
const own = { year: 2022, total: survey(43.5, 0.4808), pairs: [] };

describe('series and survey', () => {
  it('uncalibrated as in the reference: 42.22, sd 1.466, .231', () => {
    const both = combine(outcome, 43.3, own);
    if (typeof both === 'string') throw new Error(both);
    const wanted = REFERENCE.expected.preSurvey[0]!;
    expect(both.update.mean).toBeCloseTo(wanted.posterior, 2);
    expect(both.update.sd).toBeCloseTo(wanted.sd, 3);
    expect(both.pTarget).toBeCloseTo(wanted.pReachTarget, 2);
    expect(both.update.calibrated).toBe(false);
    const groups = Object.values(both.pGroup);
    expect(groups.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
  it('calibrated from two past pairs on; what they taught takes the reading down', () => {
    const pairs = [
      { own: 43.1, se: 0.5, official: 41.69 },
      { own: 44, se: 0.5, official: 43.44 },
    ];
    const [one, two] = [
      combine(outcome, 43.3, { ...own, pairs: pairs.slice(0, 1) }),
      combine(outcome, 43.3, { ...own, pairs }),
    ];
    if (typeof one === 'string' || typeof two === 'string') throw new Error('not combined');
    expect([one.update.calibrated, two.update.calibrated]).toEqual([false, true]);
    expect(two.bias.mean).toBeGreaterThan(0.5);
    expect(two.update.survey.corrected).toBeLessThan(43.5);
  });
  it.each([
    { why: 'no survey', change: { total: null }, reason: 'no-survey' },
    { why: 'of another year', change: { year: 2021 }, reason: 'other-year' },
    {
      why: 'withheld',
      change: { total: { kind: 'withheld', reason: 'incomplete', n: 3 } as Score },
      reason: 'no-total',
    },
    { why: 'partial', change: { total: { ...survey(43, 1), partial: true } as Score }, reason: 'no-total' },
    {
      why: 'without error',
      change: { total: { ...survey(43, 1), uncertainty: { kind: 'none', reason: 'one-psu' } } as Score },
      reason: 'no-error',
    },
  ])('not combined: $why', ({ change, reason }) => {
    expect(combine(outcome, 43.3, { ...own, ...change })).toBe(reason);
  });
});
