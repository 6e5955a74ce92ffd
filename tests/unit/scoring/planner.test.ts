import { describe, expect, it } from 'vitest';
import { cheapestPlan, halfWidth, planVariance, varianceComponents } from '../../../scoring/planner';

const components = { commune: 1, village: 1, person: 16 };

describe('planning a sample in index units', () => {
  it('adds the variance of each stage', () => {
    // 1/12 + 1/24 + 16/240
    expect(planVariance(components, { communes: 12, villages: 2, respondents: 10 })).toBeCloseTo(0.191667, 6);
  });

  it('half-width uses t with communes - strata degrees of freedom', () => {
    // 2.200985 (R: qt(.975, 11)) x sqrt(0.1916667)
    expect(halfWidth(components, { communes: 12, villages: 2, respondents: 10 })).toBeCloseTo(0.963584, 5);
  });

  it('promises nothing below two degrees of freedom', () => {
    expect(halfWidth(components, { communes: 2, villages: 8, respondents: 20 })).toBeNull();
  });

  it('finds the cheapest design: every other one that is good enough costs at least as much', () => {
    const costs = { commune: 50, village: 20, interview: 3 };
    const limits = { communes: 30, villages: 4, respondents: 30 };
    const plan = cheapestPlan(components, 1, { costs, limits });
    expect(plan?.halfWidth).toBeLessThanOrEqual(1);
    let least = Number.POSITIVE_INFINITY;
    for (let communes = 3; communes <= 30; communes++)
      for (let villages = 1; villages <= 4; villages++)
        for (let respondents = 1; respondents <= 30; respondents++) {
          const width = halfWidth(components, { communes, villages, respondents });
          if (width === null || width > 1) continue;
          least = Math.min(least, communes * (50 + villages * (20 + 3 * respondents)));
        }
    expect(plan?.cost).toBe(least);
  });

  it('says so when nothing within the limits is good enough', () => {
    const costs = { commune: 1, village: 1, interview: 1 };
    expect(
      cheapestPlan(components, 0.01, { costs, limits: { communes: 5, villages: 2, respondents: 9 } }),
    ).toBeNull();
  });

  it('splits the variance of a balanced table as textbooks do', () => {
    // Two communes x two villages x two people; mean squares 1 (people), 9 (villages), 49 (communes).
    const values = [1, 3, 5, 5, 9, 9, 9, 15];
    const villages = ['a', 'a', 'b', 'b', 'a', 'a', 'b', 'b'];
    const communes = ['x', 'x', 'x', 'x', 'y', 'y', 'y', 'y'];
    const found = varianceComponents(values, villages, communes);
    // SSE = 2+0+0+18 = 20 on 4 df; SSV = 2(1.5^2 x 2) + 2(1.5^2 x 2) = 18 on 2; SSC = 8 x 3.5^2 = 98 on 1.
    expect(found?.person).toBeCloseTo(5, 12);
    expect(found?.village).toBeCloseTo((9 - 5) / 2, 12);
    expect(found?.commune).toBeCloseTo((98 - 9) / 4, 12);
  });

  it('cannot tell levels apart with one commune', () => {
    expect(varianceComponents([1, 2, 3, 4], ['a', 'a', 'b', 'b'], ['x', 'x', 'x', 'x'])).toBeNull();
  });
});
