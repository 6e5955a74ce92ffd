import { describe, expect, it } from 'vitest';
import { kishDesignEffect } from '../../../scoring/design-effect';
import { decimalUnitOf, inUnits, unitsPerOne } from '../../../scoring/weight-unit';
import { trimWeights } from '../../../scoring/weights';

describe('weights', () => {
  it.each([
    { why: 'weight moves to the others', weights: [1, 1, 10], cap: 5, trimmed: [3.5, 3.5, 5] },
    {
      why: 'a weight pushed over the cap is held too',
      weights: [1, 4.9, 10],
      cap: 5.5,
      trimmed: [4.9, 5.5, 5.5],
    },
  ])('trimming keeps the sum: $why', ({ weights, cap, trimmed }) => {
    const found = trimWeights(Float64Array.from(weights), cap);
    expect([...found.weights].map(w => Math.round(w * 1e9) / 1e9)).toEqual(trimmed);
  });

  it('refuses a cap below the mean', () => {
    expect(() => trimWeights(Float64Array.of(1, 2, 3), 1.5)).toThrow(RangeError);
  });

  it.each([
    { why: 'whole', weights: [1, 2, 0], unit: 1 },
    { why: 'four decimals', weights: [2.8154, 0.2], unit: 0.0001 },
    { why: 'no decimals will do', weights: [Math.PI], unit: null },
  ])('unit of weights: $why', ({ weights, unit }) => {
    expect(decimalUnitOf(weights)).toBe(unit);
  });

  it('refuses negative and NaN weights', () => {
    expect(() => inUnits(-1, 0.0001)).toThrow(RangeError);
    expect(() => inUnits(Number.NaN, null)).toThrow(RangeError);
    expect(unitsPerOne(0.0001)).toBe(10_000);
  });

  it('design effect of weights 1, 1, 2', () => {
    expect(kishDesignEffect(3, 4, 6)).toBe(1.125);
  });
});
