import { describe, expect, it } from 'vitest';
import {
  biasFromPairs,
  DEFAULT_BIAS_PRIOR,
  posteriorGroups,
  updateWithSurvey,
} from '../../../scoring/forecast/own-survey';

const prior = { mean: 41.5, sd: 1.745 };
const pair = (excess: number) => ({ own: 43 + excess, se: 0.5, official: 43 });

describe('own survey against the series', () => {
  it.each([
    { why: 'no pair', pairs: [], calibrated: false },
    { why: 'one pair is not enough', pairs: [pair(1)], calibrated: false },
    { why: 'two pairs', pairs: [pair(1), pair(2)], calibrated: true },
  ])('$why', ({ pairs, calibrated }) => {
    const bias = biasFromPairs(pairs);
    expect(bias.calibrated).toBe(calibrated);
    expect(updateWithSurvey(prior, { own: 44, se: 0.5, bias }).calibrated).toBe(calibrated);
  });
  it('without pairs the bias is the prior, with its yearly part', () => {
    const bias = biasFromPairs([]);
    expect(bias.mean).toBe(0);
    expect(bias.tau).toBeCloseTo(Math.hypot(DEFAULT_BIAS_PRIOR.tau, DEFAULT_BIAS_PRIOR.yearly), 12);
  });
  it('pairs that ran high pull a good-looking figure down', () => {
    const read = (pairs: ReturnType<typeof pair>[]) =>
      updateWithSurvey(prior, { own: 43.5, se: 0.48, bias: biasFromPairs(pairs) }).survey.corrected;
    expect(read([pair(1.2), pair(1)])).toBeLessThan(read([]));
  });
  it('lies between prior and corrected survey, and is never wider than the prior', () => {
    const got = updateWithSurvey(prior, { own: 45, se: 0.5, bias: biasFromPairs([pair(1), pair(1)]) });
    expect(got.mean).toBeGreaterThan(prior.mean);
    expect(got.mean).toBeLessThan(got.survey.corrected);
    expect(got.sd).toBeLessThanOrEqual(prior.sd);
    expect(got.prior).toBe(prior);
  });
  it('a prior narrower than the official noise is left alone', () => {
    const got = updateWithSurvey({ mean: 41, sd: 0.5 }, { own: 45, se: 0.5, bias: biasFromPairs([]) });
    expect(got).toMatchObject({ gain: 0, mean: 41, sd: 0.5 });
  });
  it('groups after the update sum to one and follow the mean', () => {
    const total = { nationalMean: 42.4, nationalShock: 0.59, cuts: { p25: -1.7, p50: -0.14, p75: 1.4 } };
    const low = posteriorGroups({ mean: 41, sd: 1.2 }, total);
    const high = posteriorGroups({ mean: 45, sd: 1.2 }, total);
    expect(Object.values(low).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(high.highest).toBeGreaterThan(low.highest);
  });
});
