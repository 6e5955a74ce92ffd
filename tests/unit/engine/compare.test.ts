import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import type { Score } from '../../../scoring/scorecard';
import { compare } from '../../../src/engine/compare/comparison';
import { officialFigures, tableOf } from '../../../src/engine/compare/official-year';
import { verdict } from '../../../src/engine/compare/verdict';
import { groupingOf } from '../../../src/engine/official/year-grouping';
import { KHANH_HOA_2021 } from '../../../src/engine/sample/khanh-hoa-2021';

const scored = (points: number, half: number | null): Score => ({
  kind: 'scored',
  points,
  n: 400,
  partial: false,
  uncertainty:
    half === null
      ? { kind: 'none', reason: 'one-psu' }
      : {
          kind: 'estimated',
          se: half / 2,
          df: 13,
          level: 0.95,
          lower: points - half,
          upper: points + half,
          weak: false,
        },
});

describe('the word next to a target', () => {
  it.each([
    { why: 'whole interval above', score: scored(43.5, 0.1), says: 'above' },
    { why: 'target inside the interval', score: scored(43.5, 0.94), says: 'indistinct' },
    { why: 'target on the lower end', score: scored(43.5, 0.2), says: 'indistinct' },
    { why: 'whole interval below', score: scored(42, 0.5), says: 'below' },
    { why: 'no error, no word', score: scored(50, null), says: 'no-error' },
    { why: 'withheld', score: { kind: 'withheld', reason: 'incomplete', n: 3 } as Score, says: 'withheld' },
    { why: 'nobody asked', score: null, says: 'withheld' },
  ])('$why: $says', ({ score, says }) => {
    expect(verdict(score, 43.3)).toBe(says);
  });

  it('is silent without a target', () => {
    expect(verdict(scored(43.5, 0.1), null)).toBe('no-target');
  });
});

const context = { edition: EDITION_2021, grouping: groupingOf(2021), plan: KHANH_HOA_2022 };

describe('official figures of Khánh Hòa 2021', () => {
  const official = officialFigures(2021, 'P37', [KHANH_HOA_2021], context);

  it('are 41,69, lower middle by the national cuts, ranked only as the plan states', () => {
    expect(official?.total.points).toBeCloseTo(41.6887, 4);
    expect(official?.total).toMatchObject({ rank: 40, of: 60, isStated: true });
    expect(official?.total.placement?.group).toBe('lowerMiddle');
    expect(official?.dimensions.D8.placement?.group).toBe('highest');
    expect(official?.dimensions.D1).toMatchObject({ rank: null });
  });

  it('fall 1,61 short of the plan, dimension by dimension as promised', () => {
    const { total, dimensions } = compare({
      card: null,
      official,
      plan: KHANH_HOA_2022,
      place: () => null,
      placeTarget: () => null,
    });
    expect(total).toMatchObject({ target: 43.3, officialGap: { met: false } });
    expect(total.officialGap.gap).toBeCloseTo(-1.6113, 4);
    expect(dimensions[0]?.officialGap.gap).toBeCloseTo(-0.5, 2);
    expect(total.self).toBeNull();
    expect(total.gap.gap).toBeNull();
  });

  it('have no rank among three typed provinces', () => {
    const typed = (province: string, points: number) => ({
      province,
      level: 'dimension' as const,
      source: 'gõ tay',
      values: Object.fromEntries(EDITION_2021.dimensions.map(({ id }) => [id, points])),
    });
    const figures = officialFigures(2021, 'P01', [KHANH_HOA_2021, typed('P01', 5), typed('P02', 6)], {
      ...context,
      plan: null,
    });
    expect(figures?.total).toMatchObject({ points: 40, rank: null });
    expect(tableOf(2021, EDITION_2021, [KHANH_HOA_2021, typed('P01', 5)]).level).toBe('dimension');
  });

  it('are null where the year does not hold the province, and total-less where a part is missing', () => {
    expect(officialFigures(2021, 'P33', [KHANH_HOA_2021], context)).toBeNull();
    const gap = { ...KHANH_HOA_2021, values: { ...KHANH_HOA_2021.values, '4.4': null } };
    const figures = officialFigures(2021, 'P37', [gap], { ...context, plan: null });
    expect(figures?.total.points).toBeNull();
    expect(figures?.dimensions.D4.points).toBeNull();
    expect(figures?.dimensions.D1.points).toBeCloseTo(4.2126, 4);
  });
});
